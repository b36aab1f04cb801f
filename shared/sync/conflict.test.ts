import { describe, expect, it } from 'vitest'
import { dot } from '#test/sync/build.ts'
import { type Conflict, conflictId, isConflictDue, partiesHash, rootConflict, settleFirst } from './conflict.ts'

const HOUR_MS = 3_600_000

describe('the id of a conflict', () => {
  it('is frozen, and differs by rule and subject', () => {
    expect(conflictId('claim', 'parcel/p-1/visit-1/collected')).toBe('f19ff5e37cd775ca47db70dc46666d1b')
    expect(new Set([conflictId('a', 'bc'), conflictId('ab', 'c'), conflictId('bc', 'a')]).size).toBe(3)
  })
})

describe('the hash of parties', () => {
  it('knows neither order nor repetition', () => {
    expect(partiesHash([dot('b', 1), dot('a', 2), dot('b', 1)])).toBe(partiesHash([dot('a', 2), dot('b', 1)]))
    expect(partiesHash([dot('a', 2)])).not.toBe(partiesHash([dot('a', 2), dot('b', 1)]))
    expect(partiesHash([dot('a', 2)])).toHaveLength(32)
  })
})

describe('a conflict', () => {
  it('is about sorted dots, and its own root', () => {
    const conflict = rootConflict('claim', 'x', {
      parties: [dot('b', 1), dot('a', 1)],
      waiting: [dot('c', 2), dot('c', 1)],
    })
    expect(conflict).toMatchObject({ parties: [dot('a', 1), dot('b', 1)], waiting: [dot('c', 1), dot('c', 2)] })
    expect(conflict.root).toBe(conflict.id)
  })

  it('comes after the contradictions about its settlements, the uppermost first', () => {
    const about = (rule: string, subject: string) => rootConflict(rule, subject, { parties: [], waiting: [] })
    const claim = about('claim', 'x')
    const first = about('settle', claim.id)
    const second = about('settle', first.id)
    const other = about('settle', 'y')
    const named = about('ledger/overdrawn', claim.id)
    expect(settleFirst(claim, [claim, named, other, first, second])).toBe(second)
    expect(settleFirst(first, [claim, first])).toBe(first)
    expect(settleFirst(claim, [claim, named, other])).toBe(claim)
  })

  it.each<[string, string, readonly string[], number, boolean]>([
    ['of fields waits for what it names', 'register/person.name', ['x'], 23 * HOUR_MS, false],
    ['of a deletion waits too', 'delete/person', ['x'], 24 * HOUR_MS - 1, false],
    ['waits no longer than a day', 'register/person.name', ['x'], 24 * HOUR_MS, true],
    ['that waits for nothing shows', 'delete/person', [], 0, true],
    ['of claims shows at once', 'claim', ['x'], 0, true],
    ['of sums shows at once', 'ledger/overdrawn', ['x'], 0, true],
  ])('%s', (...[, rule, waiting, ageMs, isDue]) => {
    const conflict = { rule, waiting } as unknown as Conflict
    expect(isConflictDue(conflict, 1000, 1000 + ageMs)).toBe(isDue)
  })
})
