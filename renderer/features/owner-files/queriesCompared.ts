/** Two files as the merging screen compares them; opened once. Their numbers are compared, never shown. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { openRecord } from '#renderer/db/useFollowedForm.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { OwnedRecord } from '#shared/domain/owner-files/mergeDecisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { recordsOf } from './mergeCommands.ts'
import { readPerson } from './openPersonForm.ts'
import { loadPersonFile } from './queries.ts'

/** One of the two. */
export interface ComparedFile {
  readonly id: string
  readonly values: PersonInput
  readonly seen: SeenBases
  /** Codes of the units. */
  readonly units: readonly string[]
}

export interface ComparedFiles {
  readonly into: ComparedFile
  readonly from: ComparedFile
  readonly records: readonly OwnedRecord[]
}

/** Both files: undefined while loading, null where one is not there. Index: `personId` of each table. */
export function useComparedFiles(intoId: string, fromId: string): ComparedFiles | null | undefined {
  const { store } = useDesk()
  const [files, setFiles] = useState<{ readonly about: string; readonly files: ComparedFiles | null }>()
  const about = `${intoId}/${fromId}`
  useEffect(() => {
    let isStale = false
    void compare(store, intoId, fromId).then((compared) => {
      if (!isStale) setFiles({ about, files: compared })
    })
    return () => {
      isStale = true
    }
  }, [store, intoId, fromId, about])
  return files?.about === about ? files.files : undefined
}

async function compare(store: Store, intoId: string, fromId: string): Promise<ComparedFiles | null> {
  const into = await fileOf(store, intoId)
  const from = await fileOf(store, fromId)
  if (into === undefined || from === undefined) return null
  return { into, from, records: [...(await recordsOf(store, intoId)), ...(await recordsOf(store, fromId))] }
}

async function fileOf(store: Store, id: string): Promise<ComparedFile | undefined> {
  const file = await loadPersonFile(store, id)
  if (file === undefined) return undefined
  const { values, seen } = await openRecord(store, { entity: 'person', row: file.person, read: readPerson })
  return { id, values, seen, units: file.stays.map(({ unit }) => unit?.v.code ?? '') }
}
