// An application through the store: taken in with its paper, completed, amended, withdrawn; what the list and the search know of it.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { caseReader } from '#renderer/features/decoration/queries/caseLines.ts'
import { caseSearchTerms } from '#renderer/features/decoration/queries/caseTerms.ts'
import { loadContractorRecord } from '#renderer/features/decoration/queries/contractorRecord.ts'
import { expectedOf, readPeople, workersOfSite } from '#renderer/features/decoration/queries/people.ts'
import type { ApplyInput } from '#shared/domain/decoration/cases/applying.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { amendCase, applyCase, issueApplication, issueMissing, returnPaper, takePapers, withdrawCase } from './cases.ts'

const { number: _, sheetId: __, ...INPUT } = DECLARED_SURFACE
const PAPER = { form: 'copy', place: 'A3', until: '' } as const

let store: Store
let desk: Desk
let unitId: string
let input: ApplyInput

beforeEach(async () => {
  store = await foundedStore()
  desk = paperDesk(store)
  unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  input = { ...INPUT, contractorId: null, unitId, personId, applicantPersonId: personId }
})

async function applied(): Promise<string> {
  const done = await applyCase(desk, input)
  succeeded(done)
  return done.ok ? done.value.caseId : ''
}

describe('an application', () => {
  test('is one change with its numbered paper and a contractor new to the register', async () => {
    const id = await applied()
    const row = await store.db.decorationCases.get(id)
    const paper = await store.db.sheets.get(row?.v.application.sheetId ?? '')
    expect(row?.v).toMatchObject({ status: 'applied', unitId, number: paper?.v.number })
    expect(paper?.v).toMatchObject({ form: 'decoration-application', unitId })
    const contractors = await store.db.contractors.toArray()
    expect(contractors.map(({ v }) => v)).toMatchObject([{ kind: 'company', name: '海城装饰' }])
    expect(row?.v.contractorId).toBe(contractors[0]?.id)
  })

  test('of the same unit a second time is refused with the number of the first', async () => {
    const id = await applied()
    const number = (await store.db.decorationCases.get(id))?.v.number
    expect(await applyCase(desk, input)).toMatchObject({
      ok: false,
      error: { code: 'case-running', detail: { number } },
    })
  })

  test('of a withdrawn case may be made anew, and knows its contractor', async () => {
    succeeded(await withdrawCase(desk, await applied(), '改期'))
    await applied()
    expect(await store.db.contractors.count()).toBe(1)
  })

  test('takes papers and drawings in one act, gives one back, and is undone as a whole', async () => {
    const id = await applied()
    const taken = await takePapers(desk, id, {
      papers: [
        { ...PAPER, kind: 'ownership-proof' },
        { ...PAPER, kind: 'applicant-id' },
      ],
      drawings: [{ kind: 'plan', place: 'A3' }],
      scans: [],
    })
    succeeded(taken)
    succeeded(await returnPaper(desk, id, 'applicant-id'))
    const { v } = (await store.db.decorationCases.get(id)) ?? {}
    expect(v?.papers.map(({ kind }) => kind)).toEqual(['ownership-proof'])
    expect(v?.drawings).toMatchObject([{ kind: 'plan', version: 1, place: 'A3' }])
  })

  test('takes nothing in where the host cannot keep the scans', async () => {
    const id = await applied()
    const capabilities = { ...desk.info.capabilities, blobs: 'browser-host' } as const
    const deaf: Desk = { ...desk, info: { ...desk.info, capabilities } }
    const papers = [{ ...PAPER, kind: 'applicant-id' }]
    const done = await takePapers(deaf, id, { papers, drawings: [], scans: [utf8('scan')] })
    expect(done).toMatchObject({ ok: false, error: { code: 'file-no-host' } })
    expect((await store.db.decorationCases.get(id))?.v.papers).toEqual([])
  })

  test('is amended as a whole, refused where nothing changes, and printed again as it stands', async () => {
    const id = await applied()
    const { unitId: ___, personId: ____, ...declaration } = input
    const contractorId = (await store.db.decorationCases.get(id))?.v.contractorId ?? null
    const amend = {
      ...declaration,
      contractorId,
      declared: ['surface', 'hot-work'],
      reason: '加焊接',
      seenAmendments: 0,
    }
    succeeded(await amendCase(desk, id, amend))
    expect(await amendCase(desk, id, { ...amend, seenAmendments: 1 })).toMatchObject({
      error: { code: 'nothing-changed' },
    })
    const again = await issueApplication(desk, id)
    succeeded(again)
    expect(JSON.stringify(again.ok && again.value.draft.items)).toContain('动火')
  })

  test('says what it lacks on a numbered slip', async () => {
    const issued = await issueMissing(desk, await applied())
    succeeded(issued)
    expect(issued.ok && issued.value.draft.number).toContain('QJ')
  })
})

