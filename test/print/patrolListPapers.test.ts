/** Patrol lists on paper: items down, places across, faults in words; nothing cut, each round once, the code read by another decoder. */
import { describe, expect, it } from 'vitest'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import {
  buildBlankPatrolList,
  buildPatrolList,
  PATROL_LIST_SHEET_ID,
  type PatrolListColumn,
} from '#shared/domain/vacant-inspections/lists/listSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { printDesk } from '#test/print/printDesk.ts'
import { readPdf, readQrCodesOfCopies } from '#test/print/readPdf.ts'
import { SHEET_RECORD_ID, sheetContext } from '#test/print/registrationSamples.ts'

const { printer, logged } = printDesk()

async function printed(model: unknown) {
  const stamp = { at: sheetContext().at, by: '张敏', reprints: 0, sample: false }
  const stamped = stampPrint(model as JsonObject & { readonly frame: SheetFrame }, stamp)
  const made = await printer.toPdf({ sheetId: PATROL_LIST_SHEET_ID, model: stamped, paper: 'A4', copies: 1 })
  if (!made.ok) throw new Error(`${made.error.code}: ${logged.at(-1)}`)
  const read = await readPdf(made.value)
  const codes = (await readQrCodesOfCopies(made.value, 1)).flat()
  return { ...read, words: read.pages.map(({ text }) => text).join(''), codes }
}

const context = sheetContext({ serialNumber: { text: 'A-QX-00007', provisional: false } })
const RECORD = expect.stringContaining(SHEET_RECORD_ID.toUpperCase())
const times = (words: string, part: string): number => words.split(part).length - 1
const ITEMS = ['地面清洁', '地砖、墙砖', '防火门', '公共设施', '楼道灯', '垃圾清运']
const column = (place: string, change: Partial<PatrolListColumn> = {}): PatrolListColumn => ({
  ...{ place, day: '', time: '10:05', officer: '赵磊', marks: ITEMS.map(() => '√') },
  ...change,
})
const BASE = { name: '公区巡查表', version: 2, scope: '2026年11月21日', items: ITEMS, faults: [] }

function sheetOf(change: Partial<Parameters<typeof buildPatrolList>[0]>) {
  const made = buildPatrolList({ ...BASE, columns: [column('1 栋')], ...change }, context)
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

describe('a patrol list', () => {
  it('says of each building what was found at each item, and of a fault what was done', async () => {
    const broken = column('2 栋', { marks: ['√', '—', '√', '√', '×', '√'], time: '10:20\n补录 11:00' })
    const faults = [{ place: '2 栋', item: '楼道灯', words: '三楼灯不亮', handled: '照片 1 张；已转工作单' }]
    const read = await printed(sheetOf({ columns: [column('1 栋'), broken], faults }))
    expect(read.pages).toHaveLength(1)
    for (const words of [
      '公区巡查表',
      'A-QX-00007',
      '第2版',
      '5楼道灯',
      '三楼灯不亮',
      '已转工作单',
      '补录11:00',
      '主管签字',
    ])
      expect(read.words).toContain(words)
    expect(times(read.words, '×')).toBe(2)
    expect(read.codes).toEqual([RECORD])
  })

  it('of sixty rounds has each of them once, every block with all items, the signatures once', async () => {
    const columns = Array.from({ length: 60 }, (_, index) => column(`楼${String(index + 100)}`))
    const read = await printed(sheetOf({ columns }))
    expect(read.pages.length).toBeGreaterThan(1)
    for (let index = 100; index < 160; index += 1) expect(times(read.words, `楼${index}`), `place ${index}`).toBe(1)
    expect(times(read.words, '垃圾清运')).toBe(8)
    expect(times(read.words, '主管签字')).toBe(1)
    expect(read.codes).toEqual(read.pages.map(() => RECORD))
  })

  it('of forty long items keeps every word', async () => {
    const items = Array.from({ length: 40 }, (_, index) => `项${index + 100}`.padEnd(30, '查'))
    const read = await printed(sheetOf({ items, columns: [column('1 栋', { marks: items.map(() => '√') })] }))
    for (const item of items) expect(times(read.words, item), item).toBe(1)
  })

  it('blank is one page to walk with: a column for each building, lines for faults, what the marks mean', async () => {
    const places = ['1 栋', '2 栋', '10 栋']
    const read = await printed(buildBlankPatrolList({ name: '公区巡查表', version: 0, items: ITEMS, places }, context))
    expect(read.pages).toHaveLength(1)
    for (const words of [...ITEMS, '1栋', '10栋', '正常打√', 'A-QX-00007', '巡查人签字'])
      expect(read.words).toContain(words)
    expect(read.codes).toEqual([RECORD])
  })

  it('blank of the whole project is one page too', async () => {
    const blank = buildBlankPatrolList({ name: '每日工作巡查表', version: 0, items: ITEMS, places: ['状态'] }, context)
    const read = await printed(blank)
    expect(read.pages).toHaveLength(1)
    expect(read.words).toContain('备注')
  })
})

it.each([
  ['nothing', [], 'no-lists'],
  ['more than sixty rounds', Array.from({ length: 61 }, () => column('1 栋')), 'too-many-lists'],
] as const)('a sheet of %s is not issued', (_, columns, code) => {
  expect(buildPatrolList({ ...BASE, columns }, context)).toMatchObject({ ok: false, error: { code } })
})
