import { describe, expect, test } from 'vitest'
import { readRosterBytes, rosterFixture } from '#test/support/rosterFiles.ts'

describe('a roster of 5,000 persons saved by LibreOffice', () => {
  test('is read whole, and nothing of it is wrong', async () => {
    const { mapping, reading } = await readRosterBytes(rosterFixture('libreoffice-5000.xlsx'), 'libreoffice-5000.xlsx')
    expect(mapping.headerRow).toBe(2)
    expect(mapping.fields).not.toContain(null)
    expect([reading.lines.length, reading.units.length, reading.problems]).toEqual([5000, 3499, []])
    expect(reading.unitPattern).toBe('{building}-{entrance}-{room}')
    expect(reading.lines[0]).toMatchObject({
      row: 3,
      unit: { code: '1-1-101', building: '1', entrance: '1', room: '101', floor: 1, areaCm2: 895_000, use: 'own-home' },
      person: { name: '林军海', idKind: 'resident', idNumber: '510199194001011007' },
      relation: 'owner',
      phones: [{ number: '19996542062', label: null }],
      plates: ['粤B73823'],
      fromDay: '2020-02-19',
    })
  })
})

const PROBLEMS = [
  'F13 digits-lost',
  'G14 digits-lost',
  'G15 id-check',
  'D16 unit-became-date',
  'I17 day-incomplete',
  'F17 phone-length',
  'F18 name-missing',
  'H19 area-invalid',
  'I19 day-order-unclear',
  'K19 relation-unknown',
]
const PEOPLE = [
  '5 1-1-101 王晓梅 owner 13800138001',
  '6 1-1-101 李强 family 13900139002',
  '7 1-1-102 张三 owner 13800138003',
  '7 1-1-102 李四 co-owner 13800138004',
  '8 1-2-101 赵五 owner 13800138005',
  '9 1-2-102 深圳市甲乙有限公司 owner 0755-26012345',
  '11 2-1-101 孙七 owner 13800138006 13800138007',
]

describe.each(['messy.xlsx', 'messy-gb18030.csv', 'messy-semicolon.csv', 'messy-tab.csv', 'messy-utf16.csv'])(
  '%s',
  (name) => {
    const read = () => readRosterBytes(rosterFixture(name), name)

    test('has its header under title and note, and an unknown column is left out', async () => {
      const { mapping } = await read()
      expect(mapping.headerRow).toBe(4)
      expect([mapping.fields[0], mapping.fields[12]]).toEqual([null, null])
    })

    test('gives its good rows', async () => {
      const { lines, units, merged } = (await read()).reading
      const told = lines.map(({ row, unit, person, relation, phones }) =>
        [row, unit.code, person.name, relation, ...phones.map(({ number }) => number)].join(' '),
      )
      expect([told, units.length, merged]).toEqual([PEOPLE, 6, 1])
      expect(lines.map(({ fromDay }) => fromDay)).toEqual([
        '2015-03-08',
        null,
        '2015-03-08',
        '2015-03-08',
        '2015-03-09',
        '2015-03-08',
        '2015-03-10',
      ])
      expect(lines[0]?.remark).toBe('=1+1')
    })

    test('says of each bad cell where it is and why', async () => {
      const { problems, skipped } = (await read()).reading
      const errors = problems.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ column, row, code }) => `${column}${row} ${code}`)).toEqual(PROBLEMS)
      expect(skipped).toEqual({ blank: 0, totals: 2, headers: 1, examples: 0, bad: 7 })
    })
  },
)
