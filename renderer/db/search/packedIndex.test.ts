import { describe, expect, it } from 'vitest'
import { createPackedIndex, openSnapshot, type PackedIndex } from './packedIndex.ts'
import { samplePeople } from './samplePeople.ts'
import type { SearchDocument, SearchHit } from './searchDocument.ts'

function person(id: string, overrides: Partial<SearchDocument> = {}): SearchDocument {
  const name = overrides.names?.[0] ?? '王晓梅'
  return { id, kind: 'person', names: [name], units: [], phones: [], label: { title: name }, ...overrides }
}

const idsOf = (hits: readonly SearchHit[]): readonly string[] => hits.map((hit) => hit.id)
const search = (documents: readonly SearchDocument[], query: string): readonly string[] =>
  idsOf(createPackedIndex(documents).search(query))

const mei = person('mei', {
  units: ['2-1203'],
  phones: ['+86 138-1234-5678', '0755-82001234'],
  idLast4: '061X',
  plates: ['粤B·12345'],
  codes: ['BG-2025-0012', 'A-07'],
  label: { title: '王晓梅', unit: '2-1203', maskedPhone: '138****5678' },
})

describe('a person is found', () => {
  it.each([
    ['王晓梅', 'name'],
    ['王晓', 'name'],
    ['晓梅', 'name'],
    ['王 梅', 'name'],
    ['wxm', 'pinyin'],
    ['2-1203', 'unit'],
    ['5678', 'phone'],
    ['678', 'phone'],
    ['13812345678', 'phone'],
    ['138 1234 5678', 'phone'],
    ['138-1234-5678', 'phone'],
    ['+8613812345678', 'phone'],
    ['82001234', 'phone'],
    ['1234', 'phone'],
    ['061x', 'id'],
    ['61X', 'id'],
    ['44030119900101061X', 'id'],
    ['粤B12345', 'plate'],
    ['粤b·12345', 'plate'],
    ['B12345', 'plate'],
    ['粤', 'plate'],
    ['BG-2025-0012', 'code'],
    ['bg20250012', 'code'],
    ['a-07', 'code'],
    ['A07', 'code'],
    ['0012', 'code'],
    ['王 5678', 'name'],
    ['5678 王', 'phone'],
    ['wang 2-1203', 'pinyin'],
  ])('by %s, told as %s', (query, matched) => {
    const hits = createPackedIndex([person('other', { names: ['李刚'] }), mei]).search(query)
    expect(hits.map((hit) => [hit.id, hit.matched])).toEqual([['mei', matched]])
  })

  it.each(['', '  ', '12', '王 李', '5679', '-', '·', '5678 9999', '粤A', 'xwm', '(', '[', '\\', '.*'])(
    'but not by %j',
    (query) => {
      expect(search([person('mei', { ...mei, units: [], plates: ['粤B'], codes: [] })], query)).toEqual([])
    },
  )
})

describe('the hit marks what was typed', () => {
  it.each([
    ['晓梅', [{ in: 'title', start: 1, end: 3 }]],
    ['wx', [{ in: 'title', start: 0, end: 2 }]],
    ['mei', [{ in: 'title', start: 2, end: 3 }]],
    ['1203', [{ in: 'unit', start: 2, end: 6 }]],
    ['21203', [{ in: 'unit', start: 0, end: 6 }]],
    ['5678', [{ in: 'maskedPhone', start: 7, end: 11 }]],
    [
      '王 5678',
      [
        { in: 'maskedPhone', start: 7, end: 11 },
        { in: 'title', start: 0, end: 1 },
      ],
    ],
    ['王晓 晓梅', [{ in: 'title', start: 0, end: 3 }]],
    ['B123', [{ in: 'value', start: 1, end: 5 }]],
    ['61X', [{ in: 'value', start: 1, end: 4 }]],
  ])('%s', (query, spans) => {
    expect(createPackedIndex([mei]).search(query)[0]?.spans).toEqual(spans)
  })

  it('in a name with a dot, where the dot stands', () => {
    const [hit] = createPackedIndex([person('a', { names: ['阿迪力·买买提'] })]).search('力买')
    expect(hit?.spans).toEqual([{ in: 'title', start: 2, end: 5 }])
  })

  it('by a name, plate or unit that the row does not show', () => {
    const former = person('f', {
      names: ['王晓梅', '王小梅'],
      units: ['2-1203', '3-0501'],
      label: { title: '王晓梅', unit: '2-1203' },
    })
    const index = createPackedIndex([former])
    expect(index.search('小梅')[0]).toMatchObject({ value: '王小梅', spans: [{ in: 'value', start: 1, end: 3 }] })
    expect(index.search('3-501')[0]).toMatchObject({ value: '3-501', spans: [{ in: 'value', start: 0, end: 5 }] })
  })

  it('and never gives out a phone', () => {
    const index = createPackedIndex([
      person('a', { phones: ['13812345678'], label: { title: '王', maskedPhone: '138****5678' } }),
    ])
    expect(JSON.stringify(index.search('1234'))).not.toContain('12345')
  })
})

