/** What the keys do to the lines of a clipboard: Enter stores one, F2 all that are filled, F6 and F8 take them back. */
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { EnteredVisit, GridBook, GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import type { GridEntries } from './gridEntries.ts'
import type { GridColumn, GridHead, RowVerdict } from './gridRow.ts'
import { type DoneLine, storeLine, takeBackLine, tellNotHere } from './gridStore.tsx'

/** What the steps work on. */
export interface StepParts {
  readonly book: GridBook
  readonly head: GridHead
  readonly onHead: (head: GridHead) => void
  readonly roundId: string
  readonly entries: GridEntries
  readonly entered: ReadonlyMap<string, EnteredVisit>
  readonly verdictOf: (home: GridHome) => RowVerdict
  /** The next line, at the column that is typed first; or this line at the column that is wrong. */
  readonly go: (index: number, column?: GridColumn) => void
}

/** The steps, and what the last of them did. */
export interface GridSteps {
  /** Enter: stores the line, or shows what is the matter with it. */
  readonly enter: (index: number) => void
  /** Stores every line that holds something; what is the matter with the others is shown on them. */
  readonly storeTyped: () => Promise<void>
  readonly takeBack: (index: number) => Promise<void>
  /** Takes back the line that was stored last. */
  readonly takeBackLast: () => Promise<void>
  readonly lastDone: DoneLine | undefined
}

export function useGridSteps(parts: StepParts): GridSteps {
  const { book, head, onHead, roundId, entries, entered, verdictOf, go } = parts
  const desk = useDesk()
  const { homes } = book
  const [lastDone, setLastDone] = useState<DoneLine>()
  const last = useRef<DoneLine>(undefined)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  useStoredLines(parts)
  const tellLast = (done: DoneLine | undefined): void => {
    last.current = done
    setLastDone(done)
  }
  const store = (home: GridHome, verdict: RowVerdict): Promise<void> => {
    const { at } = entries.rowOf(home.unitId).typed
    // The lines of a paper go on from each other: what has no time of its own was walked at the last one.
    if (at.trim() !== '' && at !== head.at) onHead({ ...head, at })
    const storing = storeLine(desk, entries, { home, verdict, head, roundId }).then((done) => {
      if (done !== undefined) tellLast(done)
    })
    running.current = Promise.allSettled([running.current, storing])
    return storing
  }
  const isDone = ({ unitId }: GridHome): boolean => {
    const { step } = entries.rowOf(unitId)
    return step === 'saving' || step === 'stored' || entered.has(unitId)
  }
  /** Whether the line may be stored; what is the matter is shown on it. */
  const isReady = (home: GridHome, { problem, drifts }: RowVerdict): boolean => {
    const isMoved = drifts.length > 0 && entries.rowOf(home.unitId).shown !== 'drift'
    if (problem !== undefined) entries.tell(home.unitId, { shown: 'problem' })
    else if (isMoved) entries.tell(home.unitId, { shown: 'drift' })
    return problem === undefined && !isMoved
  }
  const enter = (index: number): void => {
    const home = homes[index]
    if (home === undefined) return
    const next = Math.min(index + 1, homes.length - 1)
    if (isDone(home)) {
      go(next)
      return
    }
    const verdict = verdictOf(home)
    if (isReady(home, verdict)) {
      void store(home, verdict)
      go(next)
    } else if (verdict.problem !== undefined) go(index, verdict.problem.column)
  }
  const storeTyped = async (): Promise<void> => {
    const typed = entries.touched()
    for (const home of homes) {
      if (typed[home.unitId] === undefined || isDone(home)) continue
      const verdict = verdictOf(home)
      if (isReady(home, verdict)) await store(home, verdict)
    }
  }
  const takeBack = async (index: number): Promise<void> => {
    const home = homes[index]
    const undo = home && entries.rowOf(home.unitId).undo
    if (home === undefined) return
    if (undo === undefined) {
      tellNotHere(home)
      return
    }
    if (last.current?.undo === undo) tellLast(undefined)
    await takeBackLine(desk, entries, { home, undo })
  }
  const takeBackLast = async (): Promise<void> => {
    // A key that is pressed while a line is written means that line.
    await running.current
    const done = last.current
    if (done !== undefined) await takeBack(homes.findIndex(({ unitId }) => unitId === done.home.unitId))
  }
  return { enter, storeTyped, takeBack, takeBackLast, lastDone }
}

/** A line that was written is as open as any other once it is seen among what is entered: from there on the table says what it is. */
function useStoredLines({ book, entries, entered }: StepParts): void {
  useEffect(() => {
    for (const { unitId } of book.homes) {
      if (entered.has(unitId) && entries.rowOf(unitId).step === 'stored') entries.tell(unitId, { step: 'open' })
    }
  }, [book, entries, entered])
}
