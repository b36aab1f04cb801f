import { beforeEach, describe, expect, test } from 'vitest'
import { OWNER_REGISTRATION_SHEET_ID } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { decideEnableTemplate } from '#shared/domain/sheets/decisions.ts'
import { partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { type FakeHost, fakeHost, paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { commit } from './commit.ts'
import type { Desk } from './deskContext.ts'
import { loadPaper, papersPdf, printPapers, recordPrint, voidPaper } from './paperPrinting.ts'
import type { PaperSource } from './paperSource.ts'
import { issueBlank, issueBlanks, issuePaper, previewModel } from './papers.ts'
import type { Store } from './store.ts'

let store: Store
let host: FakeHost
let desk: Desk
let source: PaperSource
let subject: { readonly kind: 'person'; readonly id: string }

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  desk = paperDesk(store, { host })
  source = must(desk.papers[0])
  subject = (await paperSubject(store)).subject
})

async function issueOne(): Promise<string> {
  const issued = await issuePaper(desk, source, subject)
  if (!issued.ok) throw new Error(JSON.stringify(issued.error))
  return issued.value.draft.sheetId
}
const rowOf = async (id: string) => must(await store.db.sheets.get(id)).v
const frameOf = (model: JsonObject) => model.frame as unknown as SheetFrame
const order = (...sheetIds: string[]) => ({ sheetIds, copies: 1 })

describe('issuing', () => {
  test('takes the number, keeps the words, and names person and unit', async () => {
    const sheetId = await issueOne()
    expect(await rowOf(sheetId)).toMatchObject({
      status: 'issued',
      number: 'A-DJ-00001',
      prints: 0,
      blank: false,
      personId: subject.id,
      issuedBy: 'staff-zhang',
    })
    const paper = must(await loadPaper(store, sheetId))
    expect(frameOf(paper.model)).toMatchObject({ serialNumber: 'A-DJ-00001', owner: '王晓梅', unit: '2-1203' })
    expect(frameOf(paper.model).recordCode).toContain(sheetId.slice(0, 8).toUpperCase())
  })

  test('two in a row never share a number, even when asked for at once', async () => {
    const both = await Promise.all([issuePaper(desk, source, subject), issueBlank(desk, source)])
    expect(both.map((one) => one.ok && one.value.draft.number).sort()).toEqual(['A-DJ-00001', 'A-DJ-00002'])
  })

  test('the number of a void paper stays taken', async () => {
    const sheetId = await issueOne()
    await voidPaper(paperDesk(store, { signature: SUPERVISOR }), sheetId, '写错了')
    expect((await rowOf(await issueOne())).number).toBe('A-DJ-00002')
  })

  test('a refused form takes no number', async () => {
    const refused = await issuePaper(desk, source, { kind: 'person', id: 'nobody' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'person-unknown' } })
    expect(await store.db.sheets.count()).toBe(0)
  })

  test('what was issued does not follow the file', async () => {
    const sheetId = await issueOne()
    const before = must(await loadPaper(store, sheetId)).model
    await commit(store, SUPERVISOR, () => ({
      ok: true,
      value: { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: subject.id, values: { name: '王小梅' } }] },
    }))
    expect(must(await loadPaper(store, sheetId)).model).toEqual(before)
  })
})

describe('the preview', () => {
  test('has no number, prints 样张, and leaves nothing behind', async () => {
    const preview = await previewModel(desk, source, subject)
    if (!preview.ok) throw new Error(preview.error.code)
    expect(frameOf(preview.value)).toMatchObject({ serialNumber: '待定', owner: '王晓梅', print: { sample: true } })
    expect(await store.db.sheets.count()).toBe(0)
  })
  test('of a blank is ruled lines', async () => {
    const preview = await previewModel(desk, source, undefined)
    if (!preview.ok) throw new Error(preview.error.code)
    expect(frameOf(preview.value)).toMatchObject({ serialNumber: '待定', owner: '', unit: '', operator: '' })
  })
})

describe('blanks for a power cut', () => {
  test('are reserved one by one and printed as one job', async () => {
    const reserved = await issueBlanks(desk, source, 3)
    expect(reserved).toMatchObject({ numbers: ['A-DJ-00001', 'A-DJ-00002', 'A-DJ-00003'] })
    expect((await papersPdf(desk, order(...reserved.sheetIds))).ok).toBe(true)
    expect(host.jobs).toHaveLength(1)
    expect(must(host.jobs[0])).toMatchObject({ sheetId: 'packet@1', paper: 'A4' })
    const sheets = must(host.jobs[0]).model.sheets as unknown as { model: JsonObject }[]
    expect(sheets.map(({ model }) => frameOf(model).serialNumber)).toEqual(reserved.numbers)
    expect((await store.db.sheets.toArray()).map(({ v }) => [v.blank, v.prints])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
    ])
  })

  test.each([0, 21, 1.5])('%s of them are refused', async (count) => {
    expect(await issueBlanks(desk, source, count)).toMatchObject({ sheetIds: [], refusal: { code: 'copies-invalid' } })
    expect(await store.db.sheets.count()).toBe(0)
  })

  test('a desk that may not issue reserves none', async () => {
    const other = paperDesk(store, { signature: { actor: { id: 'staff-x', role: 'security' }, session: 's' } })
    expect(await issueBlanks(other, source, 2)).toMatchObject({ sheetIds: [], refusal: { code: 'beyond-role' } })
  })
})

