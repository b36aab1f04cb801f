import { describe, expect, test } from 'vitest'
import { onlyLine, people, problems, ROSTER_OPTIONS, type Row, readRows } from '#test/support/rosterRows.ts'
import { detectMapping } from './header.ts'
import { readRoster, readWholeRoster } from './readRoster.ts'

describe('several owners in a cell', () => {
  test('with a telephone and a number each', () => {
    const reading = readRows(
      ['房号', '业主姓名', '电话', '身份证号'],
      [['2-101', '王梅、李强', '13800138000、13900139000', '11010519491231002X、440524188001010014']],
    )
    expect(people(reading)).toEqual(['2 2-101 王梅 owner 13800138000', '2 2-101 李强 co-owner 13900139000'])
    expect(reading.lines.map(({ person }) => person.idNumber)).toEqual(['11010519491231002X', '440524188001010014'])
  })

  test('whose telephones do not count up: all go to the first, with a warning', () => {
    const reading = readRows(['房号', '姓名', '电话'], [['2-101', '王梅、李强', '13800138000']])
    expect([people(reading), problems(reading)]).toEqual([
      ['2 2-101 王梅 owner 13800138000', '2 2-101 李强 co-owner'],
      ['C2 phone phones-not-matched'],
    ])
  })

  test('a telephone with a name beside it goes to that name', () => {
    const reading = readRows(['房号', '姓名', '电话'], [['2-101', '王梅/李强', '李强13900139000、王梅13800138000']])
    expect(people(reading)).toEqual(['2 2-101 王梅 owner 13800138000', '2 2-101 李强 co-owner 13900139000'])
  })

  test('more numbers than names are not guessed', () => {
    const reading = readRows(['房号', '姓名', '身份证'], [['2-101', '王梅', '11010519491231002X/440524188001010014']])
    expect([people(reading), problems(reading)]).toEqual([
      [],
      ['C2 idNumber id-over-120', 'C2 idNumber !ids-not-matched'],
    ])
  })
})

test('people in columns of their own become lines of their own', () => {
  const reading = readRows(
    [
      '房号',
      '姓名',
      '电话',
      '共有人',
      '家庭成员',
      '租户',
      '租户电话',
      '租期至',
      '紧急联系人',
      '紧急联系电话',
      '入住日期',
    ],
    [
      [
        '2-101',
        '王梅',
        13800138000,
        '李强',
        '李小明(子)13700137000、李小红（女）',
        '赵四',
        13600136000,
        '2027-02-28',
        '王大',
        '13500135000',
        42071,
      ],
    ],
  )
  expect(people(reading)).toEqual([
    '2 2-101 王梅 owner 13800138000',
    '2 2-101 李强 co-owner',
    '2 2-101 李小明 family 13700137000',
    '2 2-101 李小红 family',
    '2 2-101 赵四 tenant 13600136000',
    '2 2-101 王大 emergency-contact 13500135000',
  ])
  expect(reading.lines.map(({ fromDay, leaseTo }) => [fromDay, leaseTo])).toEqual([
    ['2015-03-08', null],
    ['2015-03-08', null],
    [null, null],
    [null, null],
    [null, '2027-02-28'],
    [null, null],
  ])
})

test('a company has a credit code and someone who speaks for it', () => {
  const reading = readRows(
    ['房号', '业主', '证件号码', '法定代表人', '联系人'],
    [['2-101', '深圳甲有限公司', '91350100M000100Y43', '王梅', '李强']],
  )
  const wanted = {
    isCompany: true,
    idNumber: null,
    creditCode: '91350100M000100Y43',
    legalRepresentative: '王梅',
    contactName: '李强',
  }
  expect(onlyLine(reading).person).toMatchObject(wanted)
})

test('everything else of a row', () => {
  const reading = readRows(
    ['房号', '姓名', '性别', '车牌', '车位', '产权份额', '备注', '通讯地址'],
    [['2-101', '王梅', '女', '粤B12345、粤B54321', 'B1-23', '50%', '=1+1', '本市']],
  )
  expect(onlyLine(reading)).toMatchObject({
    plates: ['粤B12345', '粤B54321'],
    space: 'B1-23',
    shareNum: 1,
    shareDen: 2,
    remark: '=1+1',
    person: { address: '本市' },
  })
})

describe('rows that hold nobody', () => {
  test('are passed over and counted', () => {
    const header = ['房号', '姓名', '面积']
    const rows: readonly Row[] = [
      ['示例：2-101', '示例', 89.5],
      ['2-101', '王梅', 89.5],
      [],
      ['', ' ', null],
      ['房号', '姓名', '面积'],
      ['2-102', '李强', 90],
      ['小计', null, 179.5],
      ['合  计', '共2户', 179.5],
      ['制表人：张三', null, '审核：李四'],
    ]
    const reading = readRows(header, rows)
    expect(people(reading)).toEqual(['3 2-101 王梅 owner', '7 2-102 李强 owner'])
    expect([reading.skipped, reading.rows]).toEqual([{ blank: 2, totals: 3, headers: 1, examples: 1, bad: 0 }, 9])
  })

  test('a total ends a household', () => {
    expect(
      problems(
        readRows(
          ['房号', '姓名'],
          [
            ['2-101', '王梅'],
            ['小计', 1],
            [null, '李强'],
          ],
        ),
      ),
    ).toEqual(['A4 unitCode !unit-missing'])
  })
})

