// The pattern for every version file to come: write with the old program, open with the new one, compare. Data of the old
// version is never made by hand: it is what the old shape stored.
import { expect, test } from 'vitest'
import { DATABASE_VERSIONS, type DatabaseVersion } from '#renderer/db/database.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { addOwner, addUnit, arrive, editUnit, everything, succeeded } from '#test/support/actions.ts'
import { must, storeParts } from '#test/support/testStore.ts'
import { withBicycles } from '#test/support/throwAwayModule.ts'
import { logOf, projectedRows } from '#test/support/twoDesks.ts'

const upTo = (number: number): readonly DatabaseVersion[] =>
  DATABASE_VERSIONS.filter((version) => version.number <= number)

/** A version that does not belong to the product: a table, an index, and rows rewritten. */
const throwAway: DatabaseVersion = {
  number: DATABASE_VERSIONS.length + 1,
  stores: { units: 'id, v.code, v.use', bicycles: 'id' },
  upgrade: async (transaction) => {
    await transaction.table('bicycles').put({ id: 'first' })
  },
}

test('version numbers count from 1 without a gap', () => {
  expect(DATABASE_VERSIONS.map((version) => version.number)).toEqual(DATABASE_VERSIONS.map((_, index) => index + 1))
})

test.each(DATABASE_VERSIONS.map((version) => version.number))(
  'what version %i stored is all there in the newest one and the one after, and work goes on',
  async (number) => {
    const parts = storeParts()
    const old = succeeded(await openStore({ ...parts, versions: upTo(number) }))
    const unitId = await addUnit(old)
    const personId = await addOwner(old, unitId)
    await editUnit(old, unitId, { code: '2-1204' })
    await arrive(old)
    const [log, rows, head] = [await logOf(old), await projectedRows(old), old.head.read()]
    old.db.close()

    const newest = succeeded(await openStore(parts))
    expect(await projectedRows(newest)).toEqual(rows)
    newest.db.close()

    const next = succeeded(await openStore({ ...parts, versions: [...DATABASE_VERSIONS, throwAway] }))
    expect(await logOf(next)).toEqual(log)
    expect(next.head.read()).toEqual(head)
    expect(await projectedRows(next)).toEqual({ ...rows, bicycles: [{ id: 'first' }] })
    expect(await next.db.units.where('v.use').equals('own-home').primaryKeys()).toEqual([unitId])
    expect((await next.db.people.get(personId))?.v.name).toBe('王晓梅')
    await editUnit(next, unitId, { code: '2-1205' })
    expect(must(await next.db.units.get(unitId)).s.code?.heads).toHaveLength(1)
  },
)

test('an upgrade that fails leaves the old database as it was, for the old program to open', async () => {
  const parts = storeParts()
  const old = succeeded(await openStore(parts))
  await addUnit(old)
  const before = await everything(old)
  old.db.close()
  const broken: DatabaseVersion = {
    ...throwAway,
    upgrade: async (transaction) => {
      await transaction.table('units').clear()
      throw new Error('power cut')
    },
  }
  const refused = await openStore({ ...parts, versions: [...DATABASE_VERSIONS, broken] })
  expect(refused).toMatchObject({ ok: false, error: { code: 'storage-blocked' } })
  expect(await everything(succeeded(await openStore(parts)))).toBe(before)
})

test('stores change with Dexie versions, folds with foldVersion: either may be raised without the other', async () => {
  const parts = storeParts()
  const old = succeeded(await openStore(parts))
  await addUnit(old)
  const rows = await projectedRows(old)
  old.db.close()
  const stores = succeeded(await openStore({ ...parts, ...withBicycles() }))
  expect(await projectedRows(stores)).toEqual({ ...rows, bicycles: [], bells: [] })
  stores.db.close()
  const folds = succeeded(await openStore({ ...parts, ...withBicycles(parts.registry.foldVersion + 1) }))
  expect(await projectedRows(folds)).toEqual({ ...rows, bicycles: [], bells: [] })
})