describe('a PDF', () => {
  test('is handed out with its print recorded, and says 补打 from the second on', async () => {
    const sheetId = await issueOne()
    for (const reprint of ['', '补打 第 1 次', '补打 第 2 次']) {
      expect((await papersPdf(desk, order(sheetId))).ok).toBe(true)
      expect(frameOf(must(host.jobs.at(-1)).model).print).toMatchObject({ reprint, sample: true })
    }
    expect((await rowOf(sheetId)).prints).toBe(3)
  })

  test.each(['no-browser-found', 'sheet-failed', 'timeout', 'busy', 'unreachable'] as const)(
    'that fails with %s keeps the number and counts no print',
    async (code) => {
      const sheetId = await issueOne()
      host.pdf = { ok: false, error: { code } }
      expect(await papersPdf(desk, order(sheetId))).toEqual({ ok: false, error: { code } })
      expect(await rowOf(sheetId)).toMatchObject({ status: 'issued', number: 'A-DJ-00001', prints: 0 })
    },
  )

  test('of three copies is three times the pages, and one print', async () => {
    const sheetId = await issueOne()
    expect((await papersPdf(desk, { sheetIds: [sheetId], copies: 3 })).ok).toBe(true)
    const job = must(host.jobs.at(-1))
    expect(must(partsOfJob(job)).map((part) => part.sheetId)).toEqual(Array(3).fill(OWNER_REGISTRATION_SHEET_ID))
    expect(job.copies).toBe(1)
    expect((await rowOf(sheetId)).prints).toBe(1)
  })

  test.each([0, 10, 1.5])('of %s copies is refused before the host is asked', async (copies) => {
    const sheetId = await issueOne()
    expect(await papersPdf(desk, { sheetIds: [sheetId], copies })).toMatchObject({ error: { code: 'copies-invalid' } })
    expect(host.jobs).toEqual([])
  })

  test('of a paper that became void while it was made is not handed out', async () => {
    const sheetId = await issueOne()
    await voidPaper(paperDesk(store, { signature: SUPERVISOR }), sheetId, '写错了')
    expect(await papersPdf(desk, order(sheetId))).toMatchObject({ ok: false, error: { code: 'sheet-void' } })
  })

  test('of a paper nobody has is refused before the host is asked', async () => {
    expect(await papersPdf(desk, order('nothing'))).toMatchObject({ ok: false, error: { code: 'sheet-unknown' } })
    expect(host.jobs).toEqual([])
  })

  test('carries no 样张 once the version is enabled, and an older version keeps its own', async () => {
    const sheetId = await issueOne()
    const enable = (version: number) =>
      commit(store, SUPERVISOR, (context) =>
        decideEnableTemplate(source.form, version, { template: undefined, known: [version] }, context),
      )
    await enable(source.templateVersion)
    await papersPdf(desk, order(sheetId))
    await enable(source.templateVersion + 1)
    await papersPdf(desk, order(sheetId))
    expect(host.jobs.map((job) => frameOf(job.model).print.sample)).toEqual([false, false])
  })
})

describe('a printer', () => {
  test('gets its job after the print is recorded', async () => {
    const sheetId = await issueOne()
    let printsSeen = -1
    const done = await printPapers(desk, { sheetIds: [sheetId], copies: 2 }, async () => {
      printsSeen = (await rowOf(sheetId)).prints
      return { ok: true, value: null }
    })
    expect(done.ok).toBe(true)
    expect(printsSeen).toBe(1)
  })

  test.each(['cancelled', 'no-printer'])('that says %s leaves no print, and the next one is no 补打', async (code) => {
    const sheetId = await issueOne()
    const refuse = async () => ({ ok: false, error: { code } }) as const
    expect(await printPapers(desk, order(sheetId), refuse)).toEqual({ ok: false, error: { code } })
    expect((await rowOf(sheetId)).prints).toBe(0)
    expect((await rowOf(sheetId)).status).toBe('issued')
    await papersPdf(desk, order(sheetId))
    expect(frameOf(must(host.jobs.at(-1)).model).print.reprint).toBe('')
  })

  test('gets nothing when the print cannot be recorded', async () => {
    const sheetId = await issueOne()
    let asked = 0
    const other = paperDesk(store, { signature: { actor: { id: 'staff-x', role: 'security' }, session: 's' } })
    const done = await printPapers(other, order(sheetId), async () => {
      asked += 1
      return { ok: true, value: null }
    })
    expect(done).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
    expect(asked).toBe(0)
  })
})

test('ten copies are refused, nine are one print', async () => {
  const sheetId = await issueOne()
  expect(await recordPrint(desk, { sheetIds: [sheetId], copies: 10 })).toMatchObject({ ok: false })
  expect((await recordPrint(desk, { sheetIds: [sheetId], copies: 9 })).ok).toBe(true)
  expect((await rowOf(sheetId)).prints).toBe(1)
})
