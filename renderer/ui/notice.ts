/** A short notice at the edge of the screen: what was done. What can be taken back is told by `showUndo`. */
import { type NotificationData, notifications, notificationsStore } from '@mantine/notifications'
import { text } from '#renderer/text/text.ts'

/** More would hide what is worked on. */
const AT_ONCE = 2

/** The oldest goes before a new one comes, unless somebody has to close it: what waits in a queue is told when it is no longer news. */
export function makeRoom(id?: string): void {
  const shown = notificationsStore.getState().notifications.filter((notice) => notice.id !== id)
  const passing = shown.filter(({ autoClose }) => autoClose !== false)
  for (const { id: oldest } of passing.slice(0, Math.max(0, shown.length - AT_ONCE + 1)))
    if (oldest !== undefined) notifications.hide(oldest)
}

/** Shows a notice; its closing button has a name in the screen language. */
export function showNotice(message: NotificationData['message'], more: Partial<NotificationData> = {}): void {
  makeRoom(more.id)
  notifications.show({ message, role: 'status', closeButtonProps: { 'aria-label': text('common.close') }, ...more })
}
