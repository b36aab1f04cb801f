/** Commands of hot work: load, decide, commit; what is asked for is told in the change that issues its paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { sheetByNumber } from '#renderer/db/lateEntry.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import {
  hotWorkNoticePaper,
  hotWorkPaper,
  periodText,
  sitePlaceOf,
} from '#renderer/features/decoration/hotWork/hotWorkPapers.ts'
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
import { caseAsOf, lastStepOfHotWork } from '#shared/domain/decoration/hotWork/lateSteps.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { decideAsTold } from './lateStep.ts'
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

/** 补录 of hot work that was asked for on a blank: the record names the blank. Refusals as `decideAskHotWork` and `enterLate`, `number-missing`. */
export function enterHotWork(
  desk: Desk,
  caseId: string,
  { input, late }: { readonly input: HotWorkInput; readonly late: LateEntry },
) {
  const { store } = desk
  return onCase(desk, caseId, async (facts, context) => {
    if (late.paperNumber.trim() === '') return err({ code: 'number-missing', field: 'paperNumber' } as const)
    const bounds = { mostDays: await settingOf(store, 'decoration.hot-work-days'), zone: store.zone() }
    const blank = await sheetByNumber(store, late.paperNumber)
    return decideAsTold(store, { late, last: '', context }, (then) => {
      const decided = decideAskHotWork(caseAsOf(facts, late), { input, bounds }, then)
      if (!decided.ok) return decided
      const issued = { sheetId: blank?.id ?? '', number: blank?.v.number ?? '' }
      return ok({ cmd: 'hotWork.ask', items: [decided.value.item(issued)] })
    })
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

/** One hot-work permit, wherever the desk stands; `late` where its step was taken on paper. */
export interface HotWorkKey {
  readonly caseId: string
  readonly hotWorkId: string
  readonly late?: LateEntry | undefined
}

function onWork(
  desk: Desk,
  { caseId, hotWorkId, late }: HotWorkKey,
  decide: (of: HotWorkOf, context: DecisionContext) => Result<ChangeDraft, HotWorkRefusal>,
) {
  return onCase(desk, caseId, (facts, context) => {
    const work = facts.state.hotWorks.find(({ id }) => id === hotWorkId)
    const last = work === undefined ? '' : lastStepOfHotWork(work)
    const asTold = late === undefined ? facts : caseAsOf(facts, late)
    return decideAsTold(desk.store, { late, last, context }, (then) => decide({ facts: asTold, hotWorkId }, then))
  })
}

/** A word of engineering or security. Refusals as `decideJudgeHotWork` and `decideAsTold`, `case-unknown`. */
export function judgeHotWork(desk: Desk, key: HotWorkKey, judgement: Judgement) {
  return onWork(desk, key, (of, context) => decideJudgeHotWork(of, judgement, context))
}

/** 批准. Refusals as `decideApproveHotWork` and `decideAsTold`, `case-unknown`. */
export function approveHotWork(desk: Desk, key: HotWorkKey, paper?: PaperDecision) {
  return onWork(desk, key, (of, context) => decideApproveHotWork(of, paper, context))
}

/** 作业前检查. Refusals as `decideCheckHotWork` and `decideAsTold`, `case-unknown`. */
export function checkHotWork(desk: Desk, key: HotWorkKey, check: CheckBefore) {
  return onWork(desk, key, (of, context) => decideCheckHotWork(of, check, context))
}

/** 开始. Refusals as `decideStartHotWork` and `decideAsTold`, `case-unknown`. */
export function startHotWork(desk: Desk, key: HotWorkKey) {
  return onWork(desk, key, decideStartHotWork)
}

/** 完工. Refusals as `decideFinishHotWork` and `decideAsTold`, `case-unknown`. */
export function finishHotWork(desk: Desk, key: HotWorkKey) {
  return onWork(desk, key, decideFinishHotWork)
}

/** 作业后复查. Refusals as `decideRecheckHotWork` and `decideAsTold`, `case-unknown`. */
export function recheckHotWork(desk: Desk, key: HotWorkKey, remark: string) {
  return onWork(desk, key, (of, context) => decideRecheckHotWork(of, remark, context))
}

/** 关闭. Refusals as `decideCloseHotWork` and `decideAsTold`, `case-unknown`. */
export function closeHotWork(desk: Desk, key: HotWorkKey, reason: string) {
  return onWork(desk, key, (of, context) => decideCloseHotWork(of, reason, context))
}
