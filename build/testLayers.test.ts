import { describe, expect, it } from 'vitest'
import { chooseLayers } from './testLayers.ts'

const names = (...args: string[]): string[] => chooseLayers(args).map((layer) => layer.name)

describe('choosing layers', () => {
  it('runs all from the cheapest to the dearest', () => {
    expect(names()).toEqual(['format', 'lint', 'types', 'architecture', 'unit', 'property', 'build', 'e2e'])
  })
  it.each([[['--only', 'unit,format']], [['--only=unit,format']]])(
    'keeps the order of the layers whatever the order asked (%s)',
    (args) => {
      expect(names(...args)).toEqual(['format', 'unit'])
    },
  )
  it.each([[['--only', 'units']], [['--only']], [['--only=']]])('refuses %s', (args) => {
    expect(() => names(...args)).toThrow('--only wants')
  })
})
