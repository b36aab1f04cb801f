// Every act of the reception under every role of handbook R23: what the table does not allow is refused by the command itself, and leaves nothing.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import * as visits from '#renderer/features/desk-visits/commands.ts'
import * as items from '#renderer/features/items/commands.ts'
import * as loans from '#renderer/features/loans/commands.ts'
import { loanPaper } from '#renderer/features/loans/loanPaper.ts'
import * as notices from '#renderer/features/notices/commands.ts'
import * as phrases from '#renderer/features/phrases/commands.ts'
import * as releases from '#renderer/features/releases/commands.ts'
import * as letters from '#renderer/features/sheets/commandsLetters.ts'
import * as papers from '#renderer/features/sheets/commandsReturn.ts'
import * as shifts from '#renderer/features/shifts/commands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { deskDay, done, itemDay, loanDay, RELEASE, releaseDay } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { at, CALL } from '#test/support/items.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

const registry = buildRegistry(DOMAIN_MODULES)
const signedAs = (role: Role): Signature => ({ actor: { id: `staff-${role}`, role }, session: `of-${role}` })

interface Ids {
  readonly item: string
  readonly finished: string
  readonly slip: string
  readonly open: string
  readonly loan: string
  readonly thing: string
  readonly visit: string
  readonly plan: string
  readonly letter: string
  readonly notice: string
  readonly shift: string
  readonly number: string
}

let store: Store
let ids: Ids

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const desk = deskOf(store, SUPERVISOR)
  const item = await itemDay(desk)
  const call = done(await items.registerCall(desk, { ...CALL, personId: null, unitId: null, contactName: '甲' }))
  const finished = must(call.draft.itemIds[0])
  done(await items.finishItem(desk, finished, { result: '好', explainedBy: '甲', confirmation: 'phone' }))
  const [slip] = await releaseDay(desk)
  done(await releases.issueRelease(desk, RELEASE))
  const [, , loan] = await loanDay(desk)
  await deskDay(desk)
  const typed = { purpose: 'visitor', personId: null, name: '乙', unitCode: '' } as const
  const visit = done(await visits.arrive(desk, typed)).draft.visitId
  const blank = done(await issueBlank(desk, loanPaper)).draft.number
  const shift = done(await shifts.openShift(desk, { deskId: store.device, name: '早班', checklist: [], takenOver: 0 }))
    .draft.shiftId
  const first = async (table: string, key: string) =>
    must((await store.db.table(table).where('v.status').equals(key).first()) as { readonly id: string }).id
  ids = {
    item,
    finished,
    slip: must(slip),
    open: await first('releases', 'issued'),
    loan: must(loan),
    thing: must((await store.db.loans.get(must(loan)))?.v.thingId),
    visit,
    plan: await first('visits', 'planned'),
    letter: must((await store.db.letters.toArray())[0]).id,
    notice: must((await store.db.notices.toArray())[0]).id,
    shift,
    number: blank,
  }
})

type Act = (desk: Desk) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>
const handover = () => ({ shiftId: ids.shift, toStaffId: null, counts: [], openMatters: 0, thingsOut: 0, record: '{}' })
const ending = { result: '好', explainedBy: '甲', confirmation: 'phone' }
const notice = {
  title: '停电',
  text: '',
  places: ['1#大堂'],
  fromDay: '2026-11-21' as Day,
  untilDay: '2026-11-22' as Day,
  keep: false,
}
const letter = {
  direction: 'in',
  day: '2026-11-21',
  title: '函',
  party: '街道',
  number: '',
  copies: 1,
  answerBy: null,
  personId: null,
  unitId: null,
} as const
const thing = {
  kind: 'umbrella',
  labels: '伞 9',
  slot: '',
  unitId: null,
  feeFen: 0,
  depositFen: 0,
  due: 'same-day',
} as const
const typed = { purpose: 'visitor', personId: null, name: '丙', unitCode: '' } as const
const gate = { guard: '孙', what: '' }

