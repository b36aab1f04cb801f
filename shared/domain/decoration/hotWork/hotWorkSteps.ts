/** A hot-work permit step by step (handbook 3.6): 申请 → 批准 → 作业前查 → 作业中 → 完工复查 → 关闭; each knows the one before it. */
import { type CaseFacts, caseEvent, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision } from '#shared/domain/paperDecision.ts'
import { type Instant, instantMs } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { type HotWorkRefusal, LONGEST_HOT_WORK_TEXT, siteFault } from './hotWorkAsk.ts'
import type { HotWork } from './hotWorkFold.ts'
import { hotWorkStanding, NOTICE_PLACES } from './hotWorkStanding.ts'

/** One hot-work permit of a case. */
export interface HotWorkOf {
  readonly facts: CaseFacts
  readonly hotWorkId: string
}

type Decided = Result<ChangeDraft, HotWorkRefusal>

/** One word of engineering or security, by the role itself or entered from its signed form. */
export interface Judgement {
  readonly side: string
  readonly agrees: boolean
  readonly opinion: string
  readonly paper?: PaperDecision
}

const SIDES: Readonly<Record<string, string>> = {
  engineering: 'hotWork.judgeEngineering',
  security: 'hotWork.judgeSecurity',
}

/**
 * 工程部意见 or 安保部意见.
 * **Refuses** `side-unknown`, `judged-already` by this side, `opinion-missing` of who does not agree, `time-over`, `hot-work-elsewhere` when it
 * is not waiting any more, `hot-work-unknown`, `text-too-long`, as `enterOnPaper`, `beyond-role`. Source: handbook 2.9, D19.
 */
export function decideJudgeHotWork(
  of: HotWorkOf,
  { side, agrees, opinion, paper }: Judgement,
  context: DecisionContext,
): Decided {
  const cmd = SIDES[side]
  if (cmd === undefined) return err({ code: 'side-unknown' })
  const work = standing(of, ['asked'], context)
  if (!work.ok) return work
  if ((side === 'security' ? work.value.security : work.value.engineering) !== null)
    return err({ code: 'judged-already' })
  const words = normalizeText(opinion)
  if (!agrees && words === '') return err({ code: 'opinion-missing', field: 'opinion' })
  if (lengthInCharacters(words) > LONGEST_HOT_WORK_TEXT) return err({ code: 'text-too-long', field: 'opinion' })
  return byRole(of, { cmd, ev: 'hotWorkJudged', data: { side, agrees, opinion: words }, paper }, context)
}

/**
 * 批准, once both have agreed.
 * **Refuses** `opinions-missing`, `time-over`, as `siteFault`, `hot-work-elsewhere`, `hot-work-unknown`, as `enterOnPaper`, `beyond-role`.
 * Source: handbook 2.9, 3.6.
 */
export function decideApproveHotWork(
  of: HotWorkOf,
  paper: PaperDecision | undefined,
  context: DecisionContext,
): Decided {
  const work = standing(of, ['asked'], context)
  if (!work.ok) return work
  const site = siteFault(of.facts.state)
  if (site) return err(site)
  const { engineering, security } = work.value
  if (engineering?.agrees !== true || security?.agrees !== true) return err({ code: 'opinions-missing' })
  return byRole(of, { cmd: 'hotWork.approve', ev: 'hotWorkApproved', data: {}, paper }, context)
}

/** What whoever looks at the place before the work finds. */
export interface CheckBefore {
  /** Where the notice hangs; both places are needed. */
  readonly postedAt: readonly string[]
  readonly isEquipped: boolean
  readonly isCleared: boolean
}

/**
 * 作业前检查.
 * **Refuses** `notice-missing` unless it hangs at both places, `equipment-missing`, `clearing-missing`, `time-over`, as `siteFault`,
 * `hot-work-elsewhere` before it is approved, `hot-work-unknown`, `beyond-role`. Source: handbook 2.9, 2.17.
 */
export function decideCheckHotWork(of: HotWorkOf, check: CheckBefore, context: DecisionContext): Decided {
  if (!mayRun('hotWork.check', context)) return err({ code: 'beyond-role' })
  const work = standing(of, ['approved'], context)
  if (!work.ok) return work
  const fault = siteFault(of.facts.state)
  if (fault) return err(fault)
  const postedAt = NOTICE_PLACES.filter((place) => check.postedAt.includes(place))
  if (postedAt.length < NOTICE_PLACES.length) return err({ code: 'notice-missing', field: 'postedAt' })
  if (!check.isEquipped) return err({ code: 'equipment-missing', field: 'isEquipped' })
  if (!check.isCleared) return err({ code: 'clearing-missing', field: 'isCleared' })
  const data = { postedAt, isEquipped: true, isCleared: true }
  return told(of, { cmd: 'hotWork.check', ev: 'hotWorkChecked', data })
}

