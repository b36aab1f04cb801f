import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { addDemoOwners } from '#renderer/features/owner-files/demo.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { PERSON_PREFIX, personReader } from './personLines.ts'
import { UNIT_PREFIX, unitReader } from './unitLines.ts'

let store: Store

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await addDemoOwners(store)
})

async function personLine(name: string) {
  const person = must((await store.db.people.toArray()).find((row) => row.v.name === name && !row.deleted))
  const id = PERSON_PREFIX + person.id
  return must((await personReader.load(store, [id])).get(id))
}

async function unitLine(code: string) {
  const unit = must(await store.db.units.where('v.code').equals(code).first())
  const id = UNIT_PREFIX + unit.id
  return must((await unitReader.load(store, [id])).get(id))
}

async function endStay(personId: string, toDay: string): Promise<void> {
  const [stay] = await store.db.stays.where('v.personId').equals(personId).toArray()
  const ended = await commit(store, SUPERVISOR, () => ({
    ok: true,
    value: { cmd: 'stay.end', items: [{ kind: 'set', e: 'stay', id: must(stay).id, values: { toDay } }] },
  }))
  expect(ended.ok).toBe(true)
}

describe('a line of the owner list', () => {
  test('says where somebody is, as what, and what is missing', async () => {
    expect(await personLine('王晓梅')).toMatchObject({ units: ['2-1203'], isFormer: false, hasIdentity: true })
    expect(await personLine('吴敏')).toMatchObject({ phones: [], hasIdentity: false })
  })

  test('is marked while a stay waits to be verified, as the filter and the file say', async () => {
    expect(await personLine('吴敏')).toMatchObject({ isUnverified: true })
    expect(await personLine('王晓梅')).toMatchObject({ isUnverified: false })
  })

  test('of somebody who left names the unit where they were', async () => {
    const personId = await addOwner(store, await addUnit(store, '9-0101'), '旧主')
    await endStay(personId, '2026-11-21')
    expect(await personLine('旧主')).toMatchObject({ units: ['9-0101'], isFormer: true })
    expect(await unitLine('9-0101')).toMatchObject({ owners: [], people: 0, state: 'vacant' })
  })

  test('who stays until tomorrow is still there', async () => {
    const personId = await addOwner(store, await addUnit(store, '9-0102'), '将走')
    await endStay(personId, '2026-11-22')
    expect(await personLine('将走')).toMatchObject({ isFormer: false })
    expect(await unitLine('9-0102')).toMatchObject({ owners: ['将走'], people: 1, state: 'occupied' })
  })

  test('is left out when the person is deleted', async () => {
    const personId = await addOwner(store, await addUnit(store, '9-0103'), '误录')
    await commit(store, SUPERVISOR, () => ({
      ok: true,
      value: { cmd: 'person.delete', items: [{ kind: 'delete', e: 'person', id: personId }] },
    }))
    expect((await personReader.load(store, [PERSON_PREFIX + personId])).size).toBe(0)
    expect(await unitLine('9-0103')).toMatchObject({ owners: [], people: 0 })
  })
})

describe('a line of the unit list', () => {
  test('names owners before others, and the first one’s phone', async () => {
    const unitId = await addUnit(store, '9-0201')
    await addOwner(store, unitId, '甲')
    await addOwner(store, unitId, '乙')
    expect(await unitLine('9-0201')).toMatchObject({
      owners: ['甲', '乙'],
      people: 2,
      phone: '13812345678',
      areaCm2: 895_000,
      state: 'occupied',
    })
  })

  test('calls its building as people do', async () => {
    const unitId = await addUnit(store, '9-0202')
    await commit(store, CLERK, () => ({
      ok: true,
      value: {
        cmd: 'unit.edit',
        items: [
          { kind: 'set', e: 'building', id: 'b9', values: { code: '9', name: '春晓阁' } },
          { kind: 'set', e: 'unit', id: unitId, values: { buildingId: 'b9' } },
        ],
      },
    }))
    expect(await unitLine('9-0202')).toMatchObject({ building: '春晓阁', owners: [], phone: '' })
  })
})
