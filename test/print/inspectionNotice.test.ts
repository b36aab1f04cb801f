/** 《空置房整改通知书》 on A4: a page a copy for a usual one, photographs whole, room to answer for every fault, every code read by another decoder. */
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import {
  buildBlankInspectionNotice,
  buildInspectionNotice,
  INSPECTION_NOTICE_SHEET_ID,
  type InspectionNotice,
  type NoticedFault,
} from '#shared/domain/vacant-inspections/faults/noticeSheet.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

/** A photograph of a job, wide or tall. */
function photograph(width: number, height: number): string {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#8a6f4d'
  context.fillRect(0, 0, width, height)
  return canvas.toDataURL('image/jpeg')
}

const PHOTOS = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(64))
const SHOTS = [photograph(1600, 1200), photograph(900, 1600)]
const images = Object.fromEntries(PHOTOS.map((hash, index) => [hash, SHOTS[index % 2] ?? '']))
const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-KZ-00012', provisional: false } })

async function printed(model: InspectionNotice) {
  const stamp = { at: context.at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as unknown as JsonObject & { readonly frame: SheetFrame }, stamp)
  const job = { sheetId: INSPECTION_NOTICE_SHEET_ID, model: stamped, paper: 'A4', copies: 1, images } as const
  const made = await printer.toPdf(job)
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const pages = read.pages.map(({ text }) => text.replaceAll(/\s/gu, ''))
  return { pages, codes: await readQrCodes(made.value) }
}

const fault = (changes: Partial<NoticedFault> = {}): NoticedFault => ({
  ...{ unit: '3-0502', item: '管道渗漏', what: '厨房水槽下渗水，地面已湿约 2 平方米', found: '11月21日 李楼管' },
  ...{ photos: [], noPhotoWhy: '手机没电', reopened: 0, recurred: 0 },
  ...changes,
})
const FAULTS = [
  fault({ photos: PHOTOS.slice(0, 2), noPhotoWhy: '' }),
  fault({ unit: '3-0601', item: '门窗把手', what: '次卧窗把手断', recurred: 1 }),
  fault({ unit: '3-1102', item: '私自占用', what: '堆放装修材料，有人留宿', photos: PHOTOS.slice(2, 4), reopened: 1 }),
]
const input = { department: '工程部', building: '3 栋', dueOn: '2026-11-24' as Day, faults: FAULTS, demand: '' }

describe('空置房整改通知书', () => {
  it('says each fault, the deadline and who must answer, on a copy for each side', async () => {
    const { pages, codes } = await printed(buildInspectionNotice({ ...input, demand: '修好后通知客服中心' }, context))
    expect(pages.length).toBe(4)
    const [stub, given] = [pages[0], pages[2]]
    expect(stub).toContain('存根联')
    expect(given).toContain('责任部门联')
    for (const words of ['3-0502', '3-1102', '工程部', '2026年11月24日前', '同处曾发生1次', '复查不合格1次'])
      expect(given).toContain(words)
    for (const words of ['整改措施、结果', '□合格□不合格', '修好后通知客服中心', '责任部门签收', 'A-KZ-00012'])
      expect(given).toContain(words)
    expect(given).not.toContain('罚款')
    expect(codes).toEqual([CODE, CODE, CODE, CODE])
  })

  it('shows every photograph beside its number', async () => {
    const { pages } = await printed(buildInspectionNotice(input, context))
    const text = pages.join('')
    for (const words of ['图1–2', '图3–4', '图1第1项3-0502管道渗漏', '图4第3项3-1102私自占用'])
      expect(text).toContain(words)
  })

  it('without photographs takes one page a copy', async () => {
    const faults = FAULTS.map((one) => ({ ...one, photos: [], noPhotoWhy: '手机没电' }))
    const { pages } = await printed(buildInspectionNotice({ ...input, faults }, context))
    expect(pages).toHaveLength(2)
    expect(pages[1]).toContain('无：手机没电')
  })

  it('of forty faults loses none, and repeats the head of each table', async () => {
    const faults = Array.from({ length: 40 }, (_, at) => fault({ unit: `3-${String(at + 101).padStart(4, '0')}` }))
    const { pages } = await printed(buildInspectionNotice({ ...input, faults }, context))
    const given = pages.filter((page) => page.includes('责任部门联')).join('')
    for (const { unit } of faults) expect(given).toContain(unit)
    expect(given.split('□合格□不合格')).toHaveLength(41)
  })

  it('blank has a number and room to write', async () => {
    const { pages, codes } = await printed(buildBlankInspectionNotice(context))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('A-KZ-00012')
    expect(codes).toEqual([CODE, CODE])
  })
})
