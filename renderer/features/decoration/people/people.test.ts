// Permits and passes as the desk issues them, over a real store: what is printed, what is refused, what a scan says, what is erased.
import { beforeEach, describe, expect, test } from 'vitest'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  extendPasses,
  issuePasses,
  losePass,
  printPassCards,
  returnPasses,
} from '#renderer/features/decoration/commands/passes.ts'
import {
  barSomebody,
  eraseIdentity,
  saveContractor,
  saveWorker,
} from '#renderer/features/decoration/commands/people.ts'
import { extendPermit, issuePermit, voidPermit } from '#renderer/features/decoration/commands/permits.ts'
import { loadPermitFacts } from '#renderer/features/decoration/queries/caseFacts.ts'
import { caseSearchTerms } from '#renderer/features/decoration/queries/caseTerms.ts'
import { workersPastTime } from '#renderer/features/decoration/queries/dueToday.ts'
import { loadOpenPasses } from '#renderer/features/decoration/queries/openPasses.ts'
import { checkScanned } from '#renderer/features/decoration/queries/passCheck.ts'
import { readPeople } from '#renderer/features/decoration/queries/people.ts'
import { caseOfNumber } from '#renderer/features/decoration/queries/subjects.ts'
import { eraseDueIdentities } from '#renderer/features/decoration/upkeep.ts'
import { startTexts } from '#renderer/text/text.ts'
import { permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { PassSheet } from '#shared/domain/decoration/people/passSheet.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { addOwner, addUnit, commitDraft, ID_NUMBER } from '#test/support/actions.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { issuePassRegister } from './permitPapers.ts'

startTexts('zh-CN')

const CASE = 'case-1'
const TODAY = '2026-11-21' as Day
const CONTRACTOR = {
  ...{
    kind: 'company',
    name: '宏远装饰',
    licenceNo: '',
    licenceUntil: '',
    qualificationNo: '',
    qualificationGrade: '',
  },
  ...{ qualificationUntil: '', principal: '', phone: '', remark: '' },
}
const NO_WORDS = {
  gender: 'male',
  phone: '',
  idLast4: '',
  certificateNo: '',
  certificateUntil: '',
  remark: '',
  copyPlace: '',
}

let store: Store
let host: FakeHost
let contractorId: string

const desk = () => paperDesk(store, { host })
const leader = () => ({ ...desk(), signature: SUPERVISOR })

function value<Value>(
  done:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { readonly code: string } },
): Value {
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const event = (ev: string, data: JsonObject) => ({ kind: 'event' as const, e: 'decorationCase', id: CASE, ev, data })

async function addWorker(name: string, idNumber: string): Promise<string> {
  const input = { ...NO_WORDS, name, trade: '木工', contractorId, idNumber }
  return value(await saveWorker(desk(), { input })).workerId
}

/** A case with everything that its permit asks for but the things named. */
async function addCase(without: readonly string[] = []): Promise<void> {
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const papers = [
    'ownership-proof',
    'applicant-id',
    'decoration-plan',
    'qualification',
    'business-licence',
    'worker-list',
    'worker-ids',
  ]
  const told = [
    event('applied', {
      ...{ unitId, personId, contractorId, workBy: 'company', contractorName: '宏远装饰', fireOfficer: '钱工' },
      ...{ applicant: 'owner', siteManager: '赵工', siteManagerPhone: '13900001111', ownerPhone: '13812345678' },
      ...{ declared: [], works: [{ place: '客厅', content: '墙地面', material: '' }] },
      ...{ plannedFrom: TODAY, plannedTo: '2026-12-31', number: 'A-ZX-00001' },
    }),
    ...papers.map((paper) => event('paperGot', { paper, form: 'copy', personId })),
    event('drawingGot', { drawing: 'plan', personId }),
    event('sentToReview', { round: 1, drawings: ['plan/1'], personId }),
    event('reviewed', {
      round: 1,
      conclusion: 'approved',
      opinions: [{ kind: 'plan', version: 1, conclusion: 'approved', opinion: '' }],
      personId,
    }),
    event('agreed', { signedPaper: 'A-XY-00001', clauseVersion: 1, personId }),
    event('undertook', { extinguishers: 2, fireOfficer: '钱工', statements: [], personId }),
    event('told', { personId }),
    event('collected', {
      account: 'contractor-deposit',
      amountFen: 500_000,
      number: 'A-SJ-00001',
      method: 'cash',
      personId,
    }),
  ]
  for (const item of told.filter(({ ev }) => !without.includes(ev)))
    await commitDraft(store, { cmd: 'decoration.apply', items: [item] }, SUPERVISOR)
}

const asked = { from: TODAY, to: '2026-12-31', scope: '客厅墙地面', admits: false }

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  contractorId = value(await saveContractor(desk(), CONTRACTOR)).draft.contractorId
})

