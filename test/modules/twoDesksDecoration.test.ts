// One decoration case at two desks that could not hear each other: both end in one state, and what cannot both be true is seen by people.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import { answerReview } from '#renderer/features/decoration/commands/review.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { moneyFrontDesk } from '#renderer/features/money/module.tsx'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import { passClaim, patrolClaim, patrolIdOf, permitClaim } from '#shared/domain/decoration/ids.ts'
import { receiptClaim } from '#shared/domain/money/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { permitEvents } from '#test/support/decorationCases.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const CASE = 'case-1'
const HOT = { hotWorkId: 'hot-1' }
const texts = { ...decorationFrontDesk.conflictTexts, ...moneyFrontDesk.conflictTexts }

let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  const unitId = await addUnit(here)
  const personId = await addOwner(here, unitId)
  const before = permitEvents({ unitId, personId, applicantPersonId: personId, contractorId: null })
  for (const { ev, data } of Object.values(before).flat()) {
    if (ev === 'reviewed') continue
    await tell(here, ev, { ...data, unitId, personId })
  }
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await meet()
})

/** Tells one event of the case, naming all that this desk knows of it. */
async function tell(store: Store, ev: string, data: JsonObject, claim?: string): Promise<void> {
  const refs = ((await store.db.decorationCases.get(CASE))?.s ?? []).map(({ dot }) => dot)
  const item = { kind: 'event', e: 'decorationCase', id: CASE, ev, data, refs } as const
  await commitDraft(
    store,
    { cmd: 'decoration.open', items: [claim === undefined ? item : { ...item, claim }] },
    SUPERVISOR,
  )
}

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

/** A minute goes by at both desks. */
function later(): void {
  for (const { clock } of [here, there]) (clock as ReturnType<typeof standingClock>).advance(60_000)
}

const rulesOf = async (store: Store) => (await store.db.conflicts.toArray()).map(({ rule }) => rule).toSorted()
const stateOf = async (store: Store) => must(await store.db.decorationCases.get(CASE)).v

/** One state on both, down to the hash by which desks know that they agree. */
async function agree(): Promise<void> {
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
  expect((await stateHashOf(there)).hash).toBe((await stateHashOf(here)).hash)
}

/** What the conflict centre says of the only conflict, the same on both desks. */
async function said(): Promise<readonly string[]> {
  const found = await Promise.all(
    [here, there].map(async (store) => {
      const [one] = await store.db.conflicts.toArray()
      return must(await openConflict(store, must(one).id, texts)).words
    }),
  )
  return [...new Set(found)]
}

const PERMIT = { from: '2026-11-23', to: '2027-01-31', scope: '室内装修' }
const permit = (store: Store, number: string) => tell(store, 'permitIssued', { ...PERMIT, number }, permitClaim(CASE))

test('what each desk did of one case ends in one state at both, whoever hears first', async () => {
  await tell(here, 'reviewed', { round: 1, conclusion: 'approved', opinions: [], opinion: '' })
  await meet()
  await permit(here, 'A-XK-00001')
  await tell(there, 'paperGot', { paper: 'electrician-certificate', form: 'copy', place: 'A3' })
  await tell(there, 'neighboursTold', { way: 'posted', remark: '' })
  await tell(here, 'charged', { lines: [] })
  await send(there, here)
  later()
  await tell(here, 'stopped', { reason: '未按图施工', number: 'A-TG-00001' })
  await send(here, there)
  later()
  await tell(there, 'resumed', { reason: '已整改', number: 'B-FG-00001' })
  await meet()
  await agree()
  expect(await stateOf(there)).toMatchObject({ status: 'permitted', permitNumber: 'A-XK-00001' })
  expect((await stateOf(there)).stops).toMatchObject([{ reason: '未按图施工' }])
  expect(await rulesOf(here)).toEqual([])
})

