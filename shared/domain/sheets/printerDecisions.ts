/** Which printer of a desk takes a paper, and how far it is off (architecture 9). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { PAPERS } from './paperSizes.ts'
import { OFFSET_MAX_TENTHS, type PrinterChoice, printerIdOf } from './printers.ts'

/** Why a choice is not saved; each code is explained where it is given. */
export type PrinterRefusal = Refusal<'beyond-role' | 'paper-unknown' | 'offset-too-far' | 'nothing-changed'>

const isOffset = (tenths: number): boolean => Number.isInteger(tenths) && Math.abs(tenths) <= OFFSET_MAX_TENTHS

/**
 * Saves what a desk chose for one paper.
 * **Refuses** `paper-unknown`, `offset-too-far` (over 20 mm, or no whole tenth), `nothing-changed`, `beyond-role`.
 */
export function decideSavePrinter(
  choice: PrinterChoice,
  before: PrinterChoice | undefined,
  context: DecisionContext,
): Result<ChangeDraft, PrinterRefusal> {
  if (context.mayAct('printer.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { deskId, paper, printer, offsetX, offsetY } = choice
  if (!(PAPERS as readonly string[]).includes(paper)) return err({ code: 'paper-unknown' })
  if (!isOffset(offsetX)) return err({ code: 'offset-too-far', field: 'offsetX' })
  if (!isOffset(offsetY)) return err({ code: 'offset-too-far', field: 'offsetY' })
  const old = before ?? { printer: '', offsetX: 0, offsetY: 0 }
  if (old.printer === printer && old.offsetX === offsetX && old.offsetY === offsetY)
    return err({ code: 'nothing-changed' })
  const values = { deskId, paper, printer, offsetX, offsetY }
  return ok({ cmd: 'printer.save', items: [{ kind: 'set', e: 'printer', id: printerIdOf(deskId, paper), values }] })
}
