/** The steps of a handover list: a file, what its rows come to, bringing them in, and taking all of it back. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importHandoverList,
  previewHandoverList,
  takeBackHandoverList,
  untouchedInList,
} from '#renderer/features/move-in/commands/daysList.ts'
import { text } from '#renderer/text/text.ts'
import type { HandoverLine, HandoverRow } from '#shared/domain/move-in/days/handoverRow.ts'
import { readHandoverFile } from './listFile.ts'
import { useVisitRun } from './useVisitRun.ts'

/** What was done with a list last. */
export interface ListSaid {
  readonly act: 'done' | 'stopped' | 'failed' | 'takenBack'
  readonly count: number
}

/** A list with what it comes to. */
export interface ShownList {
  readonly file: string
  readonly rows: readonly HandoverRow[]
  readonly lines: readonly HandoverLine[]
  /** How many of its homes can be taken back. */
  readonly untouched: number
  readonly said?: ListSaid
}

/** The list that is shown, and what leads on from it. */
export function useHandoverList() {
  const desk = useDesk()
  const { store } = desk
  const [shown, setShown] = useState<ShownList>()
  const [refusal, setRefusal] = useState<string>()
  const { progress, watch, stop } = useVisitRun()
  const look = async (at: Pick<ShownList, 'file' | 'rows' | 'said'>): Promise<void> => {
    const lines = await previewHandoverList(store, at.rows)
    setShown({ ...at, lines, untouched: (await untouchedInList(store, lines)).length })
  }
  /** What is on file now may be another: the rows are looked at anew. */
  const tell = async ({ file, rows }: ShownList, code: string | undefined, said?: ListSaid): Promise<void> => {
    setRefusal(code)
    await look({ file, rows, ...(said === undefined ? {} : { said }) })
  }
  const pick = async (file: File): Promise<void> => {
    const read = await readHandoverFile(file)
    setRefusal(read.ok ? undefined : read.error.code)
    if (read.ok) await look({ file: file.name, rows: read.value })
  }
  const bring = async (at: ShownList): Promise<void> => {
    const done = await watch(at.rows.length, (how) => importHandoverList(desk, at.rows, how))
    if (!done.ok) return tell(at, done.error.code)
    const { ended, ids } = done.value
    await tell(at, undefined, { act: ended === 'whole' ? 'done' : ended, count: ids.length })
  }
  const takeBack = async (at: ShownList): Promise<void> => {
    const reason = text('moveInDaysList.takeBackWhy', { file: at.file })
    const done = await watch(at.untouched, (how) => takeBackHandoverList(desk, { lines: at.lines, reason }, how))
    if (!done.ok) return tell(at, done.error.code)
    await tell(at, undefined, { act: 'takenBack', count: done.value.length })
  }
  const again = (): void => {
    setShown(undefined)
    setRefusal(undefined)
  }
  return { shown, refusal, progress, pick, bring, takeBack, stop, again }
}
