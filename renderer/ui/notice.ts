/** A short notice at the edge of the screen: what was done. What can be taken back is told by `showUndo`. */
import { type NotificationData, notifications } from '@mantine/notifications'
import { text } from '#renderer/text/text.ts'

/** Shows a notice; its closing button has a name in the screen language. */
export function showNotice(message: NotificationData['message'], more: Partial<NotificationData> = {}): void {
  notifications.show({ message, role: 'status', closeButtonProps: { 'aria-label': text('common.close') }, ...more })
}
