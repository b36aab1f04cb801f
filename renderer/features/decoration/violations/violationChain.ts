/** 发现—制止—通知—报告: what was told of a violation, in the order of its times; the card and the bundle of evidence tell the same. */
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import type { Text } from '#renderer/text/text.ts'
import type { decorationViolations } from '#renderer/text/zh-CN/decorationViolations.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { violationWord } from './violationWords.ts'

/** One step. */
export interface ChainStep {
  readonly step: Exclude<keyof (typeof decorationViolations)['card'], 'chain'>
  /** An instant. */
  readonly at: string
  /** Staff id. */
  readonly by: string
  readonly what: string
  /** Number of its paper. */
  readonly paper: string
}

const join = (parts: readonly string[], between = '；'): string => parts.filter((part) => part !== '').join(between)

/** The steps in the language of `t`. */
export function chainOf(view: Pick<OpenedViolation, 'id' | 'state' | 'site'>, t: Text): readonly ChainStep[] {
  const steps = [...toldSteps(view, t), ...actSteps(view, t), ...stopSteps(view)]
  return steps.filter(({ at }) => at !== '').toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function toldSteps({ state }: Pick<OpenedViolation, 'state'>, t: Text): readonly ChainStep[] {
  const to = state.noticeTo.map((one) => violationWord('notice.toWords', one, t)).join('、')
  const until = state.until === '' ? '' : t('decorationViolations.card.until', { day: state.until })
  return [
    { step: 'found', at: state.foundAt, by: state.foundBy, what: state.facts, paper: '' },
    { step: 'halted', at: state.haltedAt, by: state.haltedBy, what: state.haltRemark, paper: '' },
    {
      step: 'noticed',
      at: state.noticeAt,
      by: state.noticeBy,
      what: join([to, state.demand, until]),
      paper: state.noticeNumber,
    },
    {
      step: 'served',
      at: state.servedAt,
      by: '',
      what: join([violationWord('serve.ways', state.servedBy, t), state.servedTo, state.witness], ' '),
      paper: '',
    },
    { step: 'refused', at: state.refusedAt, by: '', what: state.refusedWhy, paper: '' },
    {
      step: 'reported',
      at: state.reportedAt,
      by: state.reportedBy,
      what: join([state.reportedTo, state.reportReceipt]),
      paper: state.reportNumber,
    },
  ]
}

function actSteps({ state }: Pick<OpenedViolation, 'state'>, t: Text): readonly ChainStep[] {
  const sum = (fen: number): string => t('decorationViolations.card.sum', { amount: formatFen(fen as Fen) })
  return [
    ...state.measures.map((taken): ChainStep => {
      const amount = taken.amountFen > 0 ? sum(taken.amountFen) : ''
      const what = join([violationWord('measure.measures', taken.measure, t), amount, taken.remark])
      return { step: 'measured', at: taken.at, by: taken.by, what, paper: '' }
    }),
    ...state.deductions.flatMap((one): ChainStep[] => {
      const what = `${one.clause} ${sum(one.amountFen + one.damagesFen)}`
      return [
        { step: 'proposed', at: one.at, by: one.by, what, paper: '' },
        { step: 'approved', at: one.approvedAt, by: one.approvedBy, what, paper: one.number },
      ]
    }),
    ...state.rechecks.map(({ at, by, mended, remark }): ChainStep => {
      const result = t(mended ? 'decorationViolations.card.mended' : 'decorationViolations.card.notMended')
      return { step: 'rechecked', at, by, what: join([result, remark]), paper: '' }
    }),
  ]
}

/** Stops that name this violation, and when they were lifted. */
function stopSteps({ id, site }: Pick<OpenedViolation, 'id' | 'site'>): readonly ChainStep[] {
  const stops = (site?.v.stops ?? []).filter(({ violationId }) => violationId === id)
  return stops.flatMap(({ at, by, reason, number, resumedAt, resumedBy }): ChainStep[] => [
    { step: 'stopped', at, by, what: reason, paper: number },
    { step: 'resumed', at: resumedAt, by: resumedBy, what: '', paper: '' },
  ])
}
