/** 三天补足 (handbook R90): a deduction is topped up within the days the project sets, or work stops. */
import { addDays, type Day } from '#shared/kernel/days.ts'
import { type CaseMoney, standingEntries } from './ledger.ts'
import type { MoneyHolder } from './moneyFacts.ts'

/** What one deduction left to be topped up on one account. */
export interface TopUpDue {
  readonly account: string
  /** Dot of the deduction. */
  readonly of: string
  readonly at: string
  readonly clause: string
  readonly notice: string
  readonly violationId: string | null
  readonly amountFen: number
  /** Not topped up yet; above 0. */
  readonly openFen: number
  /** Last day on which it is in time. */
  readonly dueDay: Day
}

/** The project's days (setting `decoration.top-up-days`), and the community's day of an instant. */
export interface TopUpTerms {
  readonly days: number
  readonly dayOf: (at: string) => Day
}

const DEPOSITS: readonly string[] = ['owner-deposit', 'contractor-deposit']

/**
 * What is still to be topped up, oldest deduction first. Money that was topped up goes to the deduction it names, then to the oldest of its
 * account; a deduction that was reversed needs none. Source: handbook R90, 3.6.
 */
export function topUpsDue({ entries }: Pick<CaseMoney, 'entries'>, { days, dayOf }: TopUpTerms): readonly TopUpDue[] {
  const standing = standingEntries(entries)
  const open = standing
    .filter(({ kind, account }) => kind === 'deducted' && DEPOSITS.includes(account))
    .map((line) => ({ line, openFen: -line.amountFen }))
  for (const paid of standing.filter(({ kind }) => kind === 'topped-up')) {
    let left = paid.amountFen
    const ofAccount = open.filter(({ line }) => line.account === paid.account)
    for (const one of ofAccount.toSorted((a, b) => Number(b.line.dot === paid.of) - Number(a.line.dot === paid.of))) {
      const taken = Math.min(left, one.openFen)
      one.openFen -= taken
      left -= taken
    }
  }
  return open
    .filter(({ openFen }) => openFen > 0)
    .map(({ line, openFen }) => ({
      account: line.account,
      of: line.dot,
      at: line.at,
      clause: line.clause,
      notice: line.notice,
      violationId: line.violationId,
      amountFen: -line.amountFen,
      openFen,
      dueDay: addDays(dayOf(line.at), days),
    }))
}

/** The same for a case: once the second acceptance is passed or the case is over, nothing is topped up any more. Source: handbook R90, 3.6. */
export function topUpsOfCase(state: Pick<MoneyHolder, 'status' | 'money'>, terms: TopUpTerms): readonly TopUpDue[] {
  const runs = ['applied', 'permitted', 'stopped', 'acceptance-asked', 'rework', 'observing'].includes(state.status)
  return runs ? topUpsDue(state.money, terms) : []
}

/** Whether the days are over: the flag 停工. */
export function isTopUpLate({ dueDay }: Pick<TopUpDue, 'dueDay'>, today: Day): boolean {
  return dueDay < today
}
