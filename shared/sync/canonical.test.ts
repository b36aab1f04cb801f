import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical.ts'

describe('canonical text', () => {
  it('is one text for one value', () => {
    expect(canonicalText({ b: [1, { d: null, c: '√' }], a: true })).toBe('{"a":true,"b":[1,{"c":"√","d":null}]}')
  })

  it('is refused by a throw to what is no JSON', () => {
    expect(() => canonicalText(undefined)).toThrow(TypeError)
    expect(() => canonicalText(Number.NaN)).toThrow()
    expect(() => canonicalText('\ud800')).toThrow()
  })
})
