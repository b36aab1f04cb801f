// Why something was taken back, refused or settled is free words, often about people: on every way out of the desk they are sealed.
import 'fake-indexeddb/auto'
import { beforeAll, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { changeFacts } from '#renderer/features/conflicts/changeFacts.ts'
import { settleConflict } from '#renderer/features/conflicts/commands.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import * as visits from '#renderer/features/desk-visits/commands.ts'
import * as items from '#renderer/features/items/commands.ts'
import { loanPaper } from '#renderer/features/loans/loanPaper.ts'
import * as notices from '#renderer/features/notices/commands.ts'
import { ownerRegistrationPaper } from '#renderer/features/owner-files/paper.ts'
import { receiveItem, takeBackIntake } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { handOut, mendWayOut } from '#renderer/features/parcel-custody/outCommands.ts'
import * as releases from '#renderer/features/releases/commands.ts'
import * as letters from '#renderer/features/sheets/commandsLetters.ts'
import * as papers from '#renderer/features/sheets/commandsReturn.ts'
import * as shifts from '#renderer/features/shifts/commands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { Change } from '#shared/sync/change.ts'
import { deviceOf, makeDot, recordKey, seqOf } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskDay, done, RELEASE } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CALL } from '#test/support/items.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

const WHY = '错交给了王某'
const SIGNED = {
  ...({ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', remark: '' } as const),
  signedPaper: 'A-LQ-1',
} as const

let here: Store
let there: Store
let conflictId: string
let unitId: string

/** Each act that asks why, done with a name in the reason. */
const ACTS: Readonly<Record<string, (desk: Desk, clerk: Desk) => Promise<unknown>>> = {
  'a hand-out': async (desk, clerk) => {
    const id = await parcel(clerk, 'SF1000000001')
    done(await handOut(clerk, { ids: [id], taking: SIGNED }))
    return done(await mendWayOut(desk, id, { reason: WHY, where: 'missing' }))
  },
  'an intake': async (desk, clerk) => done(await takeBackIntake(desk, await parcel(clerk, 'SF1000000002'), WHY)),
  'an item': async (desk, clerk) => done(await items.voidItem(desk, await call(clerk), WHY)),
  'a step of an item': async (_, clerk) => done(await items.takeBackItem(clerk, await call(clerk), WHY)),
  'a visit': async (desk, clerk) => {
    const typed = { purpose: 'visitor', personId: null, name: '乙', unitCode: '' } as const
    return done(await visits.takeBack(desk, done(await visits.arrive(clerk, typed)).draft.visitId, WHY))
  },
  'a notice': async (desk) => done(await notices.voidNotice(desk, await firstOf('notices'), WHY)),
  'a letter': async (desk) => done(await letters.takeBackLetter(desk, await firstOf('letters'), WHY)),
  'a return of a paper': async (desk, clerk) => {
    const { sheetId, number } = done(
      await issuePaper(clerk, ownerRegistrationPaper, { kind: 'unit', id: unitId }),
    ).draft
    done(await papers.returnPaper(clerk, number, 'B-1'))
    return done(await papers.takeBackReturn(desk, sheetId, WHY))
  },
  'a paper': async (desk, clerk) => {
    const { number } = done(await issueBlank(clerk, loanPaper)).draft
    const row = must(await here.db.sheets.filter(({ v }) => v.number === number).first())
    return done(await voidPaper(desk, row.id, WHY))
  },
  'a release slip': async (desk, clerk) => {
    done(await releases.issueRelease(clerk, RELEASE))
    return done(await releases.voidSlip(desk, await firstOf('releases'), WHY))
  },
  'a handover that is refused, and one that was looked at': async (desk, clerk) => {
    const shift = { deskId: here.device, name: '早班', checklist: [], takenOver: 0 }
    const { shiftId } = done(await shifts.openShift(clerk, shift)).draft
    const counts = [{ id: 'keys', label: '钥匙', expected: 3, counted: 2, note: WHY, byAllMatch: false }]
    const given = { shiftId, toStaffId: null, counts, openMatters: 0, thingsOut: 0, record: '{}' }
    done(await shifts.handOver(clerk, given))
    done(await shifts.refuseShift(desk, shiftId, WHY))
    done(await shifts.handOver(clerk, given))
    done(await shifts.acceptShift(desk, shiftId))
    return done(await shifts.checkShift(deskOf(here, OTHER_LEADER), shiftId, WHY))
  },
  'an evening close': async (desk, clerk) => {
    const day = '2026-11-21'
    done(await shifts.carry(clerk, { day, matterIds: ['m'], how: 'next-day', toStaffId: null, reason: WHY }))
    done(await shifts.signClose(clerk, { day, owed: [], totals: {}, record: '{}' }))
    done(await shifts.countersign(desk, day))
    return done(await shifts.reviewClose(deskOf(here, OTHER_LEADER), day, WHY))
  },
  'a conflict': async (desk) => {
    const open = must(await openConflict(here, conflictId, {}))
    const choice = { kind: 'side', dot: must(open.sides[0]).dot } as const
    return done(
      await settleConflict(desk, { conflict: open.conflict, sides: open.sides, choice, typed: '', note: WHY }),
    )
  },
}

const OTHER_LEADER = { actor: { id: 'staff-ma', role: 'service-manager' }, session: 'session-ma' } as const

beforeAll(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  unitId = await addUnit(here)
  const personId = await addOwner(here, unitId)
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await tell(here, there)
  const named = (name: string) => ({
    cmd: 'person.edit',
    items: [{ kind: 'set', e: 'person', id: personId, values: { name } } as const],
  })
  await commitDraft(here, named('王晓梅（改）'))
  await commitDraft(there, named('王小梅'))
  await tell(there, here)
  conflictId = must((await here.db.conflicts.toArray())[0]).id
  await deskDay(deskOf(here, SUPERVISOR))
})

async function tell(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  const news = (await logOf(from)).filter(({ dot }) => !known.has(dot))
  await applyChanges(to, news)
}
const firstOf = async (table: string) => must((await here.db.table(table).toArray())[0] as { id: string }).id
const parcel = async (desk: Desk, waybill: string) =>
  succeeded(await receiveItem(desk, { ...EMPTY_INTAKE, kind: 'courier', waybill, name: '甲' })).draft.itemId
const call = async (desk: Desk) =>
  must(
    done(await items.registerCall(desk, { ...CALL, personId: null, unitId: null, contactName: '甲' })).draft.itemIds[0],
  )

test.each(Object.entries(ACTS))('why %s was taken back or settled travels sealed', async (_, act) => {
  const before = (await logOf(here)).length
  await act(deskOf(here, SUPERVISOR), deskOf(here, CLERK))
  const told = (await logOf(here)).slice(before).filter((change) => JSON.stringify(change).includes(WHY))
  expect(told.map(({ cmd }) => cmd)).toEqual([])
})

test('the other desk, which has the keys, reads why: in the time line of the thing, and in the centre', async () => {
  const id = await parcel(deskOf(here, CLERK), 'SF1000000008')
  done(await handOut(deskOf(here, CLERK), { ids: [id], taking: SIGNED }))
  done(await mendWayOut(deskOf(here, SUPERVISOR), id, { reason: WHY, where: 'missing' }))
  await tell(here, there)
  const { dead, whyGone } = await loadRecordHistory(there, recordKey('custodyItem', id))
  expect(dead.map(({ ev, dot }) => [ev, whyGone.get(dot)])).toEqual([['handedOut', WHY]])
  const settled = (await logOf(there)).filter(({ cmd }) => cmd === 'person.edit:settle')
  const beside = settled.map(({ dot, hlc, cmd, actor }) => ({ dot, hlc, cmd, role: actor.role }))
  expect((await changeFacts(there, beside)).map(({ note }) => note)).toEqual([WHY])
})

test('a desk without the keys sees that it was taken back, and no word of why', async () => {
  const blind = await otherDesk(here)
  await applyChanges(blind, await logOf(here))
  const rows = await blind.db.custodyItems.toArray()
  for (const { id } of rows) expect((await loadRecordHistory(blind, recordKey('custodyItem', id))).whyGone.size).toBe(0)
  const taken = rows.filter(({ s }) => s.some(({ ev }) => ev === 'void'))
  expect(taken.length).toBeGreaterThan(2)
})

test('what an earlier version told readable still takes back, and is read', async () => {
  const id = await parcel(deskOf(here, CLERK), 'SF1000000009')
  const { view } = await loadRecordHistory(here, recordKey('custodyItem', id))
  const last = must((await logOf(there)).findLast(({ dot }) => deviceOf(dot) === there.device))
  const seq = seqOf(last.dot) + 1
  const old: Change = {
    ...last,
    ...{ dot: makeDot(there.device, seq), hlc: makeHlc(TEST_NOW_MS, 900, there.device), cmd: 'custody.void' },
    ...{ actor: SUPERVISOR.actor, session: SUPERVISOR.session, note: WHY },
    items: [{ e: 'custodyItem', id, ev: 'void', data: { reason: WHY }, refs: [must(view.events[0]).dot] }],
  }
  await applyChanges(here, [old])
  const { dead, whyGone } = await loadRecordHistory(here, recordKey('custodyItem', id))
  expect(dead.map(({ dot }) => whyGone.get(dot))).toEqual([WHY])
  const [facts] = await changeFacts(here, [{ ...old, role: old.actor.role }])
  expect(must(facts).note).toBe(WHY)
})
