import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import { decideTakeBack } from './intakeTakeBack.ts'

const clerk = contextAs('front-desk')
const own = { actor: clerk.actor, session: clerk.session }
const received = eventOf('received', { kind: 'courier', visit: 1, tag: 'A1' }, own)
const thing = (...more: readonly LiveEvent[]) => {
  const events = [received, ...more]
  return { id: 'x', state: foldCustody(events).state, events }
}

describe('a mistaken registration', () => {
  test('is taken back by whoever wrote it in the same session, whatever slot it went to since', () => {
    const decided = decideTakeBack(thing(eventOf('moved', { visit: 1, slotId: 's1' })), '', clerk)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'custody.undo',
      items: [{ ev: 'void', refs: [received.dot] }],
    })
  })

  test('of another session is a leader’s, with a reason', () => {
    const leader = contextAs('supervisor')
    expect(codeOf(decideTakeBack(thing(), '', contextAs('front-desk', { session: 'next' })))).toBe('beyond-role')
    expect(codeOf(decideTakeBack(thing(), ' ', leader))).toBe('reason-missing')
    expect(decideTakeBack(thing(), '重复登记', leader)).toMatchObject({ value: { cmd: 'custody.void' } })
  })

  test.each(['handedOut', 'sentOut', 'damaged', 'missed'])('stands once it was %s', (ev) => {
    expect(codeOf(decideTakeBack(thing(eventOf(ev, { visit: 1 })), '', clerk))).toBe('intake-went-on')
  })

  test('of a second visit leaves the first one as it was', () => {
    const second = eventOf('received', { kind: 'courier', visit: 2, tag: 'A2' }, own)
    const decided = decideTakeBack(thing(eventOf('handedOut', { visit: 1, to: 'self' }), second), '', clerk)
    expect(decided.ok && decided.value.items).toMatchObject([{ refs: [second.dot] }])
  })
})
