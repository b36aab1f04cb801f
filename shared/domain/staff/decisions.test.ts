import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { checkPin, decideAddStaff, decideEditStaff, decideSetPin, type StaffFields } from './decisions.ts'
import type { Staff } from './schema.ts'

const zhou: Staff = { id: 'staff-supervisor', name: '周敏', role: 'supervisor', active: true, pin: 'v' }
const zhang: Staff = { id: 'staff-front-desk', name: '张敏', role: 'front-desk', active: true, pin: 'v' }
const gone: Staff = { id: 'staff-gone', name: '李建国', role: 'supervisor', active: false, pin: 'v' }
const staff = [zhou, zhang, gone]
const fieldsOf = ({ name, role, active }: Staff): StaffFields => ({ name, role, active })
const edit = (one: Staff, change: Partial<StaffFields>) => ({
  staffId: one.id,
  before: fieldsOf(one),
  after: { ...fieldsOf(one), ...change },
  seen: {},
})

test.each([
  ['1234', true],
  ['12345678', true],
  ['123', false],
  ['123456789', false],
  ['12a4', false],
  ['１２３４', false],
  ['', false],
])('a PIN of "%s" has the right shape: %s', (pin, good) => {
  expect(checkPin(pin).ok).toBe(good)
})

describe('adding a colleague', () => {
  test('writes the normalised name, the role and the verifier', () => {
    expect(
      decideAddStaff({ name: ' 王　芳 ', role: 'cashier' }, 'verifier', staff, contextAs('supervisor')),
    ).toMatchObject({
      ok: true,
      value: {
        staffId: 'id-1',
        items: [{ e: 'staff', values: { name: '王芳', role: 'cashier', active: true, pin: 'verifier' } }],
      },
    })
  })
  test.each<[string, string, Role, string]>([
    ['the desk', '王芳', 'front-desk', 'beyond-role'],
    ['a name of spaces', ' 　', 'supervisor', 'staff-name-missing'],
    ['a name of 31 characters', '王'.repeat(31), 'supervisor', 'staff-name-missing'],
    ['the name of somebody who works here', '张 敏', 'supervisor', 'staff-name-taken'],
  ])('is refused for %s', (_, name, role, code) => {
    expect(codeOf(decideAddStaff({ name, role: 'front-desk' }, 'v', staff, contextAs(role)))).toBe(code)
  })
  test('the name of somebody who left is free', () => {
    expect(decideAddStaff({ name: '李建国', role: 'front-desk' }, 'v', staff, contextAs('supervisor')).ok).toBe(true)
  })
})

describe('changing a colleague', () => {
  test('writes only what was changed, with the writes the form showed', () => {
    const seen = { role: ['aaaaaaaaaaaaaaaa.1' as never] }
    const decided = decideEditStaff({ ...edit(zhang, { role: 'cashier' }), seen }, staff, contextAs('supervisor'))
    expect(decided).toMatchObject({
      ok: true,
      value: { items: [{ id: zhang.id, values: { role: 'cashier' }, seen }] },
    })
    expect(
      decided.ok && Object.keys(decided.value.items[0]?.kind === 'set' ? decided.value.items[0].values : {}),
    ).toEqual(['role'])
  })
  test.each<[string, ReturnType<typeof edit>, Role, string]>([
    ['the desk', edit(zhang, { role: 'cashier' }), 'front-desk', 'beyond-role'],
    ['nobody', { ...edit(zhang, {}), staffId: 'staff-x' }, 'supervisor', 'staff-unknown'],
    ['an empty name', edit(zhang, { name: ' ' }), 'supervisor', 'staff-name-missing'],
    ['a colleague’s name', edit(zhang, { name: '周敏' }), 'supervisor', 'staff-name-taken'],
    ['nothing changed', edit(zhang, {}), 'supervisor', 'nothing-changed'],
    ['the last supervisor leaving', edit(zhou, { active: false }), 'supervisor', 'last-supervisor'],
    ['the last supervisor becoming a clerk', edit(zhou, { role: 'front-desk' }), 'supervisor', 'last-supervisor'],
  ])('is refused for %s', (_, change, role, code) => {
    expect(codeOf(decideEditStaff(change, staff, contextAs(role)))).toBe(code)
  })
  test('the last supervisor may become a manager, and leave once somebody else answers for the desk', () => {
    expect(decideEditStaff(edit(zhou, { role: 'service-manager' }), staff, contextAs('supervisor')).ok).toBe(true)
    const two = [zhou, { ...zhang, role: 'office-director' as const }]
    expect(decideEditStaff(edit(zhou, { active: false }), two, contextAs('supervisor')).ok).toBe(true)
  })
})

describe('the work phone of a colleague', () => {
  test('is written tidied when it was changed, and refused beyond 40 characters', () => {
    const decided = decideEditStaff(edit(zhang, { phone: ' 0755－26012345 ' }), staff, contextAs('supervisor'))
    expect(decided).toMatchObject({ ok: true, value: { items: [{ values: { phone: '0755-26012345' } }] } })
    const long = decideEditStaff(edit(zhang, { phone: '1'.repeat(41) }), staff, contextAs('supervisor'))
    expect(long).toMatchObject({ ok: false, error: { code: 'staff-phone-too-long', field: 'phone' } })
  })
})

describe('setting a PIN', () => {
  test.each(ROLES.map((role) => [role, role] as const))('%s sets their own', (_, role) => {
    const own = [{ ...zhang, id: `staff-${role}`, role }]
    expect(decideSetPin(`staff-${role}`, 'verifier', own, contextAs(role))).toMatchObject({
      ok: true,
      value: { items: [{ values: { pin: 'verifier' } }] },
    })
  })
  test.each<[string, string, Role, string | undefined]>([
    ['a leader for a colleague', zhang.id, 'supervisor', undefined],
    ['a colleague for a leader', zhou.id, 'front-desk', 'not-own-pin'],
    ['nobody', 'staff-x', 'supervisor', 'staff-unknown'],
  ])('%s', (_, staffId, role, code) => {
    expect(codeOf(decideSetPin(staffId, 'verifier', staff, contextAs(role)))).toBe(code)
  })
})
