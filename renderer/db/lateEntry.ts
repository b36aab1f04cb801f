/** 补录 for every module: finds the blank that a paper was written on, and turns a decision's draft into a late one (handbook section 4 item 11). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { type BlankFacts, enterLate, type LateEntry, type LateRefusal } from '#shared/domain/lateEntry.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import type { Store } from './store.ts'
import type { SheetRow } from './tables.ts'

/** Forms with a line for each record: one paper is entered from more than once. */
const LISTS: readonly string[] = [
  'visit-record',
  'duty-record',
  'custody-register',
  'decoration-patrol',
  'vacant-inspection',
  'patrol-list',
]

/** The paper with this number, or with the record code that a scanner typed instead; small letters and full-width signs do not matter. */
export async function sheetByNumber(store: Store, typed: string): Promise<SheetRow | undefined> {
  const scanned = parseRecordCode(typed)
  if (scanned.ok) return store.db.sheets.get(scanned.value)
  const number = foldWidth(typed).trim().toUpperCase()
  return number === '' ? undefined : store.db.sheets.where('v.number').equals(number).first()
}

/** The blank that carries the number, as `enterLate` asks for it; undefined when this desk knows no such paper. */
export async function blankFacts(store: Store, paperNumber: string): Promise<BlankFacts | undefined> {
  const row = await sheetByNumber(store, paperNumber)
  if (row === undefined) return undefined
  const { form, number, blank, status, filledAt } = row.v
  return {
    sheetId: row.id,
    form,
    number,
    blank,
    isVoid: status === 'void',
    isFilled: filledAt !== '',
    takesMany: LISTS.includes(form),
  }
}

/** A late entry and the moment it is entered. */
interface Entering {
  /** Undefined for what is told as it happens: the draft stays as it is. */
  readonly late: LateEntry | undefined
  readonly context: Pick<DecisionContext, 'nowMs'>
}

/** The draft, late where the form said so; a command's last step inside its transaction. Refusals as `enterLate`. */
export async function applyLate<Draft extends ChangeDraft>(
  store: Store,
  draft: Draft,
  { late, context }: Entering,
): Promise<Result<Draft, LateRefusal>> {
  if (late === undefined) return ok(draft)
  return enterLate(draft, late, await blankFacts(store, late.paperNumber), context)
}
