// A module plugs in without an edit elsewhere (architecture 3), and what an older program could not read comes alive (sync 4.7).
import { expect, test } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { addUnit, commitDraft, everything, succeeded } from '#test/support/actions.ts'
import { must, storeParts } from '#test/support/testStore.ts'
import { withBicycles } from '#test/support/throwAwayModule.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { loadAggregateView } from './liveEvents.ts'
import { openStore } from './openStore.ts'
import type { RegisterRow } from './rows.ts'
import type { Store } from './store.ts'

async function writeBicycles(store: Store): Promise<void> {
  const values = { colour: '红', rider: '王晓梅' }
  await commitDraft(store, { cmd: 'bicycle.add', items: [{ kind: 'set', e: 'bicycle', id: 'b1', values }] })
  await commitDraft(store, {
    cmd: 'bicycle.add',
    items: [{ kind: 'set', e: 'bicycle', id: 'b1', values: { colour: '蓝' } }],
  })
  for (let ring = 0; ring < 2; ring += 1)
    await commitDraft(store, {
      cmd: 'bell.ring',
      items: [{ kind: 'event', e: 'bell', id: 'b1', ev: 'rung', data: {} }],
    })
}

test('an entity of a module nobody knew is written, indexed, sealed and undone like any other', async () => {
  const store = succeeded(await openStore({ ...storeParts(), ...withBicycles() }))
  await writeBicycles(store)
  const bicycles = store.db.table<RegisterRow, string>('bicycles')
  expect(await bicycles.where('v.colour').equals('蓝').primaryKeys()).toEqual(['b1'])
  expect(must(await bicycles.get('b1')).v).toEqual({ colour: '蓝', rider: '王晓梅' })
  expect(JSON.stringify(must(await bicycles.get('b1')).s)).not.toContain('王晓梅')
  expect(await store.db.table('bells').where('v.rings').equals(2).count()).toBe(1)
  expect((await loadAggregateView(store, 'bell/b1' as never)).events).toHaveLength(2)
  expect(await store.db.parked.count()).toBe(0)
})

test('an entity unknown here is parked whole, counted, and comes alive when the module arrives', async () => {
  const parts = storeParts()
  const here = succeeded(await openStore(parts))
  const there = await otherDesk(here, withBicycles())
  await writeBicycles(there)
  await applyChanges(here, await logOf(there))
  expect((await here.db.parked.toArray()).map((row) => row.key)).toEqual(['bell/b1', 'bicycle/b1'])
  expect(await logOf(here)).toEqual(await logOf(there))
  await addUnit(here)
  here.db.close()

  const upgraded = succeeded(await openStore({ ...parts, ...withBicycles() }))
  expect(await upgraded.db.parked.count()).toBe(0)
  const bicycle = must(await upgraded.db.table<RegisterRow, string>('bicycles').get('b1'))
  expect(bicycle.v).toEqual({ colour: '蓝' })
  expect(bicycle.s).toEqual((await there.db.table('bicycles').get('b1')).s)
  expect((await upgraded.db.table('bells').get('b1')).v).toEqual({ rings: 2 })
  expect(await upgraded.db.units.count()).toBe(1)

  await commitDraft(upgraded, {
    cmd: 'bicycle.add',
    items: [{ kind: 'set', e: 'bicycle', id: 'b1', values: { colour: '绿' } }],
  })
  expect((await upgraded.db.table<RegisterRow, string>('bicycles').get('b1'))?.s.colour?.heads).toHaveLength(1)
})

test('a field unknown here is kept in its row, counted, and shown once it is known', async () => {
  const older = buildRegistry(
    DOMAIN_MODULES.map((module) => ({
      ...module,
      entities: module.entities.map((entity) =>
        entity.spec.kind === 'register' && entity.spec.entity === 'unit'
          ? { ...entity, spec: { ...entity.spec, fields: { code: must(entity.spec.fields.code) } } }
          : entity,
      ),
    })),
    0,
  )
  const parts = storeParts()
  const here = succeeded(await openStore({ ...parts, registry: older }))
  const there = await otherDesk(here)
  const unitId = await addUnit(there)
  await applyChanges(here, await logOf(there))
  expect(await here.db.units.get(unitId)).toMatchObject({ v: { code: '2-1203' }, unknown: 2 })
  await commitDraft(here, {
    cmd: 'unit.edit',
    items: [{ kind: 'set', e: 'unit', id: unitId, values: { code: '2-1204' } }],
  })
  here.db.close()

  const upgraded = succeeded(await openStore(parts))
  const row = must(await upgraded.db.units.get(unitId))
  expect(row.v).toEqual({ code: '2-1204', areaCm2: 895_000, use: 'own-home' })
  expect(row.unknown).toBeUndefined()
})

test('the program without the module refuses the database that the module has changed', async () => {
  const parts = storeParts()
  const store = succeeded(await openStore({ ...parts, ...withBicycles() }))
  await writeBicycles(store)
  const rows = await projectedRows(store)
  const before = await everything(store)
  store.db.close()
  expect(await openStore(parts)).toEqual({ ok: false, error: { code: 'database-newer', found: 2, known: 1 } })
  const again = succeeded(await openStore({ ...parts, ...withBicycles() }))
  expect(await projectedRows(again)).toEqual(rows)
  expect(await everything(again)).toBe(before)
})
