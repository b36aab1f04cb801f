import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { detectMapping } from './header.ts'
import { readWholeRoster } from './readRoster.ts'
import type { Cell } from './sheetGrid.ts'
import { ROSTER_FIELDS } from './synonyms.ts'

const OPTIONS = { today: '2026-11-21' as Day, unitPattern: null }
const HEADER: readonly Cell[] =
  '楼栋 单元 房号 业主姓名 与业主关系 电话 身份证号 面积 入住日期 产权份额 车牌 共有人 家庭成员 租户 租期至 备注'.split(
    ' ',
  )

const usual = fc.constantFrom<Cell>(
  ...[
    '1',
    '2-101',
    '王梅',
    '王梅、李强',
    '业主',
    '13800138000',
    '11010519491231002X',
    '89.5㎡',
    '2015.3.8',
    '50%',
    '1.38E+10',
    '无',
    '合计',
    '示例',
  ],
  ...['李强(夫)13900139000', '等3人', '2024.3.1至2026.2.28', '=1+1', "'1", '\u200b', '\ud800', '１／２', '2-Jan'],
)
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: usual },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 100_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>({ day: '2015-03-08' as Day }, { day: null }, { error: '#N/A' }) },
)
const sheet = fc.array(fc.array(cell, { maxLength: HEADER.length }), { maxLength: 12 })

function read(rows: readonly (readonly Cell[])[]) {
  const grid = { rows: [HEADER, ...rows] }
  const mapping = detectMapping(grid)
  if (mapping === undefined) throw new Error('no header')
  return readWholeRoster(grid, mapping, OPTIONS)
}

test('whatever stands in the cells, every row is read, passed over or refused, and none is lost', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      const { lines, units, problems, skipped } = read(rows)
      const bad = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
      expect(bad.size).toBe(skipped.bad)
      expect(lines.filter(({ row }) => bad.has(row))).toEqual([])
      const codes = new Set(units.map(({ code }) => code))
      for (const { unit, person } of lines) {
        expect([codes.has(unit.code), normalizeCode(unit.code)]).toEqual([true, unit.code])
        expect(person.name).not.toBe('')
      }
      for (const { field, column } of problems) {
        expect(ROSTER_FIELDS).toContain(field)
        expect(column).toMatch(/^[A-Z]+$/)
      }
    }),
    { numRuns: 1500 },
  )
})

test('the same sheet gives the same reading', () => {
  fc.assert(
    fc.property(sheet, (rows) => {
      expect(read(rows)).toEqual(read(rows))
    }),
    { numRuns: 200 },
  )
})
