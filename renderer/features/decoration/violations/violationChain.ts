/** 发现—制止—通知—报告: what was told of a violation, in the order of its times; the card and the bundle of evidence tell the same. */
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import type { Text } from '#renderer/text/text.ts'
import type { decorationViolations } from '#renderer/text/zh-CN/decorationViolations.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { isRole } from '#shared/domain/roles.ts'
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
  /** The record of that paper, to print it along; null where there is none. */
  readonly sheetId: string | null
}

/** A step without a paper. */
const NO_PAPER = { paper: '', sheetId: null } as const

const join = (parts: readonly string[], between: string): string => parts.filter((part) => part !== '').join(between)

/** Parts of one step as the language of `t` lists them. */
const listed = (parts: readonly string[], t: Text): string => join(parts, t('decorationViolations.card.between'))

/** The steps in the language of `t`. */
export function chainOf(view: Pick<OpenedViolation, 'id' | 'state' | 'site'>, t: Text): readonly ChainStep[] {
  const steps = [...toldSteps(view, t), ...noticeSteps(view, t), ...actSteps(view, t), ...stopSteps(view, t)]
  return steps.filter(({ at }) => at !== '').toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** Papers of the steps in the order of their times, each once: they leave with the bundle. */
export function papersOfChain(steps: readonly Pick<ChainStep, 'sheetId'>[]): readonly string[] {
  return [...new Set(steps.map(({ sheetId }) => sheetId).filter((sheetId) => sheetId !== null))]
}

/** Whose signed paper a step was entered from (handbook D19); empty where it was told at the screen. */
function onPaperWords(paper: PaperDecision | null, t: Text): string {
  if (paper === null) return ''
  const { name, role, paperDay, copyNo } = paper
  return t('decorationViolations.card.onPaper', {
    ...{ name, day: paperDay, copy: copyNo, role: isRole(role) ? t(`roles.${role}`) : role },
  })
}

function toldSteps({ state }: Pick<OpenedViolation, 'state'>, t: Text): readonly ChainStep[] {
  const { reportedTo, reportReceipt, reportNumber, reportOnPaper } = state
  return [
    { step: 'found', at: state.foundAt, by: state.foundBy, what: state.facts, ...NO_PAPER },
    { step: 'halted', at: state.haltedAt, by: state.haltedBy, what: state.haltRemark, ...NO_PAPER },
    { step: 'refused', at: state.refusedAt, by: state.refusedBy, what: state.refusedWhy, ...NO_PAPER },
    {
      step: 'reported',
      at: state.reportedAt,
      by: state.reportedBy,
      what: listed([reportedTo, reportReceipt, onPaperWords(reportOnPaper, t)], t),
      // Its number is the authority's or the company's own letter's: no paper of this program.
      ...{ paper: reportNumber, sheetId: null },
    },
  ]
}

/** Every notice and every delivery: an earlier one is proof too. */
function noticeSteps({ state }: Pick<OpenedViolation, 'state'>, t: Text): readonly ChainStep[] {
  return [
    ...state.notices.map(({ at, by, to, demand, until, stops, number, sheetId }): ChainStep => {
      const whom = to.map((one) => violationWord('notice.toWords', one, t)).join(t('decorationViolations.card.and'))
      const term = until === '' ? '' : t('decorationViolations.card.until', { day: until })
      const halt = stops ? t('decorationViolations.notice.stops') : ''
      return { step: 'noticed', at, by, what: listed([whom, demand, term, halt], t), paper: number, sheetId }
    }),
    ...state.servings.map(({ at, by, way, to, witness, signature }): ChainStep => {
      const seen = witness === '' ? '' : t('decorationViolations.card.witness', { name: witness })
      const signed = signature === '' ? '' : t('decorationViolations.card.onPad')
      return {
        step: 'served',
        at,
        by,
        what: join([violationWord('serve.ways', way, t), to, seen, signed], ' '),
        ...NO_PAPER,
      }
    }),
  ]
}

function actSteps({ state }: Pick<OpenedViolation, 'state'>, t: Text): readonly ChainStep[] {
  const sum = (fen: number): string => t('decorationViolations.card.sum', { amount: formatFen(fen as Fen) })
  return [
    ...state.measures.map((taken): ChainStep => {
      const amount = taken.amountFen > 0 ? sum(taken.amountFen) : ''
      const what = listed([violationWord('measure.measures', taken.measure, t), amount, taken.remark], t)
      return { step: 'measured', at: taken.at, by: taken.by, what, ...NO_PAPER }
    }),
    ...state.deductions.flatMap((one): ChainStep[] => {
      const what = `${one.clause} ${sum(one.amountFen + one.damagesFen)}`
      const { approvedAt, approvedBy, number, sheetId, onPaper } = one
      const agreed = listed([what, onPaperWords(onPaper, t)], t)
      return [
        { step: 'proposed', at: one.at, by: one.by, what, ...NO_PAPER },
        { step: 'approved', at: approvedAt, by: approvedBy, what: agreed, paper: number, sheetId },
      ]
    }),
    ...state.rechecks.map(({ at, by, mended, remark }): ChainStep => {
      const result = t(mended ? 'decorationViolations.card.mended' : 'decorationViolations.card.notMended')
      return { step: 'rechecked', at, by, what: listed([result, remark], t), ...NO_PAPER }
    }),
  ]
}

/** Stops that name this violation, and when they were lifted, each with its slip. */
function stopSteps({ id, site }: Pick<OpenedViolation, 'id' | 'site'>, t: Text): readonly ChainStep[] {
  const stops = (site?.v.stops ?? []).filter(({ violationId }) => violationId === id)
  return stops.flatMap((stop): ChainStep[] => [
    {
      ...{ step: 'stopped', at: stop.at, by: stop.by, what: listed([stop.reason, onPaperWords(stop.onPaper, t)], t) },
      ...{ paper: stop.number, sheetId: stop.sheetId },
    },
    {
      ...{ step: 'resumed', at: stop.resumedAt, by: stop.resumedBy },
      ...{ what: listed([stop.resumedWhy, onPaperWords(stop.resumedOnPaper, t)], t) },
      ...{ paper: stop.resumedNumber, sheetId: stop.resumedSheetId },
    },
  ])
}
