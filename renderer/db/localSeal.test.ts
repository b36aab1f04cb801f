import { expect, test } from 'vitest'
import { utf8 } from '#shared/kernel/bytes.ts'
import { createLocalSeal } from './localSeal.ts'

let next = 0
const counted = (length: number) => Uint8Array.from({ length }, () => next++)
const key = (fill: number) => new Uint8Array(32).fill(fill)
const body = utf8('正文')

test('opens what it sealed, in its place', () => {
  const seal = createLocalSeal(key(1), counted)
  expect(seal.open(seal.seal(body, 'change/a.1'), 'change/a.1')).toEqual(body)
})

test.each<[string, (sealed: Uint8Array) => Uint8Array | undefined]>([
  ['another place', (sealed) => createLocalSeal(key(1), counted).open(sealed, 'change/a.2')],
  ['another key', (sealed) => createLocalSeal(key(2), counted).open(sealed, 'change/a.1')],
  ['a flipped bit', (sealed) => createLocalSeal(key(1), counted).open(flip(sealed, 30), 'change/a.1')],
  ['a flipped bit of the nonce', (sealed) => createLocalSeal(key(1), counted).open(flip(sealed, 0), 'change/a.1')],
  ['half of it', (sealed) => createLocalSeal(key(1), counted).open(sealed.subarray(0, 20), 'change/a.1')],
  ['nothing', () => createLocalSeal(key(1), counted).open(new Uint8Array(), 'change/a.1')],
])('%s opens nothing, and throws nothing', (_what, open) => {
  expect(open(createLocalSeal(key(1), counted).seal(body, 'change/a.1'))).toBeUndefined()
})

function flip(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))
}

test('seals the same bytes differently each time', () => {
  const seal = createLocalSeal(key(1), counted)
  expect(seal.seal(body, 'x')).not.toEqual(seal.seal(body, 'x'))
})

test('tags equal numbers equally under one key, and says nothing under another', () => {
  const [one, two] = [createLocalSeal(key(1), counted), createLocalSeal(key(2), counted)]
  expect(one.tag('11010519491231002X')).toBe(createLocalSeal(key(1), counted).tag('11010519491231002X'))
  expect(one.tag('11010519491231002X')).not.toBe(one.tag('110105194912310021'))
  expect(one.tag('11010519491231002X')).not.toBe(two.tag('11010519491231002X'))
})

test('a key of another length is a mistake of the host', () => {
  expect(() => createLocalSeal(new Uint8Array(16), counted)).toThrow('32 bytes')
})

test('a key for one purpose is another one for each purpose and each desk, and always the same', () => {
  const seal = createLocalSeal(key(1), counted)
  expect(seal.keyFor('search')).toEqual(createLocalSeal(key(1), counted).keyFor('search'))
  expect(seal.keyFor('search')).not.toEqual(seal.keyFor('search/2'))
  expect(seal.keyFor('search')).not.toEqual(createLocalSeal(key(2), counted).keyFor('search'))
  expect(seal.keyFor('search')).not.toEqual(key(1))
})
