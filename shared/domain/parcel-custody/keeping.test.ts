import { describe, expect, test } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import { decideAnnounce, decideAsk, decideCountFound } from './foundThing.ts'
import type { ItemFacts } from './itemFacts.ts'
import {
  decideDamage,
  decideDecline,
  decideLose,
  decideMiss,
  decideMove,
  decideNotify,
  decideRecover,
  decideRule,
} from './keeping.ts'
import { decideMendWayOut, decideWhereNow } from './mendWayOut.ts'

const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')

/** A thing after these events, beginning with its intake. */
function item(received: object = {}, ...later: [string, object?, object?][]): ItemFacts {
  const intake = { visit: 1, kind: 'courier', tag: 'A231', slotId: 's1', personId: 'p1' }
  const events = [
    eventOf('received', { ...intake, ...received }),
    ...later.map(([ev, data, more]) => eventOf(ev, { visit: 1, ...data }, more)),
  ]
  return { id: 'i1', events, state: foldCustody(events).state }
}

const missing = item({}, ['missed'])
const gone = item({}, ['handedOut', { to: 'self' }])
const out = item({}, ['sentOut', { runId: 'r1' }])

describe('while it is kept, a thing', () => {
  test('is told of with all others of the batch in one change (D15)', () => {
    const told = decideNotify([item(), out], 'group', clerk)
    expect(told.ok && told.value.items).toMatchObject([
      { ev: 'notified', data: { way: 'group', visit: 1 } },
      { ev: 'notified' },
    ])
    expect(codeOf(decideNotify([], 'group', clerk))).toBe('nothing-chosen')
    expect(codeOf(decideNotify([item(), gone], 'group', clerk))).toBe('item-left')
  })

  test('moves to a slot, and to the same one again where two desks named two', () => {
    const moved = decideMove([item()], 's2', clerk)
    expect(moved.ok && moved.value.items).toMatchObject([{ ev: 'moved', data: { slotId: 's2' } }])
    expect(decideMove([item()], 's1', clerk).ok).toBe(true)
    expect(codeOf(decideMove([item(), item()], 's1', clerk))).toBe('same-slot')
    expect(codeOf(decideMove([item()], null, clerk))).toBe('slot-missing')
    expect(codeOf(decideMove([out], 's2', clerk))).toBe('item-out')
    expect(codeOf(decideMove([missing], 's2', clerk))).toBe('item-missing')
  })

  test('is damaged with its photographs, and a leader rules', () => {
    const damaged = decideDamage(item(), { remark: ' 外箱压扁 ', photos: ['h1'] }, clerk)
    expect(damaged.ok && damaged.value).toMatchObject({ blobs: ['h1'], items: [{ data: { remark: '外箱压扁' } }] })
    expect(codeOf(decideDamage(item(), { remark: '', photos: [] }, clerk))).toBe('remark-missing')
    const broken = item({}, ['damaged', { remark: '外箱压扁' }])
    expect(codeOf(decideRule(broken, '照价赔偿', clerk))).toBe('beyond-role')
    expect(codeOf(decideRule(item(), '照价赔偿', leader))).toBe('not-damaged')
    expect(decideRule(broken, '照价赔偿', leader).ok).toBe(true)
  })

  test('is declined once, for a reason', () => {
    expect(decideDecline([item()], '不是本人买的', clerk).ok).toBe(true)
    expect(codeOf(decideDecline([item({}, ['declined', { remark: '不要' }])], '不要', clerk))).toBe('already-declined')
    expect(codeOf(decideDecline([item()], '', clerk))).toBe('remark-missing')
    expect(codeOf(decideDecline([item()], '不'.repeat(121), clerk))).toBe('text-too-long')
  })

  test('is looked for before a leader gives it up, and found again all the same', () => {
    expect(decideMiss(item(), '', clerk).ok).toBe(true)
    expect(codeOf(decideMiss(missing, '', clerk))).toBe('item-missing')
    expect(codeOf(decideLose(item(), '找不到', leader))).toBe('not-missing')
    expect(codeOf(decideLose(missing, '找不到', clerk))).toBe('beyond-role')
    expect(decideLose(missing, '找不到', leader).ok).toBe(true)
    const lost = item({}, ['missed'], ['lost', { remark: '找不到' }])
    const back = decideRecover(lost, null, clerk)
    expect(back.ok && back.value.items).toMatchObject([{ ev: 'recovered', data: { slotId: 's1' } }])
    expect(codeOf(decideRecover(item(), 's1', clerk))).toBe('not-missing')
    expect(codeOf(decideRecover(item({ slotId: null }, ['missed']), null, clerk))).toBe('slot-missing')
  })
})

