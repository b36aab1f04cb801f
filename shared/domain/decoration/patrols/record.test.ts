import { describe, expect, test } from 'vitest'
import { patrolIdOf } from '#shared/domain/decoration/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldPatrol } from './patrolFold.ts'
import { decideRecordPatrols, type PatrolTarget, type PatrolWord } from './record.ts'
import { decideTakeBackPatrol } from './takeBack.ts'

// 10:12 in the community on 21 November 2026.
const officer = { ...contextAs('tower-officer'), zone: 'Asia/Shanghai' }
const at = (clock: string, day = '2026-11-21') => ({
  ...officer,
  nowMs: Date.parse(`${day}T${clock}:00.000+08:00`),
})
const SITE: PatrolTarget = {
  kind: 'site',
  id: 'case-1',
  day: '2026-11-21',
  slot: 'morning',
  name: '1-0301',
  isDue: true,
  isKnown: false,
  end: 720,
}
const AFTERNOON: PatrolTarget = { ...SITE, slot: 'afternoon', end: 1080 }
const WORD: PatrolWord = {
  site: 'working',
  officerId: 'staff-1',
  companion: '',
  work: ['tiling'],
  people: 3,
  withPass: 3,
  items: [],
  photos: [],
  noPhotoWhy: '',
  progress: '铺到厨房',
  handled: '',
  at: '',
  paperNumber: '',
}
const record = (target: Partial<PatrolTarget>, word: Partial<PatrolWord> = {}, context = officer) =>
  decideRecordPatrols([{ ...SITE, ...target }], { ...WORD, ...word }, context)
const stateOf = (decided: ReturnType<typeof record>) => {
  if (!decided.ok) throw new Error(decided.error.code)
  const [item] = decided.value.items
  if (item?.kind !== 'event') throw new Error('no event')
  return foldPatrol([eventOf(item.ev, item.data, { at: decided.value.at ?? '2026-11-21T02:12:00.000Z' })]).state
}

test('a site without findings is entered with every item as it should be', () => {
  const state = stateOf(record({}))
  expect(state).toMatchObject({ status: 'done', caseId: 'case-1', slot: 'morning', site: 'working', isLate: false })
  expect(state.items).toHaveLength(13)
  expect(state.items.every(({ found }) => found === 'ok')).toBe(true)
  expect(state.work).toEqual(['tiling'])
})

test.each(['nobody', 'door-refused'])('a site with %s counts as walked and has nothing looked at', (site) => {
  expect(stateOf(record({}, { site }))).toMatchObject({ status: 'done', items: [], work: [], people: 0 })
})

test('the public area is looked at by its own six items and has no state of a site', () => {
  const state = stateOf(record({ kind: 'public', id: 'building-1' }, { site: '' }))
  expect(state).toMatchObject({ buildingId: 'building-1', caseId: '', site: '' })
  expect(state.items.map(({ item }) => item)).toEqual([
    'floor',
    'tiles',
    'fire-doors',
    'facilities',
    'stair-lights',
    'rubbish',
  ])
})

test('two desks that enter one slot enter one record under one claim', () => {
  const [one, two] = [record({}), record({}, { site: 'nobody' })].map((decided) => decided.ok && decided.value.items[0])
  const id = patrolIdOf(officer.workspace, { of: 'case-1', day: '2026-11-21' as Day, slot: 'morning' })
  expect(one).toMatchObject({ id, claim: `decoration-patrol/${id}` })
  expect(two).toMatchObject({ id, claim: `decoration-patrol/${id}` })
})

test('many sites are entered in one act', () => {
  const targets = ['case-1', 'case-2', 'case-3'].map((id) => ({ ...SITE, id }))
  const decided = decideRecordPatrols(targets, { ...WORD, site: 'nobody' }, officer)
  expect(decided.ok && decided.value.items.map((item) => item.kind === 'event' && item.data.caseId)).toEqual([
    'case-1',
    'case-2',
    'case-3',
  ])
})

