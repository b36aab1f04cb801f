import { describe, expect, test } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { deskStates, type Scheme, statePalette, surfaces } from './palette.ts'
import { deskColor } from './theme.ts'

const textMinimum = 4.5
const shapeMinimum = 3

describe.each<Scheme>(['light', 'dark'])('the %s palette at the counter', (scheme) => {
  const surface = surfaces[scheme]
  const grounds = ['page', 'frame', 'card', 'active'] as const

  test.each(grounds)('words are legible on the %s', (ground) => {
    expect(contrastRatio(surface.ink, surface[ground])).toBeGreaterThanOrEqual(7)
    expect(contrastRatio(surface.quiet, surface[ground])).toBeGreaterThanOrEqual(textMinimum)
    expect(contrastRatio(surface.focus, surface[ground])).toBeGreaterThanOrEqual(shapeMinimum)
  })

  test.each(['page', 'frame', 'card'] as const)('the edge of a field is visible on the %s', (ground) => {
    expect(contrastRatio(surface.edge, surface[ground])).toBeGreaterThanOrEqual(shapeMinimum)
  })

  test('a search hit is legible on its mark', () => {
    expect(contrastRatio(surface.ink, surface.mark)).toBeGreaterThanOrEqual(7)
  })

  test.each(deskStates)('the state %s is legible on its badge and on every surface', (state) => {
    const { ink, tint, line } = statePalette[scheme][state]
    for (const ground of [tint, ...grounds.map((name) => surface[name])]) {
      expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(textMinimum)
    }
    expect(contrastRatio(line, surface.card)).toBeGreaterThanOrEqual(shapeMinimum)
  })
})

test('the main button is legible in both schemes', () => {
  expect(contrastRatio('#ffffff', deskColor[7])).toBeGreaterThanOrEqual(textMinimum)
})

test('black on white is the largest contrast and a colour on itself the smallest', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrastRatio('#3d7fd6', '#3d7fd6')).toBe(1)
})
