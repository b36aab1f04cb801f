/** What the journal is written from: an open store, and what this window knows of how far the journal is. */
import type { JournalRecord } from '#shared/ipc/contract.ts'
import type { JournalNotes } from './journalSend.ts'
import type { Store } from './store.ts'

/** What the journal is written from. */
export interface JournalSource extends Pick<Store, 'db' | 'seal' | 'device'>, JournalNotes {
  /** Own changes that the journal does not have, as far as this window knows. */
  readonly waiting: () => number
  readonly noteWritten: (records: readonly JournalRecord[]) => void
  /** Whether the journal says who this desk is; nothing is said before the first change, so that a founding that fails leaves no journal. */
  readonly isNamed: () => boolean
  readonly noteNamed: () => void
  /** Whether the journal and this log may have another past: they were not compared when the store opened, and the journal went further. */
  readonly mayDiffer: (reached: number) => boolean
}

/** The source of an open store; `isCompared`: its log and the journal agree, or the journal had less. */
export function journalSource(
  { db, seal, device, head }: Pick<Store, 'db' | 'seal' | 'device' | 'head'>,
  { isCompared }: { readonly isCompared: boolean },
): JournalSource {
  const openedAt = head.read().seq
  let compared = isCompared
  let reached = 0
  let named = false
  return {
    db,
    seal,
    device,
    waiting: () => Math.max(0, head.read().seq - reached),
    noteWritten: (records) => {
      for (const { kind, device: by, seq } of records) {
        if (kind === 'change' && by === device) reached = Math.max(reached, seq)
      }
    },
    isNamed: () => named,
    noteNamed: () => {
      named = true
    },
    mayDiffer: (there) => {
      if (!compared && there > openedAt) return true
      compared = true
      return false
    },
  }
}
