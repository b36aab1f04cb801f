import { describe, expect, it } from 'vitest'
import { parseJson } from './parseJson.ts'

const ESCAPED = ['"', '\\', '\n', '\t', '\b', '\r', '\f', '\u0001', 'a"b', 'a\\b', 'C:\\']

describe('JSON with escapes in its keys', () => {
  it('is read as it stands, whatever was read before', () => {
    // What the engine met first is what it took the others for.
    for (let round = 0; round < 20; round += 1) JSON.parse('[{"\\\\":1},{"h":[],"\\\\":0},{"a\\\\b":1}]')
    for (const key of ESCAPED)
      for (const text of [
        `{${JSON.stringify(key)}:1}`,
        `{"h":1,${JSON.stringify(key)}:2}`,
        `[{${JSON.stringify(key)} : 1}]`,
      ])
        expect(JSON.stringify(parseJson(text))).toBe(text.replaceAll(' ', ''))
  })

  it('keeps everything else: nesting, numbers, texts that look like keys, a repeated key, a key that poisons', () => {
    const text = '{"\\"":{"a":[1,-2.5,true,null,"x\\":","{"],"b":{}},"e":[],"t":"\\\\"}'
    expect(JSON.stringify(parseJson(text))).toBe(text)
    expect(parseJson('{"\\n":1,"\\n":2}')).toEqual({ '\n': 2 })
    const poison = parseJson('{"\\t":0,"__proto__":{"x":1}}') as object
    expect(Object.keys(poison)).toEqual(['\t', '__proto__'])
    expect(Object.getPrototypeOf(poison)).toBe(Object.prototype)
    expect(parseJson('"\\":"')).toBe('":')
  })

  it('refuses what is none', () => {
    for (const text of ['', '{"\\n":}', '{"\\n":1', '[1,]', '{"\\q":1}'])
      expect(() => parseJson(text)).toThrow(SyntaxError)
  })

  it('is read at once beside a note of many lines, and where one text is as long as a file', () => {
    // A pattern that begins anew at every escape takes a minute for the first, and the second fills its stack.
    for (const value of [{ note: '\n'.repeat(125_000) }, { '\n': 'x'.repeat(25_000_000) }]) {
      const text = JSON.stringify(value)
      expect(JSON.stringify(parseJson(text)) === text).toBe(true)
    }
  })
})
