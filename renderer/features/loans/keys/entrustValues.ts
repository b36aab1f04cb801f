/** What the form of an entrustment holds, and how it is told to the command. */
import type { LateEntryValues } from '#renderer/ui/lateEntryValues.ts'
import type { EntrustInput } from '#shared/domain/loans/keys/entrustDecisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { countOf } from './setActs.ts'

export const NOBODY_ON_FILE = 'nobody'
export const NEW_SET = 'new'

export type EntrustValues = LateEntryValues & {
  unitCode: string
  /** Person id, or `NOBODY_ON_FILE`. */
  who: string
  agent: string
  agentPhone: string
  why: string
  from: Day | null
  until: Day | null
  withCare: boolean
  /** Set that hangs here already, or `NEW_SET`. */
  thingId: string
  label: string
  slot: string
  count: string
  opens: string
  sealNumber: string
  remark: string
}

/** The entrustment that was typed, of a unit that was found. */
export function entrustInput(values: EntrustValues, unitId: string): EntrustInput {
  const { who, agent, agentPhone, why, from, until, withCare, thingId, label, slot, opens, sealNumber, remark } = values
  return {
    ...{ unitId, agent, agentPhone, why, withCare, label, slot, opens, sealNumber, remark },
    personId: who === NOBODY_ON_FILE ? null : who,
    thingId: thingId === NEW_SET ? null : thingId,
    from: from ?? '',
    until: until ?? '',
    count: countOf(values.count),
  }
}
