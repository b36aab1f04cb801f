import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideUndo } from '#renderer/db/undo.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import { ok } from '#shared/kernel/result.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { ownerConflictTexts } from './conflictTexts.ts'
import { addDemoOwners } from './demo.ts'
import { DEMO_PEOPLE, DEMO_UNITS } from './demoPeople.ts'
import { ownerMatters } from './openMatters.ts'
import { ownerTimeline } from './timeline.ts'

let store: Store

beforeAll(() => startTexts('zh-CN'))
beforeEach(async () => {
  store = await foundedStore()
  await addDemoOwners(store)
})

async function personNamed(name: string) {
  return must((await store.db.people.toArray()).find((row) => row.v.name === name))
}

describe('the practice community', () => {
  test('has every unit and person of its list, rare characters and all', async () => {
    expect(await store.db.units.count()).toBe(DEMO_UNITS.length)
    expect(await store.db.people.count()).toBe(DEMO_PEOPLE.length + 1)
    const names = (await store.db.people.toArray()).map((row) => row.v.name ?? '').join('')
    expect((await store.db.vehicles.toArray()).map((row) => row.v.plate).sort()).toEqual(['粤B6L168', '粤BD20316'])
    for (const rare of ['𠮷', '䶮', '㛃']) expect(names).toContain(rare)
  })
})

describe('what is open on a file', () => {
  test.each([
    ['王晓梅', []],
    ['吴敏', ['没有留电话', '证件未核验', '住户登记待核实']],
    ['曾国华', ['两份档案同一证件号或信用代码', '住户登记待核实']],
    ['Maria da Silva', []],
    ['孙志远', ['证件未核验']],
  ])('%s: %j', async (name, texts) => {
    const { id } = await personNamed(name)
    expect((await ownerMatters(store, { kind: 'person', id })).map((matter) => matter.text)).toEqual(texts)
  })

  test.each([
    ['2-1203', []],
    ['2-1205', ['没有登记业主', '建筑面积未填']],
  ])('unit %s: %j', async (code, texts) => {
    const unit = must(await store.db.units.where('v.code').equals(code).first())
    expect((await ownerMatters(store, { kind: 'unit', id: unit.id })).map((matter) => matter.text)).toEqual(texts)
  })

  test('nobody has nothing open', async () => {
    expect(await ownerMatters(store, { kind: 'person', id: 'nobody' })).toEqual([])
  })
})

describe('the time line', () => {
  async function editName(name: string, after: string) {
    const row = await personNamed(name)
    const form = await openForm(store, 'person', row)
    const before = {
      name,
      idKind: row.v.idKind ?? null,
      idNumber: typeof form.values.idNumber === 'string' ? form.values.idNumber : null,
      remark: row.v.remark ?? '',
    }
    const done = await commit(store, CLERK, (context) =>
      decideEditPerson(
        { personId: row.id, before, after: { ...before, name: after, remark: '夜班' }, seen: form.seen, phones: [] },
        { peopleWithIdNumber: () => [] },
        context,
      ),
    )
    if (!done.ok) throw new Error(done.error.code)
    return { id: row.id, undo: must(done.value.undo) }
  }

  test('tells who made the file, which fields were changed, what was undone; and no value', async () => {
    const { id, undo } = await editName('吴敏', '吴敏敏')
    await commit(store, SUPERVISOR, () => decideUndo(store, undo))
    const entries = await ownerTimeline(store, { kind: 'person', id })
    expect(entries.map((entry) => entry.text)).toEqual(['撤销：修改了姓名、备注', '修改了姓名、备注', '建立档案'])
    expect(entries[2]?.by).toBe('周敏')
    expect(JSON.stringify(entries)).not.toContain('夜班')
  })

  test('of an import tells only what it did to this file', async () => {
    const [one, two] = [await personNamed('吴敏'), await personNamed('陈建国')]
    const items = [
      { kind: 'set' as const, e: 'person', id: one.id, values: { remark: '名册备注' } },
      { kind: 'set' as const, e: 'person', id: two.id, values: { name: '陈建国', address: '春晓路 1 号' } },
    ]
    const done = await commit(store, SUPERVISOR, () => ok({ cmd: 'roster.import', items }))
    if (!done.ok) throw new Error('The import is refused.')
    const textOf = async (id: string) => (await ownerTimeline(store, { kind: 'person', id }))[0]?.text
    expect(await textOf(one.id)).toBe('从名册导入：备注')
    expect(await textOf(two.id)).toBe('从名册导入：通讯地址、姓名')
    await commit(store, SUPERVISOR, () => decideUndo(store, must(done.value.undo)))
    expect(await textOf(one.id)).toBe('撤销：从名册导入：备注')
  })

  test('of a unit names who was registered there', async () => {
    const unit = must(await store.db.units.where('v.code').equals('1-0902').first())
    const entries = await ownerTimeline(store, { kind: 'unit', id: unit.id })
    expect(entries.map(({ who, text }) => `${who ?? ''} ${text}`)).toEqual([
      '赵丽华 核实住户登记',
      '孙志远 登记为共有人',
      '赵丽华 登记为业主',
      ' 建立房屋',
    ])
  })
})

test('every rule by which an owner file can be contested has its words', () => {
  const specs = store.registry.declarations.flatMap(({ spec }) => (spec.kind === 'register' ? [spec] : []))
  const own = specs.filter(({ entity }) => ['unit', 'person', 'stay', 'phone'].includes(entity))
  const rules = own.flatMap(({ entity, fields }) => [
    `delete/${entity}`,
    ...Object.entries(fields).flatMap(([field, { conflict }]) =>
      conflict === 'flag' ? [`register/${entity}.${field}`] : [],
    ),
  ])
  expect(Object.keys(ownerConflictTexts).sort()).toEqual(rules.sort())
})
