/** 复查、拒不整改、报告主管部门 (handbook 2.12, 2.17, 3.6): how a violation ends, or goes on to the authority. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { instantFrom, isInstant } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import {
  actFault,
  isOpen,
  isTheft,
  longFault,
  type ViolationFacts,
  type ViolationRefusal,
  violationEvent,
} from './violationFacts.ts'

/** What a look back found. */
export interface RecheckInput {
  readonly mended: boolean
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/**
 * 复查 with photographs, or a word why there are none.
 * **Refuses** `mended-already`, `theft-facts-only`: no picture of theft (handbook D7); `recheck-photo-missing`: neither photo nor word;
 * `text-too-long`, `violation-unknown`, `beyond-role`. Source: handbook 2.12, R46.
 */
export function decideRecheck(
  facts: ViolationFacts,
  input: RecheckInput,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const remark = normalizeText(input.remark)
  const fault = actFault('violation.recheck', facts, context) ?? longFault({ remark })
  if (fault) return err(fault)
  if (!isOpen(facts.state)) return err({ code: 'mended-already' })
  const { mended, photos } = input
  if (photos.length > 0 && isTheft(facts.state)) return err({ code: 'theft-facts-only' })
  if (photos.length === 0 && remark === '') return err({ code: 'recheck-photo-missing', field: 'remark' })
  const told = { mended, remark, photos: [...photos] }
  return ok({ cmd: 'violation.recheck', items: [violationEvent(facts, 'rechecked', told)], blobs: photos })
}

/**
 * 拒不整改: from here the clock of the report runs.
 * **Refuses** `mended-already`, `not-served`: nobody refuses what did not reach them; `reason-missing`: what was said or seen; `text-too-long`,
 * `violation-unknown`, `beyond-role`. Source: handbook 2.17, 3.6.
 */
export function decideRefuse(
  facts: ViolationFacts,
  said: string,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const why = normalizeText(said)
  const fault = actFault('violation.refuse', facts, context) ?? longFault({ why })
  if (fault) return err(fault)
  if (!isOpen(facts.state)) return err({ code: 'mended-already' })
  if (facts.state.servedAt === '') return err({ code: 'not-served' })
  if (why === '') return err({ code: 'reason-missing', field: 'why' })
  return ok({ cmd: 'violation.refuse', items: [violationEvent(facts, 'refused', { why })] })
}

/** A report to the authority. */
export interface ReportInput {
  /** 部门. */
  readonly reportedTo: string
  /** 文号, or how it was told where it has none. */
  readonly number: string
  /** 回执. */
  readonly receipt: string
  /** When it was told, an instant; empty = now. */
  readonly at: string
}

/**
 * 报告主管部门, by a leader at the screen or by 代录 from the leader's signed paper. What did damage is reported before anybody refuses.
 * **Refuses** `reported-already`, `mended-already`, `department-missing`, `number-missing`, `time-invalid`, `text-too-long`,
 * `violation-unknown`, `beyond-role`, and as `enterOnPaper`. Source: handbook 2.17, D19.
 */
export function decideReport(
  facts: ViolationFacts,
  { input, paper }: { readonly input: ReportInput; readonly paper?: PaperDecision | undefined },
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal | PaperRefusal> {
  if (facts.state.status === 'void') return err({ code: 'violation-unknown' })
  const told = {
    reportedTo: normalizeName(input.reportedTo),
    number: normalizeText(input.number),
    receipt: normalizeText(input.receipt),
  }
  const fault = reportFault(facts, { ...told, at: input.at }, context) ?? longFault(told)
  if (fault) return err(fault)
  const decided = byLeader(violationEvent(facts, 'reported', told), paper, context)
  if (!decided.ok) return decided
  return ok({ ...decided.value, ...(input.at === '' ? {} : { at: input.at }) })
}

function reportFault(
  { state }: ViolationFacts,
  { reportedTo, number, at }: ReportInput,
  { nowMs }: DecisionContext,
): ViolationRefusal | undefined {
  if (state.reportedAt !== '') return { code: 'reported-already' }
  if (!isOpen(state)) return { code: 'mended-already' }
  if (reportedTo === '') return { code: 'department-missing', field: 'reportedTo' }
  if (number === '') return { code: 'number-missing', field: 'number' }
  const isPast = at === '' || (isInstant(at) && at <= instantFrom(nowMs) && at >= state.foundAt)
  return isPast ? undefined : { code: 'time-invalid', field: 'at' }
}

function byLeader(
  item: RecordItem,
  paper: PaperDecision | undefined,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal | PaperRefusal> {
  const cmd = 'violation.report'
  if (paper) {
    const entered = enterOnPaper({ cmd, item }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items: [item] })
}
