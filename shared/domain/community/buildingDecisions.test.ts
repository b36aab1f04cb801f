import { describe, expect, test } from 'vitest'
import { derivedId } from '#shared/domain/ids.ts'
import { buildingIdOf } from '#shared/domain/places.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import {
  decideAddBuilding,
  decideAddEntrance,
  decideEditBuilding,
  decideEditEntrance,
  decideRemoveBuilding,
  decideRemoveEntrance,
  decideTowerDuties,
} from './buildingDecisions.ts'
import type { BuildingInput, EntranceInput } from './buildingInput.ts'

const leader = contextAs('supervisor')
const clerk = contextAs('front-desk')
const never = () => false
const building: BuildingInput = {
  code: '2#楼',
  name: '春晓阁',
  phase: '一期',
  floors: 12,
  firstMoveInDay: '2026-10-01',
}
const entrance: EntranceInput = { code: '1单元', floorFrom: -1, floorTo: 12, unitsPerFloor: 2 }
const place = { buildingId: 'b2', buildingCode: '2', exists: never }

describe('adding a building', () => {
  test('keeps its bare code, from which its id comes', () => {
    const id = derivedId(leader.workspace, 'building', '2')
    expect(decideAddBuilding(building, never, leader)).toEqual({
      ok: true,
      value: {
        cmd: 'building.save',
        buildingId: id,
        items: [{ kind: 'set', e: 'building', id, values: { ...building, code: '2' } }],
      },
    })
    expect(buildingIdOf(leader.workspace, '2栋')).toBe(id)
  })

  const faults: [string, Partial<BuildingInput>, string, string][] = [
    ['no code', { code: ' 　' }, 'building-code-missing', 'code'],
    ['a name of 41 characters', { name: '楼'.repeat(41) }, 'place-text-too-long', 'name'],
    ['half a storey', { floors: 1.5 }, 'floors-invalid', 'floors'],
    ['no storey', { floors: 0 }, 'floors-invalid', 'floors'],
    ['a day that is none', { firstMoveInDay: '2026-02-30' }, 'first-day-invalid', 'firstMoveInDay'],
  ]
  test.each(faults)('refuses %s', (_what, fault, code, field) => {
    const decided = decideAddBuilding({ ...building, ...fault }, never, leader)
    expect(decided).toMatchObject({ ok: false, error: { code, field } })
  })

  test('refuses one that is there, and a clerk', () => {
    expect(codeOf(decideAddBuilding(building, () => true, leader))).toBe('building-exists')
    expect(codeOf(decideAddBuilding(building, never, clerk))).toBe('beyond-role')
  })
})

describe('changing a building', () => {
  const before = { ...building, code: '2' }
  test('writes what was changed, and keeps the code whatever the form says', () => {
    const seen = { name: [], phase: [] }
    const after = { ...before, code: '9', name: '秋实阁' }
    expect(decideEditBuilding({ id: 'b2', before, after, seen }, leader)).toEqual({
      ok: true,
      value: {
        cmd: 'building.save',
        items: [{ kind: 'set', e: 'building', id: 'b2', values: { name: '秋实阁' }, seen: { name: [] } }],
      },
    })
  })

  test('refuses nothing, a fault and a clerk', () => {
    const edit = { id: 'b2', before, after: before, seen: {} }
    expect(codeOf(decideEditBuilding(edit, leader))).toBe('nothing-changed')
    expect(codeOf(decideEditBuilding({ ...edit, after: { ...before, floors: -1 } }, leader))).toBe('floors-invalid')
    expect(codeOf(decideEditBuilding({ ...edit, after: { ...before, name: '' } }, clerk))).toBe('beyond-role')
  })
})

