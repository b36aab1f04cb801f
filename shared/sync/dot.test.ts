import { describe, expect, it } from 'vitest'
import { dot } from '#test/sync/build.ts'
import type { DeviceId, Dot, RecordKey } from './change.ts'
import {
  compareDots,
  deviceOf,
  isDeviceId,
  makeDot,
  parseDot,
  parseRecordKey,
  recordKey,
  seqOf,
  sortedDots,
} from './dot.ts'

const A = 'aaaaaaaaaaaaaaaa' as DeviceId

describe('a dot', () => {
  it('is made of device and seq, and gives them back', () => {
    expect(makeDot(A, 12)).toBe('aaaaaaaaaaaaaaaa.12')
    expect(deviceOf(makeDot(A, 12))).toBe(A)
    expect(seqOf(makeDot(A, 12))).toBe(12)
  })

  it.each(['aaaaaaaaaaaaaaaa.1', 'a2b3c4d5e6f7g2h3.9007199254740991'])('is read from %s', (text) => {
    expect(parseDot(text)).toEqual({ ok: true, value: text })
  })

  it.each([
    '',
    'aaaaaaaaaaaaaaaa',
    'aaaaaaaaaaaaaaaa.0',
    'aaaaaaaaaaaaaaaa.01',
    'aaaaaaaaaaaaaaaa.-1',
    'aaaaaaaaaaaaaaaa.1.1',
    'aaaaaaaaaaaaaaaa.9007199254740992',
    'aaaaaaaaaaaaaaaa.1 ',
    ' aaaaaaaaaaaaaaaa.1',
    'aaaaaaaaaaaaaaa.1',
    'Aaaaaaaaaaaaaaaa.1',
    'aaaaaaaaaaaaaaa1.1',
    'aaaaaaaaaaaaaaaa.1\n',
    7,
    null,
    undefined,
    ['aaaaaaaaaaaaaaaa.1'],
  ])('is not read from %j', (text) => {
    expect(parseDot(text)).toEqual({ ok: false, error: 'malformed' })
  })

  it('sorts by device bytewise, then by seq as a number', () => {
    const sorted: Dot[] = [dot('2', 1), dot('7', 9), dot('a', 2), dot('a', 10), dot('a', 100), dot('b', 1)]
    expect([...sorted].reverse().sort(compareDots)).toEqual(sorted)
    expect(compareDots(dot('a', 2), dot('a', 2))).toBe(0)
  })

  it('is kept once in a sorted set', () => {
    expect(sortedDots([dot('b', 1), dot('a', 10), dot('b', 1), dot('a', 9)])).toEqual([
      dot('a', 9),
      dot('a', 10),
      dot('b', 1),
    ])
  })
})

describe('a device id', () => {
  it('is sixteen characters of lower-case base32', () => {
    expect(isDeviceId('a2b3c4d5e6f7g2h3')).toBe(true)
    for (const text of [
      'a2b3c4d5e6f7g2h',
      'a2b3c4d5e6f7g2h33',
      'a2b3c4d5e6f7g2h1',
      'A2b3c4d5e6f7g2h3',
      'a2b3c4d5e6f7g2h3\n',
    ]) {
      expect(isDeviceId(text)).toBe(false)
    }
  })
})

describe('a record key', () => {
  it('gives entity and id back, slashes of the id included', () => {
    expect(parseRecordKey(recordKey('unit', '2/1203'))).toEqual({ e: 'unit', id: '2/1203' })
  })

  it('has no id where hostile text has no slash', () => {
    expect(parseRecordKey('unit' as RecordKey)).toEqual({ e: 'unit', id: '' })
    expect(parseRecordKey('/x' as RecordKey)).toEqual({ e: '', id: 'x' })
  })
})
