/** Words of visit-backs: refusals, how a turn stands, what to mind before anybody is called. */

import type { UnitRow } from '#renderer/db/tables.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { items } from '#renderer/text/zh-CN/items.ts'
import { moveInVisitBacks } from '#renderer/text/zh-CN/moveInVisitBacks.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { VisitBackLine } from '#shared/domain/move-in/visitBacks/visitBackStand.ts'
import { quietState } from '#shared/domain/owner-files/quietHours.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'

type Own = keyof typeof moveInVisitBacks.refusals
const isOwn = (code: string): code is Own => Object.hasOwn(moveInVisitBacks.refusals, code)

/** What happened, is it saved, what now, for any refusal of a visit-back; of its item as items say it. */
export function visitBackRefusalWords(code: string): RefusalWords {
  if (isOwn(code)) return moduleRefusalWords('moveInVisitBacks', code)
  if (Object.hasOwn(items.refusals, code)) return moduleRefusalWords('items', code as keyof typeof items.refusals)
  return foreignRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function visitBackPaperRefusal(code: string): RefusalWords | undefined {
  return isOwn(code) ? moduleRefusalWords('moveInVisitBacks', code) : undefined
}

/** A value in the language of `t`; one that this version does not know is said as it is written. */
export function visitBackWord(
  table: 'outcomes' | 'satisfactions' | 'ways' | 'turns',
  value: string,
  t: Text = text,
): string {
  if (!Object.hasOwn(moveInVisitBacks[table], value)) return value
  return (t as unknown as (key: LabelKey) => string)(`moveInVisitBacks.${table}.${value}` as LabelKey)
}

/** How late a turn is, or that it is today; how a turn ended that is over. */
export function standBadge(
  { stand, day, last }: VisitBackLine,
  today: Day,
  t: Text,
): { readonly state: DeskState; readonly words: string } {
  if (stand === 'before') return { state: 'todo', words: t('moveInVisitBacks.stands.before') }
  if (stand === 'done')
    return {
      state: 'done',
      words: visitBackWord(
        last?.satisfaction ? 'satisfactions' : 'outcomes',
        last?.satisfaction || last?.outcome || '',
        t,
      ),
    }
  if (day > today) return { state: 'todo', words: t('moveInVisitBacks.stands.owed') }
  if (day === today) return { state: 'due', words: t('moveInVisitBacks.today') }
  return { state: 'late', words: t('moveInVisitBacks.late', { count: daysBetween(day, today) }) }
}

/** 免打扰 of the home at a minute of the day; empty without hours. */
export function quietWords(unit: UnitRow | undefined, minute: number, t: Text): string {
  if (unit === undefined || quietState(unit.v, minute) !== 'now') return quietHoursWords(unit, t)
  return t('moveInVisitBacks.quietNow', { to: unit.v.quietTo ?? '' })
}

/** The hours themselves. */
export function quietHoursWords(unit: UnitRow | undefined, t: Text): string {
  if (unit === undefined || quietState(unit.v, 0) === 'none') return ''
  return t('moveInVisitBacks.quiet', { from: unit.v.quietFrom ?? '', to: unit.v.quietTo ?? '' })
}