describe('the search', () => {
  test('finds a case by unit, owner, contractor and number, and the list reads it with what lacks', async () => {
    const id = `decorationCase/${await applied()}`
    const [document] = await caseSearchTerms.documents(store, [id])
    expect(document).toMatchObject({
      id,
      names: ['王晓梅', '海城装饰'],
      facets: expect.arrayContaining(['state/applied']),
    })
    expect(document?.codes).toHaveLength(1)
    const line = (await caseReader.load(store, [id])).get(id)
    expect(line?.gaps.map(({ code }) => code)).toContain('paper-missing')
  })
})

describe('a contractor who applies again', () => {
  const workers = [
    { kind: 'set', e: 'worker', id: 'w1', values: { name: '马师傅', trade: '木工', contractorId: 'c1' } },
    { kind: 'set', e: 'worker', id: 'w2', values: { name: '牛师傅', trade: '瓦工', contractorId: 'c1' } },
    { kind: 'set', e: 'worker', id: 'w3', values: { name: '杨师傅', trade: '油漆工', contractorId: 'c1' } },
  ] as const

  beforeEach(async () => {
    const values = { kind: 'company', name: '海城装饰' }
    await commitDraft(store, {
      cmd: 'contractor.save',
      items: [{ kind: 'set', e: 'contractor', id: 'c1', values }, ...workers],
    })
    input = { ...input, contractorId: 'c1', workers: 1 }
  })

  test('finds the workers of the last case: whom it named, and who had a pass of it', async () => {
    input = { ...input, workerIds: ['w2'] }
    const id = await applied()
    const data = { caseId: id, workerId: 'w1', number: 'A-CZ-00001-1', from: '2026-11-21', to: '2026-12-21' }
    await commitDraft(store, {
      cmd: 'pass.issue',
      items: [{ kind: 'event', e: 'workerPass', id: 'pass-1', ev: 'issued', data }],
    })
    const record = await loadContractorRecord(store, 'c1')
    expect(record.cases.map((row) => row.id)).toEqual([id])
    expect(record.workers.map((line) => line.id)).toEqual(['w1', 'w2', 'w3'])
    expect(record.lastWorkerIds).toEqual(['w1', 'w2'])
  })

  test('is not offered a worker who was barred since', async () => {
    input = { ...input, workerIds: ['w1', 'w2'] }
    await applied()
    const values = { barredOn: '2026-11-21', barredWhy: '串户' }
    await commitDraft(store, { cmd: 'worker.bar', items: [{ kind: 'set', e: 'worker', id: 'w2', values }] })
    expect((await loadContractorRecord(store, 'c1')).lastWorkerIds).toEqual(['w1'])
  })

  test('whose newest case names nobody yet finds those of the case before', async () => {
    input = { ...input, workerIds: ['w2'] }
    await applied()
    input = { ...input, unitId: await addUnit(store, '9-0101'), workerIds: [] }
    await applied()
    expect((await loadContractorRecord(store, 'c1')).lastWorkerIds).toEqual(['w2'])
  })

  test('has the named workers stand first at the site, alone expected to get passes, and counted', async () => {
    input = { ...input, workerIds: ['w3', 'w1', 'w3'] }
    const row = must(await store.db.decorationCases.get(await applied()))
    expect(row.v.application).toMatchObject({ workerIds: ['w3', 'w1'], workers: 2 })
    const people = workersOfSite(await readPeople(store, '2026-11-21' as Day), row)
    expect(people.map(({ id }) => id)).toEqual(['w1', 'w3', 'w2'])
    expect(expectedOf(people, row).map(({ id }) => id)).toEqual(['w1', 'w3'])
  })

  test('may name nobody: then all of the contractor are expected', async () => {
    const row = must(await store.db.decorationCases.get(await applied()))
    const people = workersOfSite(await readPeople(store, '2026-11-21' as Day), row)
    expect(expectedOf(people, row).map(({ id }) => id)).toEqual(['w1', 'w2', 'w3'])
  })
})