describe('is refused', () => {
  const fault = [{ item: 'structure', found: 'fault', remark: '' } as const]
  test.each([
    ['a slot that somebody entered', { isKnown: true }, {}, 'patrol-known'],
    ['a slot that is not due', { isDue: false }, {}, 'patrol-not-due'],
    ['a day to come', { day: '2026-11-22' }, {}, 'patrol-ahead'],
    ['an afternoon before it begins', { slot: 'afternoon' as const, end: 1080 }, {}, 'patrol-ahead'],
    ['a site without a state', {}, { site: '' }, 'patrol-state-missing'],
    ['a state that does not exist', {}, { site: 'asleep' }, 'patrol-state-missing'],
    ['nobody’s patrol', {}, { officerId: '' }, 'officer-missing'],
    ['more passes than people', {}, { people: 1, withPass: 2 }, 'passes-above-people'],
    ['a violation without photo or reason', {}, { items: fault }, 'fault-needs-photo'],
    ['a long story', {}, { progress: 'x'.repeat(201) }, 'text-too-long'],
  ])('%s', (_what, target, word, code) => {
    expect(codeOf(record(target, word))).toBe(code)
  })

  test('a violation that is said of two sites at once', () => {
    const targets = [SITE, { ...SITE, id: 'case-2' }]
    const word = { ...WORD, items: fault, noPhotoWhy: '手机没电' }
    expect(codeOf(decideRecordPatrols(targets, word, officer))).toBe('fault-needs-one-site')
    expect(decideRecordPatrols([SITE], word, officer).ok).toBe(true)
    expect(decideRecordPatrols([SITE], { ...word, noPhotoWhy: '', photos: ['hash'] }, officer)).toMatchObject({
      value: { blobs: ['hash'] },
    })
  })

  test('nothing at all, and an afternoon without the companion of engineering', () => {
    expect(codeOf(decideRecordPatrols([], WORD, officer))).toBe('nothing-chosen')
    expect(codeOf(record(AFTERNOON, {}, at('15:00')))).toBe('companion-missing')
    expect(record(AFTERNOON, { companion: '工程小李' }, at('15:00')).ok).toBe(true)
  })
})

describe('a slot that is over', () => {
  const walked = (clock: string) => new Date(`2026-11-21T${clock}:00.000+08:00`).toISOString()
  test.each([
    ['11:59', '', undefined],
    ['12:00', '', 'patrol-time-missing'],
    ['12:00', '11:40', undefined],
    ['12:10', '12:05', undefined],
    ['14:00', '13:00', 'patrol-time-other-slot'],
    ['12:00', '12:01', 'patrol-time-other-slot'],
  ])('at %s, told as walked at %j: %s', (clock, told, code) => {
    expect(codeOf(record({}, { at: told === '' ? '' : walked(told) }, at(clock)))).toBe(code)
  })

  test('keeps both times and says so', () => {
    const state = stateOf(record({}, { at: walked('11:40'), paperNumber: 'a-xc-1' }, at('09:00', '2026-11-22')))
    expect(state).toMatchObject({
      isLate: true,
      seenAt: '2026-11-21T03:40:00.000Z',
      enteredAt: '2026-11-22T01:00:00.000Z',
    })
  })

  test('a time of another day is none of this slot', () => {
    const other = new Date('2026-11-20T11:00:00.000+08:00').toISOString()
    expect(codeOf(record({}, { at: other }, at('09:00', '2026-11-22')))).toBe('patrol-time-other-slot')
  })
})

describe('taking back', () => {
  const entered = (overrides: Partial<LiveEvent> = {}) => eventOf('recorded', { site: 'nobody' }, overrides)
  const own = { actor: officer.actor, session: officer.session }
  test('is the writer’s in the same session, and a leader’s with a reason', () => {
    const mine = { id: 'p', events: [entered(own)] }
    expect(decideTakeBackPatrol(mine, '', officer)).toMatchObject({ value: { cmd: 'decoration.undo' } })
    expect(codeOf(decideTakeBackPatrol(mine, '', contextAs('front-desk')))).toBe('not-voidable')
    expect(codeOf(decideTakeBackPatrol(mine, ' ', contextAs('supervisor')))).toBe('reason-missing')
    expect(decideTakeBackPatrol(mine, '走错门', contextAs('supervisor'))).toMatchObject({
      value: { cmd: 'patrol.void' },
    })
  })

  test('is not for a slot that nobody or two desks entered', () => {
    expect(codeOf(decideTakeBackPatrol({ id: 'p', events: [] }, '', officer))).toBe('patrol-gone')
    const two = { id: 'p', events: [entered(own), entered()] }
    expect(codeOf(decideTakeBackPatrol(two, '', officer))).toBe('settle-first')
  })
})
