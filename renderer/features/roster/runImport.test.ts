import { describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { addOwner, commitDraft, editUnit, ID_NUMBER } from '#test/support/actions.ts'
import { importLines, type LineFacts, previewLines } from '#test/support/rosterLines.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'

const OTHER_NUMBER = '440524188001010014'

const FAMILY: readonly LineFacts[] = [
  {
    unit: '2-1203',
    name: '王晓梅',
    idNumber: ID_NUMBER,
    phones: ['13812345678'],
    plates: ['粤B12345'],
    space: 'B1-023',
  },
  { unit: '2-1203', name: '李强', relation: 'family', phones: ['13912345678'] },
  { unit: '3-0101', name: '欧阳娜', phones: [], fromDay: '2020-05-01' as never, shareNum: 1, shareDen: 2 },
]

async function alive(store: Store, table: string) {
  return (await store.db.table(table).toArray()).filter((row) => !row.deleted)
}

async function personNamed(store: Store, name: string) {
  return must((await alive(store, 'people')).find((row) => row.v.name === name))
}

async function changes(store: Store): Promise<number> {
  return store.db.changes.count()
}

describe('importing a roster', () => {
  test('makes units with their building, people, stays, phones and cars', async () => {
    const store = await foundedStore()
    const end = await importLines(store, FAMILY)
    expect(end).toMatchObject({ kind: 'finished', counts: { newPeople: 3, newUnits: 2, changedPeople: 0 } })
    expect((await alive(store, 'buildings')).map((row) => row.v.code).sort()).toEqual(['2', '3'])
    expect((await alive(store, 'units')).map((row) => [row.v.code, row.v.floor])).toEqual(
      expect.arrayContaining([
        ['2-1203', 12],
        ['3-0101', 1],
      ]),
    )
    expect((await alive(store, 'stays')).map((row) => row.v.relation).sort()).toEqual(['family', 'owner', 'owner'])
    expect((await alive(store, 'vehicles'))[0]?.v).toMatchObject({ plate: '粤B12345', space: 'B1-023' })
    expect((await personNamed(store, '王晓梅')).v).toMatchObject({ idNumberLast4: '002X' })
    expect((await personNamed(store, '王晓梅')).v).not.toHaveProperty('idNumber')
  })

  test('the same file twice changes nothing: nothing to write, and nothing shown', async () => {
    const store = await foundedStore()
    await importLines(store, FAMILY)
    const preview = await previewLines(store, FAMILY)
    expect(preview.counts).toMatchObject({ newPeople: 0, changedPeople: 0, keptPeople: 0, samePeople: 3, newUnits: 0 })
    expect(preview.counts).toMatchObject({ changedUnits: 0, gonePeople: 0, rowsToWrite: 0 })
    expect([preview.newPeople, preview.changed, preview.units, preview.gone]).toEqual([[], [], [], []])
    const before = await changes(store)
    await importLines(store, [...FAMILY].reverse())
    // A run that finds nothing says that it began and ended, and no more.
    expect((await changes(store)) - before).toBe(2)
  })

  test('a preview writes nothing', async () => {
    const store = await foundedStore()
    const before = await changes(store)
    expect((await previewLines(store, FAMILY)).counts.newPeople).toBe(3)
    expect(await changes(store)).toBe(before)
  })

  test('a run is kept with its file, its parts and its counts', async () => {
    const store = await foundedStore()
    const end = await importLines(store, FAMILY)
    const run = must(await store.db.rosterImports.get(end.runId))
    expect(run.v).toMatchObject({ fileName: '名册.xlsx', status: 'finished', rows: 3, done: 3, by: 'staff-zhou' })
    expect(run.v.counts).toMatchObject({ newPeople: 3 })
    expect(run.v.parts.length).toBeGreaterThan(0)
  })

  test('a clerk at the front desk does not import', async () => {
    const store = await foundedStore()
    const before = await changes(store)
    expect(await importLines(store, FAMILY, { by: CLERK })).toMatchObject({
      kind: 'failed',
      why: { code: 'beyond-role' },
    })
    expect(await changes(store)).toBe(before)
  })

  test('one person of two units is one file with two stays', async () => {
    const store = await foundedStore()
    await importLines(store, [
      { unit: '9-0101', name: '王晓梅', idNumber: ID_NUMBER },
      { unit: '2-1203', name: '王晓梅', idNumber: ID_NUMBER },
    ])
    expect(await alive(store, 'people')).toHaveLength(1)
    expect(await alive(store, 'stays')).toHaveLength(2)
    expect(await alive(store, 'phones')).toHaveLength(1)
  })

  test('one number beside two names makes two people', async () => {
    const store = await foundedStore()
    await importLines(store, [
      { unit: '9-0101', name: '王晓梅', idNumber: ID_NUMBER },
      { unit: '2-1203', name: '王小梅', idNumber: ID_NUMBER },
    ])
    expect(await alive(store, 'people')).toHaveLength(2)
  })

  test('two namesakes of one unit with two papers are two people', async () => {
    const store = await foundedStore()
    const lines: readonly LineFacts[] = [
      { name: '王伟', idNumber: ID_NUMBER, phones: ['13812345678'] },
      { name: '王伟', idNumber: OTHER_NUMBER, phones: ['13912345678'] },
    ]
    await importLines(store, lines)
    expect(await alive(store, 'people')).toHaveLength(2)
    expect((await previewLines(store, [...lines].reverse())).counts).toMatchObject({ samePeople: 2, newPeople: 0 })
  })

  test('a person named for emergencies beside their own line stays one person in one stay', async () => {
    const store = await foundedStore()
    await importLines(store, [
      { name: '李强', relation: 'emergency-contact' },
      { name: '李强', relation: 'co-owner', phones: ['13912345678'] },
    ])
    expect((await alive(store, 'stays')).map((row) => [row.v.relation, row.v.keyContact])).toEqual([['co-owner', true]])
    expect(await alive(store, 'phones')).toHaveLength(2)
  })
})

describe('people who are at the desk already', () => {
  async function typedByHand(store: Store, code = '2-1203') {
    await importLines(store, [{ unit: code, name: '别人' }])
    const unit = must((await alive(store, 'units')).find((row) => row.v.code === code))
    return { unitId: unit.id, personId: await addOwner(store, unit.id) }
  }

  test('somebody typed by hand with the same name and number is the same person', async () => {
    const store = await foundedStore()
    const { personId } = await typedByHand(store)
    await importLines(store, [{ unit: '7-0707', name: '王晓梅', idNumber: ID_NUMBER, phones: ['13812345678'] }])
    const people = (await alive(store, 'people')).filter((row) => row.v.name === '王晓梅')
    expect(people.map((row) => row.id)).toEqual([personId])
    expect((await alive(store, 'stays')).filter((row) => row.v.personId === personId)).toHaveLength(2)
    expect((await alive(store, 'phones')).filter((row) => row.v.personId === personId)).toHaveLength(1)
  })

  test('somebody typed by hand in the same unit under the same name is the same person, without a number in the file', async () => {
    const store = await foundedStore()
    const { personId } = await typedByHand(store)
    await importLines(store, [{ unit: '2-1203', name: '王晓梅', phones: ['13812345678'] }])
    expect((await alive(store, 'people')).filter((row) => row.v.name === '王晓梅').map((row) => row.id)).toEqual([
      personId,
    ])
    expect((await alive(store, 'stays')).filter((row) => row.v.personId === personId)).toHaveLength(1)
  })

  test('a namesake with another number is another person', async () => {
    const store = await foundedStore()
    await typedByHand(store)
    await importLines(store, [{ unit: '2-1203', name: '王晓梅', idNumber: OTHER_NUMBER }])
    expect((await alive(store, 'people')).filter((row) => row.v.name === '王晓梅')).toHaveLength(2)
  })
})

describe('a changed file', () => {
  const changed: readonly LineFacts[] = [
    { ...FAMILY[0], unitFacts: { areaCm2: 900_000 }, phones: ['13812345678', '13712345678'] },
    { ...FAMILY[2], relation: 'co-owner' },
    { unit: '3-0102', name: '新来的' },
  ]

  test('shows what is new, what differs field by field, and who is gone; writes no more', async () => {
    const store = await foundedStore()
    await importLines(store, FAMILY)
    const preview = await previewLines(store, changed)
    expect(preview.newPeople.map((person) => person.name)).toEqual(['新来的'])
    expect(
      preview.units.map(({ unitCode, differences }) => [
        unitCode,
        ...differences.map(({ field, old, next }) => [field, old, next]),
      ]),
    ).toEqual([['2-1203', ['areaCm2', 895_000, 900_000]]])
    const lines = preview.changed.map(({ name, differences }) => [
      name,
      ...differences.map(({ field, old, next }) => [field, old, next]),
    ])
    // 欧阳娜 is found by her name in the unit, whatever the file says she is.
    expect(lines).toEqual([
      ['王晓梅', ['_new', null, '13712345678']],
      ['欧阳娜', ['relation', 'owner', 'co-owner']],
    ])
    expect(preview.gone.map(({ kind, name }) => [kind, name])).toEqual([['person', '李强']])
    await importLines(store, changed)
    expect((await alive(store, 'people')).map((row) => row.v.name).sort()).toEqual(
      ['李强', '王晓梅', '新来的', '欧阳娜'].sort(),
    )
    expect((await alive(store, 'units')).find((row) => row.v.code === '2-1203')?.v.areaCm2).toBe(900_000)
    expect((await previewLines(store, changed)).counts.rowsToWrite).toBe(0)
  })

  test('keeps what a clerk edited, until it is ticked', async () => {
    const store = await foundedStore()
    await importLines(store, FAMILY)
    const unit = must((await alive(store, 'units')).find((row) => row.v.code === '2-1203'))
    await editUnit(store, unit.id, { areaCm2: 880_000 })
    const preview = await previewLines(store, changed)
    expect(preview.units[0]?.differences).toMatchObject([
      { field: 'areaCm2', old: 880_000, next: 900_000, byHand: true },
    ])
    await importLines(store, changed)
    expect((await store.db.units.get(unit.id))?.v.areaCm2).toBe(880_000)
    await importLines(store, changed, { overwrites: ({ field }) => field === 'areaCm2' })
    expect((await store.db.units.get(unit.id))?.v.areaCm2).toBe(900_000)
    expect((await previewLines(store, changed)).counts).toMatchObject({ keptPeople: 0, changedUnits: 0 })
  })

  test('fills what nobody had filled in, and empties nothing where it is silent', async () => {
    const store = await foundedStore()
    await importLines(store, [{ person: { address: '滨海路 1 号' }, remark: '夜班' }])
    await importLines(store, [{ person: { email: 'a@b.cn' } }])
    expect((await personNamed(store, '王晓梅')).v).toMatchObject({
      address: '滨海路 1 号',
      remark: '夜班',
      email: 'a@b.cn',
    })
  })

  test('does not bring back whom a clerk deleted, until it is ticked', async () => {
    const store = await foundedStore()
    await importLines(store, [{ name: '王晓梅', phones: [] }])
    const { id } = await personNamed(store, '王晓梅')
    const [stay] = await alive(store, 'stays')
    const items = [
      { kind: 'delete' as const, e: 'person', id },
      { kind: 'delete' as const, e: 'stay', id: must(stay).id },
    ]
    await commitDraft(store, { cmd: 'person.delete', items })
    expect((await previewLines(store, [{ phones: [] }])).counts).toMatchObject({ keptPeople: 1, rowsToWrite: 0 })
    await importLines(store, [{ phones: [] }])
    expect(await alive(store, 'people')).toEqual([])
    await importLines(store, [{ phones: [] }], { overwrites: () => true })
    expect((await personNamed(store, '王晓梅')).id).toBe(id)
    expect(await alive(store, 'stays')).toHaveLength(1)
  })
})
