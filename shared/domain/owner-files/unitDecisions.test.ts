import { describe, expect, test } from 'vitest'
import { derivedId } from '#shared/domain/ids.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Dot } from '#shared/sync/change.ts'
import { contextAs } from '#test/support/decisionContext.ts'
import type { UnitInput } from './schema.ts'
import { decideAddUnit, decideEditUnit } from './unitDecisions.ts'

const SEEN = ['bbbbbbbbbbbbbbbb.1' as Dot]
const unit: UnitInput = { code: '2-1203', areaCm2: 895_000, use: 'own-home' }

describe('adding a unit', () => {
  test('the same unit in every spelling gets the same id on every desk', () => {
    const ids = ['2-1203', '2栋1203室', '２－１２０３'].map((code) => {
      const decided = decideAddUnit({ ...unit, code }, () => false, contextAs('front-desk'))
      return decided.ok && decided.value.unitId
    })
    expect(new Set(ids)).toEqual(new Set([derivedId(contextAs('front-desk').workspace, 'unit', '2-1203')]))
  })

  test.each<[string, Partial<UnitInput>, string, string]>([
    ['no code', { code: '  ' }, 'code-missing', 'code'],
    ['a code of 31 characters', { code: '1'.repeat(31) }, 'code-too-long', 'code'],
    ['half a character in the code', { code: '2-1203\ud842' }, 'bad-character', 'code'],
    ['an area of nought', { areaCm2: 0 }, 'area-invalid', 'areaCm2'],
    ['an area that is no whole number', { areaCm2: 1.5 }, 'area-invalid', 'areaCm2'],
    ['an area beyond a million m²', { areaCm2: 10_000_000_001 }, 'area-invalid', 'areaCm2'],
    ['the tenth floor below ground', { floor: -10 }, 'floor-invalid', 'floor'],
    ['one quiet hour alone', { quietFrom: '22:00' }, 'quiet-invalid', 'quietTo'],
    ['quiet hours of no length', { quietFrom: '22:00', quietTo: '22:00' }, 'quiet-invalid', 'quietTo'],
    ['no real time', { quietFrom: '24:00', quietTo: '07:00' }, 'quiet-invalid', 'quietFrom'],
    ['no real day of delivery', { deliveredDay: '2026-02-29' }, 'day-invalid', 'deliveredDay'],
    ['a room of 21 characters', { room: '1'.repeat(21) }, 'text-too-long', 'room'],
    ['an unknown use', { use: 'castle' as 'other' }, 'use-invalid', 'use'],
  ])('refuses %s', (_, change, code, field) => {
    expect(decideAddUnit({ ...unit, ...change }, () => false, contextAs('front-desk'))).toMatchObject({
      ok: false,
      error: { code, field },
    })
  })

  test.each<[string, Partial<UnitInput>]>([
    ['a code of 30 characters', { code: '1'.repeat(30) }],
    ['the smallest area', { areaCm2: 1 }],
    ['a million m²', { areaCm2: 10_000_000_000 }],
    ['no area and no use', { areaCm2: null, use: null }],
  ])('takes %s', (_, change) => {
    expect(decideAddUnit({ ...unit, ...change }, () => false, contextAs('front-desk')).ok).toBe(true)
  })

  test('refuses a unit that is there', () => {
    expect(decideAddUnit(unit, () => true, contextAs('front-desk'))).toMatchObject({
      ok: false,
      error: { code: 'unit-exists' },
    })
  })

  test('refuses a guard', () => {
    expect(decideAddUnit(unit, () => false, contextAs('security'))).toEqual({
      ok: false,
      error: { code: 'beyond-role' },
    })
  })
})

describe('editing a unit', () => {
  const seen = { areaCm2: SEEN, use: SEEN, code: SEEN }

  test('writes only what differs, with what the form had seen', () => {
    const decided = decideEditUnit(
      'u1',
      { before: unit, after: { ...unit, areaCm2: 900_000 }, seen },
      contextAs('front-desk'),
    )
    expect(decided).toEqual({
      ok: true,
      value: {
        cmd: 'unit.edit',
        items: [{ kind: 'set', e: 'unit', id: 'u1', values: { areaCm2: 900_000 }, seen: { areaCm2: SEEN } }],
      },
    })
  })

  test.each([
    ['nothing changed', unit, 'front-desk', 'nothing-changed'],
    ['another code', { ...unit, code: '9-9999' }, 'front-desk', 'nothing-changed'],
    ['a wrong area', { ...unit, areaCm2: -1 }, 'front-desk', 'area-invalid'],
    ['a guard', { ...unit, use: 'let' as const }, 'security', 'beyond-role'],
  ])('refuses %s', (_, after, role, code) => {
    expect(decideEditUnit('u1', { before: unit, after, seen }, contextAs(role as Role))).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})
