import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import type { ItemFacts } from './itemFacts.ts'
import type { Taking } from './taking.ts'
import { type Delivery, decideComeBack, decideDeliver, decideHandOut, decidePassOn, decideReturn } from './wayOut.ts'

const clerk = contextAs('front-desk')
const PARCEL = { visit: 1, kind: 'courier', tag: 'A231', slotId: 's1', unitId: 'u1', personId: 'p1' }
const SELF: Taking = {
  to: 'self',
  byPersonId: null,
  name: '',
  phone: '',
  idLast4: '',
  authority: '',
  signature: 'h1',
  signedPaper: '',
  remark: '',
}
const PROXY = { ...SELF, to: 'proxy', name: '李先生', idLast4: '123x', authority: '业主短信' } as const

/** A thing after these events, beginning with its intake. */
function item(id: string, received: object = {}, ...later: [string, object?][]): ItemFacts {
  const events = [
    eventOf('received', { ...PARCEL, ...received }, { at: '2026-11-21T01:00:00.000Z' }),
    ...later.map(([ev, data]) => eventOf(ev, { visit: 1, ...data })),
  ]
  return { id, events, state: foldCustody(events).state }
}

describe('a hand-out', () => {
  test('of two parcels is one change, each with the claim of its stay and all that its writer knew', () => {
    const items = [item('i1'), item('i2', { visit: 2, tag: 'A232' })]
    const decided = decideHandOut(items, SELF, clerk)
    expect(decided.ok && decided.value.blobs).toEqual(['h1'])
    expect(decided.ok && decided.value.items).toMatchObject([
      {
        ev: 'handedOut',
        claim: 'custody-out/i1/1',
        refs: [items[0]?.events[0]?.dot],
        data: { byPersonId: 'p1', to: 'self' },
      },
      { ev: 'handedOut', claim: 'custody-out/i2/2', data: { visit: 2, personId: 'p1', signature: 'h1' } },
    ])
  })

  test('to a recipient without a file writes down the name that stands on the thing', () => {
    const decided = decideHandOut([item('i1', { personId: null, name: '陈静' })], SELF, clerk)
    expect(decided.ok && decided.value.items).toMatchObject([{ data: { name: '陈静', byPersonId: null } }])
  })

  test('by a proxy keeps how they may and the last four of their paper', () => {
    const decided = decideHandOut([item('i1')], PROXY, clerk)
    expect(decided.ok && decided.value.items).toMatchObject([
      { data: { to: 'proxy', name: '李先生', idLast4: '123X', authority: '业主短信' } },
    ])
  })

  test('signed on paper names the paper and no picture', () => {
    const decided = decideHandOut([item('i1')], { ...SELF, signature: '', signedPaper: ' LQ-00012 ' }, clerk)
    expect(decided.ok && decided.value).toMatchObject({ blobs: [], items: [{ data: { signedPaper: 'LQ-00012' } }] })
  })

  test.each<[string, ItemFacts[], Partial<Taking>, string]>([
    ['of nothing', [], {}, 'nothing-chosen'],
    ['of a parcel that was handed out', [item('i1', {}, ['handedOut'])], {}, 'item-left'],
    ['of a parcel that is out with a run', [item('i1', {}, ['sentOut', { runId: 'r1' }])], {}, 'item-out'],
    ['of a parcel that is looked for', [item('i1', {}, ['missed'])], {}, 'item-missing'],
    ['to nobody', [item('i1', { personId: null })], {}, 'taker-missing'],
    [
      'of what several people wait for, to “the recipient”',
      [item('i1'), item('i2', { personId: 'p2' })],
      {},
      'several-recipients',
    ],
    ['without a signature', [item('i1')], { signature: '' }, 'signature-missing'],
    ['to a proxy without the word of the recipient', [item('i1')], { ...PROXY, authority: ' ' }, 'authority-missing'],
    ['to a proxy without a paper of identity', [item('i1')], { ...PROXY, idLast4: '' }, 'id-last4-missing'],
    ['with half a paper of identity', [item('i1')], { ...PROXY, idLast4: '12' }, 'id-last4-invalid'],
    ['with half a telephone', [item('i1')], { ...PROXY, phone: '8' }, 'phone-invalid'],
    ['of a damaged parcel without a word', [item('i1', {}, ['damaged', { remark: '破' }])], {}, 'damage-not-ruled'],
    ['with a novel', [item('i1')], { remark: '很'.repeat(121) }, 'text-too-long'],
  ])('%s is refused', (_case, items, taking, code) => {
    expect(codeOf(decideHandOut(items, { ...SELF, ...taking }, clerk))).toBe(code)
  })

  test('of several names the thing that stands in the way', () => {
    const decided = decideHandOut([item('i1'), item('i2', { tag: 'A232' }, ['missed'])], SELF, clerk)
    expect(decided).toMatchObject({ ok: false, error: { code: 'item-missing', detail: { tag: 'A232' } } })
  })

  test('of a damaged parcel goes ahead with the leader’s word, or the taker’s', () => {
    const ruled = item('i1', {}, ['damaged', { remark: '破' }], ['ruled', { remark: '赔 20 元' }])
    expect(decideHandOut([ruled], SELF, clerk).ok).toBe(true)
    const damaged = item('i1', {}, ['damaged', { remark: '破' }])
    expect(decideHandOut([damaged], { ...SELF, remark: '本人看过，无异议' }, clerk).ok).toBe(true)
  })

  test('is not for the gate', () => {
    expect(codeOf(decideHandOut([item('i1')], SELF, contextAs('security')))).toBe('beyond-role')
  })
})

