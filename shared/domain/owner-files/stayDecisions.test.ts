import { describe, expect, test } from 'vitest'
import type { DraftItem } from '#shared/domain/draft.ts'
import type { Dot } from '#shared/sync/change.ts'
import { contextAs } from '#test/support/decisionContext.ts'
import type { PersonInput, Relation } from './schema.ts'
import { decideAddStay, decideEditStay, decideEndStay, decideVerifyStays, type KnownStay } from './stayDecisions.ts'
import type { StayInput } from './stayInput.ts'
import { decideChangeTenant, decideTransfer, type HandOver, type Newcomer } from './transfer.ts'

const SEEN = ['bbbbbbbbbbbbbbbb.1' as Dot]
const desk = contextAs('front-desk')
const known = (id: string, relation: Relation, more: Partial<KnownStay> = {}): KnownStay => ({
  id,
  personId: `p-${id}`,
  unitId: 'u1',
  relation,
  fromDay: '2020-01-01',
  ...more,
})
const owner = known('owner', 'owner')
const wife = known('wife', 'co-owner')
const child = known('child', 'family')
const tenant = known('tenant', 'tenant', { term: 'fixed', leaseTo: '2027-01-01' })
const left = known('left', 'owner', { toDay: '2020-01-01' })
const valuesOf = (items: readonly DraftItem[]) =>
  items.map((item) => item.kind === 'set' && [item.e, item.id, item.values])

describe('taking a known person into a unit', () => {
  const facts = { personExists: true, unitExists: () => true, stays: [{ ...owner, unitId: 'u2' }] }
  const input = { personId: 'p1', unitId: 'u1', relation: 'owner' as const, fromDay: '2026-11-21' }

  test('adds the stay alone', () => {
    const decided = decideAddStay({ ...input, kinship: '' }, facts, contextAs('front-desk'))
    expect(decided.ok && valuesOf(decided.value.items)).toEqual([
      ['stay', 'id-1', { unitId: 'u1', personId: 'p1', relation: 'owner', fromDay: '2026-11-21', toDay: null }],
    ])
  })

  test.each<[string, Partial<StayInput>, Partial<typeof facts>, string]>([
    ['no such person', {}, { personExists: false }, 'person-unknown'],
    ['no such unit', {}, { unitExists: () => false }, 'unit-unknown'],
    ['the same relation twice', {}, { stays: [owner] }, 'already-there'],
    ['a tenant for ever', { relation: 'tenant' }, {}, 'term-missing'],
    ['a lease that ends before it begins', { relation: 'tenant', leaseTo: '2026-01-01' }, {}, 'lease-before-start'],
    ['a kinship of 21 characters', { relation: 'family', kinship: '远'.repeat(21) }, {}, 'text-too-long'],
  ])('refuses %s', (_, change, fact, code) => {
    expect(decideAddStay({ ...input, ...change }, { ...facts, ...fact }, desk)).toMatchObject({ error: { code } })
  })

  test('takes back somebody who left, and a tenant 不定期', () => {
    expect(decideAddStay(input, { ...facts, stays: [{ ...owner, toDay: '2026-01-01' }] }, desk).ok).toBe(true)
    expect(decideAddStay({ ...input, relation: 'tenant', term: 'open' }, facts, desk).ok).toBe(true)
  })
})

describe('editing a stay', () => {
  const before: StayInput = { relation: 'owner', fromDay: null, shareNum: 1, shareDen: 2, term: null, leaseTo: null }

  test('an owner who becomes a tenant loses the share and gets a lease', () => {
    const after: StayInput = { ...before, relation: 'tenant', leaseTo: '2027-01-01' }
    const decided = decideEditStay({ stayId: 's1', before, after, seen: { relation: SEEN, kinship: SEEN } }, desk)
    expect(decided).toMatchObject({
      value: {
        cmd: 'stay.edit',
        items: [
          {
            id: 's1',
            values: { relation: 'tenant', shareNum: null, shareDen: null, term: 'fixed', leaseTo: '2027-01-01' },
            seen: { relation: SEEN },
          },
        ],
      },
    })
  })

  test.each<[string, StayInput, string]>([
    ['nothing changed', before, 'nothing-changed'],
    ['half a share', { ...before, shareDen: null }, 'share-invalid'],
    ['a lease of no day', { ...before, relation: 'tenant', leaseTo: '2026-13-01' }, 'day-invalid'],
  ])('refuses %s', (_, after, code) => {
    expect(decideEditStay({ stayId: 's1', before, after, seen: {} }, desk)).toMatchObject({ error: { code } })
  })
})

