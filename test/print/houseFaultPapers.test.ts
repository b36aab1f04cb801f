/** 《房屋整改通知书》 and 《房屋复验单》 on A4: every fault with its day and room to answer, results ticked, what is written by hand, every code read. */
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import {
  buildBlankRectification,
  buildRectification,
  RECTIFICATION_SHEET_ID,
  type RectifiedFault,
} from '#shared/domain/move-in/faults/rectificationSheet.ts'
import {
  buildBlankReinspection,
  buildReinspection,
  REINSPECTION_OWNER_BOX,
  REINSPECTION_SHEET_ID,
  type ReinspectedFault,
} from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import { type DrawnSignature, type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()
const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-YZ-00012', provisional: false } })
const PHOTOS = ['a', 'b', 'c'].map((letter) => letter.repeat(64))

function picture(): string {
  const canvas = createCanvas(1200, 900)
  const brush = canvas.getContext('2d')
  brush.fillStyle = '#8a6f4d'
  brush.fillRect(0, 0, 1200, 900)
  return canvas.toDataURL('image/jpeg')
}
const images = Object.fromEntries(PHOTOS.map((hash) => [hash, picture()]))

async function printed(sheetId: string, model: object, signed: readonly DrawnSignature[] = []) {
  const stamp = { at: context.at, by: '张敏', reprints: 0, sample: false, signed }
  const stamped = stampPrint(model as unknown as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId, model: stamped, paper: 'A4', copies: 1, images })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const pages = (await readPdf(made.value)).pages.map(({ text }) => text.replaceAll(/\s/gu, ''))
  return { pages, codes: await readQrCodes(made.value) }
}

const found = (changes: Partial<RectifiedFault> = {}): RectifiedFault => ({
  ...{ unit: '3-0501', place: '厨房 防水、闭水', what: '地漏周边渗水', dueOn: '2026-12-01', photos: [], reopened: 0 },
  ...changes,
})
const NOTICE = { responsible: '开发商', building: '3 栋', demand: '', faults: [found()] }

describe('房屋整改通知书', () => {
  it('says home, room, item and agreed day of every fault, to whom, and asks for an answer', async () => {
    const faults = [
      found({ reopened: 2, photos: PHOTOS.slice(0, 2) }),
      found({
        unit: '3-0502',
        place: '主卧 墙面',
        what: '空鼓约 0.5 平方米',
        dueOn: '2026-12-08',
        photos: PHOTOS.slice(2),
      }),
    ]
    const { pages, codes } = await printed(
      RECTIFICATION_SHEET_ID,
      buildRectification({ ...NOTICE, faults, demand: '进场前电话预约' }, context),
    )
    const given = pages.filter((page) => page.includes('责任单位联')).join('')
    for (const words of [
      '3-0501等2套',
      '开发商',
      '3栋',
      '2026年12月1日',
      '2026年12月8日',
      '复验不合格2次',
      '进场前电话预约',
    ])
      expect(given).toContain(words)
    for (const words of [
      '图1–2',
      '图3第2项3-0502主卧墙面',
      '责任单位签收',
      '整改措施、结果',
      '□合格□不合格',
      'A-YZ-00012',
    ])
      expect(given).toContain(words)
    expect(given).not.toContain('罚款')
    expect(new Set(codes)).toEqual(new Set([codes[0]]))
    expect(codes[0]).toEqual(CODE)
  })

  it('without photographs takes a page a copy, of forty faults loses none', async () => {
    const few = await printed(RECTIFICATION_SHEET_ID, buildRectification(NOTICE, context))
    expect(few.pages).toHaveLength(2)
    const faults = Array.from({ length: 40 }, (_, at) => found({ unit: `3-${String(at + 101).padStart(4, '0')}` }))
    const { pages } = await printed(RECTIFICATION_SHEET_ID, buildRectification({ ...NOTICE, faults }, context))
    const given = pages.filter((page) => page.includes('责任单位联')).join('')
    for (const { unit } of faults) expect(given).toContain(unit)
    expect(given.split('□合格□不合格')).toHaveLength(41)
  })

  it('by hand has its number, its home, and lines', async () => {
    const { pages, codes } = await printed(RECTIFICATION_SHEET_ID, buildBlankRectification(context, '3-0501'))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('3-0501')
    expect(codes).toEqual([CODE, CODE])
  })
})

const looked = (changes: Partial<ReinspectedFault> = {}): ReinspectedFault => ({
  ...{ place: '厨房 防水、闭水', what: '地漏周边渗水', responsible: '开发商', dueOn: '2026-12-01' },
  ...{ look: { isGood: true, remark: '', dueOn: '' } },
  ...changes,
})
const LOOK = { unit: '3-0501', owner: '沈雨桐', looker: '张敏', day: '2026-12-02', unsigned: '', faults: [looked()] }

describe('房屋复验单', () => {
  it('ticks each result, agrees a new day for what is not good, and bears the owner’s hand', async () => {
    const bad = looked({ place: '主卧 墙面', look: { isGood: false, remark: '仍有空鼓', dueOn: '2026-12-09' } })
    const model = buildReinspection({ ...LOOK, faults: [looked(), bad] }, context)
    const ink = { label: REINSPECTION_OWNER_BOX, day: '2026年12月2日', hash: PHOTOS[0] ?? '' }
    const { pages, codes } = await printed(REINSPECTION_SHEET_ID, model, [ink])
    expect(pages).toHaveLength(2)
    for (const words of [
      '沈雨桐',
      '☑合格□不合格',
      '□合格☑不合格',
      '仍有空鼓；2026年12月9日前再整改',
      '张敏',
      '业主（或代理）',
    ])
      expect(pages[1]).toContain(words)
    expect(codes).toEqual([CODE, CODE])
  })

  it('says why the owner did not sign', async () => {
    const { pages } = await printed(
      REINSPECTION_SHEET_ID,
      buildReinspection({ ...LOOK, unsigned: '电话委托代验' }, context),
    )
    expect(pages[0]).toContain('业主未签字：电话委托代验')
  })

  it('by hand names what is known and has lines for the rest', async () => {
    const known = { unit: '3-0501', owner: '沈雨桐', faults: [looked({ look: undefined })] }
    const { pages, codes } = await printed(REINSPECTION_SHEET_ID, buildBlankReinspection(context, known))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('地漏周边渗水')
    expect(pages[0]?.split('□合格□不合格')).toHaveLength(11)
    expect(codes).toEqual([CODE, CODE])
  })
})
