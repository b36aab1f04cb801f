/** Commands of hot work and cuts: load, decide, commit; what is asked for is told in the change that issues its paper. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  cutPaper,
  hotWorkNoticePaper,
  hotWorkPaper,
  periodText,
  sitePlaceOf,
} from '#renderer/features/decoration/hotWork/hotWorkPapers.ts'
import { buildCutSheet } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import {
  type CutFacts,
  type CutInput,
  type CutJudgement,
  decideAskCut,
  decideJudgeCut,
  decideRunCut,
} from '#shared/domain/decoration/hotWork/cuts.ts'
import {
  decideAskHotWork,
  type HotWorkInput,
  type HotWorkRefusal,
} from '#shared/domain/decoration/hotWork/hotWorkAsk.ts'
import { buildHotWorkNotice } from '#shared/domain/decoration/hotWork/hotWorkNoticeSheet.ts'
import { buildHotWorkSheet } from '#shared/domain/decoration/hotWork/hotWorkSheet.ts'
import {
  type CheckBefore,
  decideApproveHotWork,
  decideCheckHotWork,
  decideCloseHotWork,
  decideFinishHotWork,
  decideJudgeHotWork,
  decideRecheckHotWork,
  decideStartHotWork,
  type HotWorkOf,
  type Judgement,
} from '#shared/domain/decoration/hotWork/hotWorkSteps.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadCase, onCase } from './onCase.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** Asks for hot work and issues its form. Refusals as `decideAskHotWork` and `decideIssue`, `case-unknown`. */
export function askHotWork(desk: Desk, caseId: string, input: HotWorkInput) {
  const { store } = desk
  return issueFilled(desk, hotWorkPaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const bounds = { mostDays: await settingOf(store, 'decoration.hot-work-days'), zone: store.zone() }
    const decided = decideAskHotWork(facts, { input, bounds }, decision)
    if (!decided.ok) return decided
    const place = { ...(await sitePlaceOf(store, facts.state)), period: periodText(input, store.zone()) }
    const model = asJson(buildHotWorkSheet(decided.value.input, place, context))
    const { personId, unitId } = facts.state
    return ok({ model, personId, unitId, items: (issued) => [decided.value.item(issued)] })
  })
}

/** Issues the notice for both places. **Refuses** `hot-work-elsewhere` before it is approved, `hot-work-unknown`, and as `decideIssue`. */
export function issueHotWorkNotice(desk: Desk, caseId: string, hotWorkId: string) {
  const { store } = desk
  return issueFilled(desk, hotWorkNoticePaper, async (context) => {
    const state = (await store.db.decorationCases.get(caseId))?.v
    const work = state?.hotWorks.find(({ id }) => id === hotWorkId)
    if (state === undefined || work === undefined) return err({ code: 'hot-work-unknown' })
    if (work.approvedAt === '') return err({ code: 'hot-work-elsewhere' })
    const { unit } = await sitePlaceOf(store, state)
    const model = asJson(buildHotWorkNotice(work, { unit, period: periodText(work, store.zone()) }, context))
    return ok({ model, personId: null, unitId: state.unitId })
  })
}

/** One hot-work permit, wherever the desk stands. */
export interface HotWorkKey {
  readonly caseId: string
  readonly hotWorkId: string
}

function onWork(
  desk: Desk,
  { caseId, hotWorkId }: HotWorkKey,
  decide: (of: HotWorkOf, context: DecisionContext) => Result<ChangeDraft, HotWorkRefusal>,
) {
  return onCase(desk, caseId, (facts, context) => decide({ facts, hotWorkId }, context))
}

/** A word of engineering or security. Refusals as `decideJudgeHotWork`, `case-unknown`. */
export function judgeHotWork(desk: Desk, key: HotWorkKey, judgement: Judgement) {
  return onWork(desk, key, (of, context) => decideJudgeHotWork(of, judgement, context))
}

/** 批准. Refusals as `decideApproveHotWork`, `case-unknown`. */
export function approveHotWork(desk: Desk, key: HotWorkKey, paper?: PaperDecision) {
  return onWork(desk, key, (of, context) => decideApproveHotWork(of, paper, context))
}

/** 作业前检查. Refusals as `decideCheckHotWork`, `case-unknown`. */
export function checkHotWork(desk: Desk, key: HotWorkKey, check: CheckBefore) {
  return onWork(desk, key, (of, context) => decideCheckHotWork(of, check, context))
}

/** 开始. Refusals as `decideStartHotWork`, `case-unknown`. */
export function startHotWork(desk: Desk, key: HotWorkKey) {
  return onWork(desk, key, decideStartHotWork)
}

/** 完工. Refusals as `decideFinishHotWork`, `case-unknown`. */
export function finishHotWork(desk: Desk, key: HotWorkKey) {
  return onWork(desk, key, decideFinishHotWork)
}

/** 作业后复查. Refusals as `decideRecheckHotWork`, `case-unknown`. */
export function recheckHotWork(desk: Desk, key: HotWorkKey, remark: string) {
  return onWork(desk, key, (of, context) => decideRecheckHotWork(of, remark, context))
}

/** 关闭. Refusals as `decideCloseHotWork`, `case-unknown`. */
export function closeHotWork(desk: Desk, key: HotWorkKey, reason: string) {
  return onWork(desk, key, (of, context) => decideCloseHotWork(of, reason, context))
}

/** Asks for a cut and issues its form. Refusals as `decideAskCut` and `decideIssue`, `case-unknown`. */
export function askCut(desk: Desk, caseId: string, input: CutInput) {
  const { store } = desk
  return issueFilled(desk, cutPaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const bounds = { noticeDays: await settingOf(store, 'decoration.cut-notice-days'), zone: store.zone() }
    const decided = decideAskCut(facts, { input, bounds }, decision)
    if (!decided.ok) return decided
    const { permit: _, ...place } = await sitePlaceOf(store, facts.state)
    const period = periodText(input, store.zone())
    const model = asJson(buildCutSheet(decided.value.input, { ...place, period }, context))
    const { personId, unitId } = facts.state
    return ok({ model, personId, unitId, items: (issued) => [decided.value.item(issued)] })
  })
}

async function loadCut(store: Store, id: string): Promise<CutFacts | undefined> {
  const row = await store.db.utilityCuts.get(id)
  if (row === undefined) return undefined
  const dots = (await loadLiveEvents(store, 'utilityCut', id)).map(({ dot }) => dot)
  return { id, state: row.v, dots }
}

/** Engineering's word on a cut. Refusals as `decideJudgeCut`. */
export function judgeCut(desk: Desk, id: string, judgement: CutJudgement) {
  return runCommand(desk, async (context) => decideJudgeCut(await loadCut(desk.store, id), judgement, context))
}

/** Cut, or restored. Refusals as `decideRunCut`. */
export function runCut(desk: Desk, id: string, act: 'cut' | 'restored') {
  return runCommand(desk, async (context) => decideRunCut(await loadCut(desk.store, id), act, context))
}
