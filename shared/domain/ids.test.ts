import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { derivedFrom, derivedId } from './ids.ts'

const workspace = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const idOf = (...parts: string[]) => derivedFrom(workspace, 'person', parts)

test.each([
  ['the sign between two parts', ['2-1203', '王梅'], ['2-1203 王梅']],
  ['a dash that moves over', ['2-12', '03'], ['2', '12-03']],
  ['a line end', ['a\nb'], ['a', 'b']],
  ['quotes and commas of the text form', ['a","b'], ['a', 'b']],
  ['an empty part', ['a', ''], ['a']],
  ['the order', ['a', 'b'], ['b', 'a']],
  ['capitals, which are another name', ['Lee'], ['LEE']],
])('keeps apart what differs by %s', (_, one, other) => {
  expect(idOf(...one)).not.toBe(idOf(...other))
})

test('two lists of parts have one id only where they are one list', () => {
  const parts = fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      expect(idOf(...one) === idOf(...other)).toBe(JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test('no code names the record of a list of parts', () => {
  expect(derivedId(workspace, 'person', '["2-1203"]')).not.toBe(idOf('2-1203'))
})

test('another community or another kind of record has another id', () => {
  const other = 'bbbbbbbbbbbbbbbb' as WorkspaceId
  expect(derivedFrom(other, 'person', ['a'])).not.toBe(idOf('a'))
  expect(derivedFrom(workspace, 'stay', ['a'])).not.toBe(idOf('a'))
})
