/** The desk's window. The options come from a function of plain values, so that a test can read them. */
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, WebContents } from 'electron'
import { externalLinkOf, isOwnUrl } from '#electron/main/appOrigin.ts'

/** Options of the main window: fits 1366 × 768 with the task bar. */
export function windowOptions(preloadDir: string): BrowserWindowConstructorOptions {
  return {
    title: '前台通',
    width: 1360,
    height: 728,
    minWidth: 1024,
    minHeight: 640,
    // Shown when it has painted, so that nobody looks at an empty frame.
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: { ...pagePreferences(), preload: join(preloadDir, 'index.cjs') },
  }
}

/** Options of the hidden window a sheet is laid out in: no preload, so a sheet can ask the host for nothing. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    width: 900,
    height: 1200,
    webPreferences: { ...pagePreferences(), backgroundThrottling: false },
  }
}

function pagePreferences() {
  return {
    // The page cannot reach the preload's world.
    contextIsolation: true,
    // The page's process has no system calls.
    sandbox: true,
    // No Node in a page, in its workers or its frames.
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // The same-origin policy stays.
    webSecurity: true,
    allowRunningInsecureContent: false,
    // No embedded foreign pages.
    webviewTag: false,
    // Names are not words of a dictionary, and one must not be fetched from the net.
    spellcheck: false,
    navigateOnDragDrop: false,
  } as const
}

/** What a page asks to open or to go to. */
export type PageWish = { readonly kind: 'browser'; readonly url: string } | { readonly kind: 'denied' }

/** Decides about a new window: https links go to the system's browser, nothing opens here. */
export function judgeNewWindow(url: string): PageWish {
  const link = externalLinkOf(url)
  return link === undefined ? { kind: 'denied' } : { kind: 'browser', url: link }
}

/** Keeps a page where it is. */
export function keepInside(contents: WebContents, openInBrowser: (url: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    const wish = judgeNewWindow(url)
    if (wish.kind === 'browser') openInBrowser(wish.url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowedNavigation(event)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** A page may load itself again; a frame may show a PDF the page has made. */
export function isAllowedNavigation({
  url,
  isMainFrame,
}: {
  readonly url: string
  readonly isMainFrame: boolean
}): boolean {
  if (isMainFrame) return isOwnUrl(url)
  return isOwnUrl(url) || url.startsWith('blob:app://front-desk/') || url === 'about:blank'
}
