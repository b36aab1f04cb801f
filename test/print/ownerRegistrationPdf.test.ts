/** 《业主信息登记表》 as a PDF of the real print page in a real Chromium, read back. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ensureChromium } from '#build/chromium.ts'
import { createChromiumPdf } from '#electron/host/pdf/chromiumPdf.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import type { OwnerRegistrationInput } from '#shared/domain/owner-files/ownerRegistrationInput.ts'
import {
  OWNER_REGISTRATION_SHEET_ID,
  type OwnerRegistrationSheet,
} from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { buildBlankOwnerRegistrationSheet, buildOwnerRegistrationSheet } from '#shared/domain/owner-files/sheets.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { type PrintEntry, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import { type ReadPdf, readPdf, readQrCodes } from '#test/print/readPdf.ts'
import {
  companyOwner,
  largestOwner,
  ordinaryOwner,
  SHEET_RECORD_ID,
  sheetContext,
} from '#test/print/registrationSamples.ts'

const OWN_FONTS = /^(NotoSansSCThin-(Light|Regular|Bold)|QiantaiRareHan-Regular)$/
const FIRST_PRINT: PrintEntry = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }

let printer: PdfPrinter
const logged: string[] = []

beforeAll(() => {
  printer = createChromiumPdf({
    executablePath: ensureChromium(),
    rendererDir: inject('printPage'),
    log: (line) => logged.push(line),
  })
})

afterAll(() => printer?.close())

function modelOf(input: OwnerRegistrationInput, entry: Partial<PrintEntry> = {}): OwnerRegistrationSheet {
  const built = buildOwnerRegistrationSheet(input, sheetContext())
  if (!built.ok) throw new Error(built.error.code)
  return stampPrint(built.value, { ...FIRST_PRINT, ...entry })
}

async function pdfOf(model: OwnerRegistrationSheet): Promise<Uint8Array> {
  const made = await printer.toPdf({ sheetId: OWNER_REGISTRATION_SHEET_ID, model, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return made.value
}

const printed = async (model: OwnerRegistrationSheet): Promise<ReadPdf> => readPdf(await pdfOf(model))

function foreignFonts(pdf: ReadPdf): string[] {
  const fonts = pdf.pages.flatMap((one) => one.fonts)
  return fonts.filter((font) => !OWN_FONTS.test(font.name) || !font.embedded || font.type3).map((font) => font.name)
}

describe('the printed registration sheet', () => {
  it('carries the owner, rare characters, number and page on one A4 page for each copy', async () => {
    const pdf = await printed(modelOf(ordinaryOwner()))
    expect(pdf.title).toBe('业主信息登记表 DJ-A-000123')
    expect(pdf.pages).toHaveLength(2)
    expect(pdf.pages.map((one) => /存根联|业主联/.exec(one.text)?.[0])).toEqual(['存根联', '业主联'])
    for (const one of pdf.pages) {
      for (const words of ['姓名王𠮷䶮', '李㛃', '编号DJ-A-000123', '第1页/共1页', '89.50㎡', '138****5678']) {
        expect(one.text).toContain(words)
      }
      expect(one.text).not.toMatch(/样张|补打|13812345678|undefined|null|NaN/)
      expect(Math.abs(one.widthMm - 210)).toBeLessThan(0.5)
      expect(Math.abs(one.heightMm - 297)).toBeLessThan(0.5)
    }
  })

  it('has a QR that a scanner reads as the record of the sheet, behind 样张 too, and only fonts of the program', async () => {
    const bytes = await pdfOf(modelOf(ordinaryOwner(), { sample: true }))
    const codes = await readQrCodes(bytes)
    expect(codes).toHaveLength(2)
    for (const code of codes) expect(parseRecordCode(code ?? '')).toEqual({ ok: true, value: SHEET_RECORD_ID })
    const pdf = await readPdf(bytes)
    expect(foreignFonts(pdf)).toEqual([])
    expect(pdf.pages[0]?.fonts.map((font) => font.name)).toContain('QiantaiRareHan-Regular')
  })

  it('says 样张 and 补打 on every page, and only on request', async () => {
    const pdf = await printed(modelOf(largestOwner(), { sample: true, reprints: 2, copyLabels: ['业主联'] }))
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const one of pdf.pages) {
      expect(one.text).toContain('样张')
      expect(one.text).toContain('补打第2次')
      expect(one.text).not.toContain('存根联')
    }
  })

  it('runs over pages with its head, titles and page numbers, and counts each copy by itself', async () => {
    const pdf = await printed(modelOf(largestOwner()))
    const perCopy = pdf.pages.length / 2
    expect(perCopy).toBeGreaterThan(2)
    expect(pdf.pages.map((one) => /第\d+页\/共\d+页/.exec(one.text)?.[0])).toEqual(
      [...pdf.pages.keys()].map((index) => `第${(index % perCopy) + 1}页/共${perCopy}页`),
    )
    for (const one of pdf.pages) {
      expect(one.text).toContain('业主信息登记表')
      expect(one.text).toContain('编号DJ-A-000123')
    }
    const text = pdf.pages
      .slice(0, perCopy)
      .map((one) => one.text)
      .join('')
    expect(text).toContain('（续）')
    for (const { name } of largestOwner().coOwners ?? []) expect(text).toContain(name)
    expect(text).toContain('2026年3月12日')
    expect(foreignFonts(pdf)).toEqual([])
  })

  it('keeps a blank and a company on one page', async () => {
    const blank = await printed(stampPrint(buildBlankOwnerRegistrationSheet(sheetContext()), FIRST_PRINT))
    const company = await printed(modelOf(companyOwner()))
    expect(blank.pages).toHaveLength(2)
    expect(blank.pages[0]?.text).toContain('编号DJ-A-000123房号业主日期经办')
    expect(blank.pages[0]?.text).not.toMatch(/undefined|null|NaN/)
    expect(company.pages).toHaveLength(2)
    expect(company.pages[0]?.text).toContain('统一社会信用代码91350100M000100Y43法定代表人欧阳䶮')
  })

  it('prints all 8,105 characters of 通用规范汉字表 from its own fonts', async () => {
    const table = await readFile(join(import.meta.dirname, 'tongyongGuifanHanzi.txt'), 'utf8')
    const lines = table.trim().split('\n')
    expect(new Set(lines.join('')).size).toBe(8105)
    const model = modelOf(ordinaryOwner(), { copyLabels: ['存根联'] })
    const changes = lines.map((what, index) => ({ day: String(index), what, who: '' }))
    const pdf = await printed({ ...model, changes })
    const text = pdf.pages.map((one) => one.text).join('')
    expect(lines.filter((line) => !text.includes(line))).toEqual([])
    expect(foreignFonts(pdf)).toEqual([])
  }, 60_000)

  it.each([
    ['an unknown form', 'no-such-form@1', {}, 'unknown-sheet'],
    ['a version that is not there', 'owner-registration@99', {}, 'unknown-sheet'],
    ['a model of something else', OWNER_REGISTRATION_SHEET_ID, { frame: {} }, 'bad-model'],
  ])('refuses %s', async (_, sheetId, model, code) => {
    const made = await printer.toPdf({ sheetId, model, paper: 'A4', copies: 1 })
    expect(made).toEqual({ ok: false, error: { code: 'sheet-failed' } })
    expect(logged.at(-1)).toContain(code)
  })

  it('refuses a row that is higher than a page instead of cutting it off', async () => {
    const model = modelOf(ordinaryOwner({ remark: '很长的备注。'.repeat(1000) }))
    const made = await printer.toPdf({ sheetId: OWNER_REGISTRATION_SHEET_ID, model, paper: 'A4', copies: 1 })
    expect(made.ok).toBe(false)
    expect(logged.at(-1)).toContain('row-too-high')
  })
})
