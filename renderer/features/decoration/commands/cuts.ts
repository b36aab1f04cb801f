/** Commands of cuts of water and power: load, decide, commit; what is asked for is told in the change that issues its paper. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { cutPaper, periodText, sitePlaceOf } from '#renderer/features/decoration/hotWork/hotWorkPapers.ts'
import { buildCutSheet } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import {
  type CutFacts,
  type CutInput,
  type CutJudgement,
  type CutRefusal,
  decideAskCut,
  decideJudgeCut,
  decideRunCut,
} from '#shared/domain/decoration/hotWork/cuts.ts'
import { caseAsOf, lastStepOfCut } from '#shared/domain/decoration/hotWork/lateSteps.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decideAsTold } from './lateStep.ts'
import { loadCase, onCase } from './onCase.ts'

const boundsOf = async (store: Store) => ({
  noticeDays: await settingOf(store, 'decoration.cut-notice-days'),
  zone: store.zone(),
})

/** Asks for a cut and issues its form. Refusals as `decideAskCut` and `decideIssue`, `case-unknown`. */
export function askCut(desk: Desk, caseId: string, input: CutInput) {
  const { store } = desk
  return issueFilled(desk, cutPaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const decided = decideAskCut(facts, { input, bounds: await boundsOf(store) }, decision)
    if (!decided.ok) return decided
    const { permit: _, ...place } = await sitePlaceOf(store, facts.state)
    const period = periodText(input, store.zone())
    const model = buildCutSheet(decided.value.input, { ...place, period }, context) as unknown as JsonObject
    const { personId, unitId } = facts.state
    return ok({ model, personId, unitId, items: (issued) => [decided.value.item(issued)] })
  })
}

/** 补录 of a cut that was asked for on a blank: the record names the blank. Refusals as `decideAskCut` and `enterLate`, `number-missing`. */
export function enterCut(
  desk: Desk,
  caseId: string,
  { input, late }: { readonly input: CutInput; readonly late: LateEntry },
) {
  const { store } = desk
  return onCase(desk, caseId, async (facts, context) => {
    if (late.paperNumber.trim() === '') return err({ code: 'number-missing', field: 'paperNumber' } as const)
    const bounds = await boundsOf(store)
    const blank = await sheetByNumber(store, late.paperNumber)
    return decideAsTold(store, { late, last: '', context }, (then) => {
      const decided = decideAskCut(caseAsOf(facts, late), { input, bounds }, then)
      if (!decided.ok) return decided
      const issued = { sheetId: blank?.id ?? '', number: blank?.v.number ?? '' }
      return ok({ cmd: 'cut.ask', items: [decided.value.item(issued)] })
    })
  })
}

async function loadCut(store: Store, id: string): Promise<CutFacts | undefined> {
  const row = await store.db.utilityCuts.get(id)
  if (row === undefined) return undefined
  const dots = (await loadLiveEvents(store, 'utilityCut', id)).map(({ dot }) => dot)
  return { id, state: row.v, dots }
}

/** One cut; `late` where its step was taken on paper. */
export interface CutKey {
  readonly id: string
  readonly late?: LateEntry | undefined
}

function onCut(
  desk: Desk,
  { id, late }: CutKey,
  decide: (facts: CutFacts | undefined, context: DecisionContext) => Result<ChangeDraft, CutRefusal>,
) {
  return runCommand(desk, async (context) => {
    const facts = await loadCut(desk.store, id)
    const last = facts === undefined ? '' : lastStepOfCut(facts.state)
    return decideAsTold(desk.store, { late, last, context }, (then) => decide(facts, then))
  })
}

/** Engineering's word on a cut. Refusals as `decideJudgeCut` and `decideAsTold`. */
export function judgeCut(desk: Desk, key: CutKey, judgement: CutJudgement) {
  return onCut(desk, key, (facts, context) => decideJudgeCut(facts, judgement, context))
}

/** Cut, or restored. Refusals as `decideRunCut` and `decideAsTold`. */
export function runCut(desk: Desk, key: CutKey, act: 'cut' | 'restored') {
  return onCut(desk, key, (facts, context) => decideRunCut(facts, act, context))
}