describe('a found thing', () => {
  const wallet = { kind: 'found', personId: null, name: '', tag: 'A9' }
  const told = { ...SELF, name: '陈静', idLast4: '4321' }

  test('goes to somebody whose description fitted, with the last four of their paper', () => {
    const asked = item('f1', wallet, ['asked', { name: '陈静', fits: true }])
    expect(decideHandOut([asked], told, clerk).ok).toBe(true)
    expect(codeOf(decideHandOut([asked], { ...told, idLast4: '' }, clerk))).toBe('id-last4-missing')
    expect(codeOf(decideHandOut([asked], SELF, clerk))).toBe('taker-missing')
    expect(codeOf(decideHandOut([item('f1', wallet, ['asked', { fits: false }])], told, clerk))).toBe('claim-not-asked')
  })

  test('never goes back to its finder, and nowhere but to the police or the department (D12)', () => {
    const parting = { ...SELF, name: '王警官', receipt: '警 2026-88' }
    const found = item('f1', wallet)
    expect(codeOf(decideReturn([found], { ...parting, to: 'depositor' }, clerk))).toBe('found-not-returned')
    expect(codeOf(decidePassOn([found], { ...parting, to: 'supervisor' }, clerk))).toBe('found-to-police')
    expect(codeOf(decidePassOn([found], { ...parting, to: 'police', receipt: '' }, clerk))).toBe('receipt-missing')
    const passed = decidePassOn([found], { ...parting, to: 'police' }, clerk)
    expect(passed.ok && passed.value.items).toMatchObject([
      { ev: 'passedOn', claim: 'custody-out/f1/1', data: { to: 'police', receipt: '警 2026-88', name: '王警官' } },
    ])
  })
})

describe('a return', () => {
  const courier = { ...SELF, name: '顺丰小李', receipt: '' }

  test('gives a courier’s parcels back in one change', () => {
    const decided = decideReturn([item('i1'), item('i2')], { ...courier, to: 'carrier' }, clerk)
    expect(decided.ok && decided.value.items.map((one) => 'ev' in one && one.ev)).toEqual(['returned', 'returned'])
  })

  test.each<[string, object, Parameters<typeof decideReturn>[1], string]>([
    ['of a deposit to a courier', { kind: 'deposit' }, { ...courier, to: 'carrier' }, 'to-unfit'],
    ['of a courier’s parcel to a depositor', {}, { ...courier, to: 'depositor' }, 'to-unfit'],
    ['to nobody', {}, { ...courier, name: '', to: 'carrier' }, 'taker-missing'],
    ['without signature or receipt', {}, { ...courier, signature: '', to: 'carrier' }, 'signature-missing'],
  ])('%s is refused', (_case, received, parting, code) => {
    expect(codeOf(decideReturn([item('i1', received)], parting, clerk))).toBe(code)
  })
})

describe('a delivery', () => {
  const away = item('i1', {}, ['sentOut', { runId: 'r1' }])
  const told: Delivery = {
    ...SELF,
    signature: '',
    signedPaper: 'SD-00003',
    runId: 'r1',
    at: '2026-11-21T02:00:00.000Z' as Instant,
  }

  test('keeps the time and the paper of the run', () => {
    const decided = decideDeliver(away, told, clerk)
    expect(decided.ok && decided.value).toMatchObject({
      at: told.at,
      items: [{ ev: 'delivered', claim: 'custody-out/i1/1', data: { runId: 'r1', signedPaper: 'SD-00003' } }],
    })
  })

  test.each<[string, ItemFacts, Partial<Delivery>, string]>([
    ['of what is in store', item('i1'), {}, 'item-not-out'],
    ['of what another run carries', away, { runId: 'r2' }, 'other-run'],
    ['later than now', away, { at: '2026-11-21T02:13:00.000Z' as Instant }, 'told-in-future'],
    ['before it came in', away, { at: '2026-11-21T00:50:00.000Z' as Instant }, 'told-before-intake'],
    ['without a signature', away, { signedPaper: '' }, 'signature-missing'],
  ])('%s is refused', (_case, facts, more, code) => {
    expect(codeOf(decideDeliver(facts, { ...told, ...more }, clerk))).toBe(code)
  })

  test('that found nobody brings it back to its slot, for a reason', () => {
    const back = decideComeBack(away, { slotId: null, remark: '无人应门' }, clerk)
    expect(back.ok && back.value.items).toMatchObject([{ ev: 'cameBack', data: { slotId: 's1', runId: 'r1' } }])
    expect(codeOf(decideComeBack(away, { slotId: 's2', remark: ' ' }, clerk))).toBe('remark-missing')
    expect(codeOf(decideComeBack(item('i1'), { slotId: 's2', remark: '无人' }, clerk))).toBe('item-not-out')
  })
})
