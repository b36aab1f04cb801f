// Lines of a roster put into a store the desk's way.

import type { Signature, Store } from '#renderer/db/store.ts'
import { previewRoster } from '#renderer/features/roster/planRoster.ts'
import { runImport } from '#renderer/features/roster/runImport.ts'
import { takeBackImport } from '#renderer/features/roster/takeBackImport.ts'
import type { RunEnd } from '#shared/domain/roster/plan.ts'
import type { Overwrites } from '#shared/domain/roster/planCompare.ts'
import { type RosterWishes, wishesOf } from '#shared/domain/roster/planWishes.ts'
import { rosterIds } from '#shared/domain/roster/rosterIds.ts'
import type { TakeBackEnd } from '#shared/domain/roster/takeBack.ts'
import { deskOf } from './deskScreen.tsx'
import { type LineFacts, rosterLine } from './rosterLine.ts'
import { SUPERVISOR } from './testStore.ts'

/** What the lines ask for on this desk, in the rows in which they come. */
export function wishesFor(store: Store, facts: readonly LineFacts[]): RosterWishes {
  const lines = facts.map((one, index) => rosterLine({ row: index + 2, ...one }))
  return wishesOf(lines, [], rosterIds(store.workspace))
}

interface ImportOptions {
  readonly overwrites?: Overwrites
  readonly by?: Signature
  readonly onProgress?: () => void
}

/** Imports lines; every overwrite must be ticked by the test. */
export async function importLines(
  store: Store,
  facts: readonly LineFacts[],
  { overwrites = () => false, by = SUPERVISOR, onProgress = () => undefined }: ImportOptions = {},
): Promise<RunEnd> {
  const wishes = wishesFor(store, facts)
  const job = { fileName: '名册.xlsx', fileHash: 'ab'.repeat(32), wishes, overwrites, rows: facts.length }
  return runImport(deskOf(store, by), job, { onProgress, isCancelled: () => false })
}

/** What the preview says of lines. */
export async function previewLines(store: Store, facts: readonly LineFacts[]) {
  const preview = await previewRoster(store, wishesFor(store, facts), {
    onProgress: () => undefined,
    isCancelled: () => false,
  })
  if (preview === undefined) throw new Error('The preview was cancelled.')
  return preview
}

/** Takes a run back. */
export function takeBack(store: Store, runId: string, by: Signature = SUPERVISOR): Promise<TakeBackEnd> {
  return takeBackImport(deskOf(store, by), runId, { onProgress: () => undefined, isCancelled: () => false })
}

/** Everything a clerk can see of units, people and what hangs on them; emptiness is told apart from nothing only on screens. */
export async function visibleRows({ db }: Store): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const tables = ['buildings', 'entrances', 'units', 'people', 'stays', 'phones', 'vehicles'] as const
  const seen: Record<string, Record<string, unknown>> = {}
  for (const table of tables) {
    for (const row of await db.table(table).toArray()) {
      if (row.deleted) continue
      const values = Object.entries(row.v).filter(([, value]) => value !== null && value !== '' && value !== false)
      seen[`${table}/${row.id}`] = Object.fromEntries(values)
    }
  }
  return seen
}

export type { LineFacts }
