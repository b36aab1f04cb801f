/** 《房屋验收表》 on A4: every item of every room, faults, readings and boxes to sign; to fill in by hand, and as it was entered. */
import { describe, expect, it } from 'vitest'
import { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import {
  buildBlankHouseSheet,
  buildHouseSheet,
  buildHouseSheetToFill,
  HOUSE_SHEET_ID,
  type HouseSheet,
  type HouseSheetFilled,
} from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import { houseParts } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodes } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()
const CODE = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const context = sheetContext({ serialNumber: { text: 'A-YF-00007', provisional: false } })

const ITEMS = ITEMS_OF.house.map(({ code }) => {
  const { room = 'kitchen', item = '' } = houseParts(code) ?? {}
  return { room: moveIn.rooms[room], item: moveIn.items[item as keyof typeof moveIn.items] }
})
const PLACE = { unit: '3-0501', owner: '沈雨桐', area: '89.37 m²' }
const fault = (place: string): HouseSheetFilled['faults'][number] => ({
  ...{ place, what: '墙面空鼓约 0.3 平方米，敲击声空', responsible: '开发商', due: '2026年12月6日', photos: '2 张' },
})
const FILLED: HouseSheetFilled = {
  ...{ inspectedOn: '2026年11月21日', inspector: '何工', companions: '开发商 赵工', remark: '业主希望加装窗限位器' },
  items: ITEMS.map((one, index) => ({ ...one, result: index % 9 === 0 ? '不合格' : '合格' })),
  faults: [fault('客厅 墙面'), fault('厨房 地面')],
  meters: [
    { meter: '水表', number: 'S-204', figure: '3.5', unit: 'm³', remark: '' },
    { meter: '电表', number: 'D-118', figure: '12', unit: 'kWh', remark: '换表' },
    { meter: '燃气表', number: '', figure: '—', unit: 'm³', remark: '未通气：下月通气' },
  ],
}

async function printed(model: HouseSheet) {
  const stamp = { at: context.at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as unknown as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: HOUSE_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const pages = read.pages.map(({ text }) => text.replaceAll(/\s/gu, ''))
  return { pages, codes: await readQrCodes(made.value) }
}

describe('房屋验收表', () => {
  it('as it was entered says every item, fault, reading and who signs, on two pages', async () => {
    const { pages, codes } = await printed(buildHouseSheet(PLACE, FILLED, context))
    const text = pages.join('')
    expect(pages.length).toBeLessThanOrEqual(2)
    for (const words of ['3-0501', '沈雨桐', '89.37m²', 'A-YF-00007', '2026年11月21日', '何工', '开发商赵工'])
      expect(text).toContain(words)
    for (const words of ['墙面空鼓约0.3平方米', '2026年12月6日', 'S-204', '未通气：下月通气', '业主希望加装窗限位器'])
      expect(text).toContain(words)
    for (const words of ['业主（或代理）', '客服', '工程', '二次验收', '□全部合格']) expect(text).toContain(words)
    expect(text.split('不合格').length - 1).toBeGreaterThanOrEqual(8)
    expect(codes).toEqual(pages.map(() => CODE))
  })

  it('of a home that is still to be inspected has its head, its number, and every item to tick', async () => {
    const { pages } = await printed(buildHouseSheetToFill(PLACE, ITEMS, context))
    const text = pages.join('')
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(text).toContain('3-0501')
    expect(text).toContain('A-YF-00007')
    expect(text.split('□合格□不合格□无')).toHaveLength(ITEMS.length + 1)
  })

  it('blank has a number and nobody’s name', async () => {
    const { pages, codes } = await printed(buildBlankHouseSheet(ITEMS, context))
    expect(pages.join('')).toContain('A-YF-00007')
    expect(pages.join('')).not.toContain('沈雨桐')
    expect(codes).toEqual(pages.map(() => CODE))
  })

  it('of a hundred faults loses none', async () => {
    const faults = Array.from({ length: 100 }, (_, index) => fault(`位置${index + 101}`))
    const { pages } = await printed(buildHouseSheet(PLACE, { ...FILLED, faults }, context))
    const text = pages.join('')
    for (const { place } of faults) expect(text).toContain(place)
  })
})
