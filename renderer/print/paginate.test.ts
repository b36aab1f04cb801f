import { describe, expect, it } from 'vitest'
import { paginate, type SectionHeights } from './paginate.ts'

const section = (rows: readonly number[], more: Partial<SectionHeights> = {}): SectionHeights => ({
  head: 0,
  rows,
  keepTogether: false,
  ...more,
})

/** `section:from-to` of each part, pages apart. */
function plan(sections: readonly SectionHeights[], capacity = 100): string[] {
  return paginate(sections, capacity).map((parts) =>
    parts.map((part) => `${part.section}:${part.from}-${part.to}`).join(' '),
  )
}

describe('page breaks of a sheet', () => {
  it.each([
    ['one page when all fits to the last px', [section([50]), section([25, 25])], ['0:0-1 1:0-2']],
    ['a second page for one px more', [section([50]), section([25, 26])], ['0:0-1', '1:0-2']],
    ['the head counted again on every page', [section([40, 40, 40, 40], { head: 20 })], ['0:0-2', '0:2-4']],
    [
      'a section that stays together moved whole',
      [section([60]), section([20, 20, 20], { keepTogether: true })],
      ['0:0-1', '1:0-3'],
    ],
    [
      'one row carried over rather than one left behind',
      [section([40]), section([30, 30, 30])],
      ['0:0-1 1:0-2', '1:2-3'],
    ],
    [
      'no single row carried over where another can go with it',
      [section([20, 20, 20, 20, 20, 20])],
      ['0:0-4', '0:4-6'],
    ],
    ['no table begun by one row at the foot', [section([60]), section([30, 30, 30])], ['0:0-1', '1:0-3']],
    [
      'a page of its own for a row that is too high',
      [section([30]), section([150]), section([30])],
      ['0:0-1', '1:0-1', '2:0-1'],
    ],
    [
      'signatures with the last rows of what is signed',
      [section([20, 20, 20, 20]), section([30], { keepTogether: true, notAlone: true })],
      ['0:0-2', '0:2-4 1:0-1'],
    ],
    [
      'signatures by themselves where too little would stay behind',
      [section([30, 30, 30]), section([30], { keepTogether: true, notAlone: true })],
      ['0:0-3', '1:0-1'],
    ],
    [
      'signatures by themselves where no rows have room beside them',
      [section([20, 20, 20, 30], { head: 10 }), section([50], { keepTogether: true, notAlone: true })],
      ['0:0-4', '1:0-1'],
    ],
    ['together given up where a page is not enough', [section([60, 60], { keepTogether: true })], ['0:0-1', '0:1-2']],
  ])('%s', (_, sections, pages) => {
    expect(plan(sections)).toEqual(pages)
  })

  it('places every row once and in order, whatever the heights', () => {
    const heights = (seed: number) =>
      Array.from({ length: 40 }, (_, index) => 5 + ((seed * 7919 + index * 104729) % 60))
    for (let seed = 1; seed <= 50; seed += 1) {
      const sections = [
        section(heights(seed), { head: 12 }),
        section(heights(seed + 1), { keepTogether: seed % 2 === 0 }),
        section([40], { keepTogether: true, notAlone: true }),
      ]
      const placed = paginate(sections, 100).flat()
      for (const [index, many] of [40, 40, 1].entries()) {
        const rows = placed.filter((part) => part.section === index)
        expect(rows.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))).toEqual(
          Array.from({ length: many }, (_, at) => at),
        )
      }
    }
  })
})