/**
 * 开始动火.
 * **Refuses** `too-early` before its time, `time-over`, `hot-work-elsewhere` unless it was looked at, as `siteFault`, `hot-work-unknown`,
 * `beyond-role`. Source: handbook 3.6.
 */
export function decideStartHotWork(of: HotWorkOf, context: DecisionContext): Decided {
  if (!mayRun('hotWork.run', context)) return err({ code: 'beyond-role' })
  const work = standing(of, ['checked'], context)
  if (!work.ok) return work
  const fault = siteFault(of.facts.state)
  if (fault) return err(fault)
  if (context.nowMs < instantMs(work.value.from as Instant)) return err({ code: 'too-early' })
  return told(of, { cmd: 'hotWork.run', ev: 'hotWorkStarted', data: {} })
}

/** 完工: at any time, its own over or the site stopped. **Refuses** `hot-work-elsewhere` unless it burns, `hot-work-unknown`, `beyond-role`. */
export function decideFinishHotWork(of: HotWorkOf, context: DecisionContext): Decided {
  if (!mayRun('hotWork.run', context)) return err({ code: 'beyond-role' })
  const work = standing(of, ['running'])
  return work.ok ? told(of, { cmd: 'hotWork.run', ev: 'hotWorkFinished', data: {} }) : work
}

/** 作业后复查. **Refuses** `hot-work-running`, `hot-work-elsewhere` unless it is finished, `hot-work-unknown`, `beyond-role`. Source: handbook 2.9. */
export function decideRecheckHotWork(of: HotWorkOf, remark: string, context: DecisionContext): Decided {
  if (!mayRun('hotWork.check', context)) return err({ code: 'beyond-role' })
  const work = workOf(of)
  if (work?.status === 'running') return err({ code: 'hot-work-running' })
  const fits = standing(of, ['finished'])
  if (!fits.ok) return fits
  const words = normalizeText(remark)
  if (lengthInCharacters(words) > LONGEST_HOT_WORK_TEXT) return err({ code: 'text-too-long', field: 'remark' })
  return told(of, { cmd: 'hotWork.check', ev: 'hotWorkRechecked', data: { remark: words } })
}

/**
 * 关闭: after the re-check, or unlit with a reason.
 * **Refuses** `hot-work-running`, `recheck-missing`, `reason-missing` of one that was never lit, `hot-work-elsewhere` when it is closed or
 * refused, `hot-work-unknown`, `text-too-long`, `beyond-role`. Source: handbook 3.6.
 */
export function decideCloseHotWork(of: HotWorkOf, reason: string, context: DecisionContext): Decided {
  if (!mayRun('hotWork.close', context)) return err({ code: 'beyond-role' })
  const work = workOf(of)
  if (work?.status === 'running') return err({ code: 'hot-work-running' })
  const fits = standing(of, ['asked', 'approved', 'checked', 'finished'])
  if (!fits.ok) return fits
  const words = normalizeText(reason)
  if (fits.value.status === 'finished' && fits.value.recheckedAt === '') return err({ code: 'recheck-missing' })
  if (fits.value.status !== 'finished' && words === '') return err({ code: 'reason-missing', field: 'reason' })
  if (lengthInCharacters(words) > LONGEST_HOT_WORK_TEXT) return err({ code: 'text-too-long', field: 'reason' })
  return told(of, { cmd: 'hotWork.close', ev: 'hotWorkClosed', data: { reason: words } })
}

function workOf({ facts, hotWorkId }: HotWorkOf): HotWork | undefined {
  return facts.state.hotWorks.find(({ id }) => id === hotWorkId)
}

/** The permit where it stands at one of these; with a context its time must not be over. */
function standing(
  of: HotWorkOf,
  statuses: readonly HotWork['status'][],
  context?: DecisionContext,
): Result<HotWork, HotWorkRefusal> {
  const work = workOf(of)
  if (work === undefined) return err({ code: 'hot-work-unknown' })
  if (!statuses.includes(work.status)) return err({ code: 'hot-work-elsewhere' })
  if (context && hotWorkStanding(work, context.nowMs) === 'expired') return err({ code: 'time-over' })
  return ok(work)
}

interface Telling {
  readonly cmd: string
  readonly ev: string
  readonly data: JsonObject
}

const itemOf = ({ facts, hotWorkId }: HotWorkOf, { ev, data }: Telling) =>
  caseEvent(facts, ev, { data: { ...data, hotWorkId } })

function told(of: HotWorkOf, telling: Telling): Decided {
  return ok({ cmd: telling.cmd, items: [itemOf(of, telling)] })
}

function byRole(
  of: HotWorkOf,
  { paper, ...telling }: Telling & { readonly paper: PaperDecision | undefined },
  context: DecisionContext,
): Decided {
  if (paper === undefined) return mayRun(telling.cmd, context) ? told(of, telling) : err({ code: 'beyond-role' })
  const entered = enterOnPaper({ cmd: telling.cmd, item: itemOf(of, telling) }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}
