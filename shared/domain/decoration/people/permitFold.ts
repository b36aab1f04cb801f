/** 许可证 of a case: issued, extended, lost, given back, void; work stopped and resumed (handbook 2.6, 3.6). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One extension, and what it was for. */
export interface Extension extends JsonObject {
  readonly at: string
  readonly by: string
  readonly to: string
  readonly reason: string
  /** Number of the permit that was issued anew for it, and its paper; null where the day was written on the old one. */
  readonly number: string
  readonly sheetId: string | null
}

/** Work that stands still: since when and why, and until when, empty while it does. */
export interface Stop extends JsonObject {
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly violationId: string | null
  readonly number: string
  /** 停工通知单. */
  readonly sheetId: string | null
  /** The signed paper that the order was entered from; null where it was given at the screen. */
  readonly onPaper: PaperDecision | null
  readonly resumedAt: string
  readonly resumedBy: string
  readonly resumedWhy: string
  readonly resumedNumber: string
  /** 复工单. */
  readonly resumedSheetId: string | null
  readonly resumedOnPaper: PaperDecision | null
}

/** The permit; days are `YYYY-MM-DD`, `to` already with its extensions. */
export interface Permit extends JsonObject {
  /** Of the paper that counts: an extension issues the permit anew. */
  readonly number: string
  readonly sheetId: string | null
  /** Numbers of the papers that it took the place of, the oldest first. */
  readonly replaced: readonly string[]
  readonly from: string
  readonly to: string
  /** 许可内容与范围. */
  readonly scope: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly extensions: readonly Extension[]
  readonly lostAt: string
  readonly returnedAt: string
}

/** The permit of the case, null until it is issued and once it is void. */
export function foldPermit(events: readonly LiveEvent[]): Permit | null {
  const issued = events.find(({ ev }) => ev === 'permitIssued')
  if (!issued) return null
  const { text, id, day } = fieldsOf(issued)
  const extensions = events
    .filter(({ ev }) => ev === 'permitExtended')
    .map((event) => ({
      at: event.at,
      by: event.actor.id,
      to: fieldsOf(event).day('to'),
      reason: fieldsOf(event).text('reason'),
      number: fieldsOf(event).text('number'),
      sheetId: fieldsOf(event).id('sheetId'),
    }))
  const first = { number: text('number'), sheetId: id('sheetId'), to: day('to'), at: issued.at }
  const papers = [first, ...extensions.filter(({ sheetId }) => sheetId !== null)]
  // Of two desks that extended apart the later end counts, and so does its paper.
  const current = papers.reduce((a, b) => (b.to >= a.to ? b : a))
  const lost = events.findLast(({ ev }) => ev === 'permitLost')
  return {
    number: current.number,
    sheetId: current.sheetId,
    replaced: papers.filter((paper) => paper !== current).map(({ number }) => number),
    from: day('from'),
    to: [day('to'), ...extensions.map(({ to }) => to)].reduce((a, b) => (a > b ? a : b)),
    scope: text('scope'),
    issuedAt: issued.at,
    issuedBy: issued.actor.id,
    extensions,
    // What was lost before the permit was issued anew is the old paper.
    lostAt: lost !== undefined && lost.at >= current.at ? lost.at : '',
    returnedAt: events.findLast(({ ev }) => ev === 'permitReturned')?.at ?? '',
  }
}

/** Nothing was said of going on yet. */
const GOES_ON = {
  resumedAt: '',
  resumedBy: '',
  resumedWhy: '',
  resumedNumber: '',
  resumedSheetId: null,
  resumedOnPaper: null,
}

/** Stops of work in their order; the last one is open while its `resumedAt` is empty. */
export function foldStops(events: readonly LiveEvent[]): readonly Stop[] {
  const stops: Stop[] = []
  for (const event of events) {
    const { text, id } = fieldsOf(event)
    const open = stops.at(-1)
    if (event.ev === 'stopped' && (open === undefined || open.resumedAt !== ''))
      stops.push({
        at: event.at,
        by: event.actor.id,
        reason: text('reason'),
        violationId: id('violationId'),
        number: text('number'),
        sheetId: id('sheetId'),
        onPaper: paperOf(event.data) ?? null,
        ...GOES_ON,
      })
    if (event.ev === 'resumed' && open !== undefined && open.resumedAt === '')
      stops[stops.length - 1] = {
        ...open,
        resumedAt: event.at,
        resumedBy: event.actor.id,
        resumedWhy: text('reason'),
        resumedNumber: text('number'),
        resumedSheetId: id('sheetId'),
        resumedOnPaper: paperOf(event.data) ?? null,
      }
  }
  return stops
}
