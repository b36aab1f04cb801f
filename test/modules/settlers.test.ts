import { describe, expect, test } from 'vitest'
import { choicesOf, outcomeOf } from '#shared/domain/conflicts/choices.ts'
import { settleCommand, settlersOf } from '#shared/domain/conflicts/settlers.ts'
import { readThird, typingOf } from '#shared/domain/conflicts/thirdValues.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Dot } from '#shared/sync/change.ts'

const { mayAct } = buildRegistry(DOMAIN_MODULES)
const A = 'aaaaaaaaaaaaaaaa.1' as Dot
const B = 'bbbbbbbbbbbbbbbb.1' as Dot
const rolesOf = (rule: string, subject = 'x/y') => settlersOf({ rule, subject }, mayAct)

describe('who settles what', () => {
  test.each([
    ['register/person.name', 'person.edit:settle', 'front-desk'],
    ['register/loanThing.depositFen', 'loanThing.save:settle', 'front-desk'],
    ['register/staff.role', 'staff.edit:settle', 'supervisor'],
    ['register/setting.value', 'setting.set:settle', 'supervisor'],
    ['delete/person', 'conflict.settleDelete', 'supervisor'],
    ['item/postponed-twice', 'conflict.settle', 'supervisor'],
    ['visit/arrived-twice', 'conflict.settleAtDesk', 'front-desk'],
    ['custodyItem/two-slots', 'conflict.settleAtDesk', 'front-desk'],
    ['register/shelfSlot.code', 'slot.save:settle', 'front-desk'],
    ['settle', 'conflict.settle', 'supervisor'],
    ['register/newer.field', 'conflict.settle', 'supervisor'],
  ])('%s is settled under %s, first by %s', (rule, command, first) => {
    expect(settleCommand({ rule, subject: 'x/y' })).toBe(command)
    expect(rolesOf(rule)[0]).toBe(first)
    expect(rolesOf(rule)).not.toContain('engineering')
  })

  test('a visit taken in twice is the desk’s, a thing lent twice a leader’s', () => {
    expect(rolesOf('claim', 'visit/p1/3')).toContain('front-desk')
    expect(rolesOf('claim', 'loan-thing/t1/3')).not.toContain('front-desk')
    expect(rolesOf('claim', 'custody-out/p1/1')).not.toContain('front-desk')
  })
})

describe('what can be chosen', () => {
  const of = (rule: string, sides: readonly Dot[], isTypable = false) =>
    choicesOf({ rule, sides, parties: sides, isTypable }).map(({ kind }) => kind)

  test.each([
    ['register/person.name', [A, B], true, ['side', 'side', 'third']],
    ['register/stay.relation', [A, B], false, ['side', 'side']],
    ['delete/person', [A, B], false, ['keep-record', 'delete-again']],
    ['claim', [A, B], false, ['side', 'side', 'all']],
    ['settle', [A, B], false, ['side', 'side']],
    ['item/postponed-twice', [A, B], false, ['side', 'side', 'all', 'none']],
    ['release/passed-after-day', [A], false, ['all', 'none']],
  ] as const)('%s', (rule, sides, isTypable, kinds) => {
    expect(of(rule, sides, isTypable)).toEqual(kinds)
  })

  test('one side keeps itself and takes the others back; all and none take all or nothing', () => {
    expect(outcomeOf({ kind: 'side', dot: A }, [A, B])).toEqual({ keep: [A], void: [B] })
    expect(outcomeOf({ kind: 'all' }, [A, B])).toEqual({ keep: [A, B], void: [] })
    expect(outcomeOf({ kind: 'none' }, [A, B])).toEqual({ keep: [], void: [A, B] })
  })
})

describe('a third value', () => {
  test.each([
    ['person', 'name', ' 王小梅 ', '王小梅'],
    ['phone', 'number', '138-1234-5678', '13812345678'],
    ['stay', 'fromDay', '2026-11-21', '2026-11-21'],
    ['loanThing', 'depositFen', '20.5', 2050],
    ['unit', 'areaCm2', '89.5', 895_000],
  ])('of %s.%s typed as %s', (entity, field, typed, value) => {
    expect(readThird(entity, field, typed)).toEqual({ ok: true, value })
  })

  test.each([
    ['person', 'name', '  '],
    ['phone', 'number', '12'],
    ['stay', 'fromDay', '2026-02-30'],
    ['loanThing', 'depositFen', '-1'],
    ['unit', 'areaCm2', '0'],
    ['stay', 'relation', 'owner'],
  ])('of %s.%s is not read from %s', (entity, field, typed) => {
    expect(readThird(entity, field, typed)).toMatchObject({ ok: false, error: { code: 'value-unreadable' } })
  })

  test('is not typed for identity numbers and for whose record it is', () => {
    expect(typingOf('person', 'idNumber')).toBeUndefined()
    expect(typingOf('stay', 'personId')).toBeUndefined()
  })
})
