import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPackedIndex, openSnapshot } from './packedIndex.ts'
import { readingsOfName } from './readings.ts'
import type { SearchDocument } from './searchDocument.ts'

const NAMES = [
  '王晓梅',
  '单雄信',
  '尉迟恭',
  '长孙无忌',
  '阿迪力·买买提',
  'Adil Memet',
  '吕布',
  '李𠮷',
  '曾重阳',
  '王晓',
  '深圳市某某物业管理有限公司',
]
const digits = (size: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${size}}$`))
const unit = fc
  .tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    fc.integer({ min: 101, max: 3304 }),
  )
  .map(([building, entrance, room]) => [building, entrance, room].filter((part) => part !== undefined).join('-'))
const name = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.stringMatching(/^[一-龥]{1,4}$/u),
  fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8})?$/),
)

// Made once: an arbitrary of a pattern is slow to make.
const row = fc.record({
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  units: fc.array(unit, { maxLength: 2 }),
  phones: fc.array(
    digits(9).map((rest) => `13${rest}`),
    { maxLength: 2 },
  ),
  idLast4: fc.stringMatching(/^\d{3}[\dX]$/),
  plates: fc.array(fc.stringMatching(/^[粤京沪][A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}$/u), { maxLength: 2 }),
  codes: fc.array(fc.stringMatching(/^[A-Z]{2}-20\d{2}-\d{4}$/), { maxLength: 1 }),
  rank: fc.integer({ min: 0, max: 3 }),
})

const documents: fc.Arbitrary<SearchDocument[]> = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((each, index) => ({ ...each, id: `p${index}`, kind: 'person', label: { title: each.names[0] ?? '' } })),
  )

const cut = fc.nat()

/** What a clerk may type for a document: each of its own keys, whole or a part that the desk allows. */
function keysOf(document: SearchDocument, at: number): readonly string[] {
  const part = (text: string, smallest: number): string =>
    text.slice(0, smallest + (at % Math.max(1, text.length - smallest + 1)))
  const han = document.names.filter((one) => /^[一-龥]+$/u.test(one))
  const spoken = han.flatMap((one) => {
    const readings = readingsOfName(Array.from(one)).map((each) => each[at % each.length] ?? '')
    if (readings.includes('')) return []
    const mixed = readings.map((reading, index) => reading.slice(0, 1 + ((at >> index) % reading.length))).join('')
    return [
      readings.join('').slice(0, 30),
      readings.map((reading) => reading[0]).join(''),
      mixed.slice(0, 30),
      readings.join(' '),
    ]
  })
  return [
    ...document.names.flatMap((one) => [one, part(one, 1).trim()]),
    ...spoken,
    ...document.units.flatMap((one) => [
      one,
      one.replaceAll('-', ''),
      part(one, 1),
      one.split('-').at(-1) ?? '',
      `${one.split('-')[0]}-${one.split('-').at(-1)}`,
    ]),
    ...document.phones.flatMap((one) => [one, one.slice(-(3 + (at % 8))), one.slice(at % 8, (at % 8) + 3)]),
    ...(document.idLast4 ? [document.idLast4, document.idLast4.slice(1)] : []),
    ...[...(document.plates ?? []), ...(document.codes ?? [])].flatMap((one) => [one, part(one, 2), one.slice(-3)]),
  ]
}

/** A plain scan of the rows for text that needs no reading: the oracle. */
function scan(rows: readonly SearchDocument[], query: string): readonly string[] {
  const bare = (text: string): string => text.toUpperCase().replaceAll(/[-· ]/g, '')
  const wanted = bare(query)
  const matches = (row: SearchDocument): boolean =>
    row.names.some((one) => bare(one).includes(wanted)) ||
    (wanted.length >= 2 && [...(row.plates ?? []), ...(row.codes ?? [])].some((one) => bare(one).includes(wanted))) ||
    (/^\d{3,}$/.test(query) && row.phones.some((one) => one.includes(query))) ||
    (/^\d{2,3}[\dX]$/.test(query) && (row.idLast4 ?? '').includes(query)) ||
    (/^\d/.test(query) && row.units.some((one) => unitMatches(one, query)))
  return rows.filter(matches).map((row) => row.id)
}

/** A unit's parts from any of them on, with or without the entrance, read on without dashes or with those typed. */
function unitMatches(written: string, query: string): boolean {
  const parts = written.split('-')
  const lists = parts.length > 2 ? [parts, parts.toSpliced(-2, 1)] : [parts]
  return lists.some((list) =>
    list.some((_, from) => {
      const pattern = list.slice(from).join('-?')
      const forms = new RegExp(`^${pattern}$`)
      const rest = list.slice(from).join('-')
      return query.includes('-')
        ? rest.startsWith(query) || matchesPartly(list.slice(from), query)
        : forms.test(query) || rest.replaceAll('-', '').startsWith(query)
    }),
  )
}

function matchesPartly(parts: readonly string[], query: string): boolean {
  // Every way to write the parts: each division typed or not.
  const ways = parts
    .slice(1)
    .reduce<string[]>((texts, part) => texts.flatMap((text) => [`${text}-${part}`, text + part]), [parts[0] ?? ''])
  return ways.some((way) => way.startsWith(query))
}

const findAll = (index: ReturnType<typeof createPackedIndex>, query: string): readonly string[] =>
  index.search(query, Number.POSITIVE_INFINITY).map((hit) => hit.id)

describe('recall', () => {
  it('every document is found by each of its own keys, from an index, its snapshot, and after changes', () => {
    fc.assert(
      fc.property(documents, cut, (rows, at) => {
        const whole = createPackedIndex(rows)
        const opened = openSnapshot(whole.toSnapshot())
        const grown = createPackedIndex(rows.slice(0, 2))
        for (const row of rows) grown.upsert([row])
        for (const row of rows) {
          for (const key of keysOf(row, at)) {
            expect({ key, found: findAll(whole, key).includes(row.id) }).toEqual({ key, found: true })
            expect(opened.ok && findAll(opened.value, key)).toEqual(findAll(whole, key))
            expect(findAll(grown, key)).toEqual(findAll(whole, key))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('nothing that a plain scan of the rows finds is missing, and digits find nothing else', () => {
    fc.assert(
      fc.property(documents, cut, fc.nat(), (rows, at, which) => {
        const index = createPackedIndex(rows)
        const keys = rows
          .flatMap((row) => keysOf(row, at))
          .filter((key) => key.trim() !== '' && !/^[a-z ]+$/i.test(key))
        const key = keys[which % Math.max(1, keys.length)]
        if (key === undefined) return
        const found = new Set(findAll(index, key))
        const expected = scan(rows, key)
        expect({ key, missing: expected.filter((id) => !found.has(id)) }).toEqual({ key, missing: [] })
        // A zero typed before a room may be absent: only then digits find more than the text says.
        if (/^[1-9]+$/.test(key))
          expect({ key, found: [...found].sort() }).toEqual({ key, found: [...new Set(expected)].sort() })
      }),
      { numRuns: 400 },
    )
  })

  it('a limit gives the first of all hits, never others', () => {
    fc.assert(
      fc.property(documents, cut, fc.integer({ min: 1, max: 5 }), (rows, at, limit) => {
        const index = createPackedIndex(rows)
        for (const key of rows.slice(0, 3).flatMap((row) => keysOf(row, at))) {
          expect(index.search(key, limit).map((hit) => hit.id)).toEqual(findAll(index, key).slice(0, limit))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('hostile queries', () => {
  it('give an answer, whatever is typed or pasted, with marks inside the shown texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.stringMatching(/^[a-z' ]{0,90}$/),
      fc.stringMatching(/^[-0-9#栋单元 ]{0,60}$/),
    )
    fc.assert(
      fc.property(documents, text, (rows, query) => {
        for (const hit of createPackedIndex(rows).search(query)) {
          const shown = { ...hit.label, value: hit.value }
          for (const { in: part, start, end } of hit.spans) {
            expect(start >= 0 && start < end && end <= (shown[part] ?? '').length).toBe(true)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('and so do hostile documents', () => {
    const any = fc.string({ unit: 'binary', maxLength: 20 })
    const list = fc.array(any, { maxLength: 3 })
    const hostile = fc.record({
      id: any,
      kind: any,
      names: list,
      units: list,
      phones: list,
      plates: list,
      codes: list,
      idLast4: any,
      rank: fc.double(),
      label: fc.record({ title: any, unit: any, maskedPhone: any }),
    })
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), (rows) => {
        const index = createPackedIndex(rows)
        for (const word of rows.flatMap((row) => [...row.names, ...row.units, ...row.codes])) index.search(word)
        const opened = openSnapshot(index.toSnapshot())
        expect(opened.ok && opened.value.size()).toBe(index.size())
      }),
      { numRuns: 200 },
    )
  })
})