describe('a found thing', () => {
  const wallet = item({ kind: 'found', personId: null })
  const word = { name: '陈静', phone: '', idLast4: '', description: '黑色，内有两张卡', fits: true }

  test('is counted by a second person, never by the first again (D12)', () => {
    expect(codeOf(decideCountFound(wallet, leader))).toBe('same-counter')
    expect(decideCountFound(wallet, clerk).ok).toBe(true)
    const counted = item({ kind: 'found', countedBy: 'staff-li' })
    expect(codeOf(decideCountFound(counted, clerk))).toBe('counted-already')
    expect(codeOf(decideCountFound(item(), clerk))).toBe('not-found-thing')
  })

  test('is announced once, by its paper', () => {
    const announced = decideAnnounce(wallet, clerk)
    expect(announced.ok && announced.value({ sheetId: 'sh1', number: 'A-SW-1' })).toMatchObject({
      ev: 'announced',
      data: { number: 'A-SW-1' },
    })
    expect(codeOf(decideAnnounce(item({ kind: 'found' }, ['announced', {}]), clerk))).toBe('announced-already')
  })

  test.each([
    ['nobody', { name: ' ' }, 'asker-missing'],
    ['somebody who does not describe it', { description: '' }, 'description-missing'],
    ['half a number', { phone: '8' }, 'phone-invalid'],
    ['half a paper', { idLast4: '12' }, 'id-last4-invalid'],
    ['a novel', { description: '黑'.repeat(201) }, 'text-too-long'],
  ])('is not asked for by %s', (_case, more, code) => {
    expect(codeOf(decideAsk(wallet, { ...word, ...more }, clerk))).toBe(code)
  })

  test('keeps whose description did not fit as well', () => {
    const asked = decideAsk(wallet, { ...word, fits: false }, clerk)
    expect(asked.ok && asked.value.items).toMatchObject([{ ev: 'asked', data: { fits: false, name: '陈静' } }])
  })
})

describe('a wrong hand-out', () => {
  const mine = { actor: clerk.actor, session: clerk.session }
  const slip = item({}, ['handedOut', { to: 'self' }, mine])

  test('is taken back by its writer in the same session, alone', () => {
    const mended = decideMendWayOut(slip, { reason: '', where: { slotId: 's2' } }, clerk)
    expect(mended.ok && mended.value).toMatchObject({
      cmd: 'custody.undo',
      items: [{ ev: 'void', refs: [slip.events[1]?.dot] }],
    })
  })

  test('of somebody else is a leader’s, with a reason', () => {
    const theirs = { ...mine, session: 'yesterday' }
    const old = item({}, ['handedOut', { to: 'self' }, theirs])
    expect(codeOf(decideMendWayOut(old, { reason: '发错人', where: 'missing' }, clerk))).toBe('not-voidable')
    expect(codeOf(decideMendWayOut(old, { reason: ' ', where: 'missing' }, leader))).toBe('reason-missing')
    const mended = decideMendWayOut(old, { reason: '发错人', where: 'missing' }, leader)
    expect(mended.ok && mended.value).toMatchObject({ cmd: 'custody.void', items: [{ ev: 'void' }] })
  })

  test('leaves a thing with its run only where it was told as delivered', () => {
    const delivered = item({}, ['sentOut', { runId: 'r1' }], ['delivered', { to: 'self', runId: 'r1' }, mine])
    const mended = decideMendWayOut(delivered, { reason: '', where: 'with-run' }, clerk)
    expect(mended.ok && mended.value.items).toHaveLength(1)
    expect(codeOf(decideMendWayOut(slip, { reason: '', where: 'with-run' }, clerk))).toBe('not-on-run')
  })

  test.each<[string, ItemFacts, Parameters<typeof decideWhereNow>[1]['where'], string | undefined]>([
    ['in another slot', item(), { slotId: 's2' }, 'moved'],
    ['where it was', item(), { slotId: 's1' }, undefined],
    ['nowhere to be seen', item(), 'missing', 'missed'],
    ['back from its run', out, { slotId: 's2' }, 'cameBack'],
    ['still with its run', out, 'with-run', undefined],
    ['found, after it was told as lost', missing, { slotId: 's2' }, 'recovered'],
    ['still looked for', missing, 'missing', undefined],
  ])('leaves the thing %s', (_case, facts, where, ev) => {
    const decided = decideWhereNow(facts, { reason: '', where }, clerk)
    expect(decided?.ok && decided.value.items[0]).toMatchObject(ev === undefined ? {} : { ev })
    expect(decided === undefined).toBe(ev === undefined)
  })

  test('that two desks told is settled, not mended', () => {
    const twice = item({}, ['handedOut', { to: 'self' }, mine], ['handedOut', { to: 'proxy' }, mine])
    expect(codeOf(decideMendWayOut(twice, { reason: '', where: 'missing' }, clerk))).toBe('settle-first')
    expect(codeOf(decideMendWayOut(item(), { reason: '', where: 'missing' }, clerk))).toBe('nothing-to-mend')
  })
})
