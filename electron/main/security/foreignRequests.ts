/** Stops every request that leaves the program: the desk needs no network, and a page must not find a way round its policy. */
import type { Session } from 'electron'
import { isOwnUrl } from '#electron/main/appOrigin.ts'

/** Whether a page may ask for a URL. */
export function mayRequest(url: string): boolean {
  return isOwnUrl(url) || /^(?:blob|data|devtools):/.test(url) || isPdfViewer(url)
}

/** Chromium's own PDF viewer, which shows a sheet before it goes to paper. */
function isPdfViewer(url: string): boolean {
  return url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/') || url.startsWith('chrome://resources/')
}

/** Hangs the decision into a session. */
export function refuseForeignRequests(session: Session, log: (line: string) => void): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayRequest(details.url)
    if (cancel) log(`request refused: ${URL.parse(details.url)?.protocol ?? 'unreadable'}`)
    answer({ cancel })
  })
}
