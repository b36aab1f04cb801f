// F8 after each act: exactly what was done is taken back, and nothing after somebody else went on from it. Two desks come to one state.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store, UndoPlan } from '#renderer/db/store.ts'
import { decideUndo } from '#renderer/db/undo.ts'
import * as visits from '#renderer/features/desk-visits/commands.ts'
import * as items from '#renderer/features/items/commands.ts'
import * as loans from '#renderer/features/loans/commands.ts'
import * as notices from '#renderer/features/notices/commands.ts'
import * as releases from '#renderer/features/releases/commands.ts'
import * as letters from '#renderer/features/sheets/commandsLetters.ts'
import * as shifts from '#renderer/features/shifts/commands.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { DayCloseState } from '#shared/domain/shifts/dayCloseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { deskDay, done, itemDay, loanDay, RELEASE, releaseDay } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { at, CALL } from '#test/support/items.ts'
import { CLERK, foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const LI: Signature = { actor: { id: 'staff-li', role: 'front-desk' }, session: 'session-li' }
const STRANGER = { personId: null, staffId: null, unitId: null, name: '李建国', phone: '13912345678', idLast4: '' }

let store: Store
let desk: Desk

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  desk = deskOf(store, CLERK)
})

type Done = { readonly ok: true; readonly value: { readonly undo?: UndoPlan | undefined } } | { readonly ok: false }
type Act = () => Promise<Done>

const newest = async (table: string) => must(((await store.db.table(table).toArray()) as { id: string }[]).at(-1)).id
const call = () => items.registerCall(desk, { ...CALL, personId: null, unitId: null, contactName: '甲' })
const itemId = async () => must(done(await call()).draft.itemIds[0])
const thing = {
  kind: 'trolley',
  labels: '平板车 7',
  slot: '',
  unitId: null,
  feeFen: 0,
  depositFen: 0,
  due: 'same-day',
} as const

/** What stands before, then the act. */
const ACTS: Readonly<Record<string, () => Promise<Act>>> = {
  'a call': async () => call,
  'a note': async () => {
    const id = await itemId()
    return () => items.noteItem(desk, id, { text: '记', told: true, waitsForOwner: true })
  },
  'a postponement': async () => {
    const id = await itemId()
    return () => items.postponeItem(desk, id, { due: at('18:00', 2), reason: '等配件' })
  },
  'an end': async () => {
    const id = await itemId()
    return () => items.finishItem(desk, id, { result: '好', explainedBy: '甲', confirmation: 'phone' })
  },
  'a gate pass': async () => {
    done(await releases.issueRelease(desk, RELEASE))
    const id = await newest('releases')
    return () => releases.passSlip(desk, id, { guard: '', what: '' })
  },
  'a comparison of stubs': async () => {
    const [id] = await releaseDay(desk)
    return () => releases.reconcileSlip(desk, must(id), { matches: true, what: '' })
  },
  'a lending': async () => {
    done(await loans.addThings(desk, thing))
    const thingId = await newest('loanThings')
    return () => loans.lendThing(desk, { thingId, borrower: STRANGER })
  },
  'a return': async () => {
    done(await loans.addThings(desk, thing))
    const { loanId } = done(await loans.lendThing(desk, { thingId: await newest('loanThings'), borrower: STRANGER }))
    return () => loans.returnLoan(desk, loanId)
  },
  'new things in the cabinet': async () => () => loans.addThings(desk, thing),
  'a notice': async () => () =>
    notices.postNotice(desk, {
      title: '停电',
      text: '',
      places: ['1#大堂'],
      fromDay: '2026-11-21' as Day,
      untilDay: '2026-11-22' as Day,
      keep: false,
    }),
  'an arrival': async () => () => visits.arrive(desk, { purpose: 'visitor', personId: null, name: '乙', unitCode: '' }),
  'a departure': async () => {
    const typed = { purpose: 'visitor', personId: null, name: '乙', unitCode: '' } as const
    const { visitId } = done(await visits.arrive(desk, typed)).draft
    return () => visits.leave(desk, visitId)
  },
  'a letter that goes on': async () => {
    await deskDay(desk)
    const id = await newest('letters')
    return () => letters.actOnLetter(desk, id, { kind: 'forward', to: '财务部' })
  },
  'lines carried to the next day': async () => () =>
    shifts.carry(desk, { day: '2026-11-21', matterIds: ['m'], how: 'next-day', toStaffId: null, reason: '' }),
}

