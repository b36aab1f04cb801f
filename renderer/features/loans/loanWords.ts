/** Words of loans: refusals, what a thing costs, how it stands. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { loans } from '#renderer/text/zh-CN/loans.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { standBadge } from './keys/keyBadges.ts'
import type { CabinetLine } from './queries.ts'

/** What happened, is it saved, what now, for any refusal of loans, their slip or a 补录. */
export function loanRefusalWords(code: string): RefusalWords {
  if (isKeyOf(loans.refusals, code)) return moduleRefusalWords('loans', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

/** 费用 5.00 元 · 收押金 100.00 元. */
export function priceWords({ feeFen, depositFen }: Pick<LoanThing, 'feeFen' | 'depositFen'>): string {
  const parts = [
    ...(feeFen > 0 ? [text('loans.form.fee', { amount: formatFen(feeFen as Fen) })] : []),
    ...(depositFen > 0 ? [text('loans.form.deposit', { amount: formatFen(depositFen as Fen) })] : []),
  ]
  return parts.length === 0 ? text('loans.form.free') : parts.join(' · ')
}

/** How a thing stands in the cabinet, as a badge. */
export function badgeOf({ thing, loan, away }: CabinetLine): { readonly state: DeskState; readonly words: string } {
  if (away !== undefined) return standBadge({ stand: away })
  if (loan === undefined)
    return thing.active
      ? { state: 'done', words: text('loans.standings.in') }
      : { state: 'todo', words: text('loans.standings.retired') }
  if (loan.standing === 'late') return { state: 'late', words: text('loans.standings.late') }
  return loan.standing === 'due'
    ? { state: 'due', words: text('loans.standings.due') }
    : { state: 'running', words: text('loans.standings.out') }
}
