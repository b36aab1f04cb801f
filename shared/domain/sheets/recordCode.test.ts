import { describe, expect, it } from 'vitest'
import { parseRecordCode, recordCode } from './recordCode.ts'

const ID = '0199f3c2-7b3e-7f00-8a11-2c3d4e5f6071'
const CODE = 'QT1.0199F3C2-7B3E-7F00-8A11-2C3D4E5F6071-Z'

const codeOf = (text: string) => {
  const read = parseRecordCode(text)
  return read.ok ? read.value : read.error.code
}

describe('the record code of a paper', () => {
  it('is the id in capitals with a check sign, and reads back', () => {
    expect(recordCode(ID)).toBe(CODE)
    expect(codeOf(CODE)).toBe(ID)
  })

  it.each([
    ['small letters (caps lock)', CODE.toLowerCase()],
    ['full-width signs of an input method', 'ＱＴ１．0199F3C2－7B3E－7F00－8A11－2C3D4E5F6071－Z'],
    ['spaces around', ` ${CODE}\t`],
    ['no dashes', CODE.replaceAll('-', '')],
  ])('reads with %s', (_, text) => {
    expect(codeOf(text)).toBe(ID)
  })

  it.each([
    ['empty', '', 'not-a-record-code'],
    ['a parcel waybill', 'SF1234567890123', 'not-a-record-code'],
    ['a bare id', ID, 'not-a-record-code'],
    ['a code of a newer version', 'QT2.ABC', 'newer-record-code'],
    ['cut short', CODE.slice(0, -1), 'misread'],
    ['with something behind', `${CODE}0`, 'misread'],
    ['without the id', 'QT1.', 'misread'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('refuses every single wrong sign and every swap of two neighbours', () => {
    const places = [...CODE].flatMap((sign, at) => (at >= 4 && sign !== '-' ? [at] : []))
    const signs = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const wrong = places.flatMap((at) =>
      signs.filter((sign) => sign !== CODE[at]).map((sign) => CODE.slice(0, at) + sign + CODE.slice(at + 1)),
    )
    const swapped = places.flatMap((at, index) => {
      const next = places[index + 1]
      if (next === undefined || CODE[at] === CODE[next]) return []
      const text = [...CODE]
      text[at] = CODE.charAt(next)
      text[next] = CODE.charAt(at)
      return [text.join('')]
    })
    expect(wrong).toHaveLength(33 * 35)
    expect(swapped.length).toBeGreaterThan(25)
    expect([...wrong, ...swapped].filter((text) => parseRecordCode(text).ok)).toEqual([])
  })

  it('throws for an id that is no UUID', () => {
    expect(() => recordCode('2-1203')).toThrow(TypeError)
  })
})
