/** Looking at a masked value of a side: logged first, as everywhere (architecture 6). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { tableOf } from '#renderer/db/workingRows.ts'
import { decideReveal } from '#shared/domain/owner-files/reveals.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import type { Side } from './sides.ts'

/** The value, or undefined when the look was refused: then nothing is shown. */
export async function revealSide(desk: Desk, key: RecordKey, { value, raw }: Side): Promise<string | undefined> {
  const personId = await personOf(desk, key)
  const what = value?.privacy === 'phone' ? 'phone' : 'id-number'
  const logged = await runCommand(desk, (context) => decideReveal({ personId, what, reason: 'correction' }, context))
  return logged.ok && typeof raw === 'string' ? raw : undefined
}

async function personOf({ store }: Desk, key: RecordKey): Promise<string> {
  const { e, id } = parseRecordKey(key)
  const table = tableOf(store.registry, e)
  const row = table === undefined ? undefined : await store.db.table(table).get(id)
  const personId: unknown = row?.v?.personId
  return typeof personId === 'string' ? personId : id
}