describe('verifying', () => {
  test('takes those that wait', () => {
    const decided = decideVerifyStays([owner, { ...wife, verified: true }, left], desk)
    expect(decided.ok && valuesOf(decided.value.items)).toEqual([['stay', 'owner', { verified: true }]])
  })

  test('refuses when nobody waits', () => {
    expect(decideVerifyStays([left], desk)).toMatchObject({ error: { code: 'stay-unknown' } })
  })
})

describe('moving out', () => {
  const end = { stayId: 'tenant', day: '2026-11-21', reason: 'moved-out' as const }
  const facts = { stays: [owner, tenant, left], isDelivered: true }

  test('ends the stay with its reason', () => {
    const decided = decideEndStay(end, facts, desk)
    expect(decided.ok && valuesOf(decided.value.items)).toEqual([
      ['stay', 'tenant', { toDay: '2026-11-21', endReason: 'moved-out' }],
    ])
  })

  test.each<[string, Partial<Parameters<typeof decideEndStay>[0]>, string]>([
    ['an unknown stay', { stayId: 'other' }, 'stay-unknown'],
    ['one that ended', { stayId: 'left' }, 'already-ended'],
    ['no day', { day: null }, 'day-invalid'],
    ['a day before the first', { day: '2019-12-31' }, 'end-before-start'],
    ['no reason', { reason: null }, 'reason-missing'],
    ['the last owner of a delivered unit', { stayId: 'owner' }, 'last-owner'],
  ])('refuses %s', (_, change, code) => {
    expect(decideEndStay({ ...end, ...change }, facts, desk)).toMatchObject({ error: { code } })
  })

  test.each<[string, Partial<typeof facts>, Partial<typeof end> | { reason: 'entered-wrongly' }]>([
    ['one of two owners', { stays: [owner, wife] }, {}],
    ['the owner of a unit that was not handed over', { isDelivered: false }, {}],
    ['the last owner, who was entered wrongly', {}, { reason: 'entered-wrongly' }],
    ['a tenant on the very first day', {}, { stayId: 'tenant', day: '2020-01-01' }],
  ])('lets %s go', (_, fact, change) => {
    expect(decideEndStay({ ...end, stayId: 'owner', ...change }, { ...facts, ...fact }, desk).ok).toBe(true)
  })
})

