import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { blocksOf } from '#renderer/db/formTextPreview.ts'
import { formTextBlobsInUse } from '#renderer/db/formTexts.ts'
import { checkOwnPdf, OWN_PDF_MAX_PAGES } from '#renderer/db/ownPdfs.ts'
import { jobOf, loadPaper, papersPdf, printPapers } from '#renderer/db/paperPrinting.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issuePaper } from '#renderer/db/papers.ts'
import { keepSealedBlob, readSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { NOTICE_BLOCK } from '#shared/domain/owner-files/ownerRegistrationText.ts'
import { decideEnableTemplate } from '#shared/domain/sheets/decisions.ts'
import { LETTERHEAD_BLOCKS, LETTERHEAD_FORM } from '#shared/domain/sheets/letterhead.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { base64url, fromBase64url, hex } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { type FakeHost, fakeHost, paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { enableFormText, saveFormText, withdrawFormText } from './formTextCommands.ts'
import { forgetUnnamed } from './formTextPicks.ts'
import { savePrinter } from './printerCommands.ts'

const FORM = 'owner-registration'
let store: Store
let host: FakeHost
let desk: Desk
let source: PaperSource
let subject: { readonly kind: 'person'; readonly id: string }

/** A host that keeps what it is given, in memory. */
function keepingHost(): FakeHost {
  const kept = new Map<string, string>()
  const made = fakeHost()
  const blobs: Desk['bridge']['blobs'] = {
    put: async ({ bytes }) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(bytes))
      const hash = hex(new Uint8Array(digest))
      kept.set(hash, bytes)
      return ok({ hash, size: bytes.length })
    },
    get: async ({ hash }) => {
      const bytes = kept.get(hash)
      return bytes === undefined ? { ok: false, error: { code: 'not-found' } } : ok({ bytes })
    },
    delete: async ({ hashes }) => {
      for (const hash of hashes) kept.delete(hash)
      return ok(null)
    },
  }
  return Object.assign(made, { bridge: { ...made.bridge, blobs } })
}

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  host = keepingHost()
  desk = paperDesk(store, { host, signature: SUPERVISOR })
  source = must(desk.papers[0])
  subject = (await paperSubject(store)).subject
})

async function issueOne(): Promise<string> {
  const issued = await issuePaper(desk, source, subject)
  if (!issued.ok) throw new Error(JSON.stringify(issued.error))
  return issued.value.draft.sheetId
}

async function word(blocks: Record<string, string>, pdfs: { bodyPdf?: string; attachments?: string[] } = {}) {
  const input = { blocks, bodyPdf: pdfs.bodyPdf ?? null, attachments: pdfs.attachments ?? [], note: '改' }
  const done = await saveFormText(desk, FORM, await blocksOf(desk, source), input)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  const { version } = done.value.draft
  expect((await enableFormText(desk, FORM, version)).ok).toBe(true)
  return version
}

const frameOf = (model: JsonObject) => model.frame as unknown as SheetFrame
const frameNow = async (sheetId: string) => {
  const job = await jobOf(desk, { sheetIds: [sheetId], copies: 1 })
  if (!job.ok) throw new Error(job.error.code)
  return frameOf(job.value.model)
}

async function pdfOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842])
  return pdf.save()
}

describe('a paper', () => {
  test('is issued with the texts in use and prints again with them, whatever comes later', async () => {
    const before = await issueOne()
    await word({ title: '住户登记表', notice: '{公司}告知{业主}：…' })
    const first = await issueOne()
    await word({ title: '业主登记表' })
    expect((await frameNow(before)).title).toBe('业主信息登记表')
    expect(await frameNow(first)).toMatchObject({ title: '住户登记表', textVersion: 1 })
    const { notice } = must(await loadPaper(store, first)).model as { notice: { text: string; version: string } }
    expect(notice).toMatchObject({ text: expect.stringContaining('告知王晓梅'), version: '单据文本第 1 版' })
    expect((await store.db.sheets.bulkGet([before, first])).map((row) => row?.v.textVersion)).toEqual([0, 1])
  })

  test('prints 样张 until both the form and its texts are enabled', async () => {
    const version = await word({ title: '住户登记表' })
    const sheetId = await issueOne()
    expect((await frameNow(sheetId)).print.sample).toBe(true)
    await commit(store, SUPERVISOR, (context) =>
      decideEnableTemplate(
        FORM,
        source.templateVersion,
        { template: undefined, known: [source.templateVersion] },
        context,
      ),
    )
    expect((await frameNow(sheetId)).print.sample).toBe(false)
    await withdrawFormText(desk, FORM, version)
    expect((await frameNow(sheetId)).print.sample).toBe(true)
  })

  test('says the notice that is read out at the desk while the company has none of its own', async () => {
    const { notice } = must(await loadPaper(store, await issueOne())).model as { notice: { version: string } }
    expect(notice.version).toBe('告知文本 2026-11 版')
    expect(NOTICE_BLOCK.shipped).not.toContain('{company}')
  })
})

