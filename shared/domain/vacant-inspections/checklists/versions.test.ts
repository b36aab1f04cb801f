import { describe, expect, test } from 'vitest'
import { ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { type ChecklistEntry, type ChecklistState, foldChecklist } from './checklistFold.ts'
import {
  decideEnableVersion,
  decideRetireList,
  decideSaveVersion,
  decideWithdrawVersion,
  LONGEST_ITEM,
  MOST_ITEMS,
  placeOfList,
  type VersionDraft,
} from './versions.ts'

const item = (code: string, words = ''): ChecklistEntry => ({ code, from: 'inside', words })
const OWN: VersionDraft = {
  ...{ list: '', name: '泳池巡查表', place: 'project', note: '' },
  items: [item('', '水质'), item('', '救生员在岗')],
}
const PUBLIC = ITEMS_OF['public-area']
const NEXT: VersionDraft = {
  list: 'public-area',
  name: '',
  place: '',
  note: '加电梯',
  items: [...PUBLIC, item('', '电梯')],
}

/** State after these events: the id of a new item is what the context makes. */
const stateOf = (...events: Parameters<typeof eventOf>[]): ChecklistState =>
  foldChecklist(events.map((one) => eventOf(...one))).state
const save = (draft: VersionDraft, state?: ChecklistState, otherNames: readonly string[] = []) =>
  decideSaveVersion(draft, { list: draft.list, state, otherNames }, contextAs('front-desk'))
const SAVED = stateOf([
  'saved',
  { version: 1, name: '', place: 'building', note: '加电梯', items: [item('x', '电梯')] },
])
const NAMED = stateOf([
  'saved',
  { version: 1, name: '泳池巡查表', place: 'project', note: '', items: [item('x', '水质')] },
])

describe('a version of a list', () => {
  test('that the project makes begins with 1, and each new item has a code of its own', () => {
    const done = save(OWN)
    expect(done).toMatchObject({ ok: true, value: { cmd: 'checklist.save', version: 1, list: 'id-1' } })
    const [saved] = done.ok ? done.value.items : []
    expect(saved).toMatchObject({ id: 'id-1', ev: 'saved', data: { name: '泳池巡查表', place: 'project' } })
    expect(saved?.kind === 'event' && saved.data.items).toEqual([
      { code: 'id-2', from: 'inside', words: '水质' },
      { code: 'id-3', from: 'inside', words: '救生员在岗' },
    ])
  })

  test('of a shipped list goes on from what the program ships, and keeps the codes of its items', () => {
    const done = save(NEXT)
    expect(done).toMatchObject({ ok: true, value: { version: 1, list: 'public-area' } })
    const [saved] = done.ok ? done.value.items : []
    const codes = ((saved?.kind === 'event' ? saved.data.items : []) as unknown as ChecklistEntry[]).map(
      ({ code }) => code,
    )
    expect(codes).toEqual([...PUBLIC.map(({ code }) => code), 'id-1'])
    expect(saved).toMatchObject({ data: { name: '', place: 'building' } })
  })

  test('of a home gives a new item to the room above it, and every room its own walls', () => {
    const [first, ...others] = ITEMS_OF.house
    const items =
      first === undefined ? [] : [item('', '门铃'), first, item('', '空鼓检测'), ...others, item('', '空鼓检测')]
    const done = save({ list: 'house', name: '', place: '', note: '加空鼓', items })
    const saved = done.ok ? done.value.items[0] : undefined
    const codes = ((saved?.kind === 'event' ? saved.data.items : []) as unknown as ChecklistEntry[]).map(
      ({ code }) => code,
    )
    expect(codes.slice(0, 4)).toEqual(['living-room/id-1', first?.code, 'living-room/id-2', others[0]?.code])
    expect(codes.at(-1)).toBe('entrance/id-3')
    expect(
      codeOf(save({ list: 'house', name: '', place: '', note: '', items: [item('', '墙'), item('', '墙')] })),
    ).toBe('item-twice')
  })

  test('takes the next number, whether the one before is in use or not', () => {
    expect(save(NEXT, SAVED)).toMatchObject({ value: { version: 2 } })
  })

  test('may only rename the list', () => {
    const same = { ...OWN, list: 'pool', items: NAMED.versions[0]?.items ?? [], note: '改名' }
    expect(codeOf(save(same, NAMED))).toBe('nothing-changed')
    expect(save({ ...same, name: '泳池' }, NAMED)).toMatchObject({ ok: true, value: { version: 2 } })
  })

  test.each<[string, Partial<VersionDraft>, string, string | undefined]>([
    ['without a name', { name: ' ' }, 'list-name-missing', 'name'],
    ['with too long a name', { name: '表'.repeat(LONGEST_ITEM + 1) }, 'list-name-too-long', 'name'],
    ['with the name of another', { name: '夜间巡查表' }, 'list-name-taken', 'name'],
    ['of no place', { place: 'street' }, 'list-place-missing', 'place'],
    ['without an item', { items: [] }, 'items-empty', undefined],
    [
      'with too many',
      { items: Array.from({ length: MOST_ITEMS + 1 }, (_, n) => item('', `项 ${n}`)) },
      'items-too-many',
      undefined,
    ],
    ['with an item without words', { items: [item('', ' ')] }, 'item-words-missing', 'items.0'],
    ['with too long an item', { items: [item('', '水'.repeat(LONGEST_ITEM + 1))] }, 'item-words-too-long', 'items.0'],
    ['with an item twice', { items: [item('', '水质'), item('', '水质 ')] }, 'item-twice', 'items.1'],
    ['with a code twice', { items: [item('x', '一'), item('x', '二')] }, 'item-twice', 'items.1'],
    ['with too long a note', { note: '改'.repeat(201) }, 'note-too-long', 'note'],
  ])('%s is not saved', (_, change, code, field) => {
    const done = save({ ...OWN, ...change }, undefined, ['夜间巡查表'])
    expect(done.ok ? undefined : done.error).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
  })

  test('with the most items of the longest words is saved', () => {
    const items = Array.from({ length: MOST_ITEMS }, (_, n) => item('', `${n} `.padEnd(LONGEST_ITEM, '水')))
    expect(save({ ...OWN, items }).ok).toBe(true)
  })

  test('after the first says what changed, and changes something', () => {
    expect(codeOf(save({ ...NEXT, note: ' ' }))).toBe('note-missing')
    expect(codeOf(save({ ...NEXT, items: PUBLIC }))).toBe('nothing-changed')
  })

  test('is not saved by a role that keeps no lists', () => {
    expect(codeOf(decideSaveVersion(OWN, { list: '', state: undefined, otherNames: [] }, contextAs('security')))).toBe(
      'beyond-role',
    )
  })
})

describe('enabling', () => {
  const on = { list: 'public-area', state: SAVED, version: 1 }
  const paper = { role: 'supervisor', name: '王主管', paperDay: '2026-11-20', copyNo: '3' } as const
  test('is a leader’s, at the screen or on paper', () => {
    expect(decideEnableVersion(on, undefined, contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { cmd: 'checklist.enable' },
    })
    expect(decideEnableVersion(on, paper as never, contextAs('front-desk'))).toMatchObject({
      ok: true,
      value: { cmd: 'checklist.enable:paper', items: [{ ev: 'enabled', data: { version: 1, onPaper: paper } }] },
    })
    expect(codeOf(decideEnableVersion(on, undefined, contextAs('front-desk')))).toBe('beyond-role')
  })

  test('on paper is never of one’s own version', () => {
    const mine = contextAs('front-desk', { actor: { id: 'staff-supervisor', role: 'front-desk' } })
    expect(codeOf(decideEnableVersion(on, paper as never, mine))).toBe('own-proposal')
  })

  test.each([
    ['a number that is not there', 9, 'version-unknown'],
    ['one that stands', 1, 'version-enabled'],
  ])('of %s is refused', (_, version, code) => {
    const state = stateOf(['saved', { version: 1, items: [item('x', '电梯')] }], ['enabled', { version: 1 }])
    expect(codeOf(decideEnableVersion({ ...on, state, version }, undefined, contextAs('supervisor')))).toBe(code)
    expect(decideWithdrawVersion({ ...on, state, version: 1 }, contextAs('supervisor')).ok).toBe(true)
  })

  test('is taken back only of what stands, by a leader', () => {
    expect(codeOf(decideWithdrawVersion(on, contextAs('supervisor')))).toBe('version-not-enabled')
    expect(codeOf(decideWithdrawVersion(on, contextAs('front-desk')))).toBe('beyond-role')
  })
})

test('a used version never changes: a second save of its number stands beside it as a conflict', () => {
  const { state, violations } = foldChecklist([
    eventOf('saved', { version: 1, items: [item('x', '一')] }),
    eventOf('saved', { version: 1, items: [item('y', '二')] }),
  ])
  expect(state.versions).toMatchObject([{ items: [{ code: 'x', words: '一' }] }])
  expect(violations).toMatchObject([{ rule: 'version-twice' }])
})

describe('a list', () => {
  const retire = (list: string, state: ChecklistState | undefined, step: 'retired' | 'reinstated') =>
    decideRetireList({ list, state, step }, contextAs('supervisor'))
  const GONE = stateOf(['retired', {}])
  test('is no longer filled, and is again', () => {
    expect(retire('public-area', undefined, 'retired')).toMatchObject({
      ok: true,
      value: { items: [{ ev: 'retired' }] },
    })
    expect(GONE.isRetired).toBe(true)
    expect(retire('public-area', GONE, 'reinstated').ok).toBe(true)
  })

  test.each<[string, string, ChecklistState | undefined, 'retired' | 'reinstated', string]>([
    ['of the empty homes is needed', 'vacant', undefined, 'retired', 'list-needed'],
    ['of a home that is handed over is needed', 'house', undefined, 'retired', 'list-needed'],
    ['that nobody knows', 'nothing', undefined, 'retired', 'list-unknown'],
    ['that is out of use already', 'public-area', GONE, 'retired', 'list-retired'],
    ['that is in use', 'public-area', undefined, 'reinstated', 'list-not-retired'],
  ])('%s is refused', (_, list, state, step, code) => {
    expect(codeOf(retire(list, state, step))).toBe(code)
  })

  test('is taken out of use by a leader only', () => {
    const asked = { list: 'public-area', state: undefined, step: 'retired' } as const
    expect(codeOf(decideRetireList(asked, contextAs('front-desk')))).toBe('beyond-role')
  })

  test.each([
    ['vacant', undefined, ''],
    ['house', undefined, ''],
    ['public-area', undefined, 'building'],
    ['daily-supervision', { place: 'building' }, 'project'],
    ['pool', { place: 'project' }, 'project'],
    ['pool', { place: 'elsewhere' }, ''],
    ['pool', undefined, ''],
  ])('%s with %o is about %s', (list, state, place) => {
    expect(placeOfList(list, state)).toBe(place)
  })
})
