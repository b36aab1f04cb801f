// The community's clock and not the machine's: midnight, a wrong clock, papers entered afterwards.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { arrive, leave } from '#renderer/features/desk-visits/commands.ts'
import { signOutAfterClosing } from '#renderer/features/desk-visits/signOut.ts'
import { finishItem, registerCall } from '#renderer/features/items/commands.ts'
import { dueItemMatters } from '#renderer/features/items/itemMatters.ts'
import { addThings, lendThing, returnLoan } from '#renderer/features/loans/commands.ts'
import { loanDueMatters } from '#renderer/features/loans/loanMatters.ts'
import { loanPaper } from '#renderer/features/loans/loanPaper.ts'
import { enterRelease, issueRelease, passSlip } from '#renderer/features/releases/commands.ts'
import { releasePaper } from '#renderer/features/releases/releasePaper.ts'
import { slipDueMatters } from '#renderer/features/releases/slipMatters.ts'
import { carry, signClose } from '#renderer/features/shifts/commands.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { done, RELEASE } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CALL, REPAIR } from '#test/support/items.ts'
import { CLERK, foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'

let store: Store
let desk: Desk

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  desk = deskOf(store, CLERK)
})

const TROLLEY = {
  kind: 'trolley',
  labels: '平板车 1',
  slot: '',
  unitId: null,
  feeFen: 0,
  depositFen: 0,
  due: 'same-day',
} as const
const BORROWER = { personId: null, staffId: null, unitId: null, name: '李建国', phone: '13912345678', idLast4: '' }
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) => result.error?.code

/** Moves the desk's clock to a moment of Shanghai. */
function goTo(day: string, clock: string): void {
  const ms = Date.parse(`${day}T${clock}:00.000+08:00`)
  ;(store.clock as ReturnType<typeof standingClock>).advance(ms - store.clock.nowMs())
}

const today = () => store.dayOf(store.clock.nowMs())
const slip = { ...RELEASE, applicant: 'owner', ownerName: '', authorisation: 'in-person' } as const

describe('a release slip at midnight', () => {
  test('issued at 23:59 it leaves at 23:59, and not at 00:01: then it is over', async () => {
    goTo('2026-11-21', '23:59')
    done(await issueRelease(desk, { ...slip, day: today() }))
    const { id } = must((await store.db.releases.toArray())[0])
    goTo('2026-11-22', '00:01')
    expect(codeOf(await passSlip(desk, id, { guard: '', what: '' }))).toBe('slip-expired')
    const told = { at: '2026-11-21T15:59:30.000Z', day: '2026-11-21' } as never
    done(await passSlip(desk, id, { guard: '孙班长', what: '', told }))
    expect((await store.db.releases.get(id))?.conflicts ?? []).toEqual([])
  })

  test('told from paper to have left after its day, it is passed and contested', async () => {
    goTo('2026-11-21', '23:59')
    done(await issueRelease(desk, { ...slip, day: today() }))
    const { id } = must((await store.db.releases.toArray())[0])
    goTo('2026-11-22', '00:05')
    const told = { at: '2026-11-21T16:01:00.000Z', day: '2026-11-22' } as never
    done(await passSlip(desk, id, { guard: '孙班长', what: '', told }))
    expect((await store.db.releases.get(id))?.v.status).toBe('passed')
    expect((await store.db.releases.get(id))?.conflicts).toHaveLength(1)
  })
})

describe('a loan', () => {
  test('lent after closing is due by the next closing, on its own day of the board', async () => {
    done(await addThings(desk, TROLLEY))
    const { id: thingId } = must((await store.db.loanThings.toArray())[0])
    goTo('2026-11-21', '23:30')
    const { loanId } = done(await lendThing(desk, { thingId, borrower: BORROWER }))
    expect((await store.db.loans.get(loanId))?.v.dueAt).toBe('2026-11-22T10:00:00.000Z')
    expect(await loanDueMatters(store, { to: '2026-11-21' })).toEqual([])
    goTo('2026-11-22', '00:10')
    expect(await loanDueMatters(store, { to: '2026-11-22' })).toMatchObject([{ due: '2026-11-22', state: 'due' }])
    goTo('2026-11-23', '09:00')
    expect(await loanDueMatters(store, { to: '2026-11-23' })).toMatchObject([{ due: '2026-11-22', state: 'late' }])
  })

  test('comes back though the clock was set back a day: it is back, and says that its times disagree', async () => {
    done(await addThings(desk, TROLLEY))
    const { id: thingId } = must((await store.db.loanThings.toArray())[0])
    const { loanId } = done(await lendThing(desk, { thingId, borrower: BORROWER }))
    goTo('2026-11-20', '09:00')
    done(await returnLoan(desk, loanId))
    const row = must(await store.db.loans.get(loanId))
    expect(row.v.status).toBe('back')
    expect(row.conflicts).toHaveLength(1)
    goTo('2026-11-21', '11:00')
    done(await lendThing(desk, { thingId, borrower: BORROWER }))
  })
})

