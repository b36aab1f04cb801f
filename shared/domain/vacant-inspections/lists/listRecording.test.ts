import { describe, expect, test } from 'vitest'
import { listPatrolIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldListPatrol } from './listPatrolFold.ts'
import { decideRecordLists, type ListFacts, type ListSaid, type ListTarget, type ListWalk } from './listRecording.ts'

// 10:12 on Saturday 21 November 2026.
const TODAY = '2026-11-21' as Day
const FACTS: ListFacts = {
  ...{ list: 'public-area', day: TODAY, isRetired: false, leaderIds: ['staff-supervisor'], zone: 'Asia/Shanghai' },
  checklist: { version: 2, items: ITEMS_OF['public-area'] },
}
const WALK: ListWalk = { officerId: 'staff-zhang', at: '', paperNumber: '' }
const PLACE: ListTarget = { buildingId: 'building-1', name: '1栋', turn: 1, isKnown: false, isPlace: true }
const FINE: ListSaid = { target: PLACE, items: [], photos: [], noPhotoWhy: '', handled: '', remark: '' }
const BROKEN: ListSaid = {
  ...FINE,
  items: [
    { item: 'stair-lights', found: 'fault', remark: ' 三楼灯不亮 ' },
    { item: 'tiles', found: 'none', remark: '' },
  ],
  photos: ['h1'],
}
const officer = contextAs('tower-officer')

interface Change {
  readonly said?: readonly ListSaid[]
  readonly facts?: Partial<ListFacts>
  readonly walk?: Partial<ListWalk>
}
const record = ({ said = [FINE], facts, walk }: Change) =>
  decideRecordLists(said, { facts: { ...FACTS, ...facts }, walk: { ...WALK, ...walk } }, officer)

/** State of the first place after what was decided. */
function stateAfter(change: Change) {
  const done = record(change)
  if (!done.ok) throw new Error(done.error.code)
  const [item] = done.value.items
  return foldListPatrol([eventOf('recorded', item?.kind === 'event' ? item.data : {})]).state
}

describe('a filled list', () => {
  test('of many buildings is one change with a record each, at the version that was filled', () => {
    const other = { ...FINE, target: { ...PLACE, buildingId: 'building-2', name: '2栋' } }
    const done = record({ said: [FINE, other] })
    expect(done.ok && done.value.ids).toEqual(
      ['building-1', 'building-2'].map((buildingId) =>
        listPatrolIdOf(officer.workspace, { list: 'public-area', buildingId, day: TODAY, turn: 1 }),
      ),
    )
    expect(done).toMatchObject({ value: { cmd: 'listPatrol.record', isLate: false } })
    expect(stateAfter({})).toMatchObject({ status: 'normal', checklistVersion: 2, buildingId: 'building-1', turn: 1 })
  })

  test('says of every item what was found; what nobody spoke of was as it should be', () => {
    const state = stateAfter({ said: [BROKEN] })
    expect(state).toMatchObject({ status: 'abnormal', photos: ['h1'], tasks: [] })
    expect(state.items.map(({ item, found, remark }) => `${item} ${found} ${remark}`.trim())).toEqual([
      ...[
        'floor-clean ok',
        'tiles none',
        'fire-doors ok',
        'facilities ok',
        'stair-lights fault 三楼灯不亮',
        'rubbish-removed ok',
      ],
    ])
  })

  test('that says that something is not there is as it should be', () => {
    const none = [{ item: 'tiles', found: 'none', remark: '' }] as const
    expect(stateAfter({ said: [{ ...FINE, items: none }] }).status).toBe('normal')
  })

  test('names its place, day and turn: entered twice it is one record with one claim', () => {
    const [one, again, second] = [
      record({}),
      record({}),
      record({ said: [{ ...FINE, target: { ...PLACE, turn: 2 } }] }),
    ]
    const claims = [one, again, second].map((done) => {
      const [item] = done.ok ? done.value.items : []
      return item?.kind === 'event' ? item.claim : ''
    })
    expect(claims[0]).toBe(claims[1])
    expect(claims[0]).not.toBe(claims[2])
  })

  test('of the whole project has no building', () => {
    const facts = { list: 'daily-supervision', checklist: { version: 0, items: ITEMS_OF['daily-supervision'] } }
    const target = { ...PLACE, buildingId: '', name: '' }
    const state = stateAfter({ said: [{ ...FINE, target }], facts, walk: { officerId: 'staff-supervisor' } })
    expect(state).toMatchObject({ list: 'daily-supervision', buildingId: null, officerId: 'staff-supervisor' })
  })

  test.each<[string, Change, boolean]>([
    ['as it is walked', {}, false],
    ['of today with its time', { walk: { at: '2026-11-21T01:00:00.000Z' } }, false],
    ['of yesterday', { facts: { day: '2026-11-20' as Day }, walk: { at: '2026-11-20T01:00:00.000Z' } }, true],
    ['from a sheet of today', { walk: { at: '2026-11-21T01:00:00.000Z', paperNumber: 'A-QX-00001' } }, true],
    // 00:30 and 23:59 in Shanghai are the same day there, and two in UTC.
    [
      'of the first minute of a leap day',
      { facts: { day: '2024-02-29' as Day }, walk: { at: '2024-02-28T16:00:00.000Z' } },
      true,
    ],
    [
      'of the last minute of a year',
      { facts: { day: '2025-12-31' as Day }, walk: { at: '2025-12-31T15:59:00.000Z' } },
      true,
    ],
  ])('%s', (_, change, isLate) => {
    expect(record(change)).toMatchObject({ ok: true, value: { isLate } })
    expect(stateAfter(change).isLate).toBe(isLate)
  })
})

