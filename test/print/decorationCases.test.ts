/** 《装修申报表》 and 《装修资料缺件条》 on paper: nothing cut, every item once, codes read by a decoder that is not the encoder. */
import { describe, expect, it } from 'vitest'
import { DECORATION_APPLICATION_SHEET_ID } from '#shared/domain/decoration/cases/applicationModel.ts'
import {
  buildBlankDecorationApplication,
  buildDecorationApplication,
} from '#shared/domain/decoration/cases/applicationSheet.ts'
import type { DeclarationInput } from '#shared/domain/decoration/cases/applyInput.ts'
import { DECLARED_LABELS } from '#shared/domain/decoration/cases/caseText.ts'
import {
  buildBlankDecorationMissing,
  buildDecorationMissing,
  DECORATION_MISSING_SHEET_ID,
} from '#shared/domain/decoration/cases/missingSheet.ts'
import { permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import { DECLARED } from '#shared/domain/decoration/kinds.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'
import { appliedCase, DECLARED_SURFACE, permitFacts } from '#test/support/decorationCases.ts'

const { printer, logged } = printDesk()

interface OnPaper {
  readonly sheetId: string
  readonly model: unknown
  /** Copies on one page. */
  readonly copies?: number
}

async function printed({ sheetId, model, copies = 1 }: OnPaper) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, copies)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const LONG_NAME = '阿卜杜热依木江·阿卜杜热合曼·努尔买买提'
const PLACE = {
  unit: '2-1203',
  area: '98.50 ㎡',
  licences: '91310000MA1FL00000',
  settings: { balcony: 'uniform' },
} as const
const declaration = (more: Partial<DeclarationInput> = {}): DeclarationInput => ({ ...DECLARED_SURFACE, ...more })
const times = (words: string, part: string): number => words.split(part).length - 1

describe('《装修申报表》', () => {
  it('of surface work is one page with who, when, and the papers it brings', async () => {
    const model = buildDecorationApplication(declaration({ ownerName: LONG_NAME }), PLACE, sheetContext())
    const read = await printed({ sheetId: DECORATION_APPLICATION_SHEET_ID, model })
    expect(read.pages).toHaveLength(1)
    for (const words of ['装修申报表', '海城装饰', '98.50', '2026年12月1日', '装修单位资质证书复印件', '防火责任人'])
      expect(read.words).toContain(words)
    expect(read.words).toContain(LONG_NAME)
    expect(read.codes).toEqual([RECORD])
  })

  it('of everything there is names each item once, its warnings, and thirty lines', async () => {
    const works = Array.from({ length: 30 }, (_, index) => ({
      place: `房间${index}号`,
      content: '铺砖',
      material: '瓷砖',
    }))
    const walls = [{ act: 'remove', place: '厨房隔墙', thicknessMm: 100, material: '砖' }]
    const model = buildDecorationApplication(
      declaration({ declared: [...DECLARED], works, walls }),
      PLACE,
      sheetContext(),
    )
    const read = await printed({ sheetId: DECORATION_APPLICATION_SHEET_ID, model })
    for (const item of ['搭建建筑物、构筑物', '增加楼面荷载', '改燃气管道、设施'])
      expect(times(read.words, item)).toBe(1)
    for (let index = 0; index < 30; index += 1) expect(times(read.words, `房间${index}号`), `line ${index}`).toBe(1)
    expect(read.words).toContain('第五条')
    expect(read.words).not.toContain('罚款')
    expect(read.codes.every((code) => code?.includes(SHEET_RECORD_ID.toUpperCase()))).toBe(true)
  })

  it('as a blank has every item to tick', async () => {
    const model = buildBlankDecorationApplication(sheetContext())
    const read = await printed({ sheetId: DECORATION_APPLICATION_SHEET_ID, model })
    for (const label of Object.values(DECLARED_LABELS)) expect(read.words).toContain(label)
  })
})

describe('《装修资料缺件条》', () => {
  it('says what the client brings and why, twice on one page', async () => {
    const { state } = appliedCase({ declared: ['surface', 'gas-pipes'] })
    const facts = permitFacts({ id: 'case-1', state, events: [] })
    const needed = requirementsOf(state.application, facts.settings)
    const slip = { unit: '2-1203', owner: LONG_NAME, gaps: permitGaps(facts), needed }
    const model = buildDecorationMissing(slip, sheetContext())
    const read = await printed({ sheetId: DECORATION_MISSING_SHEET_ID, model, copies: 2 })
    expect(times(read.words, '燃气单位批准文件')).toBe(2)
    expect(times(read.words, '签订《装修管理服务协议》')).toBe(2)
    expect(read.words).toContain('第十四条')
    expect(read.codes.filter((code) => code !== undefined).length).toBeGreaterThanOrEqual(2)
  })

  it('as a blank has lines to write on', async () => {
    const read = await printed({
      sheetId: DECORATION_MISSING_SHEET_ID,
      model: buildBlankDecorationMissing(sheetContext()),
      copies: 2,
    })
    expect(read.words).toContain('请您')
  })
})
