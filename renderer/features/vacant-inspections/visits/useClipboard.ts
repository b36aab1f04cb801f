/** The clipboard a clerk types from: head, lines, cursor, and what Enter does to the line under it. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  type EnteredVisit,
  type GridBook,
  type GridHome,
  useEntered,
} from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { paperText } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { useGridDraft } from './gridDraft.ts'
import { createGridEntries, type GridEntries, type GridRowState } from './gridEntries.ts'
import { type GridColumn, type GridHead, judgeRow, type RowFacts, type RowVerdict } from './gridRow.ts'
import { storeLine, takeBackLine } from './gridStore.tsx'

/** Where the keys go. */
export interface GridCursor {
  readonly index: number
  readonly column: GridColumn
}

/** Readings are what is typed most: the cursor begins there, and comes back to it. */
export const FIRST_COLUMN: GridColumn = 'water'

/** Everything the screen of one clipboard works with. */
export interface Clipboard {
  readonly book: GridBook
  readonly head: GridHead
  readonly onHead: (head: Partial<GridHead>) => void
  readonly roundId: string
  readonly onRound: (roundId: string) => void
  readonly entries: GridEntries
  readonly entered: ReadonlyMap<string, EnteredVisit>
  readonly cursor: GridCursor
  readonly go: (cursor: GridCursor) => void
  /** Enter: stores the line, or shows what is the matter with it. */
  readonly enter: (index: number) => void
  readonly takeBack: (index: number) => void
  /** Stores every line that holds something and has no problem. */
  readonly storeTyped: () => Promise<void>
  /** What the line of a home is held against; one object for each home. */
  readonly factsOf: (home: GridHome) => RowFacts
  readonly verdictOf: (home: GridHome) => RowVerdict
  /** Lines that a draft brought back. */
  readonly restored: number
}

interface ClipboardStart {
  readonly book: GridBook
  readonly head: GridHead
  readonly onHead: (head: GridHead) => void
}

/** The head that a paper begins with. */
export function startHead(day: Day): GridHead {
  return { day, officerId: '', at: '', paperNumber: '', noPhotoWhy: paperText()('vacantGrid.head.noPhotoDefault') }
}

const NOBODY: ReadonlyMap<string, EnteredVisit> = new Map()

export function useClipboard({ book, head: told, onHead }: ClipboardStart): Clipboard {
  const desk = useDesk()
  const today = useToday()
  const { homes } = book
  const [entries] = useState(createGridEntries)
  const [roundId, setRoundId] = useState('')
  const entered = useEntered(book, roundId) ?? NOBODY
  const [cursor, setCursor] = useState<GridCursor>({ index: 0, column: FIRST_COLUMN })
  const head = useMemo(
    () => (told.officerId === '' ? { ...told, officerId: officerOf(book, desk.signature.actor.id) } : told),
    [told, book, desk.signature.actor.id],
  )
  const restored = useGridDraft({
    key: `vacant-grid/${book.buildingId}`,
    ...{ entries, head, onHead },
    isEntered: (unitId) => entered.has(unitId),
  })
  useFirstOpenLine(book, entered, (index) => setCursor({ index, column: FIRST_COLUMN }))
  const facts = useMemo(() => factsOfHomes(book, today), [book, today])
  const factsOf = ({ unitId }: GridHome): RowFacts => facts.get(unitId) ?? NO_FACTS
  const verdictOf = (home: GridHome): RowVerdict => judgeRow(entries.rowOf(home.unitId).typed, factsOf(home), head)
  const store = async (home: GridHome, verdict: RowVerdict): Promise<boolean> => {
    const { at } = entries.rowOf(home.unitId).typed
    // The lines of a paper go on from each other: what has no time of its own was walked at the last one.
    if (at.trim() !== '' && at !== head.at) onHead({ ...head, at })
    return await storeLine(desk, entries, { home, verdict, head, roundId })
  }
  const enter = (index: number): void => {
    const home = homes[index]
    if (home === undefined) return
    const down = (): void => setCursor({ index: Math.min(index + 1, homes.length - 1), column: FIRST_COLUMN })
    const { step, isSeen } = entries.rowOf(home.unitId)
    if (step === 'saving' || entered.has(home.unitId)) {
      down()
      return
    }
    const verdict = verdictOf(home)
    if (verdict.problem !== undefined) setCursor({ index, column: verdict.problem.column })
    else if (verdict.drifts.length > 0 && !isSeen) entries.tell(home.unitId, { isSeen: true })
    else {
      void store(home, verdict)
      down()
    }
  }
  const storeTyped = async (): Promise<void> => {
    const typed = entries.touched()
    for (const home of homes) {
      if (typed[home.unitId] === undefined || entered.has(home.unitId)) continue
      const verdict = verdictOf(home)
      if (verdict.problem === undefined) await store(home, verdict)
    }
  }
  const takeBack = (index: number): void => {
    const home = homes[index]
    const undo = home && entries.rowOf(home.unitId).undo
    if (home !== undefined && undo !== undefined) void takeBackLine(desk, entries, { home, undo })
  }
  return {
    ...{
      book,
      head,
      roundId,
      entries,
      entered,
      cursor,
      go: setCursor,
      enter,
      takeBack,
      storeTyped,
      factsOf,
      verdictOf,
      restored,
    },
    onHead: (change) => onHead({ ...head, ...change }),
    onRound: setRoundId,
  }
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

/** A paper that was entered in part goes on where it stopped. */
function useFirstOpenLine(
  book: GridBook,
  entered: ReadonlyMap<string, EnteredVisit>,
  go: (index: number) => void,
): void {
  const begun = useRef<string>(undefined)
  const latest = useRef(go)
  latest.current = go
  useEffect(() => {
    const paper = `${book.buildingId}/${book.day}`
    if (entered === NOBODY || begun.current === paper) return
    begun.current = paper
    const open = book.homes.findIndex(({ unitId }) => !entered.has(unitId))
    latest.current(Math.max(0, open))
  }, [book, entered])
}

/** One line, drawn again when it changes. */
export function useGridRow(entries: GridEntries, unitId: string): GridRowState {
  return useSyncExternalStore(
    (heard) => entries.listen(unitId, heard),
    () => entries.rowOf(unitId),
  )
}
