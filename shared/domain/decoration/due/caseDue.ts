/** What a decoration case owes, step by step, and on which day (handbook 3.6, 2.5–2.13): what boards and hubs tell. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { lapseDay } from '#shared/domain/decoration/cases/ending.ts'
import { nextRefundStep, refundGate } from '#shared/domain/decoration/money/refunds.ts'
import { ACCOUNTS } from '#shared/domain/money/kinds.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import { addDays, type Day, instantMs, isDay, isInstant } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { hotWorkDue } from './hotWorkDue.ts'

/**
 * Steps that a case may wait for. Before the permit: the opinion of engineering, telling it to the client, what is still missing, the permit,
 * the day on which the application lapses. While work runs: its last day, a stop, money to top up, hot work. Then acceptance, mending, the end
 * of the observation, each step of a refund, filing.
 */
export const CASE_STEPS = [
  'review',
  'tell-opinion',
  'gaps',
  'issue-permit',
  'lapse',
  'permit-ending',
  'permit-over',
  'stopped',
  'top-up',
  'hot-work-judge',
  'hot-work-approve',
  'hot-work-ready',
  'hot-work-burning',
  'hot-work-expired',
  'hot-work-recheck',
  'hot-work-close',
  'acceptance',
  'rework',
  'observation',
  'second-acceptance',
  'propose-refund',
  'approve-refund',
  'pay-refund',
  'archive',
] as const
/** One of them. */
export type CaseStep = (typeof CASE_STEPS)[number]

/** A step with its day; amounts in fen. */
export interface CaseDue {
  readonly step: CaseStep
  readonly due: Day
  /** The account, the round, the number of the hot-work permit, or the role whose approval is waited for. */
  readonly of?: string
  /** What tells it from others of its step where `of` does not: the deduction, the account that is paid out. */
  readonly key?: string
  readonly amountFen?: number
}

/** By which day, zone and settings a case is judged. */
export interface CaseToday {
  readonly today: Day
  readonly zone: string
  /** ISO 8601 UTC. */
  readonly now: string
  /** `decoration.lapse-days`, `decoration.top-up-days`. */
  readonly lapseDays: number
  readonly topUpDays: number
  /** `decoration.refund-steps`. */
  readonly refundSteps: readonly string[]
  /** Until when engineering owes its opinion on what was sent on that day. */
  readonly reviewBy: (sentOn: Day) => Day
  /** Things of `permitGaps` that stand before the permit. */
  readonly gaps: number
}

/** Days before the permit's last on which its end is told. */
export const ENDING_DAYS = 7

/** What the case waits for; nothing for one that is over and paid out. Source: handbook 3.6. */
export function caseDue(state: CaseState, moment: CaseToday): readonly CaseDue[] {
  if (state.status === 'void' || state.status === 'archived') return []
  const dayOf = (at: string): Day => (isInstant(at) ? dayInZone(instantMs(at), moment.zone) : moment.today)
  const parts = { state, moment, dayOf }
  return [
    ...(state.status === 'applied' ? beforePermit(parts) : []),
    ...workDue(parts),
    ...(isOver(state) ? [] : hotWorkDue(state.hotWorks, { ...moment, dayOf })),
    ...acceptanceDue(parts),
    ...refundDue(parts),
  ]
}

interface Parts {
  readonly state: CaseState
  readonly moment: CaseToday
  readonly dayOf: (at: string) => Day
}

function isOver({ endedAt }: CaseState): boolean {
  return endedAt !== ''
}

