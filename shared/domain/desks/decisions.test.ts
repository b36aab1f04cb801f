import { describe, expect, test } from 'vitest'
import type { Role } from '#shared/domain/roles.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideClaimPrefix, decideNameDesk, registerDeskItem } from './decisions.ts'
import { foldDesk } from './schema.ts'

const DEVICE = 'aaaaaaaaaaaaaaaa'
const facts = { own: 'A', others: ['B', null] }

describe('claiming a letter', () => {
  test.each([
    ['C', 'C'],
    [' c ', 'C'],
    ['ｃ', 'C'],
    ['AB', 'AB'],
  ])('"%s" claims %s', (typed, prefix) => {
    expect(decideClaimPrefix(DEVICE, typed, facts, contextAs('front-desk'))).toMatchObject({
      ok: true,
      value: { items: [{ id: DEVICE, ev: 'prefixClaimed', data: { prefix }, claim: `prefix/${prefix}` }] },
    })
  })
  test.each<[string, string, Role, string]>([
    ['a department without a desk', 'C', 'engineering', 'beyond-role'],
    ['nothing', '', 'front-desk', 'prefix-shape'],
    ['I, which reads as 1', 'I', 'front-desk', 'prefix-shape'],
    ['O, which reads as 0', 'AO', 'front-desk', 'prefix-shape'],
    ['three letters', 'ABC', 'front-desk', 'prefix-shape'],
    ['a digit', '1', 'front-desk', 'prefix-shape'],
    ['a Chinese character', '甲', 'front-desk', 'prefix-shape'],
    ['the letter of another desk', 'b', 'front-desk', 'prefix-taken'],
    ['one’s own letter', 'A', 'front-desk', 'prefix-own'],
  ])('is refused for %s', (_, typed, role, code) => {
    expect(codeOf(decideClaimPrefix(DEVICE, typed, facts, contextAs(role)))).toBe(code)
  })
})

describe('naming a desk', () => {
  test('keeps the name, normalised', () => {
    expect(decideNameDesk(DEVICE, ' 前台　１ 号机 ', contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { items: [{ ev: 'named', data: { name: '前台 1 号机' } }] },
    })
  })
  test.each<[string, string, Role, string | undefined]>([
    ['the desk itself', '前台', 'front-desk', 'beyond-role'],
    ['an empty name', ' ', 'supervisor', 'desk-name-missing'],
    ['31 characters', '台'.repeat(31), 'supervisor', 'desk-name-too-long'],
    ['30 characters outside the basic plane', '𠮷'.repeat(30), 'supervisor', undefined],
  ])('%s', (_, name, role, code) => {
    expect(codeOf(decideNameDesk(DEVICE, name, contextAs(role)))).toBe(code)
  })
})

describe('a desk', () => {
  const registered = eventOf('registered', { ...registerDeskItem(DEVICE, '1 号台', 'A').data })
  test('has the latest name and the latest letter', () => {
    const events = [registered, eventOf('prefixClaimed', { prefix: 'C' }), eventOf('named', { name: '大堂' })]
    expect(foldDesk(events).state).toEqual({ name: '大堂', prefix: 'C' })
  })
  test('whose registration was taken back has neither', () => {
    expect(foldDesk([]).state).toEqual({ name: '', prefix: null })
  })
  test('is not confused by data of another shape', () => {
    expect(foldDesk([registered, eventOf('prefixClaimed', { prefix: 7 })]).state.prefix).toBe('A')
  })
})
