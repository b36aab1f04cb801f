import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { type LineFacts, rosterLine } from '#test/support/rosterLine.ts'
import { wishesOf } from './planWishes.ts'
import { rosterIds } from './rosterIds.ts'

const ids = rosterIds('aaaaaaaaaaaaaaaa' as WorkspaceId)
const NUMBER = '11010519491231002X'
const OTHER = '440524188001010014'

const wishesFor = (facts: readonly LineFacts[]) =>
  wishesOf(
    facts.map((one, index) => rosterLine({ row: index + 2, ...one })),
    [],
    ids,
  )

/** Who lives where, apart from rows: what two desks must agree on. */
const told = (facts: readonly LineFacts[]) =>
  wishesFor(facts).units.map(({ unit, stays }) => [unit.code, stays.map(({ person }) => person.id).sort()])

describe('whom the lines of a roster mean', () => {
  test.each<[string, readonly LineFacts[], number]>([
    ['one name twice in one unit', [{ name: '王伟' }, { name: '王伟', relation: 'family' }], 1],
    ['one name in two units without a number', [{ name: '王伟' }, { unit: '3-0101', name: '王伟' }], 2],
    [
      'one name and number in two units',
      [
        { name: '王伟', idNumber: NUMBER },
        { unit: '3-0101', name: '王伟', idNumber: NUMBER },
      ],
      1,
    ],
    [
      'two names with one number',
      [
        { name: '王伟', idNumber: NUMBER },
        { name: '王维', idNumber: NUMBER },
      ],
      2,
    ],
    [
      'two numbers under one name',
      [
        { name: '王伟', idNumber: NUMBER },
        { name: '王伟', idNumber: OTHER },
      ],
      2,
    ],
    [
      'a line without a number beside one with',
      [
        { name: '王伟', idNumber: NUMBER },
        { name: '王伟', relation: 'emergency-contact' },
      ],
      1,
    ],
    [
      'a line without a number beside two with',
      [
        { name: '王伟', idNumber: NUMBER },
        { name: '王伟', idNumber: OTHER },
        { name: '王伟', relation: 'family' },
      ],
      3,
    ],
    ['a name written with a space', [{ name: '王 伟' }, { name: '王伟' }], 1],
  ])('%s', (_, facts, people) => {
    expect(wishesFor(facts).people).toBe(people)
  })

  test('a number beside two names is told with its rows', () => {
    const facts = [
      { name: '王伟', idNumber: NUMBER },
      { name: '李强' },
      { unit: '3-0101', name: '王维', idNumber: NUMBER },
    ]
    expect(wishesFor(facts).sharedNumbers).toEqual([{ names: ['王伟', '王维'], rows: [2, 4] }])
  })

  test('people have different ids, and the order of the file does not matter', () => {
    const line: fc.Arbitrary<LineFacts> = fc.record(
      {
        unit: fc.constantFrom('1-0101', '1-0102', '2-0101'),
        name: fc.constantFrom('王伟', '李强'),
        relation: fc.constantFrom('owner', 'family', 'tenant'),
        idNumber: fc.constantFrom(NUMBER, OTHER),
      },
      { requiredKeys: ['unit', 'name', 'relation'] },
    )
    const shuffled = fc
      .array(line, { minLength: 1, maxLength: 8 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })))
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        expect(told(other)).toEqual(told(lines))
        const people = new Set(wishesFor(lines).units.flatMap(({ stays }) => stays.map(({ person }) => person)))
        expect(new Set([...people].map(({ id }) => id)).size).toBe(people.size)
      }),
    )
  })
})
