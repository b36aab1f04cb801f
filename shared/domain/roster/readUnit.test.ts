import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { people, problems, ROSTER_OPTIONS, readRows } from '#test/support/rosterRows.ts'
import type { Cell } from './sheetGrid.ts'

const THREE = { ...ROSTER_OPTIONS, unitPattern: '{building}-{entrance}-{room}' }

describe('units', () => {
  test('from one code, taken apart by what the codes show', () => {
    const reading = readRows(
      ['房号', '姓名'],
      [
        ['2-1-1203', '王梅'],
        ['2栋1单元301室', '李强'],
      ],
    )
    expect(reading.unitPattern).toBe('{building}-{entrance}-{room}')
    expect(reading.units).toMatchObject([
      { code: '2-1-1203', building: '2', entrance: '1', room: '1203', floor: 12 },
      { code: '2-1-301', building: '2', entrance: '1', room: '301', floor: 3 },
    ])
  })

  test('from columns of their parts', () => {
    const reading = readRows(['楼栋', '单元', '楼层', '房号', '业主'], [['2栋', '1单元', 12, 1203, '王梅']])
    expect(reading.units).toMatchObject([{ code: '2-1-1203', building: '2', entrance: '1', room: '1203', floor: 12 }])
  })

  test('a whole code beside a column of buildings stays whole', () => {
    const reading = readRows(
      ['楼栋', '房号', '业主'],
      [
        ['2', '2-1203', '王梅'],
        ['2', '2-1204', '李强'],
      ],
    )
    expect(reading.units.map(({ code }) => code)).toEqual(['2-1203', '2-1204'])
  })

  test('a number is a code: 101 is "101"', () => {
    expect(
      readRows(
        ['房号', '姓名'],
        [
          [101, '王梅'],
          ['102.0', '李强'],
        ],
      ).units.map(({ code }) => code),
    ).toEqual(['101', '102'])
  })

  test.each<[Cell]>([[{ day: '2026-01-02' as Day }], ['2-Jan'], ['1月2日'], ['2026/1/2']])(
    '%o was a code once: nobody can say which',
    (cell) => {
      const reading = readRows(['房号', '姓名'], [[cell, '王梅']])
      expect([people(reading), problems(reading)]).toEqual([[], ['A2 unitCode !unit-became-date']])
    },
  )

  test('by the pattern of the project: a code outside it is warned of, a part that lacks keeps the row out', () => {
    const whole = readRows(
      ['房号', '姓名'],
      [
        ['2-1-1203', '王梅'],
        ['商铺5', '李强'],
      ],
      THREE,
    )
    expect([people(whole), problems(whole)]).toEqual([
      ['2 2-1-1203 王梅 owner', '3 商铺5 李强 owner'],
      ['A3 unitCode unit-not-in-pattern'],
    ])
    const parts = readRows(['楼栋', '室号', '姓名'], [['2', '1203', '王梅']], THREE)
    expect([people(parts), problems(parts)]).toEqual([[], ['B2 unitCode !unit-not-in-pattern']])
  })

  test('two units under one code are not made one', () => {
    const options = { ...ROSTER_OPTIONS, unitPattern: '{building}-{room}' }
    const reading = readRows(
      ['楼栋', '单元', '室', '姓名'],
      [
        ['2', '1', '101', '王梅'],
        ['2', '2', '101', '李强'],
      ],
      options,
    )
    expect([people(reading), problems(reading)]).toEqual([['2 2-101 王梅 owner'], ['B3 entrance !unit-not-in-pattern']])
  })

  test('without a name: a unit alone', () => {
    const reading = readRows(['房号', '姓名', '面积', '状态'], [['2-101', '未售', '89.5㎡', '未售']])
    expect([reading.lines, reading.units]).toMatchObject([[], [{ code: '2-101', areaCm2: 895_000, state: 'unsold' }]])
  })

  test('that say different things in two rows are warned of, and the first holds', () => {
    const reading = readRows(
      ['房号', '姓名', '面积'],
      [
        ['2-101', '王梅', 89.5],
        ['2-101', '李强', 90],
      ],
    )
    expect([reading.units[0]?.areaCm2, problems(reading)]).toEqual([895_000, ['C3 area unit-differs']])
  })
})

describe('merged cells', () => {
  test('a household goes on below its unit', () => {
    const reading = readRows(
      ['房号', '姓名', '关系'],
      [
        ['2-101', '王梅', '业主'],
        [null, '李强', '配偶'],
        ['', '李小明', '儿子'],
        ['2-102', '张三', '业主'],
      ],
    )
    expect(people(reading)).toEqual([
      '2 2-101 王梅 owner',
      '3 2-101 李强 family',
      '4 2-101 李小明 family',
      '5 2-102 张三 owner',
    ])
    expect(reading.lines.map(({ unitFromRow }) => unitFromRow)).toEqual([null, 2, 2, null])
  })

  test('building and entrance are written once over their rooms', () => {
    const reading = readRows(
      ['楼栋', '单元', '室', '姓名'],
      [
        ['2', '1', '101', '王梅'],
        [null, null, '102', '李强'],
        [null, '2', '101', '张三'],
        ['3', '1', '101', '赵四'],
      ],
    )
    expect(reading.units.map(({ code }) => code)).toEqual(['2-1-101', '2-1-102', '2-2-101', '3-1-101'])
  })

  test('under a unit that cannot be read nobody is put into the unit before it', () => {
    const reading = readRows(
      ['房号', '姓名'],
      [
        ['2-101', '王梅'],
        ['2-Jan', '李强'],
        [null, '张三'],
      ],
    )
    expect([people(reading), problems(reading)]).toEqual([
      ['2 2-101 王梅 owner'],
      ['A3 unitCode !unit-became-date', 'A4 unitCode !unit-above-bad'],
    ])
  })

  test('without a name an empty unit is not filled down', () => {
    expect(
      problems(
        readRows(
          ['房号', '姓名', '车牌'],
          [
            ['2-101', '王梅'],
            [null, null, '粤B12345'],
          ],
        ),
      ),
    ).toEqual(['A3 unitCode !unit-missing'])
  })
})
