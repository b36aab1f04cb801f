import { describe, expect, test } from 'vitest'
import { formatFigure, judgeReading, parseFigure, type Reading, type ReadingInput } from './readings.ts'

const PLAIN: ReadingInput = { meter: 'water', kind: 'read', figure: '', oldFigure: '', photos: [], noPhotoWhy: '' }
const last = (hundredths: number | null): Reading => ({
  meter: 'water',
  kind: 'read',
  hundredths,
  oldHundredths: null,
  photos: [],
  noPhotoWhy: '',
})

function judge(input: Partial<ReadingInput>, before: number | null | undefined, threshold = 0) {
  const facts = { last: before === undefined ? undefined : last(before), threshold }
  const judged = judgeReading({ ...PLAIN, ...input }, facts)
  return judged.ok
    ? { used: judged.value.usedHundredths, drift: judged.value.isDrift, at: judged.value.reading.hundredths }
    : judged.error.code
}

describe('a figure', () => {
  test.each([
    ['1024', 102_400],
    ['1024.5', 102_450],
    ['１０２４．５', 102_450],
    ['1 024,', 102_400],
    ['0.05', 5],
    ['12345678', 1_234_567_800],
    ['', undefined],
    ['1.234', undefined],
    ['-1', undefined],
    ['123456789', undefined],
    ['12a', undefined],
  ])('%s is read as %s hundredths', (typed, hundredths) => {
    expect(parseFigure(typed)).toBe(hundredths)
  })

  test.each([
    [102_400, '1024'],
    [102_450, '1024.5'],
    [5, '0.05'],
    [0, '0'],
  ])('%s hundredths are shown as %s', (hundredths, shown) => {
    expect(formatFigure(hundredths)).toBe(shown)
  })
})

describe('a reading of an empty home', () => {
  const photos = ['h1']
  test.each<[string, Partial<ReadingInput>, number | null | undefined, number, ReturnType<typeof judge>]>([
    ['the first one', { figure: '12' }, undefined, 0, { used: null, drift: false, at: 1200 }],
    ['unchanged', { figure: '12' }, 1200, 0, { used: 0, drift: false, at: 1200 }],
    ['water that moved by a hundredth', { figure: '12.01' }, 1200, 0, { used: 1, drift: true, at: 1201 }],
    ['power up to its threshold', { meter: 'power', figure: '15' }, 1200, 3, { used: 300, drift: false, at: 1500 }],
    ['power above it', { meter: 'power', figure: '15.01' }, 1200, 3, { used: 301, drift: true, at: 1501 }],
    ['lower without a kind', { figure: '11.99' }, 1200, 0, 'reading-lower'],
    ['nothing typed', {}, 1200, 0, 'reading-missing'],
    ['no figure', { figure: 'x' }, 1200, 0, 'reading-invalid'],
    ['after a meter that was not there', { figure: '3' }, null, 0, { used: null, drift: false, at: 300 }],
    ['换表 without a photo', { kind: 'replaced', figure: '0' }, 1200, 0, 'reading-photo'],
    ['换表', { kind: 'replaced', figure: '0', photos }, 1200, 0, { used: null, drift: false, at: 0 }],
    [
      '换表 with the old one read',
      { kind: 'replaced', figure: '0', oldFigure: '12', photos },
      1200,
      0,
      { used: 0, drift: false, at: 0 },
    ],
    [
      '换表 whose old one had moved',
      { kind: 'replaced', figure: '0', oldFigure: '14', photos },
      1200,
      0,
      { used: 200, drift: true, at: 0 },
    ],
    [
      '换表 whose old one went back',
      { kind: 'replaced', figure: '0', oldFigure: '11', photos },
      1200,
      0,
      'reading-lower',
    ],
    [
      '换表 with an unreadable old one',
      { kind: 'replaced', figure: '0', oldFigure: '1x', photos },
      1200,
      0,
      'reading-invalid',
    ],
    ['翻转', { kind: 'rolled-over', figure: '3', photos }, 9_999_800, 0, { used: 500, drift: true, at: 300 }],
    [
      '翻转 of a figure that is not lower',
      { kind: 'rolled-over', figure: '99999', photos },
      9_999_800,
      0,
      'reading-not-lower',
    ],
    ['抄错', { kind: 'misread', figure: '10', photos }, 1200, 0, { used: null, drift: false, at: 1000 }],
    ['无此表', { kind: 'no-meter', photos }, 1200, 0, { used: null, drift: false, at: null }],
    [
      '无此表 with a reason for no photo',
      { kind: 'no-meter', noPhotoWhy: '表箱锁着' },
      1200,
      0,
      { used: null, drift: false, at: null },
    ],
    ['未通气 of gas', { meter: 'gas', kind: 'no-gas', photos }, undefined, 0, { used: null, drift: false, at: null }],
    ['未通气 of water', { kind: 'no-gas', photos }, undefined, 0, 'gas-only'],
  ])('%s', (_, input, before, threshold, expected) => {
    expect(judge(input, before, threshold)).toEqual(expected)
  })
})