describe('a list is refused', () => {
  const wordless = { ...BROKEN, items: [{ item: 'tiles', found: 'fault', remark: ' ' } as const] }
  test.each<[string, Change, string, string | undefined]>([
    ['of no place', { said: [] }, 'nothing-chosen', undefined],
    ['without items', { facts: { checklist: { version: 0, items: [] } } }, 'list-unknown', undefined],
    ['that is out of use', { facts: { isRetired: true } }, 'list-retired', undefined],
    ['of a day to come', { facts: { day: '2026-11-22' as Day } }, 'list-ahead', undefined],
    [
      'of a place that is gone',
      { said: [{ ...FINE, target: { ...PLACE, isPlace: false } }] },
      'list-place-unknown',
      undefined,
    ],
    ['twice', { said: [{ ...FINE, target: { ...PLACE, isKnown: true } }] }, 'list-known', undefined],
    ['of nobody', { walk: { officerId: '' } }, 'officer-missing', 'officerId'],
    ['of the day, signed by an officer', { facts: { list: 'daily-supervision' } }, 'officer-not-leader', 'officerId'],
    ['with a wordless fault', { said: [FINE, wordless] }, 'fault-needs-words', 'places.1.items.tiles'],
    [
      'with a fault that nobody photographed',
      { said: [{ ...BROKEN, photos: [] }] },
      'fault-needs-photo',
      'places.0.noPhotoWhy',
    ],
    ['of yesterday without its time', { facts: { day: '2026-11-20' as Day } }, 'list-time-missing', 'at'],
    ['from a sheet without its time', { walk: { paperNumber: 'A-QX-00001' } }, 'list-time-missing', 'at'],
    ['with a time nobody can read', { walk: { at: '?' } }, 'list-time-missing', 'at'],
    ['of another day', { walk: { at: '2026-11-20T01:00:00.000Z' } }, 'list-time-other-day', 'at'],
    [
      'of a minute after midnight',
      { facts: { day: '2026-11-20' as Day }, walk: { at: '2026-11-20T16:00:00.000Z' } },
      'list-time-other-day',
      'at',
    ],
    ['of a time to come', { walk: { at: '2026-11-21T02:13:00.000Z' } }, 'list-time-ahead', 'at'],
    ['with too many words', { said: [{ ...FINE, remark: '字'.repeat(201) }] }, 'text-too-long', 'places.0.remark'],
  ])('%s', (_, change, code, field) => {
    const done = record(change)
    expect(done.ok ? undefined : done.error).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
  })

  test('of a role that fills none', () => {
    const nobody = contextAs('tower-officer', { mayAct: () => 'beyond-role' })
    expect(codeOf(decideRecordLists([FINE], { facts: FACTS, walk: WALK }, nobody))).toBe('beyond-role')
  })

  test('not for what is said of an item that the list does not have', () => {
    const items = [{ item: 'gone', found: 'fault', remark: '' } as const]
    expect(stateAfter({ said: [{ ...FINE, items }] }).status).toBe('normal')
  })
})
