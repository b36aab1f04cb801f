/** 动火申请表, its notice, 停水停电申请 and 验收单 on A4: pages a copy, what they say, and every code read by another decoder. */
import { describe, expect, it } from 'vitest'
import {
  ACCEPTANCE_SHEET_ID,
  buildAcceptanceSheet,
  buildBlankAcceptanceSheet,
} from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import { buildBlankCutSheet, buildCutSheet, CUT_SHEET_ID } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import {
  buildBlankHotWorkNotice,
  buildHotWorkNotice,
  HOT_WORK_NOTICE_SHEET_ID,
} from '#shared/domain/decoration/hotWork/hotWorkNoticeSheet.ts'
import {
  buildBlankHotWorkSheet,
  buildHotWorkSheet,
  HOT_WORK_SHEET_ID,
} from '#shared/domain/decoration/hotWork/hotWorkSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'
import { ALL_OK, HOT_WORK_ASKED } from '#test/support/decorationSite.ts'

const { printer, logged } = printDesk()

async function printed(sheetId: string, model: unknown, copies = 1) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  return { ...(await readPdf(made.value)), codes: (await readQrCodesOfCopies(made.value, copies)).flat() }
}

const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-DH-00003', provisional: false } })
const period = '2026年11月21日 10:00 至 12:00'
const WHERE = { unit: '2-0301', owner: '欧阳娜娜', contractor: '宏远装饰工程有限公司', period }

describe('临时动火作业申请表', () => {
  it('takes one page a part, with all that art. 15 needs and room for both opinions and both checks', async () => {
    const place = { ...WHERE, permit: 'A-XK-00007' }
    const read = await printed(HOT_WORK_SHEET_ID, buildHotWorkSheet(HOT_WORK_ASKED, place, context))
    expect(read.pages.map(({ text }) => ['存根联', '作业联'].filter((part) => text.includes(part)))).toEqual([
      ['存根联'],
      ['作业联'],
    ])
    const words = read.pages[0]?.text ?? ''
    for (const part of ['焊接橱柜支架', 'T310001', '李明', '干粉×2', '楼栋主出入口、作业地点', '第十五条'])
      expect(words).toContain(part)
    for (const part of ['工程部意见', '安保部意见', '批准人', '作业前检查', '实际动火起止', '作业后复查'])
      expect(words).toContain(part)
    expect(words).not.toContain('罚款')
    expect(read.codes).toEqual([CODE, CODE])
  })

  it('with the longest words stays on one page a part', async () => {
    const long = '长'.repeat(200)
    const input = { ...HOT_WORK_ASKED, place: long, reason: long, clearing: long, extinguishers: long }
    const full = buildHotWorkSheet(input, { ...WHERE, permit: 'A-XK-00007' }, context)
    expect((await printed(HOT_WORK_SHEET_ID, full)).pages).toHaveLength(2)
  })

  it('blank takes one page a part', async () => {
    expect((await printed(HOT_WORK_SHEET_ID, buildBlankHotWorkSheet(context))).pages).toHaveLength(2)
  })
})

describe('动火作业公告', () => {
  it('is one page for each of the two places and names nobody', async () => {
    const model = buildHotWorkNotice({ place: '厨房', ways: ['arc-welding'], number: 'A-DH-00003' }, WHERE, context)
    const read = await printed(HOT_WORK_NOTICE_SHEET_ID, model)
    expect(read.pages).toHaveLength(2)
    const [entrance, site] = read.pages.map(({ text }) => text)
    expect(entrance).toContain('楼栋出入口张贴')
    expect(site).toContain('作业地点张贴')
    for (const part of ['2-0301厨房', '电焊', 'A-DH-00003', '119']) expect(entrance).toContain(part)
    for (const name of ['欧阳娜娜', HOT_WORK_ASKED.operator, HOT_WORK_ASKED.guardian])
      expect(entrance).not.toContain(name)
    expect(read.codes).toEqual([CODE, CODE])
  })

  it('blank is one page a place', async () => {
    expect((await printed(HOT_WORK_NOTICE_SHEET_ID, buildBlankHotWorkNotice(context))).pages).toHaveLength(2)
  })
})

describe('装修停水停电申请单', () => {
  const input = { supply: 'water', area: '2 单元 12 层', reason: '更换户内总阀', from: '', to: '' }
  it('has both parts on one page', async () => {
    const read = await printed(CUT_SHEET_ID, buildCutSheet(input, WHERE, context), 2)
    expect(read.pages).toHaveLength(1)
    for (const part of ['存根联', '申请联', '停水停电', '更换户内总阀', '工程部意见', '恢复'])
      expect(read.pages[0]?.text).toContain(part)
    expect(read.codes).toEqual([CODE, CODE])
  })

  it('blank takes one page', async () => {
    expect((await printed(CUT_SHEET_ID, buildBlankCutSheet(context))).pages).toHaveLength(1)
  })
})

describe('装修验收单', () => {
  const input = {
    ...{ unit: '2-0301', owner: '欧阳娜娜', contractor: '宏远装饰工程有限公司', permit: 'A-XK-00007' },
    ...{ stage: 'first' as const, doneOn: '2026-11-21', passed: false, opinion: '限期改正', until: '2026-11-30' },
    items: ALL_OK.map((one) => (one.item === 'flue' ? { ...one, found: 'fault', remark: '接错烟道' } : one)),
    closedWater: [{ place: '卫生间', from: '2026-11-19 10:00', to: '2026-11-20 10:00', held: true }],
    ...{ passesBack: 3, passesIssued: 4, inspector: '吴工' },
  }
  it('takes one page a copy and says every item, the water, the passes and by when to mend', async () => {
    const read = await printed(ACCEPTANCE_SHEET_ID, buildAcceptanceSheet(input, context))
    expect(read.pages).toHaveLength(2)
    const words = read.pages[0]?.text ?? ''
    for (const part of ['接错烟道', '检修口', '无渗漏', '收回3/发出4', '整改期限', '2026年11月30日', '吴工'])
      expect(words).toContain(part)
    expect(read.codes).toEqual([CODE, CODE])
  })

  it('that is passed says until when it is observed', async () => {
    const passed = { ...input, passed: true, items: ALL_OK, until: '2027-02-21' }
    const read = await printed(ACCEPTANCE_SHEET_ID, buildAcceptanceSheet(passed, context))
    expect(read.pages[0]?.text).toContain('观察期至')
    expect(read.pages[0]?.text).toContain('2027年2月21日')
  })

  it('blank takes one page a copy', async () => {
    expect((await printed(ACCEPTANCE_SHEET_ID, buildBlankAcceptanceSheet(context))).pages).toHaveLength(2)
  })
})