function beforePermit({ state, moment, dayOf }: Parts): readonly CaseDue[] {
  const lapses = lapseDay(state, moment.lapseDays)
  const { plannedFrom, appliedAt } = state.application
  const wanted = isDay(plannedFrom) ? plannedFrom : dayOf(appliedAt)
  const last = state.review.at(-1)
  const review: CaseDue[] = []
  if (last !== undefined && last.conclusion === '')
    review.push({ step: 'review', due: moment.reviewBy(dayOf(last.sentAt)), of: String(last.round) })
  if (last !== undefined && last.conclusion === 'refused' && last.toldAt === '')
    review.push({ step: 'tell-opinion', due: dayOf(last.decidedAt), of: String(last.round) })
  const next =
    moment.gaps > 0 ? ({ step: 'gaps', due: wanted } as const) : ({ step: 'issue-permit', due: wanted } as const)
  return [
    ...review,
    next,
    ...(lapses !== null && lapses < moment.today ? [{ step: 'lapse', due: lapses } as const] : []),
  ]
}

function workDue({ state, moment, dayOf }: Parts): readonly CaseDue[] {
  const { permit, stops, status } = state
  const topUps = topUpsOfCase(state, { days: moment.topUpDays, dayOf }).map(
    ({ dueDay, account, openFen, of }): CaseDue => ({
      ...{ step: 'top-up', due: dueDay, of: account, key: of },
      amountFen: openFen,
    }),
  )
  if (permit === null || !isDay(permit.to)) return topUps
  const works = status === 'permitted' || status === 'stopped'
  const stop = stops.findLast(({ resumedAt }) => resumedAt === '')
  return [
    ...(works ? endDue(permit.to, moment.today) : []),
    ...(status === 'stopped' && stop !== undefined ? [{ step: 'stopped', due: dayOf(stop.at) } as const] : []),
    ...topUps,
  ]
}

function endDue(to: Day, today: Day): readonly CaseDue[] {
  if (to < today) return [{ step: 'permit-over', due: to }]
  return addDays(to, -ENDING_DAYS) <= today ? [{ step: 'permit-ending', due: to }] : []
}

function acceptanceDue({ state, dayOf }: Parts): readonly CaseDue[] {
  const last = state.acceptance.rounds.at(-1)
  const until = isDay(last?.until) ? last.until : undefined
  if (state.status === 'acceptance-asked') {
    const { askedAt, doneOn } = state.acceptance
    const again = last?.passed === true ? 'second-acceptance' : 'acceptance'
    return [{ step: again, due: isDay(doneOn) ? doneOn : dayOf(askedAt) }]
  }
  if (state.status === 'rework') return [{ step: 'rework', due: until ?? dayOf(last?.at ?? '') }]
  return state.status === 'observing' ? [{ step: 'observation', due: until ?? dayOf(last?.at ?? '') }] : []
}

/** What stands on each account that may go back, and at the end the filing. */
function refundDue({ state, moment, dayOf }: Parts): readonly CaseDue[] {
  const since = dayOf(state.endedAt || (state.acceptance.rounds.at(-1)?.at ?? ''))
  const steps = ACCOUNTS.flatMap((account): readonly CaseDue[] => {
    const held = state.money.balances[account] ?? 0
    const isFree = account !== 'fees' && !(account === 'pass-deposit' && !isDone(state))
    const refund = state.money.refunds.find((one) => one.account === account && one.paidAt === '')
    if (refund !== undefined && held > 0) {
      const next = nextRefundStep(refund, moment.refundSteps)
      const about = { due: dayOf(refund.proposedAt), key: account, amountFen: refund.amountFen }
      return [
        next === undefined
          ? { step: 'pay-refund', of: account, ...about }
          : { step: 'approve-refund', of: next, ...about },
      ]
    }
    if (!isFree || !isDone(state) || refundGate(state, account) !== undefined) return []
    return [{ step: 'propose-refund', due: since, of: account, amountFen: held }]
  })
  const isSettled = steps.length === 0 && state.status === 'accepted'
  return isSettled ? [{ step: 'archive', due: since }] : steps
}

/** Work is over: accepted twice, or the application ended. */
function isDone({ status }: CaseState): boolean {
  return status === 'accepted' || status === 'withdrawn' || status === 'lapsed'
}
