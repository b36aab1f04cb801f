/** Words of violations: refusals, states, what is owed next. */
import { moneyRefusalWords } from '#renderer/features/money/moneyWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { violationRefusals } from '#renderer/text/zh-CN/decorationViolationRefusals.ts'
import { decorationViolations } from '#renderer/text/zh-CN/decorationViolations.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { DutyDue } from '#shared/domain/decoration/violations/duties.ts'
import type { ViolationStatus } from '#shared/domain/decoration/violations/violationState.ts'

type Own = keyof typeof violationRefusals

const isOwn = (code: string): code is Own => Object.hasOwn(violationRefusals, code)

/** What happened, is it saved, what now, for any refusal of a violation, a stop, or a deduction by one. */
export function violationRefusalWords(code: string): RefusalWords {
  return isOwn(code) ? moduleRefusalWords('decorationViolations', code) : moneyRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function violationPaperRefusal(code: string): RefusalWords | undefined {
  return isOwn(code) ? moduleRefusalWords('decorationViolations', code) : undefined
}

const STATES: Readonly<Record<ViolationStatus, DeskState>> = {
  ...{ found: 'late', halted: 'due', noticed: 'due', mending: 'running' },
  ...{ mended: 'done', refused: 'late', reported: 'running', void: 'done' },
}

/** The badge of a state. */
export function statusBadge(status: ViolationStatus, t: Text = text): { state: DeskState; words: string } {
  return { state: STATES[status], words: t(`decorationViolations.statuses.${status}`) }
}

/** What is owed next and until when: `待复查 2026-11-24`. */
export function dutyWords({ duty, day }: DutyDue, t: Text = text): string {
  const words = t(`decorationViolations.duties.${duty}`)
  return day === '' ? words : t('decorationViolations.dutyDay', { duty: words, day })
}

type WordTable = 'measure.measures' | 'serve.ways' | 'notice.toWords'
const TABLES: Readonly<Record<WordTable, object>> = {
  'measure.measures': decorationViolations.measure.measures,
  'serve.ways': decorationViolations.serve.ways,
  'notice.toWords': decorationViolations.notice.toWords,
}

/** A stored value in the language of `t`; one that this version does not know is said as it is written. */
export function violationWord(table: WordTable, value: string, t: Text = text): string {
  if (!Object.hasOwn(TABLES[table], value)) return value
  return (t as unknown as (key: string) => string)(`decorationViolations.${table}.${value}`)
}
