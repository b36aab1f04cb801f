import { describe, expect, it } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import type { VehicleFields } from './fileRecords.ts'
import { checkVehicle, decideRemoveVehicle, decideSaveVehicle } from './vehicles.ts'

const clerk = contextAs('front-desk')
const car: VehicleFields = { personId: 'p1', unitId: 'u1', plate: '粤B·12345', model: ' 比亚迪 秦 ', space: 'B2-117' }

describe('a vehicle', () => {
  it('is stored with its plate in one form', () => {
    const checked = checkVehicle({ ...car, plate: '粤 b-d12345' })
    expect(checked.ok && checked.value).toEqual({ ...car, plate: '粤BD12345', model: '比亚迪 秦' })
  })

  it.each([
    ['no plate', { plate: ' · ' }, 'plate-missing', 'plate'],
    ['nobody it belongs to', { personId: '' }, 'person-missing', 'personId'],
    ['a novel as its model', { model: '车'.repeat(61) }, 'text-too-long', 'model'],
    ['half a character', { space: '\ud83d' }, 'bad-character', 'space'],
  ] as const)('is refused with %s', (_what, change, code, field) => {
    const checked = checkVehicle({ ...car, ...change })
    expect(checked.ok ? [] : checked.error).toEqual([expect.objectContaining({ code, field })])
  })

  it('with a doubtful plate is stored all the same', () => {
    expect(checkVehicle({ ...car, plate: 'ABC' }).ok).toBe(true)
  })

  it('is added whole and changed by field, resting on what the form showed', () => {
    const added = decideSaveVehicle({ id: null, before: null, after: car, seen: {} }, clerk)
    expect(added.ok && added.value.items).toEqual([
      { kind: 'set', e: 'vehicle', id: 'id-1', values: { ...car, plate: '粤B12345', model: '比亚迪 秦' } },
    ])
    const before = { ...car, plate: '粤B12345', model: '比亚迪 秦' }
    const seen = { space: ['aaaaaaaaaaaaaaaa.1' as never], plate: [] }
    const changed = decideSaveVehicle({ id: 'v1', before, after: { ...before, space: 'B1-2' }, seen }, clerk)
    expect(changed.ok && changed.value.items).toEqual([
      { kind: 'set', e: 'vehicle', id: 'v1', values: { space: 'B1-2' }, seen: { space: ['aaaaaaaaaaaaaaaa.1'] } },
    ])
    expect(codeOf(decideSaveVehicle({ id: 'v1', before, after: before, seen: {} }, clerk))).toBe('nothing-changed')
  })

  it('is nobody’s business but the desk’s', () => {
    const guard = contextAs('security')
    expect(codeOf(decideSaveVehicle({ id: null, before: null, after: car, seen: {} }, guard))).toBe('beyond-role')
    expect(codeOf(decideRemoveVehicle('v1', guard))).toBe('beyond-role')
    const removed = decideRemoveVehicle('v1', clerk)
    expect(removed.ok && removed.value.items).toEqual([{ kind: 'delete', e: 'vehicle', id: 'v1' }])
  })
})
