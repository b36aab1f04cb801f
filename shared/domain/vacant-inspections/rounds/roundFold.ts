/** A round that was called besides the weekly one (handbook 2.14: after storm or heavy rain): which buildings, until when, and whether it is over. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** 进行中, 已结束, 撤回. */
export type RoundStatus = 'open' | 'closed' | 'void'

/** An extra round; what is left of it follows from the visits that name it. */
export interface RoundState extends JsonObject {
  readonly status: RoundStatus
  /** `RoundKind`. */
  readonly kind: string
  /** In the desk's words: 台风, 暴雨. */
  readonly why: string
  /** Buildings it goes through; empty = all. */
  readonly buildingIds: readonly string[]
  /** ISO day on which it was called, and day by which it is to be walked. */
  readonly day: string
  readonly dueOn: string
  readonly calledAt: string
  readonly calledBy: string
  readonly closedAt: string
  readonly closedBy: string
  readonly remark: string
  /** Homes that nobody had been to when it was ended. */
  readonly left: number
}

const NO_ROUND: RoundState = {
  ...{ status: 'void', kind: '', why: '', buildingIds: [], day: '', dueOn: '', calledAt: '', calledBy: '' },
  ...{ closedAt: '', closedBy: '', remark: '', left: 0 },
}

/** State of one extra round: called twice, it is one round through the buildings of both calls. Source: handbook 2.14, 3.7. */
export function foldRound(events: readonly LiveEvent[]): { state: RoundState; violations: Violation[] } {
  const calls = events.filter(({ ev }) => ev === 'called')
  const [first] = calls
  if (!first) return { state: NO_ROUND, violations: [] }
  const { text, day } = fieldsOf(first)
  const named = calls.map((call) => fieldsOf(call).texts('buildingIds'))
  const isAll = named.some((ids) => ids.length === 0)
  const called: RoundState = {
    ...NO_ROUND,
    ...{ status: 'open', kind: text('kind'), why: text('why'), day: day('day'), dueOn: day('dueOn') },
    ...{ buildingIds: isAll ? [] : [...new Set(named.flat())], calledAt: first.at, calledBy: first.actor.id },
  }
  const end = events.find(({ ev }) => ev === 'closed')
  if (!end) return { state: called, violations: [] }
  const told = fieldsOf(end)
  const closed = { closedAt: end.at, closedBy: end.actor.id, remark: told.text('remark'), left: told.whole('left') }
  return { state: { ...called, ...closed, status: 'closed' }, violations: [] }
}
