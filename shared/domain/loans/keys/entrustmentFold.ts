/** A key that an owner leaves with the desk in writing (handbook D1, 2.4: 钥匙托管): why, how many, until when, and that it went back. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A written entrustment; ISO days, both ends included. */
export interface EntrustmentState extends JsonObject {
  readonly status: 'held' | 'ended' | 'void'
  readonly unitId: string
  /** The owner, or whoever they sent. */
  readonly personId: string | null
  /** Whoever brought the key in the owner's place, and a telephone; empty where the owner came. */
  readonly agent: string
  readonly agentPhone: string
  /** Set of keys that it is about. */
  readonly thingId: string
  readonly why: string
  readonly from: string
  readonly until: string
  /** Whether the home is inspected too, or the key kept alone (handbook D1). */
  readonly withCare: boolean
  readonly count: number
  readonly sealNumber: string
  readonly sheetId: string | null
  readonly number: string
  readonly takenAt: string
  readonly takenBy: string
  /** Untils before an extension, oldest first. */
  readonly extended: readonly string[]
  /** Day on which the key went back; empty while the desk holds it. */
  readonly endedOn: string
  readonly endedBy: string
  /** 本人领回, 委托人领回, 随房屋移交: who took it back, in words. */
  readonly endedTo: string
  readonly remark: string
}

const NO_ENTRUSTMENT: EntrustmentState = {
  ...{ status: 'void', unitId: '', personId: null, agent: '', agentPhone: '', thingId: '' },
  ...{ why: '', from: '', until: '', withCare: false },
  ...{ count: 0, sealNumber: '', sheetId: null, number: '', takenAt: '', takenBy: '', extended: [] },
  ...{ endedOn: '', endedBy: '', endedTo: '', remark: '' },
}

/** State of one entrustment: the last word on its end date counts; a key that went back twice is shown. Source: handbook D1, 2.4. */
export function foldEntrustment(events: readonly LiveEvent[]): { state: EntrustmentState; violations: Violation[] } {
  const first = events.find(({ ev }) => ev === 'entrusted')
  if (!first) return { state: NO_ENTRUSTMENT, violations: [] }
  const { text, id, day, whole, isSet } = fieldsOf(first)
  const taken: EntrustmentState = {
    ...NO_ENTRUSTMENT,
    ...{ status: 'held', unitId: text('unitId'), personId: id('personId'), thingId: text('thingId'), why: text('why') },
    ...{ agent: text('agent'), agentPhone: text('agentPhone') },
    ...{ from: day('from'), until: day('until'), withCare: isSet('withCare'), count: whole('count') },
    ...{ sealNumber: text('sealNumber'), sheetId: id('sheetId'), number: text('number'), remark: text('remark') },
    ...{ takenAt: first.at, takenBy: first.actor.id },
  }
  const longer = events.filter(({ ev }) => ev === 'extended').map((event) => fieldsOf(event).day('until'))
  const untils = [taken.until, ...longer.filter(Boolean)]
  const ends = events.filter(({ ev }) => ev === 'ended')
  const [end] = ends
  const state = { ...taken, until: untils.at(-1) ?? taken.until, extended: untils.slice(0, -1) }
  const violations = ends.length > 1 ? [{ rule: 'ended-twice', dots: ends.map(({ dot }) => dot) }] : []
  if (!end) return { state, violations }
  const told = fieldsOf(end)
  const ended = {
    endedOn: told.day('day'),
    endedBy: end.actor.id,
    endedTo: told.text('to'),
    remark: told.text('remark'),
  }
  return { state: { ...state, ...ended, status: 'ended' }, violations }
}
