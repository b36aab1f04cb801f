/**
 * 补录 (handbook section 4 item 11): what was written by hand while the program was out is entered afterwards, with the time on the paper and
 * the number of the blank. The change carries the paper's time as its business time; the clock of the change is when it was entered.
 */
import { type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from './draft.ts'

/** The time on the paper (ISO 8601 UTC), and the number of the blank; empty for a paper without one. */
export interface LateEntry {
  readonly at: string
  readonly paperNumber: string
  /** The form this kind of record is written on; a blank of another form is refused. Absent where any paper will do. */
  readonly form?: string
  /** The number was printed by somebody else, as on a receipt block: no blank of a desk carries it, and none is marked. */
  readonly isForeign?: true
}

/** The blank that carries the number, as the desk knows it. */
export interface BlankFacts {
  readonly sheetId: string
  readonly form: string
  readonly number: string
  readonly blank: boolean
  readonly isVoid: boolean
  readonly isFilled: boolean
  /** A list with a line for each record, such as 来访登记表: it may be entered from more than once. */
  readonly takesMany: boolean
}

/** Why a paper cannot be entered afterwards. */
export type LateRefusal = Refusal<
  | 'late-time-missing'
  | 'late-in-future'
  | 'late-too-old'
  | 'blank-unknown'
  | 'not-a-blank'
  | 'blank-void'
  | 'blank-other-form'
  | 'blank-filled'
>

/** A paper older than this is brought by the opening import, not by 补录. */
export const LATEST_DAYS = 60
const DAY_MS = 86_400_000

/**
 * The draft as of the paper's time, its first event marked `late`, and the blank marked as filled by it.
 * **Refuses** `late-time-missing`, `late-in-future`, `late-too-old` (over 60 days), and of the number `blank-unknown`, `not-a-blank` (it was
 * printed filled), `blank-void`, `blank-other-form`, `blank-filled` (entered already, and it holds one record only).
 * Source: handbook section 4 item 11.
 */
export function enterLate<Draft extends ChangeDraft>(
  draft: Draft,
  late: LateEntry,
  blank: BlankFacts | undefined,
  context: Pick<DecisionContext, 'nowMs'>,
): Result<Draft, LateRefusal> {
  const timeFault = lateTimeFault(late, context)
  if (timeFault !== undefined) return err(timeFault)
  // A scanned record code stands for the number printed above it.
  const number = blank?.number ?? normalizeText(late.paperNumber)
  const items = draft.items.map((item, index) =>
    index === 0 && item.kind === 'event' ? { ...item, data: { ...item.data, late: { paperNumber: number } } } : item,
  )
  if (number === '' || late.isForeign) return ok({ ...draft, at: late.at, items })
  if (blank === undefined) return err({ code: 'blank-unknown', field: 'paperNumber' })
  const fault = blankFault(blank, late)
  if (fault !== undefined) return err({ code: fault, field: 'paperNumber' })
  return ok({ ...draft, at: late.at, items: [...items, filledItem(draft, blank)] })
}

/**
 * Why the time on the paper cannot be told, or undefined: `late-time-missing`, `late-in-future`, `late-too-old`.
 * Source: handbook section 4 item 11.
 */
export function lateTimeFault({ at }: LateEntry, { nowMs }: Pick<DecisionContext, 'nowMs'>): LateRefusal | undefined {
  if (!isInstant(at)) return { code: 'late-time-missing', field: 'lateAt' }
  const atMs = instantMs(at)
  if (atMs > nowMs) return { code: 'late-in-future', field: 'lateAt' }
  return nowMs - atMs > LATEST_DAYS * DAY_MS ? { code: 'late-too-old', field: 'lateAt' } : undefined
}

/**
 * The moment told on the paper, for a decision about what was done then: a time that is over today was not over yet. `late.at` is readable
 * (`lateTimeFault`). Source: handbook section 4 item 11.
 */
export function contextOfPaper(context: DecisionContext, late: LateEntry, zone: string): DecisionContext {
  const nowMs = instantMs(late.at as Instant)
  return { ...context, nowMs, today: dayInZone(nowMs, zone) }
}

function blankFault(blank: BlankFacts, { form }: LateEntry): LateRefusal['code'] | undefined {
  if (!blank.blank) return 'not-a-blank'
  if (blank.isVoid) return 'blank-void'
  if (form !== undefined && form !== blank.form) return 'blank-other-form'
  return blank.isFilled && !blank.takesMany ? 'blank-filled' : undefined
}

function filledItem(draft: ChangeDraft, { sheetId, takesMany }: BlankFacts): RecordItem {
  const [first] = draft.items
  const record = first === undefined ? '' : `${first.e}/${first.id}`
  const item: RecordItem = { kind: 'event', e: 'sheet', id: sheetId, ev: 'filled', data: { record } }
  // Two desks that enter one blank: a claim, so that both see it (sync 4.4).
  return takesMany ? item : { ...item, claim: filledClaim(sheetId) }
}

/** The key that whoever enters or files a blank holds: two desks that do see it. Source: sync 4.4. */
export function filledClaim(sheetId: string): string {
  return `filled/${sheetId}`
}

/** The number of the paper an event was entered from afterwards; undefined for one told as it happened. */
export function lateOf(data: Readonly<Record<string, unknown>>): { readonly paperNumber: string } | undefined {
  const { late } = data
  if (typeof late !== 'object' || late === null) return undefined
  const { paperNumber } = late as { readonly paperNumber?: unknown }
  return { paperNumber: typeof paperNumber === 'string' ? paperNumber : '' }
}
