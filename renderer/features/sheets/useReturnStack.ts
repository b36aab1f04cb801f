/** The running list of a stack: each scan is a change of its own, in the order in which they were scanned. */
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { codeRefusalWords, paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { returnPaper } from './commandsReturn.ts'
import { offerUndo } from './offerReturnUndo.ts'
import { type PaperLine, paperLines } from './queries.ts'
import { knownBoxes } from './queriesRegister.ts'

export type StackLine =
  | { readonly key: number; readonly state: 'in' | 'undone'; readonly paper: PaperLine; readonly box: string }
  | { readonly key: number; readonly state: 'refused'; readonly typed: string; readonly words: RefusalWords }

type Outcome = 'in' | 'box' | 'box-missing' | 'refused'

/** The lines, newest first, and the act on what was scanned or typed. */
export function useReturnStack() {
  const desk = useDesk()
  const [lines, setLines] = useState<readonly StackLine[]>([])
  const nextKey = useRef(0)
  // Scans come quicker than commits: one after another, so that the list is in their order.
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const add = (line: (key: number) => StackLine): number => {
    nextKey.current += 1
    const made = line(nextKey.current)
    setLines((before) => [made, ...before])
    return made.key
  }
  const refuse = (typed: string, words: RefusalWords): Outcome => {
    add((key) => ({ key, state: 'refused', typed, words }))
    return 'refused'
  }
  const takeOne = async (typed: string): Promise<Outcome> => {
    const { box, setBox } = useLastBox.getState()
    const other = await boxNamed(typed)
    if (other !== undefined) {
      setBox(other)
      return 'box'
    }
    const misread = codeRefusalWords(parseRecordCode(typed))
    if (misread !== undefined) return refuse(typed, misread)
    const done = await returnPaper(desk, typed, box)
    if (!done.ok) {
      refuse(shortened(typed), paperRefusalWords(done.error.code))
      return done.error.code === 'box-missing' ? 'box-missing' : 'refused'
    }
    const row = await desk.store.db.sheets.get(done.value.draft.sheetId)
    const [paper] = row ? await paperLines(desk.store, [row]) : []
    if (paper === undefined) return 'in'
    const mine = add((key) => ({ key, state: 'in', paper, box }))
    const message = text('papers.takenIn', { number: paper.number, box })
    const undone = (): void =>
      setLines((before) =>
        before.map((line) => (line.key === mine && line.state === 'in' ? { ...line, state: 'undone' } : line)),
      )
    offerUndo(desk, { message, plan: done.value.undo }, undone)
    return 'in'
  }
  /** A label on a box, scanned: from here on papers go there. */
  const boxNamed = async (typed: string): Promise<string | undefined> => {
    const name = typed.trim().toLowerCase()
    return (await knownBoxes(desk.store)).find((box) => box.toLowerCase() === name)
  }
  const take = (typed: string): Promise<Outcome> => {
    const turn = queue.current.then(() => takeOne(typed))
    queue.current = turn.catch(() => undefined)
    return turn
  }
  return { lines, take }
}

/** A record code is long and means nothing to the eye. */
function shortened(typed: string): string {
  return typed.length > 16 ? `${typed.slice(0, 8)}…${typed.slice(-4)}` : typed
}
