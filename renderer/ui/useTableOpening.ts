/** The steps of an opening import (期初导入): a table, what its rows come to, writing, and taking all of it back. What is read and written is the module's. */
import { useState } from 'react'
import type { Result } from '#shared/kernel/result.ts'

/** What a row of such a table comes to, as far as every module has it. */
export interface OpeningLine {
  readonly row: { readonly row: number }
  readonly standing: string
  readonly faults: readonly string[]
}

type Refused = { readonly code: string }

/** What the module does at each step. */
export interface OpeningSteps<Row, Line extends OpeningLine> {
  readonly read: (file: File) => Promise<Result<readonly Row[], Refused>>
  readonly preview: (rows: readonly Row[]) => Promise<readonly Line[]>
  /** How many of these can be taken back. */
  readonly countUntouched: (lines: readonly Line[]) => Promise<number>
  readonly bringIn: (rows: readonly Row[]) => Promise<Result<readonly string[], Refused>>
  readonly takeBack: (lines: readonly Line[], file: string) => Promise<Result<readonly string[], Refused>>
  /** Whether who is signed in may. */
  readonly mayImport: boolean
}

/** A table with what it comes to. */
export interface ShownOpening<Row, Line extends OpeningLine> {
  readonly file: string
  readonly rows: readonly Row[]
  readonly lines: readonly Line[]
  /** How many of its records can be taken back. */
  readonly untouched: number
  /** What was done with it last; undefined before anything was. */
  readonly said?: { readonly act: 'done' | 'takenBack'; readonly count: number }
}

/** The table that is shown, and what leads on from it. */
export interface TableOpeningState<Row, Line extends OpeningLine> {
  readonly shown: ShownOpening<Row, Line> | undefined
  readonly refusal: string | undefined
  readonly mayImport: boolean
  readonly pick: (file: File) => Promise<void>
  readonly run: (at: ShownOpening<Row, Line>, act: 'done' | 'takenBack') => Promise<void>
  /** Looks at the rows anew, after an answer. */
  readonly refresh: (at: ShownOpening<Row, Line>) => Promise<void>
  readonly again: () => void
}

export function useTableOpening<Row, Line extends OpeningLine>(
  steps: OpeningSteps<Row, Line>,
): TableOpeningState<Row, Line> {
  const { read, preview, countUntouched, bringIn, takeBack, mayImport } = steps
  const [shown, setShown] = useState<ShownOpening<Row, Line>>()
  const [refusal, setRefusal] = useState<string>()
  const look = async ({ file, rows, said }: Pick<ShownOpening<Row, Line>, 'file' | 'rows' | 'said'>): Promise<void> => {
    const lines = await preview(rows)
    const about = said === undefined ? { file, rows } : { file, rows, said }
    setShown({ ...about, lines, untouched: await countUntouched(lines) })
  }
  const pick = async (file: File): Promise<void> => {
    const found = await read(file)
    setRefusal(found.ok ? undefined : found.error.code)
    if (found.ok) await look({ file: file.name, rows: found.value })
  }
  const run = async (at: ShownOpening<Row, Line>, act: 'done' | 'takenBack'): Promise<void> => {
    const done = await (act === 'done' ? bringIn(at.rows) : takeBack(at.lines, at.file))
    setRefusal(done.ok ? undefined : done.error.code)
    // What is on file now may be another: the rows are looked at anew.
    const { file, rows } = at
    await look({ file, rows, ...(done.ok ? { said: { act, count: done.value.length } } : {}) })
  }
  const refresh = ({ file, rows }: ShownOpening<Row, Line>): Promise<void> => look({ file, rows })
  const again = (): void => {
    setShown(undefined)
    setRefusal(undefined)
  }
  return { shown, refusal, mayImport, pick, run, refresh, again }
}
