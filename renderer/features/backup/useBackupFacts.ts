/** What the screens of the backups are shown: the book as it stands, the places as the host sees them, and what lies there. */
import { useEffect, useState } from 'react'
import { type BackupBook, readBackupBook } from '#renderer/db/backup/backupBook.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { IdentityRow } from '#renderer/db/rows.ts'
import { useBackups } from '#renderer/stores/useBackups.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import type { BackupFile, BackupPlace, BackupPlaceId } from '#shared/ipc/contract.ts'
import { type BackupState, backupState } from './backupAlarm.ts'

/** The book; undefined while it is read. */
export function useBackupBook(): BackupBook | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => readBackupBook(store), [store])
}

/** How old the backups are; undefined while the book is read. */
export function useBackupState(): BackupState | undefined {
  const { store } = useDesk()
  const now = useDeskClock((clock) => clock.now)
  const book = useBackupBook()
  const beganMs = useLiveAnswer(
    async () => ((await store.db.meta.get('identity')) as IdentityRow | undefined)?.createdMs,
    [store],
  )
  return book && beganMs !== undefined ? backupState(book, beganMs, now) : undefined
}

/** A place and its backups, newest first. */
export interface PlaceFacts extends BackupPlace {
  readonly files: readonly BackupFile[]
}

/** The places, looked at again whenever the book changes or a run ends; `again` looks at once. */
export function usePlaces(): { readonly places: readonly PlaceFacts[] | undefined; readonly again: () => void } {
  const { store, bridge } = useDesk()
  const running = useBackups((state) => state.running)
  const book = useBackupBook()
  const [asked, setAsked] = useState(0)
  const [places, setPlaces] = useState<readonly PlaceFacts[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when any of them changed, whatever it says.
  useEffect(() => {
    let isStale = false
    void readPlaces(bridge, store.workspace).then((found) => {
      if (!isStale) setPlaces(found)
    })
    return () => {
      isStale = true
    }
  }, [bridge, store, running, book, asked])
  return { places, again: () => setAsked((count) => count + 1) }
}

async function readPlaces(
  bridge: ReturnType<typeof useDesk>['bridge'],
  workspaceId: string,
): Promise<readonly PlaceFacts[]> {
  const places = await bridge.backup.places({ workspaceId })
  if (!places.ok) return []
  return Promise.all(
    places.value.places.map(async (place) => {
      const listed = place.isThere
        ? await bridge.backup.list({ workspaceId, place: place.id satisfies BackupPlaceId, folder: null })
        : undefined
      return { ...place, files: listed?.ok ? listed.value.backups : [] }
    }),
  )
}
