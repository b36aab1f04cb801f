// The life of a thing in custody (handbook 3.5), event by event, in the order in which a desk hears it.
import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import { isHeld } from './custodyState.ts'

const tell = (ev: string, data: LiveEvent['data'] = {}, more: Partial<LiveEvent> = {}) =>
  eventOf(ev, { visit: 1, ...data }, more)
const at = (minute: number): string => `2026-11-21T02:${String(minute).padStart(2, '0')}:00.000Z`
const by = (id: string) => ({ actor: { id, role: 'front-desk' as const } })
const intake = (data: LiveEvent['data'] = {}, more: Partial<LiveEvent> = {}) =>
  tell('received', { kind: 'courier', tag: 'A1', waybill: 'SF1', slotId: 'slot-1', ...data }, { at: at(0), ...more })
const stateOf = (...events: LiveEvent[]) => foldCustody(events).state
const rulesOf = (...events: LiveEvent[]) => foldCustody(events).violations.map(({ rule }) => rule)
/** Each event knows all before it, as a command writes it. */
const knowing = (...events: LiveEvent[]): LiveEvent[] =>
  events.map((event, index) => ({ ...event, refs: events.slice(0, index).map(({ dot }) => dot) }))

describe('a parcel', () => {
  test('is in store once it was taken in, with all that was written down', () => {
    const told = { unitId: 'u1', name: '王女士', phone: '13800001111', size: 'small', quantity: 2, declaredFen: 5000 }
    expect(stateOf(intake(told, by('staff-li')))).toMatchObject({
      ...{ status: 'in-store', visit: 1, kind: 'courier', tag: 'A1', waybill: 'SF1', slotId: 'slot-1', ...told },
      ...{ receivedAt: at(0), receivedBy: 'staff-li', registrations: 1, endedAt: '', out: null, earlier: [] },
    })
  })

  test.each([
    ['handedOut', 'handed-out', 'self'],
    ['delivered', 'delivered', 'proxy'],
    ['returned', 'returned', 'carrier'],
    ['passedOn', 'passed-on', 'police'],
  ])('%s is %s, and says when, by whom and to whom', (ev, status, to) => {
    const state = stateOf(intake(), tell(ev, { to, signature: 'f00d' }, { at: at(9), ...by('staff-li') }))
    expect(state).toMatchObject({ status, endedAt: at(9), out: { at: at(9), by: 'staff-li', to, signature: 'f00d' } })
    expect(isHeld(state)).toBe(false)
  })

  test('went out and came back: it failed once, lies where it was put, and the run is still known', () => {
    const out = knowing(intake(), tell('sentOut', { runId: 'run-1' }))
    expect(stateOf(...out)).toMatchObject({ status: 'out-for-delivery', runId: 'run-1' })
    const back = stateOf(...knowing(...out, tell('cameBack', { slotId: 'slot-2', remark: '无人' })))
    expect(back).toMatchObject({ status: 'in-store', failedDeliveries: 1, slotId: 'slot-2', runId: 'run-1' })
  })

  test('that a count missed is looked for until it is found, brought back or moved', () => {
    const missed = knowing(intake(), tell('missed', {}, { at: at(5) }))
    expect(stateOf(...missed)).toMatchObject({ status: 'missing', missingSince: at(5) })
    for (const ev of ['recovered', 'moved', 'cameBack'])
      expect(stateOf(...knowing(...missed, tell(ev, { slotId: 'slot-9' })))).toMatchObject({
        ...{ status: 'in-store', missingSince: '', slotId: 'slot-9' },
      })
  })

  test('that is carried out to a home is not looked for any more', () => {
    const events = knowing(intake(), tell('missed'), tell('sentOut', { runId: 'r' }))
    expect(stateOf(...events)).toMatchObject({ status: 'out-for-delivery', missingSince: '' })
  })

  test('that was lost is gone, until it turns up', () => {
    const lost = knowing(intake(), tell('lost', { remark: '找了两周' }, { at: at(7) }))
    expect(stateOf(...lost)).toMatchObject({ status: 'lost', endedAt: at(7), out: { remark: '找了两周' } })
    const found = stateOf(...knowing(...lost, tell('recovered', { slotId: 'slot-3' })))
    expect(found).toMatchObject({ status: 'in-store', endedAt: '', out: null, slotId: 'slot-3' })
  })

  test('notices, damage, the leader’s word, a refusal of the recipient and askings all stay with it', () => {
    const state = stateOf(
      intake({ photos: ['p1'] }),
      tell('notified', { way: 'group' }, { at: at(1), ...by('li') }),
      tell('notified', { way: 'phone' }, { at: at(2), ...by('li') }),
      tell('damaged', { remark: '破', photos: ['p2'] }, { at: at(3) }),
      tell('ruled', { remark: '赔' }),
      tell('declined', { remark: '不要' }, { at: at(4) }),
      tell('asked', { name: '陈先生', description: '棕色', fits: true }, { at: at(5), ...by('li') }),
    )
    expect(state.notices.map(({ way }) => way)).toEqual(['group', 'phone'])
    expect(state).toMatchObject({ damagedAt: at(3), damage: '破', photos: ['p1', 'p2'], ruling: '赔' })
    expect(state).toMatchObject({ declinedAt: at(4), declinedWhy: '不要' })
    expect(state.askings).toEqual([
      { at: at(5), by: 'li', name: '陈先生', phone: '', idLast4: '', description: '棕色', fits: true },
    ])
  })

  test('whose wrong hand-out was taken back is in store again', () => {
    const [first, , after] = knowing(intake(), tell('handedOut'), tell('moved', { slotId: 'slot-2' }))
    expect(stateOf(first as LiveEvent, after as LiveEvent)).toMatchObject({ status: 'in-store', slotId: 'slot-2' })
  })
})