describe('an own PDF', () => {
  test('joins each copy of the paper, and only the PDF can carry it', async () => {
    const bytes = await pdfOf(2)
    const attachment = await keepSealedBlob(desk, bytes)
    if (!attachment.ok) throw new Error(attachment.error.code)
    await word({ title: '住户登记表' }, { attachments: [attachment.value] })
    const sheetId = await issueOne()
    host.pdf = ok({ bytes: base64url(await pdfOf(2)) })
    const made = await papersPdf(desk, { sheetIds: [sheetId], copies: 1 })
    const joined = made.ok ? fromBase64url(made.value) : made
    if (!joined.ok) throw new Error('no PDF')
    // Two pages of the sheet, and the attachment for each of its two copies.
    expect((await PDFDocument.load(joined.value)).getPageCount()).toBe(2 + 2 * 2)
    const printed = await printPapers(desk, { sheetIds: [sheetId], copies: 1 }, async () => ok(null))
    expect(printed).toEqual({ ok: false, error: { code: 'own-pdf-use-pdf' } })
    expect(must(await store.db.sheets.get(sheetId)).v.prints).toBe(1)
    expect(await formTextBlobsInUse(store, [attachment.value, 'x'])).toEqual([attachment.value])
  })

  test('that was chosen and never saved is deleted; one that any version names stays', async () => {
    const [saved, left] = await Promise.all([
      keepSealedBlob(desk, await pdfOf(1)),
      keepSealedBlob(desk, await pdfOf(2)),
    ])
    if (!saved.ok || !left.ok) throw new Error('not kept')
    await word({ title: '住户登记表' }, { attachments: [saved.value] })
    await forgetUnnamed(desk, [saved.value, left.value])
    expect((await readSealedBlob(desk, saved.value)).ok).toBe(true)
    expect(await readSealedBlob(desk, left.value)).toEqual({ ok: false, error: 'not-found' })
  })

  test('that is not on this desk refuses the PDF, and no print is recorded', async () => {
    await word({ title: '住户登记表' }, { bodyPdf: 'a'.repeat(64) })
    const sheetId = await issueOne()
    host.pdf = ok({ bytes: base64url(await pdfOf(1)) })
    expect(await papersPdf(desk, { sheetIds: [sheetId], copies: 1 })).toEqual({
      ok: false,
      error: { code: 'own-pdf-missing' },
    })
    expect(must(await store.db.sheets.get(sheetId)).v.prints).toBe(0)
  })

  test('is told by its bytes, counted, and refused when it is locked or broken', async () => {
    const locked = await PDFDocument.create()
    locked.addPage()
    locked.encrypt({ userPassword: 'x', ownerPassword: 'y' })
    const text = (words: string) => new TextEncoder().encode(words)
    expect(await checkOwnPdf(await pdfOf(3))).toEqual(ok({ pages: 3 }))
    const refused = async (bytes: Uint8Array) => {
      const checked = await checkOwnPdf(bytes)
      return checked.ok ? 'taken' : checked.error.code
    }
    expect(await refused(text('PK word.docx'))).toBe('pdf-not-pdf')
    expect(await refused(text('%PDF-1.7 and then nothing'))).toBe('pdf-damaged')
    expect(await refused(await locked.save())).toBe('pdf-encrypted')
    expect(await refused(await pdfOf(OWN_PDF_MAX_PAGES + 1))).toBe('pdf-too-many-pages')
  })
})

describe('what the desk adds', () => {
  test('the offset of its printer goes with the print, not with the paper', async () => {
    const sheetId = await issueOne()
    await savePrinter(desk, 'A4', { printer: 'Office A4', offsetX: 12, offsetY: -5 })
    await papersPdf(desk, { sheetIds: [sheetId], copies: 1 })
    expect(host.jobs.at(-1)).toMatchObject({ offset: { x: 12, y: -5 }, printer: 'Office A4' })
    const preview = await jobOf(desk, { sheetIds: [sheetId], copies: 1 })
    expect(preview.ok && preview.value.offset).toBeFalsy()
  })

  test('the letterhead in use stands on new papers, its logo travels with the job', async () => {
    const logo = await keepSealedBlob(desk, new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
    if (!logo.ok) throw new Error(logo.error.code)
    const input = { blocks: { line1: '文三路 138 号' }, bodyPdf: null, attachments: [logo.value], note: '抬头' }
    await saveFormText(desk, LETTERHEAD_FORM, LETTERHEAD_BLOCKS, input)
    await enableFormText(desk, LETTERHEAD_FORM, 1)
    const sheetId = await issueOne()
    const job = await jobOf(desk, { sheetIds: [sheetId], copies: 1 })
    if (!job.ok) throw new Error(job.error.code)
    expect(frameOf(job.value.model).letterhead).toEqual({ lines: ['文三路 138 号'], logo: logo.value })
    expect(job.value.images).toEqual({ [logo.value]: 'data:image/png;base64,iVBORw==' })
  })
})
