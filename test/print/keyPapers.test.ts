/** 《钥匙登记表》, 《钥匙托管登记表》 and the label of a set on paper: nothing cut, codes that are read, room to write by hand. */
import { describe, expect, it } from 'vitest'
import {
  buildBlankEntrustSheet,
  buildEntrustSheet,
  ENTRUST_SHEET_ID,
  type EntrustSheetInput,
} from '#shared/domain/loans/keys/entrustSheet.ts'
import {
  buildBlankKeyRegister,
  buildKeyRegister,
  KEY_REGISTER_SHEET_ID,
  type RegisterSet,
} from '#shared/domain/loans/keys/registerSheet.ts'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(sheetId: string, model: unknown, copies: number) {
  const paper: Paper = 'A4'
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper, copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const words = read.pages
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/gu, '')
  return { pages: read.pages.length, words, codes: (await readQrCodesOfCopies(made.value, copies)).flat() }
}

const context = sheetContext({ serialNumber: { text: 'A-YT-00003', provisional: false } })
const ENTRUSTED: EntrustSheetInput = {
  ...{ unit: '2-1203', owner: '阿卜杜热依木·麦麦提', phone: '13812345678', agent: '李小红', agentPhone: '13900001111' },
  ...{
    why: '长期在外地工作',
    from: '2026年11月21日',
    until: '2027年05月20日',
    count: 3,
    opens: '入户门、单元门、信箱',
  },
  ...{ sealNumber: 'F-0007', slot: 'K-07', withCare: true, remark: '信箱钥匙齿有磨损' },
}

describe('《钥匙托管登记表》', () => {
  it('says who leaves which keys until when, in two copies, with telephones masked', async () => {
    const { pages, words, codes } = await printed(ENTRUST_SHEET_ID, buildEntrustSheet(ENTRUSTED, context), 1)
    expect(pages).toBe(2)
    for (const part of ['前台联', '委托人联', '2-1203', '长期在外地工作', 'F-0007', 'K-07', '3把', '138****5678'])
      expect(words, part).toContain(part)
    expect(words).toContain('2026年11月21日至2027年05月20日')
    expect(words, 'telephones are masked').not.toContain('13900001111')
    expect(words, 'the statements name the unit').toContain('委托人自愿将2-1203的钥匙交')
    expect(words).toContain('领回人签字')
    expect(codes.every((code) => code !== undefined)).toBe(true)
  })

  it('blank has lines for what is written by hand', async () => {
    const { pages, words } = await printed(ENTRUST_SHEET_ID, buildBlankEntrustSheet(context), 1)
    expect(pages).toBe(2)
    for (const part of ['托管原因', '封签号', '托管并巡查', '只存放', 'A-YT-00003']) expect(words).toContain(part)
  })
})

const set = (index: number): RegisterSet => ({
  ...{ slot: `K-${String(index).padStart(2, '0')}`, label: `2-12${index}`, unit: `2-12${index}`, opens: '入户门' },
  ...{ count: '3', seal: index === 1 ? 'F-0007' : '', stand: index === 2 ? '借出' : '在柜' },
  ...(index === 2
    ? { borrower: '周梅', lentAt: '11-21 09:00', due: '11-21 18:00' }
    : { borrower: '', lentAt: '', due: '' }),
})

describe('《钥匙登记表》', () => {
  it('lists every set and every entrusted key over as many pages as they take', async () => {
    const sets = Array.from({ length: 70 }, (_, index) => set(index + 1))
    const entrusted = [
      {
        ...{ unit: '2-1203', owner: '阿卜杜热依木·麦麦提', slot: 'K-07', count: '3', seal: 'F-0007' },
        ...{ from: '2026-11-21', until: '2027-05-20', care: '巡查', paper: 'A-YT-00003' },
      },
    ]
    const model = buildKeyRegister({ scope: 'K 排', totals: '70 套 · 借出 1', sets, entrusted }, context)
    const { pages, words } = await printed(KEY_REGISTER_SHEET_ID, model.ok ? model.value : {}, 1)
    expect(pages).toBeGreaterThan(1)
    for (let index = 1; index <= 70; index += 1) expect(words, `hook ${index}`).toContain(`2-12${index}`)
    for (const part of ['周梅', '11-2109:00→11-2118:00', 'F-0007', 'A-YT-00003', '2027-05-20'])
      expect(words, part).toContain(part)
  })

  it('blank is one page of lendings to write by hand', async () => {
    const { pages, words } = await printed(KEY_REGISTER_SHEET_ID, buildBlankKeyRegister(context), 1)
    expect(pages).toBe(1)
    for (const part of ['借用人', '部门、单位', '事由', '证件或押物', '应还', '实还', '经手人'])
      expect(words).toContain(part)
  })

  it('refuses an empty cabinet, and one that is too large', () => {
    const nothing = { scope: '', totals: '', sets: [], entrusted: [] }
    expect(buildKeyRegister(nothing, context)).toMatchObject({ error: { code: 'no-keys' } })
    const sets = Array.from({ length: 601 }, (_, index) => set(index))
    expect(buildKeyRegister({ ...nothing, sets }, context)).toMatchObject({ error: { code: 'too-many-keys' } })
  })
})
