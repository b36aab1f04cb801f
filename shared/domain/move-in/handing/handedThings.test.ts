import { expect, test } from 'vitest'
import { contextAs } from '#test/support/decisionContext.ts'
import { type KnownThing, type ThingInput, thingsOf } from './handedThings.ts'

const { workspace } = contextAs('front-desk')
const line = (more: Partial<ThingInput> = {}): ThingInput => ({
  ...{ kind: 'access-card', count: 0, serials: [], depositFen: 0, costFen: 0 },
  ...more,
})
const ofHome = (inputs: readonly ThingInput[], known: readonly KnownThing[] = [], unitId = 'u1') =>
  thingsOf(inputs, { unitId, workspace, known })
/** One thing as it is given now, and as it is known afterwards. */
const given = (input: ThingInput, known: readonly KnownThing[] = [], unitId = 'u1') => {
  const done = ofHome([input], known, unitId)
  const thing = done.ok ? done.value[0] : undefined
  if (thing === undefined) throw new Error('Nothing is given.')
  const { id, kind, serial } = thing
  return { thing, as: (status: KnownThing['status']): KnownThing => ({ id, status, unitId, kind, serial }) }
}

test('keys without a number that are given after an earlier entry was taken back are no entry that stands', () => {
  const keys = line({ kind: 'door-key', count: 2 })
  const first = given(keys)
  const second = given(keys, [first.as('held')])
  // The hand-over is taken back; what another desk gave meanwhile stands.
  const again = given(keys, [{ ...first.as('void'), kind: '' }, second.as('held')])
  expect(again.thing.id).not.toBe(second.thing.id)
  expect(again.thing.claim).not.toBe(second.thing.claim)
  const fourth = given(keys, [again.as('held'), second.as('held')])
  expect([again.thing.id, second.thing.id]).not.toContain(fourth.thing.id)
})

test('a card whose first entry was taken back after it came back twice is given under a claim of its own', () => {
  const card = line({ serials: ['E-1'] })
  const first = given(card, [], 'u2')
  const second = given(card, [first.as('returned')], 'u3')
  const third = given(card, [{ ...first.as('void'), kind: '' }, second.as('returned')], 'u3')
  expect(third.thing.id).not.toBe(second.thing.id)
  expect(third.thing.claim).not.toBe(second.thing.claim)
})

test.each<[string, readonly ThingInput[], string]>([
  ['by count', [line({ count: 1 }), line({ count: 2 })], 'things.access-card.count'],
  ['by number', [line({ serials: ['E-1'] }), line({ serials: ['ｅ-1'] })], 'things.access-card.serials'],
])('one kind on two lines %s is no record that is named twice', (_, inputs, field) => {
  expect(ofHome(inputs)).toMatchObject({ ok: false, error: { code: 'serial-twice', field } })
})