test.each(['here', 'there'] as const)(
  'what was told within one millisecond stands in the order in which desks heard of it, whichever of them told first: %s',
  async (which) => {
    await permit(here, 'A-XK-00001')
    await meet()
    const [first, second] = which === 'here' ? [here, there] : [there, here]
    await tell(first, 'stopped', { reason: '未按图施工', number: 'TG-00001' })
    await meet()
    await tell(second, 'resumed', { reason: '已整改', number: 'FG-00001' })
    await meet()
    await agree()
    const { status, stops } = await stateOf(here)
    expect(status).toBe('permitted')
    expect(stops.map(({ at, resumedAt }) => at === resumedAt)).toEqual([true])
  },
)

test('what two desks told within one millisecond without hearing each other stands in one order at both', async () => {
  await permit(here, 'A-XK-00001')
  await meet()
  await tell(there, 'neighboursTold', { way: 'posted', remark: '' })
  await tell(here, 'charged', { lines: [{ account: 'fees', name: '垃圾清运费', amountFen: 30_000 }] })
  await tell(there, 'charged', { lines: [{ account: 'fees', name: '垃圾清运费', amountFen: 10_000 }] })
  await tell(here, 'stopped', { reason: '未按图施工', number: 'A-TG-00001' })
  await tell(there, 'stopped', { reason: '噪声', number: 'B-TG-00001' })
  await send(there, here)
  await send(here, there)
  await agree()
  expect((await stateOf(there)).money.charges).toHaveLength(1)
  expect((await stateOf(there)).stops).toHaveLength(1)
})

test('two decisions on one round are one conflict, and people choose', async () => {
  const drawings = (await stateOf(here)).drawings
  const answer = (conclusion: string) => ({
    round: 1,
    opinion: conclusion === 'refused' ? '缺少插座图' : '',
    opinions: drawings.map(({ kind, version }) => ({
      kind,
      version,
      conclusion,
      opinion: conclusion === 'refused' ? '补图' : '',
    })),
  })
  succeeded(await answerReview(deskOf(here, SUPERVISOR), CASE, answer('approved')))
  succeeded(await answerReview(deskOf(there, SUPERVISOR), CASE, answer('refused')))
  await meet()
  await agree()
  expect(await rulesOf(here)).toEqual(['claim'])
  expect(await said()).toEqual(['同一轮审图有两个结论'])
})

test('two permits of one home are one conflict', async () => {
  await permit(here, 'A-XK-00001')
  await permit(there, 'B-XK-00001')
  await meet()
  await agree()
  expect(await said()).toEqual(['同一户发了两张许可证'])
})

test('one receipt number that two desks wrote is a conflict, and both amounts stand in the ledger', async () => {
  const number = 'A-SJ-00009'
  const lines = (amountFen: number) => [{ account: 'fees', name: '垃圾清运费', amountFen, of: '' }]
  const before = (await stateOf(here)).money.entries.length
  await tell(here, 'collected', { number, lines: lines(30_000) }, receiptClaim(number))
  await tell(there, 'collected', { number, lines: lines(10_000) }, receiptClaim(number))
  await meet()
  await agree()
  expect(await said()).toEqual(['同一个收据号用了两次'])
  const { entries, balances } = (await stateOf(there)).money
  expect(entries).toHaveLength(before + 2)
  expect(balances).toMatchObject({ fees: 40_000 })
})

describe('a case that one desk ends', () => {
  beforeEach(async () => {
    await permit(here, 'A-XK-00001')
    await tell(here, 'hotWorkAsked', { ...HOT, place: '厨房', ways: ['arc-welding'], number: 'A-DH-00001' })
    await meet()
  })

  test.each([
    ['later', 'decorationCase/closed-while-burning'],
    ['earlier', 'decorationCase/worked-after-end'],
    ['in the same moment', undefined],
  ] as const)('%s than the other begins hot work is seen by people', async (when, rule) => {
    const begin = () => tell(there, 'hotWorkStarted', HOT)
    const end = () => tell(here, 'withdrawn', { reason: '业主不装了' })
    await (when === 'earlier' ? end() : begin())
    if (when !== 'in the same moment') later()
    await (when === 'earlier' ? begin() : end())
    await meet()
    await agree()
    const rules = await rulesOf(there)
    if (rule === undefined) expect(rules).toHaveLength(1)
    else expect(rules).toContain(rule)
  })

  test('is in order where the fire was out before', async () => {
    await tell(there, 'hotWorkStarted', HOT)
    later()
    await tell(there, 'hotWorkFinished', HOT)
    await meet()
    later()
    await tell(here, 'withdrawn', { reason: '业主不装了' })
    await meet()
    await agree()
    expect(await rulesOf(there)).toEqual([])
  })
})