describe('过户', () => {
  const person: PersonInput = { name: '王晓梅', idKind: null, idNumber: null, remark: '' }
  const buyer: Newcomer = { personId: null, person, phones: ['13812345678'], stay: { relation: 'owner' } }
  const form: HandOver = {
    unitId: 'u1',
    day: '2026-11-21',
    leaving: [{ stayId: 'owner', seen: { toDay: SEEN, fromDay: SEEN } }, { stayId: 'child' }],
    newcomers: [buyer],
  }
  const facts = {
    stays: [owner, child, tenant],
    unitExists: () => true,
    personExists: (id: string) => id === 'p9',
    peopleWithIdNumber: () => [] as string[],
  }

  test('is one change: owners end as transferred, family moves out, the new owner begins on that day', () => {
    const decided = decideTransfer(form, facts, contextAs('front-desk'))
    expect(decided.ok && decided.value.cmd).toBe('unit.transfer')
    expect(decided.ok && valuesOf(decided.value.items)).toEqual([
      ['stay', 'owner', { toDay: '2026-11-21', endReason: 'transferred' }],
      ['stay', 'child', { toDay: '2026-11-21', endReason: 'moved-out' }],
      ['person', 'id-1', person],
      ['phone', 'id-2', { personId: 'id-1', number: '13812345678', label: '' }],
      ['stay', 'id-3', { unitId: 'u1', personId: 'id-1', relation: 'owner', fromDay: '2026-11-21', toDay: null }],
    ])
    expect(decided.ok && decided.value.items[0]).toMatchObject({ seen: { toDay: SEEN } })
  })

  test('takes people on file, with shares', () => {
    const half = { relation: 'owner' as const, shareNum: 1, shareDen: 2 }
    const newcomers = [{ ...buyer, personId: 'p9', stay: half }]
    const decided = decideTransfer({ ...form, newcomers }, facts, contextAs('front-desk'))
    expect(decided.ok && decided.value.personIds).toEqual(['p9'])
    expect(decided.ok && decided.value.items.at(-1)).toMatchObject({ values: { personId: 'p9', shareNum: 1 } })
  })

  test.each<[string, Partial<HandOver>, Partial<typeof facts>, string, string?]>([
    ['no day', { day: null }, {}, 'day-invalid', 'day'],
    ['a day before the owner came', { day: '2019-01-01' }, {}, 'end-before-start', 'day'],
    ['no owner leaving', { leaving: [{ stayId: 'child' }] }, {}, 'nobody-leaves'],
    ['no new owner', { newcomers: [] }, {}, 'nobody-comes'],
    ['a stay of another unit', { leaving: [{ stayId: 'owner' }, { stayId: 'x' }] }, {}, 'stay-unknown'],
    [
      'a new owner without a name',
      { newcomers: [{ ...buyer, person: { ...person, name: '' } }] },
      {},
      'name-missing',
      'newcomers.0.name',
    ],
    ['a wrong phone', { newcomers: [{ ...buyer, phones: ['1'] }] }, {}, 'phone-invalid', 'newcomers.0.phones.0'],
    [
      'a file taken twice',
      { newcomers: [buyer, { ...buyer, personId: 'p9' }, { ...buyer, personId: 'p9' }] },
      {},
      'newcomer-twice',
      'newcomers.2.name',
    ],
    [
      'a number that has a file',
      { newcomers: [{ ...buyer, person: { ...person, idKind: 'resident', idNumber: '11010519491231002X' } }] },
      { peopleWithIdNumber: () => ['p9'] },
      'id-number-taken',
      'newcomers.0.idNumber',
    ],
    ['a file that is gone', { newcomers: [{ ...buyer, personId: 'p8' }] }, {}, 'person-unknown', 'newcomers.0.name'],
    [
      'an owner who stays an owner',
      { newcomers: [{ ...buyer, personId: 'p9' }] },
      { stays: [owner, child, { ...wife, relation: 'owner' as const, personId: 'p9' }] },
      'already-there',
      'newcomers.0.name',
    ],
  ])('refuses %s', (_, change, fact, code, field) => {
    const decided = decideTransfer({ ...form, ...change }, { ...facts, ...fact }, desk)
    expect(decided).toMatchObject({ ok: false, error: { code, ...(field === undefined ? {} : { field }) } })
  })

  test('fills a unit without an owner', () => {
    expect(decideTransfer({ ...form, leaving: [] }, { ...facts, stays: [] }, desk).ok).toBe(true)
  })

  test('refuses a guard', () => {
    expect(decideTransfer(form, facts, contextAs('security'))).toMatchObject({ error: { code: 'beyond-role' } })
  })

  test('换租 ends the tenant and begins the next with an end of the lease', () => {
    const next: Newcomer = { ...buyer, stay: { relation: 'tenant', leaseTo: '2027-11-20' } }
    const change = { ...form, leaving: [{ stayId: 'tenant' }], newcomers: [next] }
    const decided = decideChangeTenant(change, facts, contextAs('front-desk'))
    expect(decided.ok && decided.value.items[0]).toMatchObject({
      id: 'tenant',
      values: { endReason: 'tenant-changed' },
    })
    const forEver = { ...change, newcomers: [{ ...next, stay: { relation: 'tenant' as const } }] }
    expect(decideChangeTenant(forEver, facts, desk)).toMatchObject({
      error: { code: 'term-missing', field: 'newcomers.0.leaseTo' },
    })
  })
})
