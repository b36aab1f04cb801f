/** Papers of a case: what was drawn up for it with its number (备件, handbook R36), and what lies at the desk (R37–R42). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One paper that was issued for the case in advance: its number is kept for it. */
export interface DrawnPaper extends JsonObject {
  readonly form: string
  readonly number: string
  readonly sheetId: string
  readonly at: string
}

/** One paper that lies at the desk. */
export interface GotPaper extends JsonObject {
  /** `MoveInPaper`. */
  readonly paper: string
  /** Person whose paper it is; empty where it is the case's. */
  readonly of: string
  readonly copies: number
  readonly isOriginal: boolean
  /** Number on the paper: of the mandate, the notice, the contract. */
  readonly number: string
  /** Scan; empty without one. */
  readonly blob: string
  /** Signed on the pad: no signed paper has to come back. */
  readonly signature: string
  readonly remark: string
  readonly at: string
  readonly by: string
}

/** Papers drawn up for the case; a form that was drawn up again counts with its last number. */
export function foldDrawn(events: readonly LiveEvent[]): readonly DrawnPaper[] {
  const drawn = new Map<string, DrawnPaper>()
  for (const event of events) {
    if (event.ev !== 'prepared') continue
    for (const { text } of fieldsOf(event).each('papers')) {
      const paper = { form: text('form'), number: text('number'), sheetId: text('sheetId'), at: event.at }
      if (paper.form !== '') drawn.set(paper.form, paper)
    }
  }
  return [...drawn.values()]
}

/** The act that a paper is signed for. */
const ACT_OF: Readonly<Record<string, string>> = {
  ...{ 'key-receipt': 'handedOver', 'gift-receipt': 'handedOver', 'inspection-form': 'inspected' },
}

/** Papers at the desk, in the order in which they came first; the last word on each counts. */
export function foldGotPapers(events: readonly LiveEvent[]): readonly GotPaper[] {
  const got = new Map<string, GotPaper>()
  for (const event of events) {
    for (const fields of papersIn(event)) {
      const { text, whole, isSet } = fields
      if (!isOfStandingAct(event, text('paper'), events)) continue
      const paper = {
        ...{ paper: text('paper'), of: text('of'), copies: whole('copies'), isOriginal: isSet('isOriginal') },
        ...{ number: text('number'), blob: text('blob'), signature: text('signature'), remark: text('remark') },
        ...{ at: event.at, by: event.actor.id },
      }
      const key = JSON.stringify([paper.paper, paper.of])
      if (event.ev === 'paperReturned') got.delete(key)
      else if (paper.paper !== '') got.set(key, paper)
    }
  }
  return [...got.values()]
}

/** What was signed for an entry that was taken back says nothing of the one that stands: whoever took it in did not know that one. */
function isOfStandingAct(event: LiveEvent, paper: string, events: readonly LiveEvent[]): boolean {
  if (event.ev !== 'paperGot') return true
  const acts = events.filter(({ ev }) => ev === ACT_OF[paper])
  return acts.length === 0 || acts.some(({ dot }) => event.refs.includes(dot))
}

/** The act that a paper is of brings it along: the signed receipt with the keys, the signed form with the inspection. */
function papersIn(event: LiveEvent) {
  return fieldsOf(event)
    .each('papers')
    .filter(() => event.ev !== 'prepared')
}