describe('发证', () => {
  test('prints what is posted at the door: no telephone of the owner, the project’s hours', async () => {
    await addWorker('李大勇', ID_NUMBER)
    await addCase()
    const { sheetId, number } = value(await issuePermit(desk(), CASE, asked)).draft
    expect(number).toBe('A-XK-00001')
    const model = must(await loadPaper(store, sheetId)).model
    expect(model).toMatchObject({
      contractor: '宏远装饰',
      fireOfficer: '钱工',
      validity: '2026年11月21日 至 2026年12月31日',
    })
    expect(JSON.stringify(model)).not.toContain('13812345678')
    expect((model.schedule as string[]).join()).toContain('8:00')
    expect((await store.db.decorationCases.get(CASE))?.v).toMatchObject({ status: 'permitted', permitNumber: number })
  })
  test.each([
    ['the agreement', ['agreed']],
    ['the undertaking', ['undertook']],
    ['the notice', ['told']],
    ['the deposit', ['collected']],
    ['the review', ['reviewed']],
  ])('is refused without %s, and takes no number', async (_, without) => {
    await addWorker('李大勇', ID_NUMBER)
    await addCase(without)
    expect(await issuePermit(desk(), CASE, asked)).toMatchObject({ ok: false, error: { code: 'permit-gaps' } })
    expect(await store.db.sheets.count()).toBe(0)
  })
  test('is refused while nobody could be given a pass', async () => {
    await addCase()
    expect(await issuePermit(desk(), CASE, asked)).toMatchObject({
      error: { code: 'permit-gaps', detail: { first: 'worker-missing' } },
    })
  })
  test('counts nobody who works for another home, and nobody without the certificate of the trade', async () => {
    const stray = { ...NO_WORDS, name: '孙立', trade: '木工', contractorId: null, idNumber: ID_NUMBER }
    value(await saveWorker(desk(), { input: stray }))
    const welder = { ...NO_WORDS, name: '吴钢', trade: '焊工', contractorId, idNumber: 'E12345678' }
    value(await saveWorker(desk(), { input: welder }))
    await addCase(['paperGot'])
    const row = must(await store.db.decorationCases.get(CASE))
    const alone = {
      ...row,
      v: { ...row.v, contractorId: '', application: { ...row.v.application, contractorId: null } },
    }
    for (const one of [row, alone]) {
      const codes = permitGaps(await loadPermitFacts(store, one)).map(({ code }) => code)
      expect(codes).toContain('worker-missing')
    }
  })
})

describe('an extension', () => {
  const extension = { to: '2027-01-31', reason: '材料未到', passIds: [] }

  test('prints the permit anew with its new days; the old paper is void and says which one counts', async () => {
    await runningSite()
    const old = must((await store.db.decorationCases.get(CASE))?.v.permit)
    const { sheetId, number } = value(await extendPermit(desk(), CASE, extension)).draft
    const { v } = must(await store.db.decorationCases.get(CASE))
    expect(v).toMatchObject({ permitNumber: 'A-XK-00002', permitTo: '2027-01-31', permit: { sheetId, number } })
    expect(must(await loadPaper(store, sheetId)).model).toMatchObject({
      validity: '2026年11月21日 至 2027年1月31日',
      replaces: old.number,
      extensions: [{ to: '2027年1月31日', number }, { to: '' }, { to: '' }],
    })
    expect((await store.db.sheets.get(old.sheetId ?? ''))?.v.status).toBe('void')
    const events = await loadLiveEvents(store, 'sheet', old.sheetId ?? '')
    expect(events.find(({ ev }) => ev === 'voided')?.data).toMatchObject({ reason: '延期换证：A-XK-00002' })
  })
  test('is found by the number on the old paper too, and stands on the wall with the new one', async () => {
    await runningSite()
    value(await extendPermit(desk(), CASE, extension))
    const [document] = await caseSearchTerms.documents(store, [`decorationCase/${CASE}`])
    expect(document?.codes).toEqual(expect.arrayContaining(['A-XK-00001', 'A-XK-00002']))
    const { permit } = must(await store.db.decorationCases.get(CASE)).v
    expect(permit?.replaced).toEqual(['A-XK-00001'])
    for (const number of ['A-XK-00001', 'A-XK-00002']) expect(await caseOfNumber(store, number)).toBe(CASE)
    expect(await caseOfNumber(store, 'A-XK-00003')).toBeUndefined()
  })
  test('refused takes no number and leaves the old paper', async () => {
    await runningSite()
    expect(await extendPermit(desk(), CASE, { ...extension, to: '2026-12-31' })).toMatchObject({
      error: { code: 'extension-not-later' },
    })
    expect((await store.db.sheets.toArray()).map(({ v }) => v.status)).toEqual(['issued'])
  })
  test('is taken back with its permit: both papers are void', async () => {
    await runningSite()
    value(await extendPermit(desk(), CASE, extension))
    value(await voidPermit(leader(), CASE, '发错户'))
    expect((await store.db.sheets.toArray()).map(({ v }) => v.status)).toEqual(['void', 'void'])
    expect((await store.db.decorationCases.get(CASE))?.v).toMatchObject({ permit: null, permitNumber: '' })
  })
})

