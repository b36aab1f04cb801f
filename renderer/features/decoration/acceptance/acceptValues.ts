/** Values of the acceptance's form, and what they say to the decision. */
import { type SignedPaperValues, signedPaperStart } from '#renderer/features/decoration/hotWork/signedPaper.ts'
import { spanOf, type TimeSpanValues } from '#renderer/features/decoration/hotWork/timeSpan.ts'
import { type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { needsClosedWater, nextStage } from '#shared/domain/decoration/acceptance/acceptanceStanding.ts'
import type { AcceptInput } from '#shared/domain/decoration/acceptance/accepting.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'

/** Who accepts. */
export const ACCEPTING: readonly Role[] = ['engineering', ...LEADERS]

type WaterValues = TimeSpanValues & { place: string; held: boolean }

export type AcceptValues = SignedPaperValues &
  LateEntryValues & {
    found: Record<string, string>
    remarks: Record<string, string>
    water: WaterValues[]
    word: string
    deadline: Day | null
    opinion: string
  }

/** A closed-water test that nobody typed yet. */
export const NO_WATER: WaterValues = {
  place: '',
  fromDay: null,
  fromTime: '',
  toDay: null,
  toTime: '',
  held: true,
}

/** The form as it opens: everything passed; closed water asked for where the declaration needs it. */
export function acceptStart(
  state: CaseState,
  { actorRole, today }: { readonly actorRole: string; readonly today: Day },
): AcceptValues {
  const isTested = needsClosedWater(state) && nextStage(state.acceptance) === 'first'
  const found = Object.fromEntries(
    ACCEPTANCE_ITEMS.map((item) => [item, item === 'closed-water' && !isTested ? 'none' : 'ok']),
  )
  return {
    ...signedPaperStart({ roles: ACCEPTING, actorRole, number: '', today }),
    found,
    remarks: Object.fromEntries(ACCEPTANCE_ITEMS.map((item) => [item, ''])),
    water: isTested ? [NO_WATER] : [],
    word: 'passed',
    deadline: null,
    opinion: '',
    ...NO_LATE_ENTRY,
  }
}

/** Whether the values say that it is passed: a fault never is. */
export function isPassed({ word, found }: Pick<AcceptValues, 'word' | 'found'>): boolean {
  return word === 'passed' && !Object.values(found).includes('fault')
}

/** What was found, as the decision takes it; a test of which nothing was typed is none. */
export function acceptInput(values: AcceptValues, zone: string): AcceptInput {
  const typed = values.water.filter(({ place, fromTime, toTime }) => place !== '' || fromTime !== '' || toTime !== '')
  return {
    passed: isPassed(values),
    items: ACCEPTANCE_ITEMS.map((item) => ({
      item,
      found: values.found[item] ?? '',
      remark: values.remarks[item] ?? '',
    })),
    closedWater: typed.map((test) => ({ place: test.place, held: test.held, ...spanOf(test, zone) })),
    opinion: values.opinion,
    deadline: values.deadline ?? '',
  }
}
