/**
 * The one palette of states (architecture 9), for both schemes. Values are hex so that `palette.test.ts` can compute their contrast;
 * `theme.ts` makes CSS variables of them.
 */
export const deskStates = ['todo', 'running', 'due', 'late', 'done', 'contested'] as const

export type DeskState = (typeof deskStates)[number]

export type Scheme = 'light' | 'dark'

export interface StateColors {
  /** Words and signs; legible on `tint` and on every surface. */
  readonly ink: string
  /** Quiet ground of a badge. */
  readonly tint: string
  /** Edge of a badge, bar beside a line. */
  readonly line: string
}

export interface SurfaceColors {
  /** Behind everything. */
  readonly page: string
  /** Rail and header. */
  readonly frame: string
  /** Cards, forms, lists. */
  readonly card: string
  /** A row under the pointer or the cursor. */
  readonly active: string
  readonly ink: string
  /** Secondary words. */
  readonly quiet: string
  readonly rule: string
  /** Edges of fields and other controls. */
  readonly edge: string
  readonly focus: string
  /** Search hits in a text. */
  readonly mark: string
}

export const surfaces: Readonly<Record<Scheme, SurfaceColors>> = {
  light: {
    page: '#f3f5f6',
    frame: '#ffffff',
    card: '#ffffff',
    active: '#e3eff2',
    ink: '#1c2529',
    quiet: '#56646b',
    rule: '#dde3e6',
    edge: '#7d8b93',
    focus: '#0b6e7f',
    mark: '#ffe8a3',
  },
  dark: {
    page: '#12171a',
    frame: '#181e22',
    card: '#1c2327',
    active: '#24353b',
    ink: '#e6ecee',
    quiet: '#a3b1b8',
    rule: '#2e383e',
    edge: '#728088',
    focus: '#5cc3d3',
    mark: '#5c4a0d',
  },
}

export const statePalette: Readonly<Record<Scheme, Readonly<Record<DeskState, StateColors>>>> = {
  light: {
    todo: { ink: '#4c575d', tint: '#eef1f2', line: '#8a969c' },
    running: { ink: '#1a5bb0', tint: '#e8f0fb', line: '#3d7fd6' },
    due: { ink: '#855000', tint: '#fdf1d8', line: '#c27a08' },
    late: { ink: '#b3261e', tint: '#fdeceb', line: '#d6453c' },
    done: { ink: '#216e39', tint: '#e7f5ea', line: '#3d9457' },
    contested: { ink: '#6b3fb0', tint: '#f2ecfb', line: '#8d62cf' },
  },
  dark: {
    todo: { ink: '#b4c0c6', tint: '#293237', line: '#7c8a91' },
    running: { ink: '#8ebcf7', tint: '#1a2c47', line: '#5590dc' },
    due: { ink: '#f0b95a', tint: '#3a2c10', line: '#c98d2a' },
    late: { ink: '#ff9d94', tint: '#431f1d', line: '#e0665c' },
    done: { ink: '#86d39c', tint: '#183323', line: '#4da267' },
    contested: { ink: '#c6a8f5', tint: '#30234a', line: '#9a76db' },
  },
}
