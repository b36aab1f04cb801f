import { describe, expect, it } from 'vitest'
import { createPackedIndex } from './packedIndex.ts'
import { compareUnitKeys, parseUnit, readUnitKey, unitForms, unitRuns } from './unitShorthand.ts'

function found(units: readonly string[], query: string): readonly string[] {
  const documents = units.map((unit) => ({
    id: unit,
    kind: 'unit',
    names: [],
    units: [unit],
    phones: [],
    label: { title: unit, unit },
  }))
  return createPackedIndex(documents)
    .search(query)
    .map((hit) => hit.id)
}

describe('a unit is read in every spelling of the desk', () => {
  it.each([
    ['2-1203', ['2', '1203']],
    ['1#-2-1203', ['1', '2', '1203']],
    ['2＃１２０３', ['2', '1203']],
    ['２－１２０３', ['2', '1203']],
    ['2栋1单元1203室', ['2', '1', '1203']],
    ['二十一栋3单元0501房', ['21', '3', '0501']],
    ['十二号楼302', ['12', '302']],
    ['2栋12层03室', ['2', '1203']],
    ['A座1203', ['A', '1203']],
    ['b2-305', ['B', '2', '305']],
    ['一期2幢1203', ['1', '2', '1203']],
    ['商铺12', ['商', '铺', '12']],
    ['—', []],
    ['', []],
  ])('%s as %j', (written, runs) => {
    expect(unitRuns(written)).toEqual(runs)
  })

  it.each(['2-1203', '2-1-1203', 'A-1203', '商铺12'])('%s reads back from its key', (written) => {
    expect(readUnitKey(unitForms(written)?.whole ?? '')).toBe(written)
  })
})

describe('21203 typed in one piece', () => {
  it.each(['2-1203', '21-203', '212-03', '2-1-203', '21-2-03', '2-12-03', '21203', '2-1-1203'])('finds %s', (unit) => {
    expect(found([unit, '9-9999'], '21203')).toEqual([unit])
  })

  it.each(['2-1204', '12-1203', '3-1-1203', '1203', '2-2120'])('does not find %s', (unit) => {
    expect(found([unit], '21203')).toEqual([])
  })
})

describe('a typed unit', () => {
  it.each([
    [
      '2-1-1203',
      [
        '2-1-1203',
        '2-1203',
        '211203',
        '21203',
        '1203',
        '1-1203',
        '2-1-12',
        '2-12',
        '2栋1203',
        '2 栋 1 单元 1203 室',
        '2#1-1203',
        '2 1203',
      ],
    ],
    ['2-0301', ['2-0301', '2-301', '20301', '2301', '0301', '301', '2-0', '2-03', '20']],
    ['A-1203', ['a1203', 'A-1203', 'A座1203', 'a', '1203']],
    ['商铺12', ['商铺', '商铺12', '12']],
    ['1期-3-2-0805', ['1-3-2-805', '3-2-805', '1-3-805', '805', '13205', '1328']],
  ])('%s is found by %j', (unit, queries) => {
    const missed = queries.filter((query) => found([unit], query).length === 0)
    expect(missed).toEqual(unit.startsWith('1期') ? ['13205'] : [])
  })

  it('puts the very unit before longer ones and rooms of that number', () => {
    const units = ['2-1-1203', '12-1203', '2-12031', '2-1203']
    expect(found(units, '2-1203')).toEqual(['2-1203', '2-1-1203', '2-12031'])
  })

  it('keeps a dash that was typed', () => {
    expect(found(['21-203', '2-1203'], '2-1203')).toEqual(['2-1203'])
  })

  it('is nothing without a digit, letter or character', () => {
    expect(parseUnit('-－ 室')).toBeUndefined()
  })
})

describe('units in order', () => {
  it('go by number: 2 before 10, 203 before 1203', () => {
    const keys = ['10-101', '2-1203', '2-203', '2-1-101', 'A-5'].map((unit) => unitForms(unit)?.whole ?? '')
    expect(keys.sort(compareUnitKeys).map(readUnitKey)).toEqual(['2-1-101', '2-203', '2-1203', '10-101', 'A-5'])
  })
})
