/** The clipboard a clerk types from: head, lines, cursor, and what Enter does to the line under it. */
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { EnteredVisit, GridBook, GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { paperText } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type CursorHolder, createCursor, FIRST_COLUMN } from './gridCursor.ts'
import { useGridDraft } from './gridDraft.ts'
import type { GridEntries, GridRowState } from './gridEntries.ts'
import { type GridColumn, type GridHead, judgeRow, type RowFacts, type RowVerdict } from './gridRow.ts'
import { type GridSteps, type StepParts, useGridSteps } from './useGridSteps.ts'

/** Everything the screen of one clipboard works with. */
export interface Clipboard extends Omit<StepParts, 'go' | 'onHead'>, GridSteps {
  readonly onHead: (head: Partial<GridHead>) => void
  readonly onRound: (roundId: string) => void
  readonly cursor: CursorHolder
  /** What the line of a home is held against; one object for each home. */
  readonly factsOf: (home: GridHome) => RowFacts
  /** Lines that a draft brought back. */
  readonly restored: number
}

/** What outlives another day and another round: lines that are typed are not typed again. */
export interface ClipboardStart {
  readonly book: GridBook
  readonly entered: ReadonlyMap<string, EnteredVisit>
  readonly entries: GridEntries
  readonly head: GridHead
  readonly onHead: (head: GridHead) => void
  readonly roundId: string
  readonly onRound: (roundId: string) => void
}

/** The head that a paper begins with. */
export function startHead(day: Day): GridHead {
  return { day, officerId: '', at: '', paperNumber: '', noPhotoWhy: paperText()('vacantGrid.head.noPhotoDefault') }
}

export function useClipboard(start: ClipboardStart): Clipboard {
  const { book, entered, entries, head: told, onHead, roundId, onRound } = start
  const { signature } = useDesk()
  const today = useToday()
  const [cursor] = useState(() => createCursor(firstOpen(book, entered)))
  const head = useMemo(
    () => (told.officerId === '' ? { ...told, officerId: officerOf(book, signature.actor.id) } : told),
    [told, book, signature.actor.id],
  )
  const restored = useGridDraft({
    key: `vacant-grid/${book.buildingId}`,
    ...{ entries, head, onHead },
    isEntered: (unitId) => entered.has(unitId),
  })
  const facts = useMemo(() => factsOfHomes(book, today), [book, today])
  const factsOf = ({ unitId }: GridHome): RowFacts => facts.get(unitId) ?? NO_FACTS
  const verdictOf = (home: GridHome): RowVerdict => judgeRow(entries.rowOf(home.unitId).typed, factsOf(home), head)
  const shared = { book, head, roundId, entries, entered, verdictOf }
  const go = (index: number, column: GridColumn = FIRST_COLUMN): void => cursor.go({ index, column })
  const steps = useGridSteps({ ...shared, onHead, go })
  return {
    ...{ ...shared, ...steps, cursor, factsOf, restored, onRound },
    onHead: (change) => onHead({ ...head, ...change }),
  }
}

/** A paper that was entered in part goes on where it stopped. */
function firstOpen({ homes }: GridBook, entered: ReadonlyMap<string, EnteredVisit>): number {
  return Math.max(
    0,
    homes.findIndex(({ unitId }) => !entered.has(unitId)),
  )
}

/** Whoever is signed in, if the building is theirs; otherwise its own officer. */
function officerOf({ officerIds, staff }: GridBook, signedIn: string): string {
  if (officerIds.includes(signedIn)) return signedIn
  return officerIds.find((id) => staff.has(id)) ?? (staff.has(signedIn) ? signedIn : '')
}

/** One object for each home: a line that stays as it is costs nothing. */
function factsOfHomes({ homes, checklist, drift }: GridBook, today: Day): ReadonlyMap<string, RowFacts> {
  const terms = { items: checklist.items, drift, today }
  return new Map(homes.map(({ unitId, scope, last }) => [unitId, { depth: scope.depth, last, ...terms }]))
}

const NO_FACTS: RowFacts = {
  ...{ depth: 'outside', last: {}, items: [], drift: { water: 0, power: 0, gas: 0 }, today: '2000-01-01' as Day },
}

/** One line, drawn again when it changes. */
export function useGridRow(entries: GridEntries, unitId: string): GridRowState {
  return useSyncExternalStore(
    (heard) => entries.listen(unitId, heard),
    () => entries.rowOf(unitId),
  )
}
