// A newer program and the rows of an older one: nothing is made anew before what stands there was backed up, or a person said so.
import { beforeEach, expect, test } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry, FOLD_VERSION } from '#shared/domain/registry.ts'
import { addUnit, succeeded } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { must, storeParts } from '#test/support/testStore.ts'
import { projectedRows } from '#test/support/twoDesks.ts'
import { doBackupJob } from './backup/backupJob.ts'
import { type OpenStoreParts, openStore } from './openStore.ts'
import type { IdentityRow } from './rows.ts'

const newer = () => buildRegistry(DOMAIN_MODULES, FOLD_VERSION + 1)
let parts: OpenStoreParts

beforeEach(async () => {
  parts = storeParts()
  const store = succeeded(await openStore(parts))
  await addUnit(store)
  store.db.close()
})

test('the backup is made of the rows as they were, and proved, before they are made anew', async () => {
  const host = backupHost()
  const seen: unknown[] = []
  const opened = await openStore({
    ...parts,
    registry: newer(),
    beforeRefold: async (store) => {
      seen.push(((await store.db.meta.get('identity')) as IdentityRow).foldVersion)
      const made = await doBackupJob({ store, bridge: host.bridge }, { what: 'make', place: 'own' })
      return made.ok ? 'go-on' : 'stop'
    },
  })
  expect(opened.ok).toBe(true)
  expect(seen).toEqual([FOLD_VERSION])
  expect(host.files.size).toBe(1)
})

test('where it cannot be made nothing is touched, and the same program asks again', async () => {
  const older = succeeded(await openStore(parts))
  const before = await projectedRows(older)
  older.db.close()
  const refused = await openStore({ ...parts, registry: newer(), beforeRefold: async () => 'stop' })
  expect(refused).toEqual({ ok: false, error: { code: 'not-backed-up' } })
  const again = succeeded(await openStore(parts))
  expect(await projectedRows(again)).toEqual(before)
  expect(must((await again.db.meta.get('identity')) as IdentityRow).foldVersion).toBe(FOLD_VERSION)
})

test('the same program does not back up at every start', async () => {
  let asked = 0
  succeeded(
    await openStore({
      ...parts,
      beforeRefold: async () => {
        asked += 1
        return 'stop'
      },
    }),
  )
  expect(asked).toBe(0)
})
