/** The Electron host as a list: what is set up, in which order. Windows come last, so that nothing asks before someone answers. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, BrowserWindow, Menu, session, shell } from 'electron'
import { dataDirFor } from '#electron/host/dataDir.ts'
import { createHandlers } from '#electron/host/hostHandlers.ts'
import { MAIN_PAGE } from '#electron/main/appOrigin.ts'
import { registerAppScheme, serveAppScheme } from '#electron/main/appProtocol.ts'
import { askFolder } from '#electron/main/folderDialog.ts'
import { registerIpc } from '#electron/main/ipc/register.ts'
import type { TrustedSenders } from '#electron/main/ipc/trustedSenders.ts'
import { parseMainArgs } from '#electron/main/mainArgs.ts'
import { createSheetPrinter } from '#electron/main/printing/sheetWindow.ts'
import { systemKeyWrap } from '#electron/main/secrets/systemKeyStore.ts'
import { refuseForeignRequests } from '#electron/main/security/foreignRequests.ts'
import { isBlockedKey } from '#electron/main/security/keys.ts'
import { guardPermissions } from '#electron/main/security/permissions.ts'
import { keepInside, windowOptions } from '#electron/main/window.ts'

const outDir = join(import.meta.dirname, '..')
const rendererDir = join(outDir, 'renderer')
const args = parseMainArgs(process.argv)
const dataDir = resolve(
  args.dataDir ?? dataDirFor({ host: 'electron', platform: process.platform, home: homedir(), env: process.env }),
)
const MAC_MENU = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const
const senders: TrustedSenders = new Set()
const log = (line: string) => console.error(`[main] ${line}`)

registerAppScheme()
// The browser profile with the database lies beside what the host keeps; the lock below belongs to it.
app.setPath('userData', join(dataDir, 'profile'))
app.enableSandbox()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showOpenWindow)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(open, fatal)
} else {
  app.quit()
}

async function open(): Promise<void> {
  // macOS takes copy and paste from the menu; elsewhere the desk has none.
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([...MAC_MENU]) : null)
  serveAppScheme(session.defaultSession, rendererDir)
  guardPermissions(session.defaultSession, log)
  refuseForeignRequests(session.defaultSession, log)
  const printer = createSheetPrinter(log)
  const keyWrap = await systemKeyWrap()
  const { print, printers } = printer
  const ending = new AbortController()
  app.once('will-quit', () => ending.abort())
  const desk = { host: 'electron', demo: args.demo, dataDir, keyWrap, ending: ending.signal } as const
  const parts = { ...desk, pdf: printer, print, printers, askFolder }
  registerIpc({ handlers: createHandlers(parts), senders, log })
  await openWindow()
}

async function openWindow(): Promise<void> {
  const window = new BrowserWindow(windowOptions(join(outDir, 'preload')))
  const { webContents } = window
  const { id } = webContents
  senders.add(id)
  window.once('closed', () => senders.delete(id))
  window.once('ready-to-show', () => window.show())
  keepInside(webContents, (url) => void shell.openExternal(url))
  if (app.isPackaged) {
    webContents.on('before-input-event', (event, input) => {
      if (isBlockedKey(input)) event.preventDefault()
    })
  }
  await window.loadURL(MAIN_PAGE)
}

function showOpenWindow(): void {
  const [window] = BrowserWindow.getAllWindows().filter((candidate) => senders.has(candidate.webContents.id))
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

function fatal(cause: unknown): void {
  log(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
  app.exit(1)
}