const ACTS: Readonly<Record<string, Act>> = {
  'item.register': (desk) => items.registerCall(desk, { ...CALL, personId: null, unitId: null, contactName: '丁' }),
  'item.assign': (desk) => items.assignItem(desk, ids.item, { department: '工程部', officerId: null, sheetId: null }),
  'item.note': (desk) => items.noteItem(desk, ids.item, { text: '记', told: false, waitsForOwner: false }),
  'item.answer': (desk) => items.answerItem(desk, ids.item, { text: '答' }),
  'item.promise': (desk) => items.promiseItem(desk, ids.item, { due: at('15:00'), reason: '' }),
  'item.overridePostponement': (desk) => items.postponeItem(desk, ids.item, { due: at('18:00', 2), reason: '再缓' }),
  'item.hand': (desk) => items.handItem(desk, ids.item, { toStaffId: 'staff-x', reason: '' }),
  'item.finish': (desk) => items.finishItem(desk, ids.item, ending),
  'item.reopen': (desk) => items.reopenItem(desk, ids.finished, '又坏'),
  'item.void': (desk) => items.voidItem(desk, ids.item, '重复'),
  'release.issue': (desk) => releases.issueRelease(desk, RELEASE),
  'release.pass': (desk) => releases.passSlip(desk, ids.open, gate),
  'release.refuse': (desk) => releases.refuseSlip(desk, ids.open, { ...gate, what: '多' }),
  'release.reconcile': (desk) => releases.reconcileSlip(desk, ids.slip, { matches: true, what: '' }),
  'release.signWeek': (desk) =>
    releases.signWeek(desk, { monday: '2026-11-09' as Day, slips: 0, differences: 0, remark: '' }),
  'release.void': (desk) => releases.voidSlip(desk, ids.open, '开错'),
  'loanThing.save': (desk) => loans.addThings(desk, thing),
  'loanThing.retire': (desk) => loans.retireThing(desk, ids.thing),
  'loan.lend': (desk) =>
    loans.lendThing(desk, {
      thingId: ids.thing,
      borrower: { personId: 'p', staffId: null, unitId: null, name: '', phone: '', idLast4: '' },
    }),
  'loan.return': (desk) => loans.returnLoan(desk, ids.loan),
  'loan.extend': (desk) => loans.extendLoan(desk, ids.loan, { day: '2026-11-29' as Day, reason: '还要用' }),
  'loan.lose': (desk) => loans.loseLoan(desk, ids.loan, { feePaidFen: 0, depositBackFen: 0, remark: '丢' }),
  'notice.post': (desk) => notices.postNotice(desk, notice),
  'notice.prolong': (desk) => notices.prolongNotice(desk, ids.notice, '2026-12-01' as Day),
  'notice.takeDown': (desk) => notices.takeDownNotice(desk, ids.notice, { places: ['2#大堂'], box: '' }),
  'notice.void': (desk) => notices.voidNotice(desk, ids.notice, '贴错'),
  'phrase.save': (desk) =>
    phrases.savePhrase(desk, { id: null, kind: 'thanks', text: `谢谢 ${desk.signature.actor.role}` }),
  'letter.register': (desk) => letters.registerLetter(desk, letter),
  'letter.forward': (desk) => letters.actOnLetter(desk, ids.letter, { kind: 'forward', to: '财务部' }),
  'letter.file': (desk) => letters.actOnLetter(desk, ids.letter, { kind: 'file', box: 'B-2' }),
  'sheet.return': (desk) => papers.returnPaper(desk, ids.number, 'B-1'),
  'sheet.reserveBlank': (desk) => issueBlank(desk, loanPaper),
  'visit.plan': (desk) => visits.planVisit(desk, typed, { day: '2026-11-22', time: '' }),
  'visit.cancelPlan': (desk) => visits.cancelPlan(desk, ids.plan),
  'visit.arrive': (desk) => visits.arrive(desk, typed),
  'visit.leave': (desk) => visits.leave(desk, ids.visit),
  'shift.open': (desk) => shifts.openShift(desk, { deskId: store.device, name: '晚班', checklist: [], takenOver: 0 }),
  'shift.bundle': (desk) => shifts.bundleShift(desk, ids.shift, ['s']),
  'shift.handOver': (desk) => shifts.handOver(desk, handover()),
  'shift.check': (desk) => shifts.checkShift(desk, ids.shift, ''),
  'dayClose.carry': (desk) =>
    shifts.carry(desk, { day: '2026-11-21', matterIds: ['m'], how: 'next-day', toStaffId: null, reason: '' }),
  'dayClose.sign': (desk) => shifts.signClose(desk, { day: '2026-11-21', owed: [], totals: {}, record: '{}' }),
  'dayClose.countersign': (desk) => shifts.countersign(desk, '2026-11-21'),
  'dayClose.review': (desk) => shifts.reviewClose(desk, '2026-11-21', ''),
}