async function runningSite(): Promise<readonly string[]> {
  const ids = [await addWorker('李大勇', ID_NUMBER), await addWorker('王强', 'E12345678')]
  await addCase()
  value(await issuePermit(desk(), CASE, asked))
  return ids
}

const wanted = { caseId: CASE, from: TODAY, to: '2026-12-31', depositFen: 2000, isDayPass: false }

async function cardsOf(sheetId: string): Promise<PassSheet['cards']> {
  return (must(await loadPaper(store, sheetId)).model as unknown as PassSheet).cards
}

describe('出入证', () => {
  test('of several workers in one act have a number each, and a code that this desk proves', async () => {
    const workerIds = await runningSite()
    const { sheetId } = value(await issuePasses(desk(), { ...wanted, workerIds })).draft
    const cards = await cardsOf(sheetId)
    expect(cards.map(({ number, name, idLast4 }) => [number, name, idLast4])).toEqual([
      ['A-CZ-00001-1', '李大勇', '002X'],
      ['A-CZ-00001-2', '王强', '5678'],
    ])
    expect(JSON.stringify(cards)).not.toContain(ID_NUMBER)
    const scanned = await checkScanned(store, cards[1]?.code ?? '', TODAY)
    expect(scanned).toMatchObject({
      number: 'A-CZ-00001-2',
      unitCode: '2-1203',
      check: { verdict: 'valid', until: '2026-12-31' },
    })
  })
  test('that is lost is not valid at the next scan, and counts again when it comes back no more', async () => {
    const workerIds = await runningSite()
    const { sheetId } = value(await issuePasses(desk(), { ...wanted, workerIds })).draft
    const [pass] = await store.db.workerPasses.where('v.number').equals('A-CZ-00001-1').toArray()
    value(await losePass(desk(), pass?.id ?? '', ''))
    const [card] = await cardsOf(sheetId)
    expect(await checkScanned(store, card?.code ?? '', TODAY)).toMatchObject({ check: { verdict: 'lost' } })
    value(await returnPasses(desk(), [pass?.id ?? ''], ''))
    expect(await checkScanned(store, card?.code ?? '', TODAY)).toMatchObject({ check: { verdict: 'returned' } })
  })
  test('follow an extended permit and never run beyond it; the new card says the new day', async () => {
    const workerIds = await runningSite()
    value(await issuePasses(desk(), { ...wanted, workerIds }))
    const passIds = (await store.db.workerPasses.toArray()).map(({ id }) => id)
    expect(await extendPasses(desk(), passIds, '2027-01-31')).toMatchObject({ error: { code: 'beyond-permit' } })
    value(await extendPermit(desk(), CASE, { to: '2027-01-31', reason: '材料未到', passIds }))
    expect((await store.db.workerPasses.toArray()).map(({ v }) => v.to)).toEqual(['2027-01-31', '2027-01-31'])
    const again = value(await printPassCards(desk(), passIds.slice(0, 1))).draft
    const [card] = await cardsOf(again.sheetId)
    expect(card?.validity).toBe('2026.11.21 — 2027.01.31')
    expect(await checkScanned(store, card?.code ?? '', '2027-01-31' as Day)).toMatchObject({
      check: { verdict: 'valid' },
    })
  })
  test('are void with their permit, and the case is applied for again', async () => {
    const workerIds = await runningSite()
    const { sheetId } = value(await issuePasses(desk(), { ...wanted, workerIds })).draft
    value(await voidPermit(leader(), CASE, '发错户'))
    expect((await store.db.decorationCases.get(CASE))?.v).toMatchObject({ status: 'applied', permit: null })
    const [card] = await cardsOf(sheetId)
    expect(await checkScanned(store, card?.code ?? '', TODAY)).toMatchObject({ check: { verdict: 'void' } })
  })
  test('of a worker who is barred are void in the same act where the leader says so', async () => {
    const [workerId = '', otherId = ''] = await runningSite()
    value(await issuePasses(desk(), { ...wanted, workerIds: [workerId, otherId] }))
    const out = await loadOpenPasses(store, { e: 'worker', id: workerId })
    expect(out).toMatchObject([{ number: 'A-CZ-00001-1', name: '李大勇', unitCode: '2-1203', caseId: CASE }])
    const who = { e: 'worker', id: workerId } as const
    const passIds = out.map(({ id }) => id)
    expect(await barSomebody(desk(), who, { why: '串户', passIds })).toMatchObject({ error: { code: 'beyond-role' } })
    value(await barSomebody(leader(), who, { why: '串户', passIds }))
    const { passes, workers } = await readPeople(store, TODAY)
    expect(passes.map(({ pass }) => [pass.number, pass.status, pass.remark])).toEqual([
      ['A-CZ-00001-1', 'void', '串户'],
      ['A-CZ-00001-2', 'valid', ''],
    ])
    expect(workers.find(({ id }) => id === workerId)?.gaps).toContain('worker-barred')
    expect(await loadOpenPasses(store, who)).toEqual([])
  })
  test('of a barred contractor’s workers are named with their sites, and stand until somebody ends them', async () => {
    const workerIds = await runningSite()
    value(await issuePasses(desk(), { ...wanted, workerIds }))
    const who = { e: 'contractor', id: contractorId } as const
    expect((await loadOpenPasses(store, who)).map(({ number }) => number)).toEqual(['A-CZ-00001-1', 'A-CZ-00001-2'])
    value(await barSomebody(leader(), who, { why: '拒不整改', passIds: [] }))
    expect((await loadOpenPasses(store, who)).length).toBe(2)
  })
  test('stand on their register with the deposit, without a whole number', async () => {
    const workerIds = await runningSite()
    value(await issuePasses(desk(), { ...wanted, workerIds }))
    const { sheetId } = value(await issuePassRegister(desk(), CASE)).draft
    const { model } = must(await loadPaper(store, sheetId))
    expect(model).toMatchObject({ permit: 'A-XK-00001', count: '共 2 证，在外 2 证' })
    expect(JSON.stringify(model)).not.toContain(ID_NUMBER)
  })
})

