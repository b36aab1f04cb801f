/** The unsent lines of a clipboard on disk: what a cut of the power may cost is the last keys, not the paper. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { GridEntries } from './gridEntries.ts'
import type { GridHead, TypedRow } from './gridRow.ts'

/** What a draft holds. */
export interface GridDraft {
  readonly head: GridHead
  readonly rows: Readonly<Record<string, TypedRow>>
}

/** Milliseconds between a key and the draft that holds it. */
const PAUSE_MS = 400
const TEXTS = ['seen', 'water', 'power', 'gas', 'faults', 'remark', 'at'] as const

/** Whether what was read from disk is the draft of a clipboard. */
export function isGridDraft(read: unknown): read is GridDraft {
  if (!isObject(read) || !isObject(read.head) || !isObject(read.rows)) return false
  const { day, officerId, at, paperNumber, noPhotoWhy } = read.head
  const words = [officerId, at, paperNumber, noPhotoWhy]
  return isDay(day) && words.every((one) => typeof one === 'string') && Object.values(read.rows).every(isTypedRow)
}

function isTypedRow(row: unknown): boolean {
  if (!isObject(row) || !isObject(row.kinds)) return false
  const flags = [row.isDirty, row.isAired].every((flag) => typeof flag === 'boolean')
  return (
    flags && [...TEXTS.map((name) => row[name]), ...Object.values(row.kinds)].every((one) => typeof one === 'string')
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface DraftParts {
  readonly key: string
  readonly entries: GridEntries
  readonly head: GridHead
  /** Whether a home is entered already: its line needs no draft. */
  readonly isEntered: (unitId: string) => boolean
  readonly onHead: (head: GridHead) => void
}

/** Keeps the lines while they are typed, and brings them back; gives how many came back. */
export function useGridDraft({ key, entries, head, isEntered, onHead }: DraftParts): number {
  const drafts = useFormDrafts()
  const [restored, setRestored] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useEffectEvent(() => {
    timer.current = undefined
    const rows = Object.fromEntries(Object.entries(entries.touched()).filter(([unitId]) => !isEntered(unitId)))
    void (Object.keys(rows).length === 0 ? drafts.drop(key) : drafts.save(key, { head, rows }))
  })
  const take = useEffectEvent((draft: GridDraft) => {
    const before = Object.keys(entries.touched()).length
    const count = entries.restore(draft.rows)
    // Where lines are on the screen already, their head is too: the draft was theirs, or they are newer.
    if (before === 0 && count > 0) onHead(draft.head)
    setRestored(count)
  })
  useEffect(() => {
    let isGone = false
    void drafts.load(key).then((found) => {
      if (!isGone && found !== undefined && isGridDraft(found.values)) take(found.values)
    })
    return () => {
      isGone = true
    }
  }, [drafts, key])
  useEffect(() => {
    const stop = entries.listen(undefined, () => {
      timer.current ??= setTimeout(keep, PAUSE_MS)
    })
    return () => {
      stop()
      if (timer.current === undefined) return
      // Whoever leaves within the pause loses nothing either.
      clearTimeout(timer.current)
      keep()
    }
  }, [entries])
  return restored
}
