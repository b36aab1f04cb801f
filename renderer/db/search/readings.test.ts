import { describe, expect, it } from 'vitest'
import { libraryReading } from './makeReadings.ts'
import { everydayReading, readingsOfName } from './readings.ts'

describe('the table of readings', () => {
  it('agrees with the pinyin library for every common and rare character it knows', () => {
    const wrong: string[] = []
    for (const [first, last, step] of [
      [0x3400, 0x9fff, 7],
      [0x20000, 0x323af, 131],
    ] as const) {
      for (let code = first; code <= last; code += step) {
        const character = String.fromCodePoint(code)
        if (everydayReading(character) !== libraryReading(character)) wrong.push(character)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['曾', ['zeng', 'ceng']],
    ['吕', ['lv', 'lu']],
    ['女', ['nv', 'nu']],
  ])('reads the surname %s as %j', (character, readings) => {
    expect(readingsOfName([character])[0]).toEqual(readings)
  })
})