describe('rows that are wrong', () => {
  test('stay out whole, with their place; the good ones go in', () => {
    const reading = readRows(
      ['房号', '姓名', '电话', '身份证号', '面积', '入住日期', '关系'],
      [
        ['2-101', '王梅', '1.38E+10', null, null, null, null],
        ['2-102', '李强', 13900139000, 1.1010519491231e17, null, null, null],
        ['2-103', '张三', null, '110105194912310021', '约90', '2015-13-01', '邻居'],
        [null, null, 13700137000, null, null, null, null],
        ['2-104', '赵四', 13700137000, '11010519491231002X', 90, 42071, '业主'],
        [{ error: '#REF!' }, '钱五', null, null, null, null, null],
      ],
    )
    expect(people(reading)).toEqual(['6 2-104 赵四 owner 13700137000'])
    expect(problems(reading)).toEqual([
      'C2 phone !digits-lost',
      'D3 idNumber !digits-lost',
      'E4 area !area-invalid',
      'F4 fromDay !day-impossible',
      'G4 relation !relation-unknown',
      'D4 idNumber !id-check',
      'A5 unitCode !unit-missing',
      'C5 phone !name-missing',
      'A7 unitCode !formula-error',
    ])
    expect(reading.skipped.bad).toBe(5)
    expect(reading.problems[0]).toMatchObject({ header: '电话', shown: '1.38E+10' })
  })

  test('a telephone in a row without a name is not lost in silence', () => {
    const reading = readRows(['房号', '姓名', '电话', '租户电话'], [['2-101', '', 13800138000, 13900139000]])
    expect(problems(reading)).toEqual(['D2 tenantPhone !name-missing', 'C2 phone !name-missing'])
  })

  test('whoever left before they came is asked about', () => {
    const reading = readRows(['房号', '姓名', '入住日期', '迁出日期'], [['2-101', '王梅', '2020-01-01', '2019-01-01']])
    expect(problems(reading)).toEqual(['D2 toDay !days-reversed'])
  })
})

describe('doubts', () => {
  test('go in with a warning', () => {
    const reading = readRows(
      ['房号', '姓名', '性别', '身份证号', '入住日期', '车牌'],
      [['2-101', '王梅', '男', '11010519491231002X', '2027-01-01', 'B1234']],
    )
    expect(people(reading)).toEqual(['2 2-101 王梅 owner'])
    expect(problems(reading)).toEqual(['E2 fromDay day-in-future', 'C2 sex sex-differs', 'F2 plates plate-doubtful'])
  })

  test('one number under two names', () => {
    const reading = readRows(
      ['房号', '姓名', '身份证号'],
      [
        ['2-101', '王梅', '11010519491231002X'],
        ['2-102', '王小梅', '11010519491231002X'],
      ],
    )
    expect([people(reading).length, problems(reading)]).toEqual([2, ['C3 idNumber id-two-names']])
  })
})

describe('a person who stands twice in a unit', () => {
  test('with the same facts is taken once', () => {
    const reading = readRows(
      ['房号', '姓名', '电话'],
      [
        ['2-101', '王梅', 13800138000],
        ['2-101', '王梅', 13800138000],
      ],
    )
    expect([people(reading), reading.merged, problems(reading)]).toEqual([['2 2-101 王梅 owner 13800138000'], 1, []])
  })

  test('with more telephones has them all', () => {
    const reading = readRows(
      ['房号', '姓名', '电话', '车牌'],
      [
        ['2-101', '王梅', 13800138000],
        ['2-101', '王梅', 13900139000, '粤B12345'],
      ],
    )
    expect([people(reading), onlyLine(reading).plates]).toEqual([
      ['2 2-101 王梅 owner 13800138000 13900139000'],
      ['粤B12345'],
    ])
  })

  test('with other facts keeps the first, and it is said', () => {
    const reading = readRows(
      ['房号', '姓名', '入住日期'],
      [
        ['2-101', '王梅', '2020-01-01'],
        ['2-101', '王梅', '2021-01-01'],
      ],
    )
    expect([onlyLine(reading).fromDay, problems(reading)]).toEqual(['2020-01-01', ['C3 fromDay person-twice-differs']])
  })

  test('with another number is another person of the same name', () => {
    const rows = [
      ['2-101', '王梅', '11010519491231002X'],
      ['2-101', '王梅', '440524188001010014'],
    ]
    const reading = readRows(['房号', '姓名', '身份证号'], rows)
    expect([reading.lines.length, problems(reading)]).toEqual([
      2,
      ['C3 idNumber id-over-120', 'B3 name person-twice-differs'],
    ])
  })
})

test('a large sheet is read in slices, and gives the same', () => {
  const rows = Array.from({ length: 1200 }, (_, index): Row => [`1-${100 + index}`, '王梅'])
  const grid = { rows: [['房号', '姓名'], ...rows] }
  const mapping = detectMapping(grid)
  if (mapping === undefined) throw new Error('no header')
  const reading = readRoster(grid, mapping, ROSTER_OPTIONS)
  const seen: number[] = []
  for (let step = reading.next(); !step.done; step = reading.next()) seen.push(step.value)
  expect(seen).toEqual([500, 1000])
  expect(readWholeRoster(grid, mapping, ROSTER_OPTIONS).lines).toHaveLength(1200)
})
