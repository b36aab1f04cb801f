/** A stored visit in words: how it was seen and when, what a meter stood at, what an item is called. */
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import type { Text } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import {
  type ChecklistItem,
  UNABLE_REASONS,
  type UnableReason,
  WAYS_SEEN,
  type WaySeen,
} from '#shared/domain/vacant-inspections/kinds.ts'
import { formatFigure, READING_KINDS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { InspectionState, JudgedReading } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'

/** The badge of a visit. */
export const STATUS_STATES: Readonly<Record<string, DeskState>> = {
  normal: 'done',
  abnormal: 'late',
  unable: 'due',
  opening: 'todo',
  void: 'todo',
}

/** 入户, or why nobody got in; a word that this version does not know is said as it is written. */
export function wayText({ seen, unable }: Pick<InspectionState, 'seen' | 'unable'>, t: Text): string {
  if (seen === 'unable' && UNABLE_REASONS.some((one) => one === unable))
    return t(`vacantVisits.unable.${unable as UnableReason}`)
  return WAYS_SEEN.some((one) => one === seen) ? t(`vacantVisits.seen.${seen as WaySeen}`) : seen
}

/** How and when; of a 补录 also when it was entered. */
export function seenText(state: InspectionState, at: { readonly zone: string; readonly now: number }, t: Text): string {
  const [seen, entered] = [momentText(state.seenAt, at), momentText(state.enteredAt, at)]
  const way = wayText(state, t)
  if (!state.isLate) return t('vacantVisits.known.seen', { way, time: `${seen.day} ${seen.time}` })
  const late = { enteredDay: entered.day, enteredTime: entered.time }
  return t('vacantVisits.known.lateSeen', { way, day: seen.day, time: seen.time, ...late })
}

/** 水表 10.5（走了 0.5）, 燃气表 未通气. */
export function readingText(reading: JudgedReading, t: Text): string {
  const name = vacantWord('meters', reading.meter, t)
  const figure = reading.hundredths === null ? '' : formatFigure(reading.hundredths)
  const said = kindTextOf(reading, t)
  const moved = reading.isDrift && reading.usedHundredths !== null
  const used = moved ? t('vacantVisits.meters.used', { used: formatFigure(reading.usedHundredths ?? 0) }) : ''
  return [name, figure, said, used].filter((part) => part !== '').join(' ')
}

/** 换表, 翻转 …; nothing of a plain reading. */
export function kindTextOf({ kind }: Pick<JudgedReading, 'kind'>, t: Text): string {
  const known = READING_KINDS.find((one) => one === kind)
  return known === undefined || known === 'read' ? '' : t(`vacantVisits.meters.kinds.${known}`)
}

/** What an item is called: the project's own words, or the program's. */
export function itemName(code: string, items: readonly ChecklistItem[], t: Text): string {
  return itemWords(items.find((item) => item.code === code) ?? { code, words: '' }, t)
}

/** Every photograph of a visit, those of its meters too. */
export function allPhotos({ photos, readings }: InspectionState): readonly string[] {
  return [...new Set([...photos, ...readings.flatMap((one) => one.photos)])]
}
