/** What a page may use of the machine: everything is denied unless it stands here with its reason. */
import type { Session } from 'electron'
import { isOwnUrl } from '#electron/main/appOrigin.ts'

/** Permission → why our own pages have it. */
export const ALLOWED_PERMISSIONS: Readonly<Record<string, string>> = {
  media: 'document cameras and phone cameras photograph papers and findings',
  'clipboard-sanitized-write': 'one key copies a ready message for the chat group (handbook D15)',
  'persistent-storage': 'the browser must not evict the database',
  fullscreen: 'a board on a second screen',
}

/** Decides one request: the permission must be listed and the asker one of our own pages. */
export function mayUse(permission: string, askerUrl: string): boolean {
  return Object.hasOwn(ALLOWED_PERMISSIONS, permission) && isOwnUrl(askerUrl)
}

/** Hangs the decision into a session; devices (USB, HID, serial) are always denied. */
export function guardPermissions(session: Session, log: (line: string) => void): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const granted = mayUse(permission, details.requestingUrl)
    if (!granted) log(`permission denied: ${permission}`)
    answer(granted)
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
}
