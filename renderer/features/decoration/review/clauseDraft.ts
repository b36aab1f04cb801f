/** The next version of the clauses as it is typed: what a draft on disk must look like, and how much of it is new. */
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'

/** What is typed of a version. */
export type ClauseDraftValues = {
  clauses: readonly Clause[]
  note: string
  /** The number that it will get: words begun before another version was saved would take that one back. */
  next: number
}

function isClause(value: unknown): value is Clause {
  if (typeof value !== 'object' || value === null) return false
  const { code, text, amountFen, per, withDamages, further } = value as Record<string, unknown>
  return (
    [code, text, per, further].every((one) => typeof one === 'string') &&
    Number.isSafeInteger(amountFen) &&
    typeof withDamages === 'boolean'
  )
}

/** Whether a draft from disk is one of this version. */
export function isClauseDraft(values: unknown, next: number): values is ClauseDraftValues {
  if (typeof values !== 'object' || values === null) return false
  const draft = values as Record<string, unknown>
  const { clauses, note } = draft
  return draft.next === next && typeof note === 'string' && Array.isArray(clauses) && clauses.every(isClause)
}

/** Whether a draft from disk is one clause. */
export const isClauseLine = isClause

const sameClause = (a: Clause, b: Clause): boolean =>
  a.code === b.code &&
  a.text === b.text &&
  a.amountFen === b.amountFen &&
  a.per === b.per &&
  a.withDamages === b.withDamages &&
  a.further === b.further

/** How many clauses are new, worded anew, or gone. */
export function changesOf(start: readonly Clause[], clauses: readonly Clause[]): number {
  const changed = clauses.filter((clause) => !start.some((one) => sameClause(one, clause)))
  const gone = start.filter(({ code }) => !clauses.some((one) => one.code === code))
  return changed.length + gone.length
}
