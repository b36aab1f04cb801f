import { expect, test } from 'vitest'
import { ariaCombo, formatCombo, matchesCombo, usableKeys, worksWhileTyping } from './keyCombo.ts'

const stroke = (
  code: string,
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', true>> = {},
) => ({
  code,
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

test.each([
  ['Ctrl+K', stroke('KeyK', 'k', { ctrlKey: true }), true],
  ['Ctrl+K', stroke('KeyK', 'K', { ctrlKey: true }), true],
  ['Ctrl+K', stroke('KeyK', 'Process', { ctrlKey: true }), true],
  ['Ctrl+K', stroke('KeyK', 'k', { metaKey: true }), true],
  ['Ctrl+K', stroke('KeyK', 'k'), false],
  ['Ctrl+K', stroke('KeyK', 'k', { ctrlKey: true, shiftKey: true }), false],
  ['Alt+1', stroke('Digit1', '¡', { altKey: true }), true],
  ['Alt+1', stroke('Numpad1', '1', { altKey: true }), true],
  ['F2', stroke('F2', 'F2'), true],
  ['F2', stroke('F2', 'F2', { altKey: true }), false],
  ['Space', stroke('Space', ' '), true],
  ['Escape', stroke('Escape', 'Escape'), true],
])('%s for %o: %s', (combo, pressed, matches) => {
  expect(matchesCombo(pressed, combo)).toBe(matches)
})

test('a browser keeps F3, F5, F12 and Ctrl+W for itself', () => {
  expect(usableKeys(['F3', 'F4'], true)).toEqual(['F4'])
  expect(usableKeys(['F3', 'F4'], false)).toEqual(['F3', 'F4'])
  expect(usableKeys(['F5', 'F12', 'Ctrl+W'], true)).toEqual([])
})

test.each([
  ['F6', true],
  ['Ctrl+K', true],
  ['Alt+1', true],
  ['Escape', true],
  ['1', false],
  ['Space', false],
])('%s works while typing: %s', (combo, works) => {
  expect(worksWhileTyping(combo)).toBe(works)
})

test('keys are printed short and read out whole', () => {
  expect(formatCombo('Escape')).toBe('Esc')
  expect(formatCombo('Ctrl+ArrowDown')).toBe('Ctrl+↓')
  expect(ariaCombo('Ctrl+K')).toBe('Control+K')
})
