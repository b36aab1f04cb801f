/** Words of permits, passes and the registers: refusals, badges, days. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { decorationPeopleRefusals } from '#renderer/text/zh-CN/decorationPeopleRefusals.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { PassVerdict } from '#shared/domain/decoration/people/passCode.ts'
import type { PassStanding } from '#shared/domain/decoration/people/passes.ts'

/** What happened, is it saved, what now, for any refusal of people, permits, passes or their papers. */
export function peopleRefusalWords(code: string): RefusalWords {
  if (isKeyOf(decorationPeopleRefusals, code)) return moduleRefusalWords('decorationPeople', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return foreignRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function permitRefusalWords(code: string): RefusalWords | undefined {
  return isKeyOf(decorationPeopleRefusals, code) ? moduleRefusalWords('decorationPeople', code) : undefined
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

const STATES: Readonly<Record<PassStanding, DeskState>> = {
  valid: 'running',
  ending: 'due',
  expired: 'late',
  lost: 'late',
  returned: 'done',
  void: 'done',
}

/** The badge of a pass. */
export function passBadge(standing: PassStanding, t: Text = text): { state: DeskState; words: string } {
  return { state: STATES[standing], words: t(`decorationPeople.standings.${standing}`) }
}

const VERDICTS: Readonly<Record<PassVerdict, DeskState>> = {
  valid: 'done',
  'not-begun': 'due',
  expired: 'late',
  lost: 'late',
  returned: 'late',
  void: 'late',
  forged: 'late',
  'unknown-desk': 'contested',
}

/** The state of a checked pass. */
export function verdictState(verdict: PassVerdict): DeskState {
  return VERDICTS[verdict]
}
