/** Issues the slips of a choice of items, one for each department, and prints them in one job; the numbers stand in any case. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { printPapers, type ToPrinter } from '#renderer/db/paperPrinting.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { issueWorkContact, type WorkContactOrder } from './workContactPaper.ts'
import { workContactRefusalWords } from './workContactWords.ts'

/** What was issued. */
export interface IssuedSlips {
  readonly sheetIds: readonly string[]
  readonly numbers: readonly string[]
}

/** Issues every order in turn; what was issued before a refusal stands. */
export async function issueSlips(
  desk: Desk,
  orders: readonly WorkContactOrder[],
): Promise<Result<IssuedSlips, { readonly code: string; readonly issued: IssuedSlips }>> {
  const sheetIds: string[] = []
  const numbers: string[] = []
  for (const order of orders) {
    const done = await issueWorkContact(desk, order)
    if (!done.ok) return err({ code: codeOf(done.error), issued: { sheetIds, numbers } })
    sheetIds.push(done.value.draft.sheetId)
    numbers.push(done.value.draft.number)
  }
  return ok({ sheetIds, numbers })
}

/** Prints issued slips and says what became of it. */
export async function printSlips(desk: Desk, { sheetIds, numbers }: IssuedSlips): Promise<boolean> {
  const toPrinter: ToPrinter = desk.info.host === 'electron' ? (job) => desk.bridge.printing.print(job) : throughBrowser
  const printed = await printPapers(desk, { sheetIds, copies: 1 }, toPrinter)
  const said = numbers.join(text('common.listSeparator'))
  if (printed.ok) {
    showNotice(text('itemPapers.printed', { numbers: said }))
    return true
  }
  const words = {
    ...workContactRefusalWords(printed.error.code),
    saved: text('itemPapers.numbersStand', { numbers: said }),
  }
  showNotice(<RefusalNote words={words} />, { autoClose: false, role: 'alert' })
  return false
}

/** The browser does not say whether it printed: what was laid out counts. */
const throughBrowser: ToPrinter = async (job) => {
  try {
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'sheet-failed' })
  }
}

function codeOf(refusal: unknown): string {
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? String(refusal.code) : 'failed'
}
