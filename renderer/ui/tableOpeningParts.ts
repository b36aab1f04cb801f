/** What a module says and shows on the screen of its opening import. */
import type { ReactNode } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import type { DeskAction } from './keys/deskAction.ts'
import type { DeskState } from './palette.ts'
import type { TableColumn } from './tableColumn.ts'
import type { OpeningLine, ShownOpening, TableOpeningState } from './useTableOpening.ts'

/** The words that every opening import says; each module has its own for them. */
export type OpeningWord =
  | 'title'
  | 'head'
  | 'drop'
  | 'pick'
  | 'template'
  | 'onlyLeaders'
  | 'step1'
  | 'step2'
  | 'step3'
  | 'other'
  | 'counts'
  | 'start'
  | 'nothingNew'
  | 'mend'
  | 'noFaults'
  | 'takeBack'
  | 'noneUntouched'
  | 'done'
  | 'takenBack'
  | 'row'
  | 'state'
  | 'columns.problem'

/** What is told with them; a word takes of it what it names. */
export type OpeningValues = {
  readonly file: string
  readonly count: number
  readonly fresh: number
  readonly asked: number
  readonly faulty: number
  readonly known: number
}

const NO_VALUES: OpeningValues = { file: '', count: 0, fresh: 0, asked: 0, faulty: 0, known: 0 }

/** How a standing of a row is shown: the smallest order first. */
export interface OpeningStanding {
  readonly order: number
  readonly state: DeskState
  readonly words: string
}

/** What a module says and shows. */
export interface TableOpeningParts<Row, Line extends OpeningLine> {
  readonly opening: TableOpeningState<Row, Line>
  /** Names the list. */
  readonly name: string
  readonly say: (word: OpeningWord, values: OpeningValues) => string
  readonly standings: Readonly<Record<Line['standing'], OpeningStanding>>
  readonly faultWords: (faults: Line['faults']) => string
  readonly refusalWords: (code: string) => RefusalWords
  /** Columns after the row, its standing and what is wrong. */
  readonly columns: readonly TableColumn<Line>[]
  /** Tracks of the standing and of what is wrong, where the words ask for others. */
  readonly tracks?: { readonly state?: string; readonly stateNarrow?: string; readonly problem?: string }
  readonly nav: ReactNode
  /** Where the screen is left to. */
  readonly home: { readonly label: string; readonly leave: () => void }
  readonly onTemplate: () => Promise<void>
  readonly onMend: (lines: readonly Line[]) => Promise<void>
  /** Further acts before a table is picked. */
  readonly pickActs?: readonly DeskAction[]
  /** Further acts on the table that is shown, before taking it back. */
  readonly shownActs?: (shown: ShownOpening<Row, Line>) => readonly DeskAction[]
  /** What is asked above the rows. */
  readonly questions?: (shown: ShownOpening<Row, Line>) => ReactNode
}

/** The module's words, asked with as much as they name. */
export function sayingOf<Row, Line extends OpeningLine>({ say }: TableOpeningParts<Row, Line>) {
  return (word: OpeningWord, values: Partial<OpeningValues> = {}): string => say(word, { ...NO_VALUES, ...values })
}
