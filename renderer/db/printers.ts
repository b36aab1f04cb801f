/** Which printer of this desk takes a paper, and how far it prints off (architecture 9). */
import { type PrinterChoice, printerIdOf } from '#shared/domain/sheets/printers.ts'
import type { Paper, SheetJob } from '#shared/ipc/contract.ts'
import type { Store } from './store.ts'

/** What this desk chose for a paper; undefined where it chose nothing. */
export async function printerOf(store: Store, paper: Paper): Promise<PrinterChoice | undefined> {
  const row = await store.db.printers.get(printerIdOf(store.device, paper))
  if (!row || row.deleted) return undefined
  const { printer, offsetX, offsetY } = row.v
  return { deskId: store.device, paper, printer: printer ?? '', offsetX: offsetX ?? 0, offsetY: offsetY ?? 0 }
}

/** The job as this desk's printer is to get it: moved by what it is off, named where one was chosen. The stored paper stays as it is. */
export async function onPrinter(store: Store, job: SheetJob): Promise<SheetJob> {
  const choice = await printerOf(store, job.paper)
  if (choice === undefined) return job
  const { printer, offsetX: x, offsetY: y } = choice
  return { ...job, ...(printer !== '' && { printer }), ...((x !== 0 || y !== 0) && { offset: { x, y } }) }
}