test('one slot that two officers entered is one record, and both visits are its parties', async () => {
  const day = '2026-11-20' as Day
  const id = patrolIdOf(here.workspace, { of: CASE, day, slot: 'morning' })
  const walked = (store: Store, people: number) => {
    const data = {
      caseId: CASE,
      day,
      slot: 'morning',
      site: 'working',
      officerId: CLERK.actor.id,
      people,
      withPass: people,
    }
    const item = { kind: 'event', e: 'decorationPatrol', id, ev: 'recorded', data, claim: patrolClaim(id) } as const
    return commitDraft(store, { cmd: 'patrol.record', items: [item] })
  }
  await walked(here, 2)
  await walked(there, 3)
  await meet()
  await agree()
  expect(await here.db.decorationPatrols.count()).toBe(1)
  expect(must(await here.db.decorationPatrols.get(id)).v.entries).toBe(2)
  expect(await said()).toEqual(['同一时段的巡查登记了两次'])
})

test('one pass number that two desks gave is a conflict, and both passes stand', async () => {
  const number = 'A-CZ-00009'
  const issue = (store: Store, id: string) => {
    const data = { caseId: CASE, workerId: `worker-${id}`, number, from: '2026-11-20', to: '2026-12-20' }
    const item = { kind: 'event', e: 'workerPass', id, ev: 'issued', data, claim: passClaim(number) } as const
    return commitDraft(store, { cmd: 'pass.issue', items: [item] })
  }
  await issue(here, 'pass-1')
  await issue(there, 'pass-2')
  await meet()
  await agree()
  expect(await rulesOf(there)).toEqual(['claim'])
  expect(await said()).toEqual([text('decoration.conflicts.pass')])
  expect(await there.db.workerPasses.where('v.number').equals(number).count()).toBe(2)
})

test('two permits that two desks issued while apart are one conflict, whichever of them is heard first', async () => {
  const orders = [
    [here, there],
    [there, here],
  ] as const
  await permit(here, 'A-XK-00001')
  later()
  await permit(there, 'B-XK-00001')
  for (const [from, to] of orders) await send(from, to)
  await agree()
  expect(await rulesOf(here)).toEqual(['claim'])
  // The home is permitted once: by the paper that was issued first.
  expect(await stateOf(there)).toMatchObject({ status: 'permitted', permitNumber: 'A-XK-00001' })
})

test('one notice number that two desks wrote on two violations is a conflict', async () => {
  const number = 'A-ZG-00003'
  const notice = async (store: Store, id: string) => {
    const sheet = { form: 'rectification-notice', number, personId: null, unitId: null, model: {} }
    const found = { caseId: CASE, unitId: null, personId: null, clauses: ['R60'], facts: '走廊堆料', place: '走廊' }
    const event = { kind: 'event', refs: [] } as const
    await commitDraft(store, {
      cmd: 'violation.find',
      items: [{ ...event, e: 'decorationViolation', id, ev: 'found', data: found }],
    })
    await commitDraft(store, {
      cmd: 'violation.notice',
      items: [
        { ...event, e: 'sheet', id: `sheet-${id}`, ev: 'issued', data: sheet, claim: `number/${number}` },
        { ...event, e: 'decorationViolation', id, ev: 'noticed', data: { number, sheetId: `sheet-${id}` } },
      ],
    })
  }
  await notice(here, 'violation-1')
  await notice(there, 'violation-2')
  await meet()
  await agree()
  expect(await rulesOf(here)).toEqual(['claim'])
  expect(await there.db.decorationViolations.count()).toBe(2)
})
