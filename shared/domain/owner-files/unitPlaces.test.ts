import { describe, expect, test } from 'vitest'
import { buildingIdOf, entranceIdOf } from '#shared/domain/places.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { placeOfCode, withPlaces } from './unitPlaces.ts'

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const pattern = '{building}-{entrance}-{room}'
const reading = { workspace, pattern }
const building = buildingIdOf(workspace, '2')
const place = { buildingId: building, entrance: '1', floor: 12, room: '1203' }
const unit = (values: object) =>
  ({ kind: 'set', e: 'unit', id: 'u1', values: { code: '2-1-1203', ...values } }) as const
const made = (values: object, isMissing = (_entity: string, _id: string) => true) =>
  withPlaces({ cmd: 'unit.add', items: [unit(values)] }, { ...reading, isMissing }).items.slice(0, -1)

describe('a new unit lies where its code says', () => {
  test('building, entrance, floor and room', () => {
    expect(placeOfCode('2栋1单元1203室', reading)).toEqual(place)
  })

  test('a code beside the pattern says nothing', () => {
    expect(placeOfCode('2-1203', reading)).toEqual({})
    expect(placeOfCode('2-1203', { workspace, pattern: '' })).toEqual({})
  })

  test('a floor that no house has is left out', () => {
    expect(placeOfCode('2-999-01', { workspace, pattern: '{building}-{floor}-{room}' })).toEqual({
      buildingId: building,
      room: '01',
    })
  })
})

describe('the building of a new unit', () => {
  test('is made with it, and its entrance', () => {
    expect(made(place)).toEqual([
      {
        kind: 'set',
        e: 'building',
        id: building,
        values: { code: '2', name: '', phase: '', floors: 12, firstMoveInDay: null },
      },
      {
        kind: 'set',
        e: 'entrance',
        id: entranceIdOf(workspace, '2', '1'),
        values: { buildingId: building, code: '1', floorFrom: 12, floorTo: 12, unitsPerFloor: 1 },
      },
    ])
  })

  test('stays as it is where it stands already', () => {
    expect(made(place, (entity) => entity === 'entrance')).toMatchObject([{ e: 'entrance' }])
    expect(made(place, () => false)).toEqual([])
  })

  test('is not made where another one was chosen, or none', () => {
    expect(made({ ...place, buildingId: 'b7' })).toEqual([])
    expect(made({ entrance: '1' })).toEqual([])
  })
})
