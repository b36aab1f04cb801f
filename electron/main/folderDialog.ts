/** The system's dialog for a folder: where to exchange, where to keep backups. */
import { BrowserWindow, dialog } from 'electron'

/** Gives the folder the person picked; undefined when they closed the dialog. */
export async function askFolder(): Promise<string | undefined> {
  const properties = ['openDirectory', 'createDirectory', 'dontAddToRecent'] as const
  const options = { properties: [...properties] }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { canceled, filePaths } =
    window === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}
