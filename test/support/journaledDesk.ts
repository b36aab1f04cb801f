/** A desk with a journal in memory: opened, closed and opened again as a window does. */
import { databaseName } from '#renderer/db/database.ts'
import type { JournalState } from '#renderer/db/journal.ts'
import { openJournal } from '#renderer/db/journalSend.ts'
import { journalSource } from '#renderer/db/journalSource.ts'
import { createJournalWriter, type JournalWriter } from '#renderer/db/journalWriter.ts'
import { type OpenStoreParts, openStore } from '#renderer/db/openStore.ts'
import { type Reconciled, reconcileJournal } from '#renderer/db/reconcileJournal.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { succeeded } from './actions.ts'
import { type BackupHost, backupHost } from './backupHost.ts'
import { type MemoryJournal, memoryJournal } from './memoryJournal.ts'
import { storeParts } from './testStore.ts'

/** Work that waits for its time: run by the test, never by a clock. */
export interface Timers {
  readonly after: (ms: number, work: () => void) => () => void
  /** Runs everything that waits for at most so many milliseconds. */
  readonly pass: (upToMs: number) => void
  readonly waiting: () => readonly number[]
}

export function handTimers(): Timers {
  let waiting: { readonly ms: number; readonly work: () => void }[] = []
  return {
    after: (ms, work) => {
      const one = { ms, work }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
    pass: (upToMs) => {
      const due = waiting.filter(({ ms }) => ms <= upToMs)
      waiting = waiting.filter((one) => !due.includes(one))
      for (const { work } of due) work()
    },
    waiting: () => waiting.map(({ ms }) => ms),
  }
}

export interface JournaledDesk {
  readonly host: MemoryJournal
  readonly backups: BackupHost
  /** The journal and the backups of one host. */
  readonly bridge: FrontDeskBridge
  readonly parts: ReturnType<typeof storeParts>
  readonly timers: Timers
  readonly states: readonly JournalState[]
  readonly writer: () => JournalWriter
  /** Opens the store, reconciles it with the journal and has the writer follow. */
  readonly open: (generation?: number) => Promise<Store & { readonly reconciled: Reconciled }>
  /** The browser loses the database. */
  readonly wipe: () => Promise<void>
}

export function journaledDesk(overrides: Partial<OpenStoreParts> = {}): JournaledDesk {
  const parts = storeParts(overrides)
  const host = memoryJournal(parts.workspace)
  const backups = backupHost()
  const timers = handTimers()
  const states: JournalState[] = []
  let writer: JournalWriter | undefined
  let opened: Store | undefined
  const target = { journal: host.bridge, workspace: parts.workspace }
  return {
    host,
    backups,
    bridge: { ...backups.bridge, journal: host.bridge },
    parts,
    timers,
    states,
    writer: () => writer as JournalWriter,
    open: async (generation = 1) => {
      writer?.close()
      opened?.db.close()
      writer = createJournalWriter({
        ...target,
        nowMs: parts.clock.nowMs,
        random: () => 0,
        after: timers.after,
        onState: (state) => states.push(state),
      })
      const store = succeeded(await openStore({ ...parts, generation, journal: writer }))
      opened = store
      const facts = await openJournal(target)
      const reconciled = facts.ok ? await reconcileJournal(store, host.bridge, facts.value) : undefined
      if (reconciled && !reconciled.ok) throw new Error(`Not reconciled: ${reconciled.error}`)
      await writer.follow(journalSource(store, { isCompared: facts.ok }), facts)
      return { ...store, reconciled: reconciled?.value ?? { putBack: 0, unlike: 0 } }
    },
    wipe: async () => {
      writer?.close()
      opened?.db.close()
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(databaseName(parts.workspace))
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      })
    },
  }
}
