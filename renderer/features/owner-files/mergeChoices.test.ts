import { beforeAll, describe, expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { emptyNewcomer, type HandOverFields, handOverErrors, handOverMissing, handOverOf } from './handOverFields.ts'
import { differencesOf, movesOf, takenValues } from './mergeChoices.ts'

beforeAll(() => startTexts('zh-CN'))

const kept: PersonInput = {
  name: '王晓梅',
  idKind: 'resident',
  idNumber: '11010519491231002X',
  remark: '',
  sex: 'female',
  address: '',
}
const other: PersonInput = {
  ...kept,
  name: '王小梅',
  idKind: 'passport',
  idNumber: 'E12345678',
  address: '春晓路 1 号',
}

describe('two files side by side', () => {
  test('show where they differ, propose what is on file, and never a whole number', () => {
    expect(differencesOf(kept, other)).toEqual([
      { field: 'name', into: '王晓梅', from: '王小梅', proposed: 'into' },
      { field: 'idNumber', into: '**************002X', from: '**************5678', proposed: 'into' },
      { field: 'address', into: '', from: '春晓路 1 号', proposed: 'from' },
    ])
    expect(differencesOf(kept, kept)).toEqual([])
  })

  test('give over what was picked, the kind of paper with its number', () => {
    expect(takenValues(other, { name: 'into', idNumber: 'from', address: 'from' })).toEqual({
      idNumber: 'E12345678',
      idKind: 'passport',
      address: '春晓路 1 号',
    })
  })

  test('count what comes along and what both have', () => {
    const stay = { e: 'stay', sameAs: 'u1/owner' } as const
    const records = [
      { ...stay, id: 's1', personId: 'a' },
      { ...stay, id: 's2', personId: 'b' },
      { e: 'phone' as const, id: 'p1', personId: 'a', sameAs: '138' },
    ]
    expect(movesOf(records, 'a', 'b')).toEqual({ counts: [['phone', 1]], doubles: 1 })
  })
})

describe('the form of 过户 and 换租', () => {
  const today = '2026-11-21' as Day
  const fields: HandOverFields = {
    relation: 'owner',
    day: today,
    leaving: ['s1'],
    newcomers: [{ ...emptyNewcomer, name: '周杰', share: '50%', phone: '13300100101' }],
    leaseTo: null,
    isOpen: false,
  }

  test('says who leaves with what was seen, and who comes with which share', () => {
    const said = handOverOf(fields, { unitId: 'u1', of: 'owner', seen: new Map([['s1', { toDay: [] }]]) })
    expect(said).toMatchObject({
      unitId: 'u1',
      day: today,
      leaving: [{ stayId: 's1', seen: { toDay: [] } }],
      newcomers: [
        { person: { name: '周杰' }, phones: ['13300100101'], stay: { relation: 'owner', shareNum: 1, shareDen: 2 } },
      ],
    })
  })

  test('puts each fault beside its own field of its own line', () => {
    const wrong = [{ ...emptyNewcomer, phone: '1', idNumber: '110105194912310021', share: '3/2' }]
    const errors = handOverErrors({ ...fields, day: null, newcomers: wrong }, 'owner', today)
    const at = ['idNumber', 'name', 'phone', 'share'].map((field) => `newcomers.0.${field}`)
    expect(Object.keys(errors).sort()).toEqual(['day', ...at])
  })

  test('asks a tenant for the end of the lease, and nothing of a file that is taken', () => {
    const taken = { ...fields, relation: 'tenant' as const, newcomers: [{ ...emptyNewcomer, personId: 'p9' }] }
    expect(handOverMissing(taken).map(({ field }) => field)).toEqual(['leaseTo'])
    expect(Object.keys(handOverErrors(taken, 'tenant', today))).toEqual(['leaseTo'])
    expect(handOverErrors({ ...taken, isOpen: true }, 'tenant', today)).toEqual({})
  })
})
