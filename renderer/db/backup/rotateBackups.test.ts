// Which backups a desk lets go of in a folder that several computers may share: those of this computer, whichever store made them.
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { standingClock } from '#renderer/platform/clock.ts'

import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
import { otherDesk } from '#test/support/twoDesks.ts'
import { readBackupBook } from './backupBook.ts'
import { makeBackup, proveAt } from './makeBackup.ts'

const HOUR_MS = 3_600_000

let store: Store
let host: BackupHost

beforeEach(async () => {
  store = await foundedStore()
  host = backupHost()
  host.chosen.path = '/media/stick'
})

/** Made so many hours into the day: of one day the last one stays. */
async function made(of: Store, hours: number): Promise<string> {
  const at = { ...of, clock: standingClock(TEST_NOW_MS + hours * HOUR_MS) }
  const backup = await makeBackup({ store: at, bridge: host.bridge, blobs: [] }, 'chosen')
  if (!backup.ok) throw new Error(backup.error)
  return backup.value.name
}

const names = () => [...host.files.keys()].map((path) => must(path.split('/').at(-1)))
test('an older backup that this computer made is let go though a new database does not know it', async () => {
  await made(store, 0)
  await store.db.exchange.delete('backup-book')
  const newer = await made(store, 1)
  expect(names()).toEqual([newer])
})

/** The same community at another computer: its own key. */
const elsewhere = () => otherDesk(store, { ring: store.ring.read(), localKey: new Uint8Array(32).fill(9) })

test('a backup of another computer stays, and to ask whether it is good does not call it damaged', async () => {
  const theirs = await made(await elsewhere(), 0)
  expect(await proveAt({ store, bridge: host.bridge }, 'chosen', theirs)).toEqual({ ok: false, error: 'wrong-key' })
  expect((await readBackupBook(store)).chosen?.files[theirs]).toBeUndefined()
  const ours = await made(store, 1)
  expect(names().sort()).toEqual([theirs, ours].sort())
})
