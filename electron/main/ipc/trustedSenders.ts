/** Which pages may call: the main frame of a window this program opened, while it shows our own page. */
import { isOwnUrl } from '#electron/main/appOrigin.ts'

/** Ids of the windows' contents; a window that goes is taken out. */
export type TrustedSenders = Set<number>

/** Who calls. */
export interface Sender {
  readonly id: number
  readonly url: string
  readonly isMainFrame: boolean
}

/** Checks all three: a known window, its main frame, our own address (Electron security guide, item 17). */
export function isTrustedSender({ id, url, isMainFrame }: Sender, trusted: ReadonlySet<number>): boolean {
  return trusted.has(id) && isMainFrame && isOwnUrl(url)
}