describe('the best hit comes first', () => {
  it('the whole name, then its start, then inside', () => {
    const names = ['李王晓', '王晓梅', '王晓'].map((name) => person(name, { names: [name] }))
    expect(search(names, '王晓')).toEqual(['王晓', '王晓梅', '李王晓'])
  })

  it('the end of a phone before its middle', () => {
    const phones = ['13856780000', '13800005678'].map((phone) => person(phone, { phones: [phone] }))
    expect(search(phones, '5678')).toEqual(['13800005678', '13856780000'])
  })

  it('by rank, then by unit in number order, then by name, whatever the order of arrival', () => {
    const people = [
      person('10-101', { units: ['10-101'] }),
      person('2-101', { units: ['2-101'] }),
      person('ranked', { units: ['30-101'], rank: 5 }),
      person('none'),
    ]
    const expected = ['ranked', 'none', '2-101', '10-101']
    expect(search(people, 'wxm')).toEqual(expected)
    expect(search(people.toReversed(), 'wxm')).toEqual(expected)
  })

  it('no more than asked for', () => {
    const index = createPackedIndex(samplePeople(500))
    expect(index.search('w')).toHaveLength(20)
    expect(index.search('w', 3)).toEqual(index.search('w').slice(0, 3))
    expect(index.search('w', 0)).toEqual([])
    expect(index.search('w', Number.NaN)).toEqual([])
    expect(index.search('w', Number.POSITIVE_INFINITY).length).toBeGreaterThan(20)
  })
})

describe('changes', () => {
  it('replace and remove what was there', () => {
    const index = createPackedIndex([mei, person('li', { names: ['李刚'] })])
    index.upsert([person('mei', { names: ['王大梅'] }), person('new', { names: ['赵云'] })])
    expect([index.size(), idsOf(index.search('王晓')), idsOf(index.search('王大')), idsOf(index.search('zy'))]).toEqual(
      [3, [], ['mei'], ['new']],
    )
    index.remove(['mei', 'unknown'])
    index.remove(['new'])
    expect([index.size(), index.search('王'), index.search('zy'), idsOf(index.search('li'))]).toEqual([
      1,
      [],
      [],
      ['li'],
    ])
  })

  it('of one id in one batch: the last counts', () => {
    const index = createPackedIndex([])
    index.upsert([person('a', { names: ['王一'] }), person('a', { names: ['李二'] })])
    expect([index.size(), index.search('王'), idsOf(index.search('李'))]).toEqual([1, [], ['a']])
  })

  it('in any number and order give the same answers as an index made of the result', () => {
    const people = samplePeople(3000)
    const grown = createPackedIndex(people.slice(0, 900))
    for (let at = 600; at < people.length; at += 37) grown.upsert(people.slice(at, at + 37))
    grown.remove(people.slice(100, 400).map((one) => one.id))
    const made = createPackedIndex([...people.slice(0, 100), ...people.slice(400)])
    expect(grown.size()).toBe(made.size())
    for (const query of ['w', '王', 'lx', '2-1', '21203', '138', '5678', '粤B', 'BG', '12', 'ouyang', '12X']) {
      expect(grown.search(query, Number.POSITIVE_INFINITY)).toEqual(made.search(query, Number.POSITIVE_INFINITY))
    }
    expect(grown.toSnapshot()).toEqual(made.toSnapshot())
  })
})

