/** Saving what a desk chose for a paper, and printing its test page. */
import { type Desk, runCommand, undoCommand } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { onPrinter, printerOf } from '#renderer/db/printers.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { paperText, text } from '#renderer/text/text.ts'
import { printers } from '#renderer/text/zh-CN/printers.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { decideSavePrinter } from '#shared/domain/sheets/printerDecisions.ts'
import type { PrinterChoice } from '#shared/domain/sheets/printers.ts'
import { TEST_PAGE_SHEET_ID, testPageModel } from '#shared/domain/sheets/printerTestPage.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { Paper, SheetJob } from '#shared/ipc/contract.ts'

/** Saves this desk's choice for a paper and offers to take it back. Refusals as `decideSavePrinter`. */
export async function savePrinter(desk: Desk, paper: Paper, choice: Omit<PrinterChoice, 'deskId' | 'paper'>) {
  const { store } = desk
  const whole = { ...choice, deskId: store.device, paper }
  const done = await runCommand(desk, async (context) =>
    decideSavePrinter(whole, await printerOf(store, paper), context),
  )
  if (!done.ok) return done
  const { undo } = done.value
  const words = { paper: text(`printers.papers.${paper}`) }
  const message = text('printers.saved', words)
  if (!undo) showNotice(message)
  else
    showUndo({
      message,
      undo: async () => {
        const back = await undoCommand(desk, undo)
        showNotice(back.ok ? text('printers.undone', words) : printerRefusalWords(back.error.code).what)
      },
    })
  return done
}

const TENTHS_PER_MM = 10

/** The test page of a paper as this desk would print it now, moved by its offset. */
export async function testPageJob(desk: Pick<Desk, 'store' | 'signature'>, paper: Paper): Promise<SheetJob> {
  const { store, signature } = desk
  // Paper is Chinese whatever the screen speaks.
  const t = paperText()
  const choice = await printerOf(store, paper)
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? ''
  const millimetres = (tenths = 0): string => (tenths / TENTHS_PER_MM).toFixed(1)
  const offset = { desk: prefix, x: millimetres(choice?.offsetX), y: millimetres(choice?.offsetY) }
  const lines = [
    t('printers.testTitle'),
    t('printers.testPaper', { paper: t(`printers.papers.${paper}`) }),
    t('printers.testPrinter', { printer: choice?.printer || t('printers.bySystem') }),
    t('printers.testOffset', offset),
    t('printers.testHow'),
    t('printers.testAt', { at: formatMoment(momentOf(store)), by }),
  ]
  return onPrinter(store, { sheetId: TEST_PAGE_SHEET_ID, model: testPageModel(lines), paper, copies: 1 })
}

function isPrinterCode(code: string): code is keyof typeof printers.refusals {
  return Object.hasOwn(printers.refusals, code)
}

/** What happened, is it saved, what now. */
export function printerRefusalWords(code: string): RefusalWords {
  return isPrinterCode(code) ? moduleRefusalWords('printers', code) : paperRefusalWords(code)
}
