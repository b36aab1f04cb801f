/** By which clauses a case is judged (handbook D5): those of the version its agreement was signed by, whatever was enabled since. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { Clause, ClauseState } from '#shared/domain/decoration/violations/clauseFold.ts'
import { type ClauseSettings, clauseGroup, sampleSums, shippedRules } from './shippedClauses.ts'

/** The one record of all versions. */
export const CLAUSES_ID = 'clauses'

/** Clauses and what they rest on. */
export interface CaseClauses {
  /** Number of the version; 0 = the rules that the program ships, without sums. */
  readonly version: number
  /** Whether an agreement stands: without one a rule may be named, but nothing is deducted. */
  readonly isSigned: boolean
  /** The signed version is not on this desk yet: its rules are shown as shipped, and nothing is deducted. */
  readonly isMissing: boolean
  readonly clauses: readonly Clause[]
}

/**
 * The clauses of a case: of the signed version; before the signature, and for a patrol of the public area (null), the shipped rules without
 * sums. Source: handbook D5, section 4 item 15.
 */
export function clausesInCase(
  state: Pick<CaseState, 'agreements'> | null,
  versions: ClauseState | undefined,
  settings: ClauseSettings,
): CaseClauses {
  const agreement = state?.agreements.agreement ?? null
  const version = agreement?.clauseVersion ?? 0
  const known = version === 0 ? undefined : versions?.versions.find((one) => one.version === version)
  return {
    version,
    isSigned: agreement !== null,
    isMissing: version !== 0 && known === undefined,
    clauses: known?.clauses ?? shippedRules(settings),
  }
}

/** The version that a new agreement is signed by: the highest enabled one; 0 and the shipped rules where none is. Source: handbook D5. */
export function clausesInUse(
  versions: ClauseState | undefined,
  settings: ClauseSettings,
): { readonly version: number; readonly clauses: readonly Clause[] } {
  const known = versions?.versions.find(({ version }) => version === versions.inUse)
  return known === undefined
    ? { version: 0, clauses: shippedRules(settings) }
    : { version: known.version, clauses: known.clauses }
}

/** What a new version begins with: the newest saved one, or rules and samples as shipped. Source: handbook section 4 item 15. */
export function clausesToStart(versions: ClauseState | undefined, settings: ClauseSettings): readonly Clause[] {
  return versions?.versions.at(-1)?.clauses ?? [...shippedRules(settings), ...sampleSums()]
}

/** Whether the clause names a sum, so that it may carry a deduction. */
export function hasSum({ amountFen }: Clause): boolean {
  return amountFen > 0
}

/** The clauses that a search text finds, by code, words, or group; all for an empty one, in the order of their version. */
export function findClauses(
  clauses: readonly Clause[],
  search: string,
  groupWords: (group: ReturnType<typeof clauseGroup>) => string = () => '',
): readonly Clause[] {
  const wanted = search.trim().toUpperCase()
  if (wanted === '') return clauses
  return clauses.filter(({ code, text }) =>
    [code, text, groupWords(clauseGroup(code))].some((words) => words.toUpperCase().includes(wanted)),
  )
}
