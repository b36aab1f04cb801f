/** 处理措施 (handbook R91, D6): the rungs that the desk may take; nothing is seized and nothing is cut off. */
import { MEASURES, type Measure } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { MAX_FEN } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import {
  actFault,
  isTheft,
  longFault,
  type ViolationFacts,
  type ViolationRefusal,
  violationEvent,
} from './violationFacts.ts'
import type { ViolationState } from './violationState.ts'

/** Rungs that are told by a word alone; 停工 has its slip on the case, 报告 its own form. */
export const SAID_MEASURES = ['persuade', 'restore', 'bar-worker', 'damages'] as const satisfies readonly Measure[]

/** A rung as it is taken. */
export interface MeasureInput {
  readonly measure: string
  readonly remark: string
  /** Damages at their price, in fen; 0 for every other rung. */
  readonly amountFen: number
  /** Who may not come in any more. */
  readonly workerId: string | null
  /** Where the written finding or admission is (handbook D7). */
  readonly finding: string
}

/**
 * Takes a rung of the ladder.
 * **Refuses** `measure-unknown`; `measure-as-form`: 停工 and 报告 are entered where their paper is made; `worker-missing` of 禁止进场;
 * `finding-missing`: nobody is barred for theft without a written finding or admission (handbook D7); `amount-invalid` of damages;
 * `reason-missing`: every other rung says what was done; `text-too-long`, `violation-unknown`, `beyond-role`. Source: handbook R91, D6, D7.
 */
export function decideMeasure(
  facts: ViolationFacts,
  input: MeasureInput,
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const [remark, finding] = [normalizeText(input.remark), normalizeText(input.finding)]
  const { measure } = input
  const fault =
    actFault('violation.measure', facts, context) ??
    measureFault(facts, { ...input, remark, finding }) ??
    longFault({ remark, finding })
  if (fault) return err(fault)
  const told = {
    ...{ measure, remark },
    ...(measure === 'damages' ? { amountFen: input.amountFen } : {}),
    ...(measure === 'bar-worker' ? { workerId: input.workerId, finding } : {}),
  }
  return ok({ cmd: 'violation.measure', items: [violationEvent(facts, 'measured', told)] })
}

function measureFault({ state }: ViolationFacts, input: MeasureInput): ViolationRefusal | undefined {
  const { measure, workerId, amountFen, remark, finding } = input
  if (!MEASURES.some((known) => known === measure)) return { code: 'measure-unknown', field: 'measure' }
  if (!SAID_MEASURES.some((known) => known === measure)) return { code: 'measure-as-form', field: 'measure' }
  if (measure === 'bar-worker') {
    if (workerId === null) return { code: 'worker-missing', field: 'workerId' }
    if (isTheft(state) && finding === '' && state.finding === '') return { code: 'finding-missing', field: 'finding' }
  }
  if (measure === 'damages' && !(Number.isSafeInteger(amountFen) && amountFen > 0 && amountFen <= MAX_FEN))
    return { code: 'amount-invalid', field: 'amountFen' }
  return remark === '' ? { code: 'reason-missing', field: 'remark' } : undefined
}

/** Rungs that were taken, whatever event told them, in the order of the ladder. Source: handbook R91. */
export function measuresTaken(
  state: ViolationState,
  stops: readonly { readonly violationId: string | null }[] = [],
  violationId = '',
): readonly Measure[] {
  const isStopped = violationId !== '' && stops.some((stop) => stop.violationId === violationId)
  return MEASURES.filter(
    (measure) =>
      state.measures.some((taken) => taken.measure === measure) ||
      (measure === 'persuade' && state.haltedAt !== '') ||
      (measure === 'stop-work' && isStopped) ||
      (measure === 'report' && state.reportedAt !== ''),
  )
}
