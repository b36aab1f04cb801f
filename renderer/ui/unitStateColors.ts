/** Colours of a unit's states (handbook 3.2), the same in lists, plans and charts: of the one palette, never red, which says late. */
import type { UnitState } from '#shared/domain/owner-files/unitState.ts'
import type { DeskState } from './palette.ts'

/** As a badge: an empty home is to be looked after, one that is being worked on runs, a lived-in one asks nothing. */
export const unitStateBadges: Readonly<Record<UnitState, DeskState>> = {
  unsold: 'todo',
  sold: 'todo',
  vacant: 'due',
  decorating: 'running',
  occupied: 'done',
  let: 'done',
}

/** As a ground in a chart or an edge in a plan, where all six are told apart. */
export const unitStateColors: Readonly<Record<UnitState, string>> = {
  unsold: 'var(--state-todo-line)',
  sold: 'var(--desk-ink)',
  vacant: 'var(--state-due-line)',
  decorating: 'var(--state-running-line)',
  occupied: 'var(--state-done-line)',
  let: 'var(--desk-focus)',
}
