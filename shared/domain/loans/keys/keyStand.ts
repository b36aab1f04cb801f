/** How a set of keys stands, where it hangs and when its seal is to be looked at (handbook 2.4, 3.8): derived on every look. */
import type { LoanStanding } from '#shared/domain/loans/due.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { KeySetState } from './keySetFold.ts'

/** 在柜、借出、今天该还、逾期、封存、缺失、已移交业主、停用. */
export const KEY_STANDS = ['in', 'out', 'due', 'late', 'sealed', 'missing', 'handed-over', 'retired'] as const
/** One of them. */
export type KeyStand = (typeof KEY_STANDS)[number]

/** What the stand of a set follows from; `loan` is the standing of its open loan. */
export interface StandFacts {
  readonly isActive: boolean
  readonly loan: LoanStanding | undefined
  readonly set: Pick<KeySetState, 'status' | 'seal' | 'missing'> | undefined
}

/** How a set stands now: who has it comes before what is said of its envelope. Source: handbook 3.8. */
export function keyStand({ isActive, loan, set }: StandFacts): KeyStand {
  if (loan === 'late' || loan === 'due' || loan === 'out') return loan
  if (set?.status === 'handed-over') return 'handed-over'
  if (!isActive) return 'retired'
  if (set?.missing) return 'missing'
  return set?.seal ? 'sealed' : 'in'
}

/** Day on which a seal is to be looked at again; undefined where none holds. `dayOf` reads an instant in the community's zone. Source: handbook 2.4. */
export function sealDueOn(
  set: Pick<KeySetState, 'seal' | 'lastCheck'> | undefined,
  days: number,
  dayOf: (at: string) => Day,
): Day | undefined {
  if (!set?.seal) return undefined
  return addDays(dayOf(set.lastCheck?.at ?? set.seal.at), days)
}

/** A hook of the cabinet: the row it is in, and its number there. */
export interface Hook {
  readonly row: string
  readonly number: number
}

const HOOK = /^(.*?)[\s\-–.#]*0*(\d{1,4})$/u

/** The hook that a place names: `K-07` is the seventh of row K; undefined for a place without a number. */
export function hookOf(slot: string): Hook | undefined {
  const found = HOOK.exec(slot.trim())
  return found ? { row: (found[1] ?? '').toUpperCase(), number: Number(found[2]) } : undefined
}

/** Most empty hooks shown between two sets: a row that jumps from 7 to 900 is no row of 900. */
const MOST_EMPTY = 30

/** The numbers of a row from 1 to its last hook, with its gaps where those are few. */
export function hooksOfRow(numbers: readonly number[]): readonly number[] {
  const taken = [...new Set(numbers)].sort((a, b) => a - b)
  return taken.flatMap((number, index) => {
    const before = taken[index - 1] ?? 0
    const gap = number - before - 1
    return gap > MOST_EMPTY ? [number] : Array.from({ length: gap + 1 }, (_, at) => before + 1 + at)
  })
}
