// What the rounds tell other desks names nobody: every field that is not sealed is a number, a day, a code or an id, and no name is readable.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { loansModule } from '#shared/domain/loans/schema.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { commitDraft } from '#test/support/actions.ts'
import { fieldsReadBy } from '#test/support/hostileFields.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { addHomes, addVisit } from '#test/support/vacantHomes.ts'

/** Fields that every desk may read without a key. A new one is put here by somebody who knows that it holds no word about anybody. */
const OPEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  vacantInspection: [
    ...['checklistVersion', 'day', 'enteredAt', 'isAired', 'isDirty', 'isOccupied', 'keyThingId', 'late', 'officerId'],
    ...['photos', 'reason', 'roundId', 'seen', 'unable', 'unitId'],
  ],
  // 台风, 暴雨: why everybody walks, not why somebody does.
  inspectionRound: ['buildingIds', 'day', 'dueOn', 'kind', 'left', 'why'],
  inspectionFault: [
    ...['byId', 'department', 'dueOn', 'inspectionId', 'isGood', 'item', 'itemId', 'number', 'officerId', 'photos'],
    ...['sheetId', 'unitId'],
  ],
  checklist: ['items', 'name', 'note', 'place', 'version'],
  listPatrol: [
    ...['buildingId', 'checklistVersion', 'day', 'enteredAt', 'item', 'itemId', 'late', 'list', 'officerId', 'photos'],
    'turn',
  ],
  keySet: ['count', 'isIntact', 'loanId', 'personId', 'sealNumber'],
  keyEntrustment: [
    ...[
      'count',
      'day',
      'from',
      'number',
      'personId',
      'sealNumber',
      'sheetId',
      'thingId',
      'unitId',
      'until',
      'withCare',
    ],
  ],
}
const KEYS = ['keySet', 'keyEntrustment']
const specs = [...vacantInspectionsModule.entities, ...loansModule.entities].flatMap(({ spec }) =>
  spec.kind === 'events' && Object.hasOwn(OPEN_FIELDS, spec.entity) ? [spec as EventSpec] : [],
)

test('every record of facts of the rounds and of keys is looked at', () => {
  const own = vacantInspectionsModule.entities.map(({ spec }) => spec.entity)
  expect(specs.map(({ entity }) => entity).toSorted()).toEqual([...own, ...KEYS].toSorted())
})

test.each(specs.map((spec) => [spec.entity, spec] as const))(
  '%s is sealed but for what names nobody',
  (entity, spec) => {
    const sealed = new Set(Object.values(spec.events).flatMap(({ personal }) => personal))
    const open = fieldsReadBy(spec).top.filter((field) => !sealed.has(field))
    expect(open.filter((field) => !OPEN_FIELDS[entity]?.includes(field))).toEqual([])
  },
)

describe('words that were said of people', () => {
  const SECRETS = [
    '王某堆放',
    '找李某要钥匙',
    '刘强说的',
    '见证人赵六',
    '张三托他弟弟',
    '钱七领走',
    '孙八家漏水',
    '周九来过',
  ]
  let store: Store

  beforeEach(async () => {
    startTexts('zh-CN')
    store = await foundedStore()
    await addHomes(store, ['5-0101'])
    await addVisit(store, '5-0101', '2026-11-20', {
      ...{ isOccupied: true, remark: '王某堆放', handled: '找李某要钥匙', noPhotoWhy: '刘强说的' },
      items: [{ item: 'lock', found: 'fault', remark: '孙八家漏水' }],
    })
    await tell('keySet', 'set-1', 'sealed', { sealNumber: 'F-1', count: 1, witness: '见证人赵六' })
    await tell('keyEntrustment', 'entrust-1', 'entrusted', { ...ENTRUSTED, why: '张三托他弟弟' })
    await tell('keyEntrustment', 'entrust-1', 'ended', { day: '2026-11-21', to: '钱七领走', remark: '' })
    await tell('listPatrol', 'list-1', 'recorded', { list: 'public-area', day: '2026-11-21', remark: '周九来过' })
  })

  const ENTRUSTED = {
    ...{ unitId: 'home-5-0101', personId: 'person-1', thingId: 'set-1', from: '2026-11-01', until: '2026-12-31' },
    ...{ withCare: true, count: 1, sealNumber: 'F-1' },
  }
  async function tell(e: string, id: string, ev: string, data: JsonObject): Promise<void> {
    await commitDraft(store, { cmd: 'any.any', items: [{ kind: 'event', e, id, ev, data }] }, SUPERVISOR)
  }

  test('are told to the other desks sealed, and a desk without keys reads none of them', async () => {
    const log = await logOf(store)
    const readable = JSON.stringify(log)
    expect(SECRETS.filter((secret) => readable.includes(secret))).toEqual([])
    const there = await otherDesk(store)
    await applyChanges(there, log)
    expect(await there.db.vacantInspections.count()).toBe(1)
    const told = JSON.stringify([
      await there.db.vacantInspections.toArray(),
      await there.db.inspectionFaults.toArray(),
      await there.db.keyEntrustments.toArray(),
      await vacantInspectionsFrontDesk.dueMatters?.(there, { to: '2026-12-31' }),
    ])
    expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([])
  })

  test('stand in no line of the boards, no address, and no covered warning', async () => {
    const matters = (await vacantInspectionsFrontDesk.dueMatters?.(store, { to: '2026-12-31' })) ?? []
    expect(matters.length).toBeGreaterThan(1)
    const unit = { kind: 'unit', id: 'home-5-0101' } as const
    const covered = ((await vacantInspectionsFrontDesk.hubWarnings?.(store, unit)) ?? []).map((one) => one.coveredText)
    const said = JSON.stringify([matters, covered, await vacantInspectionsFrontDesk.dayRecord?.(store, '2026-11-20')])
    expect(SECRETS.filter((secret) => said.includes(secret))).toEqual([])
  })
})
