/** 整改通知书, 停工与复工单 and the bundle of evidence on A4: one page a copy, photographs whole, every code read by another decoder. */
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import {
  buildBlankEvidence,
  buildEvidenceSheet,
  EVIDENCE_SHEET_ID,
} from '#shared/domain/decoration/violations/evidenceSheet.ts'
import { VIOLATION_FORMS, violationSheetId } from '#shared/domain/decoration/violations/slipModel.ts'
import {
  buildBlankSlip,
  buildNoticeSheet,
  buildStopSheet,
  type NoticeSheetInput,
  slipClause,
} from '#shared/domain/decoration/violations/slips.ts'
import { type DrawnSignature, type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

const PHOTOS = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64))

/** A photograph of a job, wide or tall. */
function photograph(width: number, height: number): string {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#8a6f4d'
  context.fillRect(0, 0, width, height)
  return canvas.toDataURL('image/jpeg')
}

const [WIDE, TALL] = [photograph(1600, 1200), photograph(900, 1600)]
const images = Object.fromEntries(PHOTOS.map((hash, index) => [hash, index % 2 === 0 ? WIDE : TALL]))

async function printed(sheetId: string, model: unknown, signed: readonly DrawnSignature[] = []) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false, signed }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1, images })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return { ...(await readPdf(made.value)), codes: (await readQrCodes(made.value)).map((code) => [code]) }
}

const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-ZG-00007', provisional: false } })
const site = { unit: '2-0301', owner: '欧阳娜娜', contractor: '宏远装饰工程有限公司', permit: 'A-XK-00003' }
const CLAUSES: readonly Clause[] = [
  {
    ...{ code: 'V01', text: '擅自改动房屋结构、外观、设计用途或给排水、排烟管道', amountFen: 200_000 },
    ...{ per: 'once', withDamages: false, further: '立即恢复原状，否则停工。' },
  },
  { code: 'R83', text: '不得在装修现场留宿、生火做饭。', amountFen: 0, per: '', withDamages: false, further: '' },
]
const NOTICE: NoticeSheetInput = {
  ...{ to: '装修单位 宏远装饰工程有限公司', foundAt: '2026年11月21日 10:12', place: '客厅与阳台之间' },
  ...{ facts: '拆除客厅与阳台之间的墙体约 1.2 米；现场留宿 2 人。', photos: 3, policeReceipt: '', clauses: CLAUSES },
  ...{ isSigned: true, demand: '立即恢复墙体，清退留宿人员。', until: '2026-11-24' as Day, stops: true },
}

describe('装修违章整改通知书', () => {
  it('takes one page a copy, with facts, clauses, sum and deadline, and never speaks of a fine', async () => {
    const read = await printed(violationSheetId('rectification-notice'), buildNoticeSheet(NOTICE, site, context))
    expect(read.pages).toHaveLength(2)
    const [stub, given] = read.pages.map(({ text }) => text)
    expect(stub).toContain('存根联')
    expect(given).toContain('送达联')
    for (const words of ['2-0301', 'V01', '2,000.00', '2026年11月24日', '拒签见证', '第十七条', '照片1–3号存档'])
      expect(given?.replaceAll(/\s/gu, '')).toContain(words)
    expect(given).not.toContain('罚款')
    expect(read.codes).toEqual([[CODE], [CODE]])
  })
  it('shows the signature that was drawn for it in its box, on both copies', async () => {
    const signed = [{ label: '签收人', day: '2026年11月22日', hash: PHOTOS[0] ?? '' }]
    const model = buildNoticeSheet(NOTICE, site, context)
    const read = await printed(violationSheetId('rectification-notice'), model, signed)
    expect(read.pages).toHaveLength(2)
    for (const { text } of read.pages) expect(text.replaceAll(/\s/gu, '')).toContain('2026年11月22日')
    const plain = await printed(violationSheetId('rectification-notice'), model)
    for (const { text } of plain.pages) expect(text.replaceAll(/\s/gu, '')).not.toContain('2026年11月22日')
  })
  it('names no sum that nobody signed', async () => {
    const model = buildNoticeSheet({ ...NOTICE, isSigned: false }, site, context)
    expect(model.clauses.map(({ sum }) => sum)).toEqual(['—', '—'])
    const [first] = (await printed(violationSheetId('rectification-notice'), model)).pages
    expect(first?.text).not.toContain('2,000.00')
  })
  it.each(VIOLATION_FORMS)('%s blank has a number and room to write', async (form) => {
    const read = await printed(violationSheetId(form), buildBlankSlip(form, context))
    expect(read.pages).toHaveLength(form === 'rectification-notice' ? 2 : 1)
    expect(read.pages[0]?.text).toContain('A-ZG-00007')
  })
})

describe('停工、复工', () => {
  const input = { reason: '拆除承重墙', notice: 'A-ZG-00007', stop: 'A-TG-00001', orderedBy: '钱工' }
  it.each([
    ['work-stop', '停止施工', 'A-ZG-00007'],
    ['work-resume', '恢复施工', 'A-TG-00001'],
  ] as const)('%s takes half a page a copy and names what it follows', async (form, words, number) => {
    const model = buildStopSheet(form, { input, site }, sheetContext())
    const read = await printed(violationSheetId(form), model)
    expect(read.pages).toHaveLength(1)
    expect(read.pages[0]?.text).toContain(words)
    expect(read.pages[0]?.text).toContain(number)
  })
})

describe('装修违章证据材料', () => {
  const step = (name: string, paper = '') => ({
    ...{ step: name, time: '2026-11-21 10:12', what: '当面劝阻，责令停手。', by: '李楼管', paper },
  })
  const model = buildEvidenceSheet(
    {
      ...{ ...site, place: '客厅', foundAt: '2026年11月21日 10:12', found: NOTICE.facts, policeReceipt: '' },
      clauses: CLAUSES.map((clause) => slipClause(clause, true)),
      steps: [
        step('发现'),
        step('制止'),
        step('整改通知', 'A-ZG-00007'),
        step('送达'),
        step('报告主管部门', '物函 12'),
      ],
      photos: PHOTOS.map((hash) => ({ caption: '发现时 2026-11-21 10:12', hash })),
      noPhotoWhy: '',
    },
    context,
  )
  it('holds the chain in order and five whole photographs', async () => {
    const read = await printed(EVIDENCE_SHEET_ID, model)
    const text = read.pages.map((one) => one.text).join('\n')
    for (const words of ['发现', '制止', '整改通知', 'A-ZG-00007', '报告主管部门', '照片1', '照片5'])
      expect(text.replaceAll(/\s/gu, '')).toContain(words)
    expect(text).not.toContain('罚款')
    expect(read.pages.length).toBeLessThanOrEqual(3)
    expect(read.codes).toHaveLength(read.pages.length)
  })
  it('blank has the steps in their order', async () => {
    const read = await printed(EVIDENCE_SHEET_ID, buildBlankEvidence(context))
    expect(read.pages).toHaveLength(1)
  })
})
