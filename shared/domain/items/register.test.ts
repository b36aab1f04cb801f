import { describe, expect, test } from 'vitest'
import { ROLES } from '#shared/domain/roles.ts'
import { at, CALL, itemContext, NOW_MS, REPAIR, RULES } from '#test/support/items.ts'
import { decideRegister, type NewCall, type NewItem } from './register.ts'

const call = (overrides: Partial<NewCall> = {}, ...items: readonly Partial<NewItem>[]): NewCall => ({
  ...CALL,
  items: items.length === 0 ? CALL.items : items.map((item) => ({ ...REPAIR, ...item })),
  ...overrides,
})
const dataOf = (typed: NewCall) => {
  const decided = decideRegister(typed, RULES, itemContext())
  return decided.ok ? decided.value.items.map((item) => (item.kind === 'event' ? item.data : {})) : decided.error
}

describe('taking a call down', () => {
  test('gives one item for each matter, in one change, under one call', () => {
    const decided = decideRegister(call({}, { kind: '报修' }, { kind: '投诉' }, { kind: '咨询' }), RULES, itemContext())
    expect(decided).toMatchObject({
      ok: true,
      value: { cmd: 'item.register', callId: 'new-1', itemIds: ['new-2', 'new-3', 'new-4'], longPromises: [] },
    })
    expect(decided.ok && decided.value.items).toMatchObject([
      { id: 'new-2', ev: 'registered', data: { callId: 'new-1', kind: '报修' } },
      { id: 'new-3', ev: 'registered', data: { callId: 'new-1', kind: '投诉' } },
      { id: 'new-4', ev: 'registered', data: { callId: 'new-1', kind: '咨询' } },
    ])
  })

  test.each<[string, Partial<NewItem>, object]>([
    ['tomorrow at closing, unless told', {}, { due: at('18:00', 1), dueBasis: { nextPromiseDays: 1, closing: 1080 } }],
    ['today, as told', { due: at('17:00') }, { due: at('17:00'), dueBasis: { days: 0 } }],
    ['in seven days without a reason', { due: at('18:00', 7) }, { due: at('18:00', 7) }],
    ['in eight days with one', { due: at('18:00', 8), dueReason: '等配件' }, { dueReason: '等配件' }],
    ['and somebody there within 15 minutes', { attend: true }, { attendBy: at('10:27'), attendBasis: { minutes: 15 } }],
    ['nothing where it was answered at once', { atOnce: true, attend: true }, { due: '', attendBy: '', atOnce: true }],
  ])('promises %s', (_, item, data) => {
    expect(dataOf(call({}, item))).toMatchObject([data])
  })

  test.each([
    [2, []],
    [3, [0]],
  ])('warns of a promise for %i days', (days, longPromises) => {
    const decided = decideRegister(call({}, { due: at('18:00', days) }), RULES, itemContext())
    expect(decided.ok && decided.value.longPromises).toEqual(longPromises)
  })

  test('counts from the moment on the paper where it is entered afterwards', () => {
    const atMs = NOW_MS - 26 * 3_600_000
    expect(dataOf(call({ atMs }, { attend: true }))).toMatchObject([{ due: at('18:00', 0), attendBy: at('08:27', -1) }])
  })

  test('answers a complaint on the spot and still visits back', () => {
    expect(dataOf(call({}, { kind: '投诉', atOnce: true }))).toMatchObject([
      { visitBackFrom: '2026-11-21', visitBackTo: '2026-11-24', visitBackBasis: { share: 100 } },
    ])
  })

  test.each<[string, Partial<NewCall>, readonly Partial<NewItem>[], object]>([
    ['without a matter', { items: [] }, [], { code: 'no-items' }],
    ['of nobody', { personId: null, unitId: null }, [{}], { code: 'who-missing', field: 'contactName' }],
    ['without a kind', {}, [{ kind: ' ' }], { code: 'kind-missing', field: 'items.0.kind' }],
    ['without words', {}, [{}, { matter: ' 　' }], { code: 'text-missing', field: 'items.1.matter' }],
    ['with endless words', {}, [{ matter: '水'.repeat(501) }], { code: 'text-too-long', field: 'items.0.matter' }],
    ['with a promise that has passed', {}, [{ due: at('09:00') }], { code: 'due-past', field: 'items.0.due' }],
    ['with half a promise', {}, [{ due: '' }], { code: 'due-invalid', field: 'items.0.due' }],
    [
      'promised for eight days without a reason',
      {},
      [{ due: at('18:00', 8), dueReason: ' ' }],
      { code: 'promise-needs-reason', field: 'items.0.dueReason', detail: { days: 7 } },
    ],
  ])('%s is refused', (_, overrides, items, error) => {
    expect(
      dataOf(call(items.length === 0 ? overrides : { ...overrides, ...call({}, ...items), ...overrides })),
    ).toMatchObject(error)
  })

  test('what a patrol finds is nobody’s', () => {
    expect(dataOf(call({ channel: 'patrol', personId: null, unitId: null }))).toMatchObject([{ channel: 'patrol' }])
  })

  test('a known person is named by their file alone', () => {
    expect(dataOf(call({ contactName: '王太太' }))).toMatchObject([{ contactName: '' }])
    expect(dataOf(call({ contactName: '  李　先生', personId: null }))).toMatchObject([{ contactName: '李 先生' }])
  })

  test.each(ROLES)('%s may take it down', (role) => {
    expect(decideRegister(call(), RULES, itemContext({ actor: { id: 'x', role } })).ok).toBe(true)
  })
})