describe('a snapshot', () => {
  const open = (bytes: Uint8Array): PackedIndex => {
    const opened = openSnapshot(bytes)
    if (!opened.ok) throw new Error(opened.error)
    return opened.value
  }

  it('answers as the index it was taken of, and goes on changing', () => {
    const index = createPackedIndex(samplePeople(300))
    index.upsert([mei, person('shop', { names: ['𠮷'], units: ['商铺12'] })])
    index.remove([samplePeople(1)[0]?.id ?? ''])
    const restored = open(index.toSnapshot())
    for (const query of ['w', '2-1203', '商铺', '5678', '061X', '粤B12345', 'A07', '𠮷']) {
      expect(restored.search(query, 50)).toEqual(index.search(query, 50))
    }
    restored.upsert([person('mei', { names: ['赵云'] })])
    expect(idsOf(restored.search('5678')).includes('mei')).toBe(false)
  })

  it('of nothing is nothing', () => {
    expect(open(createPackedIndex().toSnapshot()).size()).toBe(0)
  })

  it('may lie anywhere in memory', () => {
    const bytes = createPackedIndex([mei]).toSnapshot()
    const moved = new Uint8Array(bytes.length + 3)
    moved.set(bytes, 3)
    expect(idsOf(open(moved.subarray(3)).search('wxm'))).toEqual(['mei'])
  })

  it('that is cut, of another kind or another version is refused', () => {
    const bytes = createPackedIndex([mei]).toSnapshot()
    const changed = (at: number, value: number): Uint8Array => bytes.with(at, value)
    for (let length = 0; length < bytes.length; length += 8) {
      expect(openSnapshot(bytes.subarray(0, length))).toEqual({ ok: false, error: 'not-a-snapshot' })
    }
    expect(openSnapshot(changed(0, 0))).toEqual({ ok: false, error: 'not-a-snapshot' })
    expect(openSnapshot(changed(4, 99))).toEqual({ ok: false, error: 'other-version' })
    expect(openSnapshot(changed(8, 2))).toEqual({ ok: false, error: 'not-a-snapshot' })
    expect(openSnapshot(changed(11, 255))).toEqual({ ok: false, error: 'not-a-snapshot' })
  })
})

describe('whom the desk opened last', () => {
  const many = Array.from({ length: 30 }, (_, index) => person(`p${index}`, { units: [`2-${index + 101}`] }))

  it('comes first among equals, however many there are', () => {
    const index = createPackedIndex(many)
    expect(idsOf(index.search('wxm', 3, ['p29', 'p7']))).toEqual(['p29', 'p7', 'p0'])
    expect(idsOf(index.search('2-130', 3, ['p7', 'p29']))).toEqual(['p29'])
  })

  it('does not come before a better match', () => {
    const index = createPackedIndex([...many, person('exact', { names: ['王小'] })])
    expect(idsOf(index.search('wx', 2, ['p3']))).toEqual(['exact', 'p3'])
  })

  it('is shown as it stands now, and not when it is gone', () => {
    const index = createPackedIndex(many)
    index.upsert([person('p1', { label: { title: '王晓霞' } })])
    index.remove(['p2'])
    expect(index.hitsOf(['p1', 'p2', 'nobody', 'p3']).map((hit) => [hit.id, hit.label.title, hit.matched])).toEqual([
      ['p1', '王晓霞', 'recent'],
      ['p3', '王晓梅', 'recent'],
    ])
  })
})

describe('of several readings', () => {
  const named = (...names: readonly string[]) => names.map((name) => person(name, { names: [name] }))

  it('a whole syllable comes before the start of another: xia is 夏 before 肖', () => {
    expect(search(named('肖战之', '夏天天'), 'xia')).toEqual(['夏天天', '肖战之'])
  })

  it('four digits with zeros before them are a tail, not building 3', () => {
    const documents = [person('unit', { units: ['3-101'] }), person('plate', { plates: ['粤B10003'] })]
    expect(search(documents, '0003')).toEqual(['plate', 'unit'])
  })
})
