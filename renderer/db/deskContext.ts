/** The open desk as screens see it: the store, the host, and who is signed in. Provided by the shell, read by features. */
import { createContext, useContext } from 'react'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { type CommitOptions, type CommitRefusal, commit } from './commit.ts'
import type { PaperSource } from './paperSource.ts'
import type { Committed, Signature, Store, UndoPlan } from './store.ts'
import { decideUndo } from './undo.ts'

/** What the status line is told of each write. */
export interface SaveObserver {
  readonly saving: () => void
  /** Milliseconds since 1970 when the write was durable. */
  readonly saved: (atMs: number) => void
  /** A refusal wrote nothing: the line says what it said before. */
  readonly refused: () => void
  readonly failed: (code: string) => void
}

export interface Desk {
  readonly store: Store
  readonly bridge: FrontDeskBridge
  readonly info: AppInfo
  readonly signature: Signature
  readonly observer: SaveObserver
  /** Every form the modules can print. */
  readonly papers: readonly PaperSource[]
  /** What each module holds about a person, for their own copy. */
  readonly personExports?: readonly ((store: Store, personId: string) => Promise<readonly ExportSection[]>)[]
}

const DeskContext = createContext<Desk | undefined>(undefined)

/** Gives the open desk to the screens below. */
export const DeskProvider = DeskContext.Provider

/** The open desk. **Throws** outside the shell: a programmer's mistake. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk is called outside an open desk.')
  return desk
}

/** Faults of storage as the desk is told them: nothing was saved, what was typed is still there. */
export type StorageRefusal = {
  readonly code: 'storage-full' | 'storage-failed'
  readonly detail?: Readonly<Record<string, string>>
}

export type RunResult<Draft, Refused> = Result<
  Committed & { readonly draft: Draft },
  Refused | CommitRefusal | StorageRefusal
>

/**
 * Runs a command for the signed-in person: decide and commit in one transaction, and tell the status line.
 * **Refuses** what `decide` refuses, `clock-before-build`, `storage-full`, `storage-failed`; nothing is stored then.
 */
export async function runCommand<Draft extends ChangeDraft, Refused>(
  desk: Pick<Desk, 'store' | 'signature' | 'observer'>,
  decide: (context: DecisionContext) => Promise<Result<Draft, Refused>> | Result<Draft, Refused>,
  options: CommitOptions = {},
): Promise<RunResult<Draft, Refused>> {
  desk.observer.saving()
  try {
    const done = await commit(desk.store, desk.signature, decide, options)
    if (done.ok) desk.observer.saved(desk.store.clock.nowMs())
    else desk.observer.refused()
    return done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    desk.observer.failed(refusal.code)
    return err(refusal)
  }
}

/** Takes a command back. **Refuses** `changed-since`, and as `runCommand`. */
export function undoCommand(
  desk: Desk,
  plan: UndoPlan,
): Promise<RunResult<ChangeDraft, { readonly code: 'changed-since' }>> {
  return runCommand(desk, () => decideUndo(desk.store, plan))
}

/** What a fault of storage is called at the desk. */
export function storageRefusal(fault: unknown): StorageRefusal {
  const text = String(fault)
  const code = text.includes('QuotaExceeded') ? 'storage-full' : 'storage-failed'
  return { code, detail: { fault: text } }
}
