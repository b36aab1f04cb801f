// Custody whose colleague sends rubbish: known names with anything in them, and every reader still answers.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadOffer } from '#renderer/features/parcel-custody/handOutOffer.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { parcelCustodyFrontDesk as custody } from '#renderer/features/parcel-custody/module.tsx'
import { messagesFor } from '#renderer/features/parcel-custody/noticeMessages.ts'
import { collectionReceiptPaper, custodyRegisterPaper } from '#renderer/features/parcel-custody/papers.ts'
import { heldItems, itemsOf, loadSlots } from '#renderer/features/parcel-custody/queries.ts'
import { registerReader } from '#renderer/features/parcel-custody/registerLines.ts'
import { CUSTODY_PREFIX } from '#renderer/features/parcel-custody/registerTerms.ts'
import { shelfMapOf } from '#renderer/features/parcel-custody/shelfMapLines.ts'
import { closeCount } from '#renderer/features/parcel-custody/slotCommands.ts'
import { loadStatistics } from '#renderer/features/parcel-custody/statisticsNumbers.ts'
import { numberTable, STATISTICS_TABLES } from '#renderer/features/parcel-custody/statisticsTables.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import { parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { succeeded } from '#test/support/actions.ts'
import { type HostileCustody, hostileCustody } from '#test/support/hostileCustody.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { must } from '#test/support/testStore.ts'

let store: Store
let personId: string
let unitId: string
let told: HostileCustody['told']

beforeAll(async () => {
  startTexts('zh-CN')
  ;({ store, personId, unitId, told } = await hostileCustody())
})

describe('custody that was sent rubbish', () => {
  test('is read by every list, map and paper', async () => {
    const held = await heldItems(store)
    expect(held.length).toBeGreaterThan(10)
    const rows = (await store.db.custodyItems.toArray()).map(({ id }) => id)
    expect(
      await registerReader.load(
        store,
        rows.map((id) => CUSTODY_PREFIX + id),
      ),
    ).toHaveProperty('size', rows.length)
    expect(shelfMapOf({ slots: await loadSlots(store), held, daysOf: () => 1 }).loose.length).toBeGreaterThan(0)
    await itemsOf(store, { kind: 'person', id: personId })
    for (const id of rows) await loadOffer(store, [id])
    await messagesFor(store, rows)
    const moment = { day: '2026-11-21' as Day, time: '10:12' }
    const context = {
      ...{
        company: '',
        community: '新湾花园',
        hotline: '',
        recordId: '01a1fbdf-f180-7000-8000-0dedc96060ba',
        serialNumber: null,
      },
      at: moment,
      operator: '张敏',
    }
    for (const { build } of [custodyRegisterPaper, collectionReceiptPaper])
      for (const subject of [{ kind: 'unit', id: unitId } as const, { kind: 'person', id: personId } as const])
        expect(await build(store, subject, context)).toBeDefined()
  })

  test('is counted in numbers, each a number', async () => {
    const told = await loadStatistics(store, {
      from: '2026-11-01' as Day,
      to: '2026-11-30' as Day,
      today: '2026-11-21' as Day,
    })
    for (const id of STATISTICS_TABLES)
      for (const row of numberTable(id, told, text).rows)
        for (const cell of row.slice(1)) expect(Number.isSafeInteger(cell)).toBe(true)
  })

  test('owes what it owes on days that are days', async () => {
    const matters = (await custody.dueMatters?.(store, { to: '9999-12-31' })) ?? []
    expect(matters.length).toBeGreaterThan(0)
    expect(matters.map(({ due }) => due).filter((due) => due !== undefined && !isDay(due))).toEqual([])
  })

  test('is found by the search, and told in the time line and the day’s record', async () => {
    for await (const page of custody.searchTerms?.all(store) ?? []) expect(Array.isArray(page)).toBe(true)
    for (const subject of [{ kind: 'person', id: personId } as const, { kind: 'unit', id: unitId } as const]) {
      await custody.timeline?.(store, subject)
      await custody.openMatters?.(store, subject)
    }
    await custody.dayRecord?.(store, '2026-11-21')
    await custody.downtimeLists?.(store, '2026-11-21')
    await custody.handoverCounts?.(store)
    await custody.personExport?.(store, personId)
  })

  test('does not stop a count', async () => {
    const scans = (await heldItems(store)).map(({ id }) => ({ text: id, id, slotId: null }))
    const count = { shelves: [], startedAt: '2026-11-21T02:00:00.000Z', keepHere: [], remark: '', scans }
    succeeded(await closeCount(paperDesk(store), count))
  })
})

test.each([Number.MAX_SAFE_INTEGER, 1e9, 0, -1, 'two'])(
  'a parcel whose stay another desk numbered %s is taken in again, and is here',
  async (visitTold) => {
    const waybill = `SF88${String(visitTold).replaceAll(/\W/g, 'X').toUpperCase()}0000`
    const id = parcelIdOf(store.workspace, waybill)
    const came = { kind: 'courier', waybill, visit: visitTold, tag: 'X1' }
    const left = { visit: visitTold, to: 'self', signedPaper: '1' }
    const record = { e: 'custodyItem', id }
    await applyChanges(store, [
      told({ ...record, ev: 'received', data: came }),
      told({ ...record, ev: 'handedOut', data: left }),
    ])
    expect(must(await store.db.custodyItems.get(id)).v.status).toBe('handed-out')
    const slotId = must((await store.db.shelfSlots.toArray())[0]).id
    const again = { ...EMPTY_INTAKE, kind: 'courier', waybill, unitId, personId, slotId } as const
    succeeded(await receiveItem(paperDesk(store), again))
    expect(must(await store.db.custodyItems.get(id)).v).toMatchObject({ status: 'in-store', slotId })
  },
)