describe('removing', () => {
  test('takes entrances and duties of an empty building along', () => {
    const content = { units: 0, entranceIds: ['e1'], dutyIds: ['d1', 'd2'] }
    expect(decideRemoveBuilding('b2', content, leader)).toMatchObject({
      ok: true,
      value: { items: [{ e: 'building' }, { e: 'entrance', id: 'e1' }, { id: 'd1' }, { e: 'towerDuty', id: 'd2' }] },
    })
  })

  test('refuses what units stand in, and a clerk', () => {
    const content = { units: 3, entranceIds: [], dutyIds: [] }
    expect(decideRemoveBuilding('b2', content, leader)).toMatchObject({
      error: { code: 'building-has-units', detail: { units: 3 } },
    })
    expect(codeOf(decideRemoveEntrance('e1', 1, leader))).toBe('building-has-units')
    expect(codeOf(decideRemoveBuilding('b2', { ...content, units: 0 }, clerk))).toBe('beyond-role')
    expect(codeOf(decideRemoveEntrance('e1', 0, clerk))).toBe('beyond-role')
    expect(decideRemoveEntrance('e1', 0, leader)).toMatchObject({ value: { items: [{ kind: 'delete', id: 'e1' }] } })
  })
})

describe('an entrance', () => {
  test('gets its id from its building and its code', () => {
    const id = derivedId(leader.workspace, 'entrance', '2/1')
    expect(decideAddEntrance(entrance, place, leader)).toMatchObject({
      ok: true,
      value: { entranceId: id, items: [{ id, values: { buildingId: 'b2', code: '1', floorFrom: -1, floorTo: 12 } }] },
    })
  })

  test('may have no code where the building has one door', () => {
    expect(decideAddEntrance({ ...entrance, code: '' }, place, leader).ok).toBe(true)
  })

  const faults: [string, Partial<EntranceInput>, string][] = [
    ['a lowest floor above the highest', { floorFrom: 13 }, 'floors-invalid'],
    ['floor 0', { floorFrom: 0 }, 'floors-invalid'],
    ['201 floors', { floorTo: 201 }, 'floors-invalid'],
    ['no door', { unitsPerFloor: 0 }, 'rooms-per-floor-invalid'],
    ['100 doors', { unitsPerFloor: 100 }, 'rooms-per-floor-invalid'],
  ]
  test.each(faults)('refuses %s', (_what, fault, code) => {
    expect(codeOf(decideAddEntrance({ ...entrance, ...fault }, place, leader))).toBe(code)
  })

  test('is changed in its floors and doors alone', () => {
    const before = { ...entrance, code: '1' }
    const edit = { id: 'e1', before, after: { ...before, code: '3', floorTo: 18 }, seen: {} }
    expect(decideEditEntrance(edit, leader)).toMatchObject({ value: { items: [{ values: { floorTo: 18 } }] } })
    expect(codeOf(decideEditEntrance({ ...edit, after: before }, leader))).toBe('nothing-changed')
    expect(codeOf(decideEditEntrance(edit, clerk))).toBe('beyond-role')
    expect(codeOf(decideAddEntrance(entrance, { ...place, exists: () => true }, leader))).toBe('entrance-exists')
    expect(codeOf(decideAddEntrance(entrance, place, clerk))).toBe('beyond-role')
  })
})

describe('the officers of a building', () => {
  test('are exactly those named: who is new begins, who is left out ends', () => {
    const decided = decideTowerDuties('b2', { now: ['chen', 'he'], wanted: ['chen', 'zhang', 'zhang'] }, leader)
    const id = (staffId: string) => derivedId(leader.workspace, 'towerDuty', `${staffId}/b2`)
    expect(decided).toEqual({
      ok: true,
      value: {
        cmd: 'towerDuty.set',
        items: [
          {
            kind: 'set',
            e: 'towerDuty',
            id: id('zhang'),
            values: { staffId: 'zhang', buildingId: 'b2', active: true },
          },
          { kind: 'set', e: 'towerDuty', id: id('he'), values: { staffId: 'he', buildingId: 'b2', active: false } },
        ],
      },
    })
  })

  test('stay as they are: nothing changed; a clerk may not', () => {
    expect(codeOf(decideTowerDuties('b2', { now: ['chen'], wanted: ['chen'] }, leader))).toBe('nothing-changed')
    expect(codeOf(decideTowerDuties('b2', { now: [], wanted: ['chen'] }, clerk))).toBe('beyond-role')
  })
})
