/** Commands of rounds: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadPlan } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { homesOfRound, loadRoundVisits } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { roundIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { ROUND_KINDS } from '#shared/domain/vacant-inspections/kinds.ts'
import { type CallInput, decideCallRound, decideCloseRound } from '#shared/domain/vacant-inspections/rounds/calling.ts'
import type { Day } from '#shared/kernel/days.ts'

/** Calls a round of today. Refusals as `decideCallRound`. */
export function callRound(desk: Desk, input: CallInput) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const kind = ROUND_KINDS.find((one) => one === input.kind)
    const id = kind && roundIdOf(context.workspace, kind, context.today)
    const row = id === undefined ? undefined : await store.db.inspectionRounds.get(id)
    const homes = homesOfRound(await loadPlan(store, context.today), input)
    return decideCallRound(input, { known: row?.v, homes: homes.length }, context)
  })
}

/** Ends a round. Refusals as `decideCloseRound`. */
export function closeRound(desk: Desk, id: string, remark: string) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const state = (await store.db.inspectionRounds.get(id))?.v
    const homes = state === undefined ? [] : homesOfRound(await loadPlan(store, context.today as Day), state)
    const seen = new Set((await loadRoundVisits(store, id)).map(({ unitId }) => unitId))
    const left = homes.filter(({ unitId }) => !seen.has(unitId)).length
    return decideCloseRound({ id, state, left }, remark, context)
  })
}
