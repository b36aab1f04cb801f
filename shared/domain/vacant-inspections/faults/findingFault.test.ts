import { describe, expect, test } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldFault } from './faultFold.ts'
import { decideFindFault, decideTakeBackFault, type FoundFault } from './findingFault.ts'

const desk = contextAs('front-desk')
const told: FoundFault = {
  ...{ unitId: 'u1', item: 'pipe-leak', what: ' 楼下报厨房渗水 ', photos: [], noPhotoWhy: '电话告知' },
  ...{ officerId: '', at: '' },
}

describe('a fault that no visit found', () => {
  test.each<[string, Partial<FoundFault>, string | undefined]>([
    ['with its reason for no photograph', {}, undefined],
    ['with a photograph', { photos: ['h1'], noPhotoWhy: '' }, undefined],
    ['of no home', { unitId: '' }, 'unit-missing'],
    ['at no item', { item: '' }, 'item-missing'],
    ['in no words', { what: '  ' }, 'what-missing'],
    ['neither seen nor explained', { noPhotoWhy: ' ' }, 'photo-missing'],
    ['in 200 signs', { what: '水'.repeat(200) }, undefined],
    ['in 201 signs', { what: '水'.repeat(201) }, 'text-too-long'],
    ['with too long a reason', { noPhotoWhy: '水'.repeat(201) }, 'text-too-long'],
    ['of now', { at: '2026-11-21T02:12:00.000Z' }, undefined],
    ['of a minute to come', { at: '2026-11-21T02:13:00.000Z' }, 'time-invalid'],
    ['of 60 days ago', { at: '2026-09-22T02:12:00.000Z' }, undefined],
    ['of a minute more', { at: '2026-09-22T02:11:00.000Z' }, 'time-invalid'],
    ['of no time', { at: '?' }, 'time-invalid'],
  ])('%s', (_, changes, code) => {
    expect(codeOf(decideFindFault({ ...told, ...changes }, desk))).toBe(code)
  })

  test('is found by whom it is said of, and then as any other', () => {
    const done = decideFindFault({ ...told, officerId: 'staff-officer', photos: ['h1'] }, contextAs('front-desk'))
    if (!done.ok) throw new Error(done.error.code)
    const [item] = done.value.items
    expect(done.value).toMatchObject({ cmd: 'inspectionFault.find', blobs: ['h1'], faultId: 'id-1' })
    expect(item).toMatchObject({ kind: 'event', e: 'inspectionFault', ev: 'found', id: done.value.faultId })
    const data = item?.kind === 'event' ? item.data : {}
    expect(foldFault([eventOf('found', data)]).state).toMatchObject({
      ...{ status: 'found', what: '楼下报厨房渗水', noPhotoWhy: '电话告知', inspectionId: null },
      ...{ foundBy: 'staff-officer', blobs: ['h1'] },
    })
  })

  test('is entered by a role that the table knows', () => {
    expect(codeOf(decideFindFault(told, { ...desk, mayAct: () => 'beyond-role' }))).toBe('beyond-role')
  })
})

describe('a fault that was none is taken back', () => {
  const own = { actor: desk.actor, session: desk.session }
  const found = eventOf('found', { unitId: 'u1' }, own)
  const leader = contextAs('supervisor')
  test.each([
    ['by its writer in the same session', [found], '', desk, undefined],
    [
      'by its writer in a later session',
      [found],
      '看错',
      contextAs('front-desk', { session: 'later' }),
      'not-voidable',
    ],
    ['by a leader with a reason', [found], '看错', leader, undefined],
    ['by a leader without one', [found], ' ', leader, 'reason-missing'],
    ['that was told of', [found, eventOf('noticed', {}, own)], '看错', leader, 'went-on'],
    ['that two desks entered', [found, eventOf('found', { unitId: 'u1' })], '看错', leader, 'settle-first'],
    ['that nobody found', [], '看错', leader, 'fault-unknown'],
  ])('%s', (_, events, reason, context, code) => {
    expect(codeOf(decideTakeBackFault({ id: 'f1', events }, reason, context))).toBe(code)
  })

  test('says which command it was: the slip of a session, or the word of a leader', () => {
    const cmdOf = (context: typeof desk) => {
      const done = decideTakeBackFault({ id: 'f1', events: [found] }, '看错', context)
      return done.ok ? done.value.cmd : done.error.code
    }
    expect([cmdOf(desk), cmdOf(leader)]).toEqual(['inspectionFault.undo', 'inspectionFault.void'])
  })
})
