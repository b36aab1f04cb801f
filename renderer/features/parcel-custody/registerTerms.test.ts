// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { RecordItem } from '#shared/domain/draft.ts'
import { addOwner, addUnit, commitDraft, editUnit } from '#test/support/actions.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
import { registerQuery } from './registerFilters.ts'
import { CUSTODY_PREFIX, custodySearchTerms } from './registerTerms.ts'

startTexts('zh-CN')

const DAY_MS = 86_400_000
let store: Store
let unitId = ''
let personId = ''

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const daysAgo = (days: number): string => new Date(TEST_NOW_MS - days * DAY_MS).toISOString()

function event(id: string, ev: string, data: RecordItem['data']): RecordItem {
  return { kind: 'event', e: 'custodyItem', id, ev, data: { visit: 1, personId, ...data } }
}

async function takeIn(id: string, data: RecordItem['data'] = {}, days = 0): Promise<void> {
  const received = { kind: 'courier', tag: 'A1', waybill: 'SF1234567890123', carrier: '顺丰速运', unitId, ...data }
  await commitDraft(store, { cmd: 'custody.receive', at: daysAgo(days), items: [event(id, 'received', received)] })
}

async function facetsOf(id: string): Promise<readonly string[]> {
  const [document] = await custodySearchTerms.documents(store, [CUSTODY_PREFIX + id])
  return must(document).facets ?? []
}

describe('what the index knows of custody', () => {
  test('a parcel is found by whom it is for, by tag and by waybill, and leads to its page', async () => {
    await takeIn('i1')
    const [document] = await custodySearchTerms.documents(store, ['custody/i1'])
    expect(document).toMatchObject({ names: ['王晓梅'], units: ['2-1203'], codes: ['A1', 'SF1234567890123'] })
    expect(custodySearchTerms.pathOf('custody/i1')).toBe('/custody/item/i1')
    expect(must(document).label.title).not.toContain('王晓梅')
  })

  test('what is no parcel is found by what it is', async () => {
    await takeIn('i1', { kind: 'found', what: '钱包', waybill: '', personId: null })
    const [document] = await custodySearchTerms.documents(store, ['custody/i1'])
    expect(must(document).names).toEqual(['钱包'])
  })

  test('a parcel of today is held, in store, of its carrier, and nobody was told', async () => {
    await takeIn('i1')
    expect(await facetsOf('i1')).toEqual(
      expect.arrayContaining(['stock/held', 'state/in-store', 'carrier/顺丰速运', 'day/in', 'mark/untold']),
    )
    await commitDraft(store, { cmd: 'custody.notify', items: [event('i1', 'notified', { way: 'phone' })] })
    expect(await facetsOf('i1')).not.toContain('mark/untold')
  })

  test.each([
    [6, []],
    [7, ['due/overdue']],
    [15, ['due/overdue', 'due/second']],
    [30, ['due/overdue', 'due/second', 'due/return']],
  ])('after %i days a parcel is %o', async (days, expected) => {
    await takeIn('i1', {}, days)
    expect((await facetsOf('i1')).filter((facet) => facet.startsWith('due/'))).toEqual(expected)
  })

  test('until when it is kept goes before the days of the project', async () => {
    await takeIn('i1', { kind: 'deposit', keepUntil: '2026-12-31' }, 20)
    await takeIn('i2', { kind: 'deposit', keepUntil: '2026-11-20' }, 2)
    expect(await facetsOf('i1')).not.toContain('due/overdue')
    expect(await facetsOf('i2')).toContain('due/overdue')
  })

  test('what was handed out has left, today, and is nobody’s debt any more', async () => {
    await takeIn('i1', {}, 40)
    const claim = 'custody-out/i1/1'
    const out = { ...event('i1', 'handedOut', { to: 'self', signedPaper: '7' }), claim }
    await commitDraft(store, { cmd: 'custody.handOut', items: [out] })
    const facets = await facetsOf('i1')
    expect(facets).toEqual(expect.arrayContaining(['stock/ended', 'state/handed-out', 'day/out']))
    expect(facets.some((facet) => facet.startsWith('due/') || facet === 'mark/untold')).toBe(false)
  })

  test('a new code of the unit, and a setting of custody, reach the things they concern', async () => {
    await takeIn('i1')
    await editUnit(store, unitId, { code: '2-1204' })
    const ids = (table: string, id: string) => custodySearchTerms.documentIds(store, [{ table, id }])
    expect(await ids('units', unitId)).toEqual(['custody/i1'])
    expect(await ids('settings', 'custody.overdue-days@2026-11-21')).toEqual(['custody/i1'])
    expect(await ids('settings', 'loans.trolley@2026-11-21')).toEqual([])
  })

  test('the day on which a parcel becomes overdue reaches it, though nobody writes', async () => {
    await takeIn('i1', {}, 6)
    await takeIn('i2', { waybill: 'SF1', tag: 'A2' }, 3)
    const touched = await must(custodySearchTerms.changedByDay)(store, { from: '2026-11-21', to: '2026-11-22' })
    expect(touched.map(({ id }) => id)).toEqual(['i1'])
  })
})

describe('what the register asks', () => {
  test('without a word on it, for what is held alone', () => {
    expect(registerQuery([], '').all).toEqual([['stock/held']])
    expect(registerQuery(['kind/found'], '').all).toEqual([['stock/held'], ['kind/found']])
  })

  test('of states, days and what has left, as it is said', () => {
    expect(registerQuery(['state/handed-out'], '').all).toEqual([['state/handed-out']])
    expect(registerQuery(['stock/ended'], '').all).toEqual([['stock/ended']])
    expect(registerQuery(['day/in'], '').all).toEqual([['day/in']])
  })
})
