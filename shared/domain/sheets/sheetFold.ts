/** The state of one issued paper from its events. */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import { type SheetPhase, sheetPhase } from './returnsPhase.ts'

/**
 * An issued paper as the desk sees it. The sheet model itself stays sealed in its `issued` event (data field `model`, JSON
 * text) and is opened only to print it again word for word. `status` becomes void by a `voided` event
 * of a leader, with its reason kept; the number stays taken.
 */
export interface SheetState extends JsonObject {
  readonly status: 'issued' | 'void'
  /** Where it stands, in one word: the register is asked by it. */
  readonly phase: SheetPhase
  readonly form: string
  readonly number: string
  readonly templateVersion: number
  /** A numbered blank for a power cut (reserved number). */
  readonly blank: boolean
  readonly personId: string | null
  readonly unitId: string | null
  /** Printings so far; the second and later are 补打. */
  readonly prints: number
  readonly issuedAt: string
  readonly issuedBy: string
  /** Version of the form's texts it was issued with; 0 = the shipped ones. */
  readonly textVersion: number
  /** Whether a signed copy must come back (待签回), and when and where it did: box or binder number. */
  readonly awaitsReturn: boolean
  readonly returnedAt: string
  readonly returnedBy: string
  readonly box: string
  /** A blank that was filled in by hand and entered afterwards (补录): when. */
  readonly filledAt: string
}

const NOT_ISSUED: SheetState = {
  status: 'void',
  phase: 'void',
  form: '',
  number: '',
  templateVersion: 0,
  blank: false,
  personId: null,
  unitId: null,
  prints: 0,
  issuedAt: '',
  issuedBy: '',
  textVersion: 0,
  awaitsReturn: false,
  returnedAt: '',
  returnedBy: '',
  box: '',
  filledAt: '',
}

const textOf = (event: LiveEvent, field: string): string | null => {
  const value = event.data[field]
  return typeof value === 'string' ? value : null
}

/** When and where the signed copy came back: the latest word, because a paper may be moved to another box. */
function returnOf(events: readonly LiveEvent[]): Returned {
  const back = events.filter((event) => event.ev === 'returned')
  const [first, last] = [back.at(0), back.at(-1)]
  return { returnedAt: first?.at ?? '', returnedBy: first?.actor.id ?? '', box: (last && textOf(last, 'box')) ?? '' }
}

type Returned = Pick<SheetState, 'returnedAt' | 'returnedBy' | 'box'>
type Standing = Returned & Pick<SheetState, 'status' | 'blank' | 'awaitsReturn' | 'filledAt'>

/** State of one issued paper. */
export function foldSheet(events: readonly LiveEvent[]): { state: SheetState; violations: Violation[] } {
  const issued = events.find((event) => event.ev === 'issued')
  if (!issued) return { state: NOT_ISSUED, violations: [] }
  const { templateVersion, textVersion } = issued.data
  const standing: Standing = {
    status: events.some((event) => event.ev === 'voided') ? 'void' : 'issued',
    blank: issued.data.blank === true,
    awaitsReturn: issued.data.awaitsReturn === true,
    filledAt: events.find((event) => event.ev === 'filled')?.at ?? '',
    ...returnOf(events),
  }
  const state: SheetState = {
    ...standing,
    phase: sheetPhase({ ...standing, isSigned: events.some((event) => event.ev === 'signed') }),
    form: textOf(issued, 'form') ?? '',
    number: textOf(issued, 'number') ?? '',
    templateVersion: typeof templateVersion === 'number' ? templateVersion : 0,
    personId: textOf(issued, 'personId'),
    unitId: textOf(issued, 'unitId'),
    prints: events.filter((event) => event.ev === 'printed').length,
    issuedAt: issued.at,
    issuedBy: issued.actor.id,
    textVersion: typeof textVersion === 'number' ? textVersion : 0,
  }
  return { state, violations: voidInUse(events) }
}

const USES: readonly string[] = ['returned', 'signed', 'filled', 'used']

/**
 * A paper was entered, signed, laid into a box or passed the gate, and another desk voided it without knowing: whichever was told first. Who voids a
 * paper that is in use says so (`knew`); what is told of it after that is told by somebody who did not know.
 */
function voidInUse(events: readonly LiveEvent[]): Violation[] {
  const at = events.findIndex((event) => event.ev === 'voided')
  const voided = events[at]
  if (voided === undefined) return []
  const unknown = voided.data.knew === true ? events.slice(at + 1) : events
  const used = unknown.filter((event) => USES.includes(event.ev))
  return used.length > 0 ? [{ rule: 'void-in-use', dots: [voided, ...used].map(({ dot }) => dot) }] : []
}