/** The states of all records, without their history; one that was taken back whole counts as not there. */
async function standing(): Promise<unknown> {
  const rows = (await projectedRows(store)) as Record<string, readonly { id: string; v?: object; deleted?: boolean }[]>
  const live = Object.entries(rows).map(([table, all]) => [
    table,
    all.flatMap(({ id, v, deleted }) => {
      const { status, ...rest } = (v ?? {}) as { readonly status?: string }
      const isEmpty =
        deleted === true ||
        status === 'void' ||
        (table === 'dayCloses' && status === 'open' && (v as DayCloseState).carried.length === 0)
      return isEmpty && table !== 'sheets' ? [] : [{ id, status, ...rest }]
    }),
  ])
  return Object.fromEntries(live.filter(([table]) => table !== 'claims'))
}

const undo = (plan: UndoPlan, by: Signature = CLERK) => commit(store, by, () => decideUndo(store, plan))

describe.each(Object.entries(ACTS))('%s', (_, prepare) => {
  test('is taken back exactly', async () => {
    const act = await prepare()
    const before = await standing()
    const { undo: plan } = done(await act())
    expect(await standing()).not.toEqual(plan === undefined ? undefined : before)
    done(await undo(must(plan)))
    expect(await standing()).toEqual(before)
    expect(await store.db.conflicts.count()).toBe(0)
  })

  test('is taken back once', async () => {
    const { undo: plan } = done(await (await prepare())())
    done(await undo(must(plan)))
    expect(await undo(must(plan))).toMatchObject({ ok: false, error: { code: 'changed-since' } })
  })
})

test('what a colleague went on from is not taken back', async () => {
  const registered = done(await call())
  const li = deskOf(store, LI)
  done(await items.noteItem(li, must(registered.draft.itemIds[0]), { text: '已派', told: false, waitsForOwner: false }))
  expect(await undo(must(registered.undo))).toMatchObject({ ok: false, error: { code: 'changed-since' } })
})

test('a thing whose lending was taken back is lent again, and its claim is free', async () => {
  done(await loans.addThings(desk, thing))
  const thingId = await newest('loanThings')
  const lent = done(await loans.lendThing(desk, { thingId, borrower: STRANGER }))
  done(await undo(must(lent.undo)))
  done(await loans.lendThing(desk, { thingId, borrower: STRANGER }))
  expect(await store.db.conflicts.count()).toBe(0)
})

test('two desks with clocks an hour apart tell a whole day each: both come to one state', async () => {
  const there = await otherDesk(store, { localKey: storeParts().localKey })
  const send = async (from: Store, to: Store) => {
    await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
    await applyChanges(to, await logOf(from))
  }
  await send(store, there)
  ;(there.clock as ReturnType<typeof standingClock>).advance(-3_600_000)
  const other = deskOf(there, LI)
  // The second desk has no letter of its own yet: it numbers nothing.
  const shared = await itemDay(desk)
  await send(store, there)
  for (const at of [desk, other]) await loanDay(at)
  await deskDay(desk)
  await deskDay(other)
  await items.noteItem(other, shared, { text: '那边记的', told: true, waitsForOwner: false })
  done(await items.finishItem(desk, shared, { result: '好', explainedBy: '甲', confirmation: 'phone' }))
  await items.finishItem(other, shared, { result: '也好', explainedBy: '乙', confirmation: 'phone' })
  await send(there, store)
  await send(store, there)
  // When a desk first saw a conflict is its own.
  const rowsOf = async (from: Store) => {
    const rows = await projectedRows(from)
    return { ...rows, conflicts: (rows.conflicts ?? []).map((row) => ({ ...(row as object), firstSeenMs: 0 })) }
  }
  const [ours, theirs]: readonly Readonly<Record<string, unknown>>[] = [await rowsOf(store), await rowsOf(there)]
  for (const table of ['items', 'loans', 'visits', 'letters', 'notices', 'claims', 'conflicts'])
    expect([table, theirs?.[table]]).toEqual([table, ours?.[table]])
})
