/** 初验 and 复验 of a case with the closed-water test and the time of observation between them (handbook 2.13, 3.6). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One item that was looked at. */
export interface AcceptedItem extends JsonObject {
  readonly item: string
  /** `ok`, `fault`, or `none`: the home has nothing of the kind. */
  readonly found: string
  readonly remark: string
}

/** 闭水试验: from when to when the floor stood under water, and whether it held. */
export interface ClosedWaterTest extends JsonObject {
  readonly place: string
  readonly from: string
  readonly to: string
  readonly held: boolean
}

/** One acceptance. */
export interface AcceptanceRound extends JsonObject {
  /** `first` 初验 or `second` 复验. */
  readonly stage: string
  readonly at: string
  readonly by: string
  readonly passed: boolean
  readonly items: readonly AcceptedItem[]
  readonly closedWater: readonly ClosedWaterTest[]
  readonly passesBack: number
  readonly passesIssued: number
  readonly opinion: string
  /** Until when faults are to be mended, or the end of the observation after 初验合格. */
  readonly until: string
  readonly number: string
  /** 补录: entered afterwards from its sheet. */
  readonly isLate: boolean
}

/** Acceptance of a case as it stands. */
export interface Acceptance extends JsonObject {
  /** When it was last asked for, empty before; the day of completion as told. */
  readonly askedAt: string
  readonly doneOn: string
  /** It was asked for and nobody accepted since. */
  readonly isAsked: boolean
  readonly rounds: readonly AcceptanceRound[]
}

/** The acceptances of a case in their order. */
export function foldAcceptance(events: readonly LiveEvent[]): Acceptance {
  const asked = events.findLast(({ ev }) => ev === 'acceptanceAsked')
  const last = events.findLast(({ ev }) => ev === 'acceptanceAsked' || ev === 'accepted')
  return {
    askedAt: asked?.at ?? '',
    isAsked: last !== undefined && last === asked,
    doneOn: asked ? fieldsOf(asked).day('doneOn') : '',
    rounds: events.filter(({ ev }) => ev === 'accepted').map(roundIn),
  }
}

function roundIn(event: LiveEvent): AcceptanceRound {
  const { text, whole, isSet, day, each } = fieldsOf(event)
  return {
    stage: text('stage'),
    at: event.at,
    by: event.actor.id,
    passed: isSet('passed'),
    items: each('items').map((one) => ({
      item: one.text('item'),
      found: one.text('found'),
      remark: one.text('remark'),
    })),
    closedWater: each('closedWater').map((one) => ({
      place: one.text('place'),
      from: one.instant('from'),
      to: one.instant('to'),
      held: one.isSet('held'),
    })),
    passesBack: whole('passesBack'),
    passesIssued: whole('passesIssued'),
    opinion: text('opinion'),
    until: day('until'),
    number: text('number'),
    isLate: lateOf(event.data) !== undefined,
  }
}
