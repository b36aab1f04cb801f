/** Sends a recovery sheet to the printer. Never through a PDF: a file with the code in it would stay in a download folder. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { onPrinter } from '#renderer/db/printers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { paperText } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { recoveryJob } from './recoveryJob.ts'

/** What became of it: `printed` by the system's printer, `dialog`: the browser's own dialog was shown, `failed`. */
export async function printRecovery(desk: Desk, code: string): Promise<'printed' | 'dialog' | 'failed'> {
  const { store, info, bridge } = desk
  try {
    const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
    const name = (await store.db.desks.get(store.device))?.v.name ?? ''
    const facts = { community, at: formatMoment(momentOf(store)), desk: name }
    const job = await onPrinter(store, recoveryJob(code, facts, paperText()))
    if (info.host === 'electron') return (await bridge.printing.print(job)).ok ? 'printed' : 'failed'
    await printInFrame(job)
    return 'dialog'
  } catch {
    return 'failed'
  }
}
