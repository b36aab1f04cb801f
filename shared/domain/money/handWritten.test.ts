import { describe, expect, it } from 'vitest'
import { codeOf } from '#test/support/decisionContext.ts'
import { isDeskNumber, readHandWritten } from './handWritten.ts'
import { blockGaps } from './receipts.ts'

const blank = { id: 'sheet-7', number: 'A-SJ-00007' }
const unknown = { paper: undefined, isTaken: false }

describe('the number of a receipt that was written by hand', () => {
  it.each([
    ['A-SJ-00007', true],
    ['AB-SJ-00007', true],
    ['0012345', false],
    ['No.0012345', false],
    ['SJ-1', false],
    ['', false],
  ])('%s is a desk’s own: %s', (number, isOwn) => {
    expect(isDeskNumber(number)).toBe(isOwn)
  })

  it('is that of its blank, scanned or typed', () => {
    expect(readHandWritten('https://anything', { paper: blank, isTaken: false })).toEqual({
      ok: true,
      value: { number: 'A-SJ-00007', sheetId: 'sheet-7', isForeign: false },
    })
  })

  it('is the printed one of a receipt block, with no paper of a desk', () => {
    expect(readHandWritten(' ｎｏ0012345 ', unknown)).toEqual({
      ok: true,
      value: { number: 'NO0012345', sheetId: null, isForeign: true },
    })
  })

  it('is no block’s where it looks like a desk’s: the blank has to be known', () => {
    expect(readHandWritten('a-sj-00099', unknown)).toMatchObject({ value: { number: 'A-SJ-00099', isForeign: false } })
  })

  it.each([
    ['number-missing', '  ', unknown],
    ['receipt-number-taken', '0012345', { paper: undefined, isTaken: true }],
    ['text-too-long', '1'.repeat(121), unknown],
  ] as const)('is refused as %s', (code, typed, known) => {
    expect(codeOf(readHandWritten(typed, known))).toBe(code)
  })
})

describe('sheets of a receipt block that are not here', () => {
  it.each([
    ['none of one sheet', ['0012345'], []],
    ['none in a row', ['0012345', '0012346'], []],
    ['what lies between two', ['0012349', '0012345'], [{ from: '0012346', to: '0012348' }]],
    ['one of a block with letters', ['NO09', 'NO11'], [{ from: 'NO10', to: 'NO10' }]],
    ['none between two blocks', ['0012345', '0012545'], []],
    ['none between numbers of another width', ['45', '0047'], []],
    ['a number twice is one', ['45', '45', '47'], [{ from: '46', to: '46' }]],
    ['none of what is no number', ['收据'], []],
  ])('%s', (_what, numbers, gaps) => {
    expect(blockGaps(numbers)).toEqual(gaps)
  })
})