describe('what identifies a worker', () => {
  test('goes for good at a leader’s word; name and last four stay', async () => {
    const [workerId = ''] = await runningSite()
    value(await issuePasses(desk(), { ...wanted, workerIds: [workerId], depositFen: 0 }))
    expect(await eraseIdentity(leader(), workerId)).toMatchObject({ error: { code: 'passes-out' } })
    const [pass] = await store.db.workerPasses.toArray()
    value(await returnPasses(desk(), [pass?.id ?? ''], ''))
    const before = await readPeople(store, TODAY)
    expect(before.workers.find(({ id }) => id === workerId)).toMatchObject({ hasIdentity: true, dueOn: '2027-05-21' })
    value(await eraseIdentity(leader(), workerId))
    const after = await readPeople(store, TODAY)
    const gone = after.workers.find(({ id }) => id === workerId)
    expect(gone).toMatchObject({ hasIdentity: false, worker: { name: '李大勇', idLast4: '002X' } })
    expect(gone?.dueOn).toBeUndefined()
  })
  test('of who never had a pass goes by itself six months after it was kept, while a leader is signed in', async () => {
    const workerId = await addWorker('李大勇', ID_NUMBER)
    expect(await workersPastTime(store, '2027-05-20' as Day)).toEqual([])
    expect(await workersPastTime(store, '2027-05-21' as Day)).toEqual([{ workerId, due: '2027-05-21' }])
    const later = { nowMs: () => Date.parse('2027-06-01T02:00:00Z') }
    const at = (one: ReturnType<typeof desk>) => ({ ...one, store: { ...store, clock: later } })
    await eraseDueIdentities(at(desk()))
    expect(await store.db.workerIdentities.filter((row) => !row.deleted).count()).toBe(1)
    await eraseDueIdentities(at(leader()))
    expect(await store.db.workerIdentities.filter((row) => !row.deleted).count()).toBe(0)
  })
  test('is not erased by the desk', async () => {
    const workerId = await addWorker('李大勇', ID_NUMBER)
    expect(await eraseIdentity(desk(), workerId)).toMatchObject({ error: { code: 'beyond-role' } })
  })
  test('is one person’s: a second file with the number is refused', async () => {
    await addWorker('李大勇', ID_NUMBER)
    const input = { ...NO_WORDS, name: '李大永', trade: '木工', contractorId, idNumber: ID_NUMBER }
    expect(await saveWorker(desk(), { input })).toMatchObject({ ok: false, error: { code: 'worker-twice' } })
  })
})