describe('a visitor', () => {
  test('who came before midnight and stayed is signed out at the closing after their arrival', async () => {
    goTo('2026-11-21', '23:50')
    const typed = { purpose: 'visitor', personId: null, name: '乙', unitCode: '' } as const
    const { visitId } = done(await arrive(desk, typed)).draft
    goTo('2026-11-22', '00:10')
    await signOutAfterClosing(desk)
    const { v } = must(await store.db.visits.get(visitId))
    expect(['here', 'left']).toContain(v.status)
    expect(v.leftAt === null || v.leftAt >= v.arrivedAt).toBe(true)
  })

  test('who leaves while the clock is a day behind has left, and the times are shown to disagree', async () => {
    const typed = { purpose: 'visitor', personId: null, name: '乙', unitCode: '' } as const
    const { visitId } = done(await arrive(desk, typed)).draft
    goTo('2026-11-20', '10:00')
    done(await leave(desk, visitId))
    expect((await store.db.visits.get(visitId))?.v.status).toBe('left')
  })
})

describe('the evening close', () => {
  test('of yesterday is signed after midnight; of tomorrow it is not', async () => {
    goTo('2026-11-22', '00:20')
    const signed = { owed: [], totals: {}, record: '{}' }
    expect(codeOf(await signClose(desk, { ...signed, day: '2026-11-23' }))).toBe('day-ahead')
    done(await signClose(desk, { ...signed, day: '2026-11-21' }))
    const line = { matterIds: ['m'], how: 'next-day', toStaffId: null, reason: '' } as const
    expect(codeOf(await carry(desk, { ...line, day: '2026-11-21' }))).toBe('day-signed')
  })
})

describe('a paper entered afterwards', () => {
  const lateAt = (ms: number) => new Date(ms).toISOString()
  const DAY_MS = 86_400_000
  const stranger = { ...CALL, personId: null, unitId: null, contactName: '李建国' }

  test.each([
    ['in a minute', 60_000, 'late-in-future'],
    ['61 days ago', -61 * DAY_MS, 'late-too-old'],
  ] as const)('with a time %s is refused, and takes no number', async (_, away, code) => {
    const late = { at: lateAt(TEST_NOW_MS + away), paperNumber: '' }
    expect(codeOf(await registerCall(desk, stranger, late))).toBe(code)
    expect(codeOf(await arrive(desk, { purpose: 'visitor', personId: null, name: '乙', unitCode: '' }, { late }))).toBe(
      code,
    )
    done(await addThings(desk, TROLLEY))
    const { id: thingId } = must((await store.db.loanThings.toArray())[0])
    expect(codeOf(await lendThing(desk, { thingId, borrower: BORROWER, late }))).toBe(code)
    expect(await store.db.items.count()).toBe(0)
  })

  test('of another form, or entered already, is refused; the number stays with its first record', async () => {
    const wrong = done(await issueBlank(desk, loanPaper)).draft.number
    const right = done(await issueBlank(desk, releasePaper)).draft.number
    const at = lateAt(TEST_NOW_MS - DAY_MS)
    const yesterday = { ...slip, day: '2026-11-20' as Day }
    expect(codeOf(await enterRelease(desk, yesterday, { at, paperNumber: wrong, form: 'release-slip' }))).toBe(
      'blank-other-form',
    )
    done(await enterRelease(desk, yesterday, { at, paperNumber: right, form: 'release-slip' }))
    expect(codeOf(await enterRelease(desk, yesterday, { at, paperNumber: right, form: 'release-slip' }))).toBe(
      'blank-filled',
    )
    expect(await store.db.releases.count()).toBe(1)
    expect((await store.db.releases.toArray())[0]?.v).toMatchObject({ day: '2026-11-20', number: right })
  })

  test('a slip of yesterday that was entered today is over and owes its gate copy, not a pass', async () => {
    const right = done(await issueBlank(desk, releasePaper)).draft.number
    const late = { at: lateAt(TEST_NOW_MS - DAY_MS), paperNumber: right, form: 'release-slip' }
    done(await enterRelease(desk, { ...slip, day: '2026-11-20' as Day }, late))
    const owed = await slipDueMatters(store, { to: '2026-11-21' })
    expect(owed.filter(({ state }) => state === 'running')).toEqual([])
  })

  test('a call of last week is promised from its own day, and late at once', async () => {
    const late = { at: lateAt(TEST_NOW_MS - 7 * DAY_MS), paperNumber: '' }
    done(await registerCall(desk, stranger, late))
    expect(await dueItemMatters(store, { to: '2026-11-21' })).toMatchObject([{ state: 'late', due: '2026-11-15' }])
  })
})

test('a visit-back in a year without a working calendar still has a window', async () => {
  goTo('2031-12-30', '17:00')
  const call = { ...CALL, personId: null, unitId: null, contactName: '甲', contactPhone: '13912345678' }
  const complaint = { ...REPAIR, kind: '投诉', department: '客服中心' }
  const id = must(done(await registerCall(desk, { ...call, items: [complaint] })).draft.itemIds[0])
  done(await finishItem(desk, id, { result: '好', explainedBy: '甲', confirmation: 'phone' }))
  const { v } = must(await store.db.items.get(id))
  expect(v.status).toBe('done')
  expect(must(v.visitBackTo) >= must(v.visitBackFrom)).toBe(true)
  expect(must(v.visitBackTo) <= addDays('2031-12-30' as Day, 20)).toBe(true)
  expect(await dueItemMatters(store, { to: '2032-01-20' })).not.toEqual([])
})