describe('what was found', () => {
  test('is counted by two: the second one then or later, and nobody twice', () => {
    const found = (data: LiveEvent['data'], more: Partial<LiveEvent> = {}) =>
      intake({ kind: 'found', ...data }, { ...by('li'), ...more })
    const later = tell('counted', {}, by('zhou'))
    expect(stateOf(found({ countedBy: null })).countedBy).toEqual(['li'])
    expect(stateOf(found({ countedBy: 'zhou' })).countedBy).toEqual(['li', 'zhou'])
    expect(stateOf(found({ countedBy: 'li' })).countedBy).toEqual(['li'])
    expect(stateOf(found({}, { witness: { id: 'zhou', role: 'supervisor' } })).countedBy).toEqual(['li', 'zhou'])
    expect(stateOf(found({}), later, tell('counted', {}, by('zhou'))).countedBy).toEqual(['li', 'zhou'])
  })

  test('is announced once its notice hangs', () => {
    expect(stateOf(intake({ kind: 'found' }), tell('announced', {}, { at: at(6) })).announcedAt).toBe(at(6))
  })
})

describe('visits', () => {
  const again = intake({ visit: 2, tag: 'A7', slotId: 'slot-4' }, { at: at(30) })

  test('a parcel that was sent back comes again: the new stay is shown, the old one is its past', () => {
    const state = stateOf(intake(), tell('returned', {}, { at: at(9) }), again)
    expect(state).toMatchObject({ status: 'in-store', visit: 2, tag: 'A7', slotId: 'slot-4', out: null })
    expect(state.earlier).toEqual([{ visit: 1, status: 'returned', receivedAt: at(0), endedAt: at(9) }])
  })

  test('what belongs to the first stay does not touch the second', () => {
    const state = stateOf(again, intake(), tell('damaged', { remark: '破' }), tell('handedOut', {}, { at: at(9) }))
    expect(state).toMatchObject({ visit: 2, status: 'in-store', damagedAt: '' })
  })

  test('words on a stay that was never registered make none', () => {
    expect(stateOf(intake(), tell('handedOut', { visit: 2 }))).toMatchObject({ visit: 1, status: 'in-store' })
    expect(stateOf(tell('handedOut'))).toMatchObject({ status: 'void', visit: 0 })
  })

  test('a slot of the past is no quarrel of the present', () => {
    const stay = [intake(), tell('moved', { slotId: 'slot-5' }), tell('moved', { slotId: 'slot-6' })]
    expect(rulesOf(...stay, tell('returned'), again)).toEqual([])
  })
})

describe('what two desks did apart', () => {
  test('a waybill that both scanned is one parcel with two registrations; of two slots both are named', () => {
    const [here, there] = [intake(), intake({ slotId: 'slot-2' }, { at: at(1) })]
    const { state, violations } = foldCustody([here, there])
    expect(state).toMatchObject({ registrations: 2, tag: 'A1', receivedAt: at(0) })
    expect(violations).toEqual([{ rule: 'two-slots', dots: [here.dot, there.dot] }])
  })

  test('both put it into one slot: nothing to settle', () => {
    expect(rulesOf(intake(), intake())).toEqual([])
  })

  test('two moves that knew nothing of each other are at odds until it is moved once more, or out', () => {
    const first = intake()
    const moves = ['slot-2', 'slot-3'].map((slotId) => tell('moved', { slotId }, { refs: [first.dot] }))
    const all = [first, ...moves]
    expect(foldCustody(all).violations).toEqual([{ rule: 'two-slots', dots: moves.map(({ dot }) => dot) }])
    expect(rulesOf(...all, tell('moved', { slotId: 'slot-3' }, { refs: all.map(({ dot }) => dot) }))).toEqual([])
    expect(rulesOf(...all, tell('handedOut'))).toEqual([])
  })

  test('a move made in knowledge of the first is none', () => {
    expect(rulesOf(...knowing(intake(), tell('moved', { slotId: 'slot-2' })))).toEqual([])
  })

  test('of two ways out the earlier one is shown', () => {
    const outs = [tell('returned', {}, { at: at(8) }), tell('handedOut', { to: 'self' }, { at: at(5) })]
    expect(stateOf(intake(), ...outs)).toMatchObject({ status: 'handed-out', endedAt: at(5) })
  })

  test('it cannot leave before it came, nor be lost and handed out', () => {
    const early = tell('handedOut', {}, { at: '2026-11-21T01:00:00.000Z' })
    expect(foldCustody([intake(), early]).violations).toEqual([{ rule: 'out-before-in', dots: [early.dot] }])
    const [lost, out] = [tell('lost', {}, { at: at(3) }), tell('handedOut', {}, { at: at(4) })]
    expect(foldCustody([intake(), lost, out]).violations).toEqual([
      { rule: 'out-while-lost', dots: [lost.dot, out.dot] },
    ])
  })
})

test('every photograph and signature that stands is known by its hash: of two hand-outs both, of earlier stays too', () => {
  const outs = ['s2', 's3'].map((signature) => tell('handedOut', { signature }))
  const again = intake({ visit: 2, photos: ['p4'] }, { at: at(30) })
  const { blobs } = stateOf(
    intake({ photos: ['p1'], signature: 's1' }),
    tell('damaged', { photos: ['p1', 'p2'] }),
    ...outs,
    again,
  )
  expect(blobs.toSorted()).toEqual(['p1', 'p2', 'p4', 's1', 's2', 's3'])
})
