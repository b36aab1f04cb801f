/** How a line of the boards is told: when it is owed, of which building. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Text } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'

/** What lines are told with. */
export interface Telling {
  readonly today: Day
  readonly t: Text
}

/** Late, due today, or still to come. */
export function stateOn(due: string, today: string): OpenMatter['state'] {
  return due < today ? 'late' : due === today ? 'due' : 'running'
}

/** Month and day: the year stands on the screen already. */
export const shortDay = (day: string): string => day.slice('2026-'.length)

/** The words with their building before them, where there is one. */
export function ofBuilding(building: string, words: string, t: Text): string {
  return building === '' ? words : t('vacantDesk.matters.building', { building, words })
}