describe.each(Object.entries(ACTS))('%s', (cmd, act) => {
  const isAllowed = (role: Role) => registry.mayAct(cmd, role) === 'allowed'

  test.each(ROLES.filter((role) => !isAllowed(role)))('is refused to %s, and nothing is written', async (role) => {
    const before = await store.db.changes.count()
    const result = await act(deskOf(store, signedAs(role)))
    expect(result.ok).toBe(false)
    // Beyond the limit a postponement says so itself.
    expect(['beyond-role', 'postponed-already']).toContain(result.error?.code)
    expect(await store.db.changes.count()).toBe(before)
  })

  test.each(ROLES.filter(isAllowed))('is not refused to %s by their role', async (role) => {
    const result = await act(deskOf(store, signedAs(role)))
    expect(result.error?.code).not.toBe('beyond-role')
  })
})

describe('two people', () => {
  const day = '2026-11-20'
  const [one, other] = [signedAs('front-desk'), signedAs('cashier')]
  const paper = { role: 'supervisor', name: '周敏', paperDay: '2026-11-21', copyNo: '1' } as PaperDecision

  test('sign a close: who signed first never countersigns, neither at the screen nor from paper', async () => {
    const [mine, theirs] = [deskOf(store, one), deskOf(store, other)]
    done(await shifts.signClose(mine, { day, owed: [], totals: {}, record: '{}' }))
    expect(await shifts.countersign(mine, day)).toMatchObject({ ok: false, error: { code: 'own-signature' } })
    expect(await shifts.countersign(mine, day, paper)).toMatchObject({ ok: false, error: { code: 'own-proposal' } })
    done(await shifts.countersign(theirs, day))
  })

  test('hand over a shift: the giver never takes it, neither at the screen nor from paper', async () => {
    const [mine, theirs] = [deskOf(store, one), deskOf(store, other)]
    const shift = { deskId: 'another', name: '早班', checklist: [], takenOver: 0 }
    const { shiftId } = done(await shifts.openShift(mine, shift)).draft
    done(await shifts.handOver(mine, { ...handover(), shiftId }))
    expect(await shifts.acceptShift(mine, shiftId)).toMatchObject({ ok: false, error: { code: 'own-handover' } })
    expect(await shifts.acceptShift(mine, shiftId, paper)).toMatchObject({ ok: false, error: { code: 'own-proposal' } })
    done(await shifts.acceptShift(theirs, shiftId))
  })

  test('whose shift it is never takes it over from a colleague who handed it over in their place', async () => {
    const [mine, theirs] = [deskOf(store, one), deskOf(store, other)]
    const shift = { deskId: 'a third', name: '早班', checklist: [], takenOver: 0 }
    const { shiftId } = done(await shifts.openShift(mine, shift)).draft
    done(await shifts.handOver(theirs, { ...handover(), shiftId }))
    expect(await shifts.acceptShift(mine, shiftId)).toMatchObject({ ok: false, error: { code: 'own-handover' } })
  })
})
