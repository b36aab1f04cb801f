/** Printing the record of a signed day or of a handover: issued once it is complete, printed again under the same number. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueDutyRecord, issueShiftHandover } from '#renderer/features/shifts/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'

/** Prints 《客服中心工作记录表》 of a day. */
export async function printDutyRecord(desk: Desk, day: string): Promise<void> {
  const kept = (await desk.store.db.dayCloses.get(day))?.v.sheetId ?? ''
  await printKept(desk, { kept, issue: () => issueDutyRecord(desk, day), title: text('papers.forms.duty-record') })
}

/** Prints 《值班交接记录表》 of a shift. */
export async function printHandover(desk: Desk, shiftId: string): Promise<void> {
  const kept = (await desk.store.db.shifts.get(shiftId))?.v.sheetId ?? ''
  const title = text('papers.forms.shift-handover')
  await printKept(desk, { kept, issue: () => issueShiftHandover(desk, shiftId), title })
}

interface Kept {
  readonly kept: string
  readonly issue: () => ReturnType<typeof issueDutyRecord>
  readonly title: string
}

async function printKept(desk: Desk, { kept, issue, title }: Kept): Promise<void> {
  const row = kept === '' ? undefined : await desk.store.db.sheets.get(kept)
  if (row !== undefined && row.v.status !== 'void')
    return void (await sendPaper(desk, { sheetId: kept, number: row.v.number, title }))
  const issued = await issue()
  if (issued.ok) return void (await sendPaper(desk, { ...issued.value.draft, title }))
  const code = (issued.error as { readonly code: string }).code
  const words = code === 'record-missing' ? text('dayClose.paperMissing') : paperRefusalWords(code).what
  showNotice(words, { role: 'alert' })
}
