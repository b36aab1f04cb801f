/** How the board says what it shows. */

import { type LabelKey, label, type Text } from '#renderer/text/text.ts'
import { dayClose } from '#renderer/text/zh-CN/dayClose.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type BoardLine, DESK_ITSELF } from './boardLines.ts'
import { dueDistance } from './dueDistance.ts'

/** The module as the evening close calls it. */
export function moduleName(module: string): string {
  return Object.hasOwn(dayClose.modules, module) ? label(`dayClose.modules.${module}` as LabelKey) : module
}

/** When it is due: today, tomorrow, how many days late, or the day. Empty where no day is told. */
export function dueWords({ due, state }: BoardLine, today: Day, t: Text): string {
  const distance = dueDistance(due, today)
  if (distance === undefined) return ''
  if (distance.days < 0 && state === 'late') return t('board.lateBy', { count: -distance.days })
  if (distance.days === 0) return t('board.today')
  return distance.days === 1 ? t('board.tomorrow') : distance.day.slice('2026-'.length)
}

/** A facet in the screen language. */
export function facetLabel(facet: string, t: Text, staff: ReadonlyMap<string, string>): string {
  const [kind = '', value = ''] = [facet.slice(0, facet.indexOf('/')), facet.slice(facet.indexOf('/') + 1)]
  if (facet === 'officer/me') return t('board.quick.me')
  if (kind === 'officer') return value === DESK_ITSELF ? t('board.desk') : (staff.get(value) ?? value)
  if (kind === 'module') return moduleName(value)
  if (kind === 'turn') return label(`kit.turn.${value}` as LabelKey)
  return label(`board.quick.${value}` as LabelKey)
}
