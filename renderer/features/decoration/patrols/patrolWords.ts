/** Words of hours and patrols: what a value is called, what a refusal means, why work is allowed or not. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { decorationPatrols } from '#renderer/text/zh-CN/decorationPatrols.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { HoursOfDay, MinuteRange } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { SlotStanding } from '#shared/domain/decoration/patrols/slots.ts'

/** What happened, is it saved, what now, for any refusal of a patrol. */
export function patrolRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(decorationPatrols.refusals, code))
    return moduleRefusalWords('decorationPatrols', code as keyof typeof decorationPatrols.refusals)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

type WordTable = 'sites' | 'work' | 'items' | 'publicItems' | 'found'

/** A value in the language of `words`; one that this version does not know is said as it is written. */
export function patrolWord(table: WordTable, value: string, words: Text = text): string {
  if (!Object.hasOwn(decorationPatrols[table], value)) return value
  return (words as unknown as (key: LabelKey) => string)(`decorationPatrols.${table}.${value}` as LabelKey)
}

/** An item of a site or of a public area. */
export function itemWord(item: string, words: Text = text): string {
  return patrolWord(Object.hasOwn(decorationPatrols.items, item) ? 'items' : 'publicItems', item, words)
}

const STATES: Readonly<Record<SlotStanding, DeskState>> = {
  done: 'done',
  late: 'running',
  open: 'due',
  ahead: 'todo',
  missed: 'late',
}

/** The badge of a slot. */
export function standingBadge(standing: SlotStanding, words: Text = text): { state: DeskState; words: string } {
  return { state: STATES[standing], words: words(`decorationPatrols.standings.${standing}`) }
}

/** 08:00; minutes of a day. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** 08:00–12:00、14:00–19:00, or that there is no work. */
export function rangesText(ranges: readonly MinuteRange[], words: Text = text): string {
  if (ranges.length === 0) return words('decorationPatrols.hours.none')
  const between = words('decorationPatrols.hours.between')
  return ranges.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(between)
}

/** The rule that decided, in words. */
export function ruleText({ rule, holiday, firstUntil }: HoursOfDay, words: Text = text): string {
  if (rule === 'holiday') return words('decorationPatrols.hours.rules.holiday', { name: holiday ?? '' })
  if (rule === 'first-days') return words('decorationPatrols.hours.rules.first-days', { until: firstUntil ?? '' })
  return words(`decorationPatrols.hours.rules.${rule}`)
}
