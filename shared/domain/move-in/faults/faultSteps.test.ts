import { describe, expect, test } from 'vitest'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { houseFaultDuty } from './faultDuties.ts'
import {
  decideDeclineFault,
  decideMendFaults,
  decideTellFaults,
  decideTrackFault,
  type HouseMending,
  type HouseNotice,
} from './faultSteps.ts'

type Event = ReturnType<typeof eventOf>

const desk = contextAs('front-desk')
const leader = contextAs('supervisor')
const TODAY = '2026-11-21' as Day
const found = (changes: Record<string, string> = {}) => ({
  ...{ id: 'f1', room: 'kitchen', item: 'waterproofing', what: '渗水', responsible: '开发商', dueOn: '2026-12-01' },
  ...changes,
})
const INSPECTED = eventOf('inspected', {
  faults: [found(), found({ id: 'f2', responsible: '', dueOn: '' }), found({ id: 'f3', dueOn: '2026-11-20' })],
})
const mended = (id = 'f1', by = 'staff-engineering') => eventOf('faultMended', { faultIds: [id], byId: by })
// Told in the order in which they are made.
const good = () => eventOf('faultLookedAt', { faultId: 'f1', isGood: true })
const TRACKED = eventOf('faultTracked', { faultId: 'f1', why: '等配件', dueOn: '2026-12-20' })
const OPENED = eventOf('opened', { unitId: 'u1' })
const of = (...more: readonly Event[]): MoveInCaseFacts => {
  const events = [OPENED, INSPECTED, ...more]
  return { id: 'c1', state: foldMoveIn(events).state, events }
}
const refused = (decided: {
  readonly ok: boolean
  readonly error?: { readonly code: string; readonly field?: string }
}) =>
  decided.error && [decided.error.code, ...(decided.error.field === undefined ? [] : [decided.error.field])].join('/')

describe('the notice', () => {
  const notice: HouseNotice = { faultIds: ['f1'], responsible: '', dueOn: '' }
  test.each<[string, Partial<HouseNotice>, readonly Event[], string | undefined]>([
    ['to whom the inspection named', {}, [], undefined],
    ['of none', { faultIds: [] }, [], 'no-faults'],
    ['of what nobody found', { faultIds: ['f9'] }, [], 'fault-unknown'],
    ['to nobody', { faultIds: ['f2'], dueOn: '2026-12-01' }, [], 'responsible-missing/responsible'],
    ['to somebody, by no day', { faultIds: ['f2'], responsible: '工程部' }, [], 'due-missing/dueOn'],
    ['to somebody, by a day', { faultIds: ['f2'], responsible: '工程部', dueOn: '2026-11-21' }, [], undefined],
    ['whose agreed day is gone', { faultIds: ['f3'] }, [], 'due-passed/dueOn'],
    ['with a new day for it', { faultIds: ['f3'], dueOn: '2026-11-30' }, [], undefined],
    ['by yesterday', { dueOn: '2026-11-20' }, [], 'due-invalid/dueOn'],
    ['by no day there is', { dueOn: '2026-02-30' }, [], 'due-invalid/dueOn'],
    ['by a year from now', { dueOn: '2027-11-21' }, [], undefined],
    ['by later than that', { dueOn: '2027-11-22' }, [], 'due-invalid/dueOn'],
    ['of what is mended', {}, [mended()], 'mended-already'],
    ['of what is good', {}, [mended(), good()], 'fault-closed'],
    ['of what is tracked', {}, [TRACKED], undefined],
    ['after the archive', {}, [TRACKED, eventOf('archived', { box: '1' })], undefined],
    ['of a case that was broken off', {}, [eventOf('brokenOff', { why: '退房' })], 'case-ended'],
    ['to a name without end', { responsible: '长'.repeat(201) }, [], 'text-too-long/responsible'],
  ])('%s', (_, changes, events, code) => {
    expect(refused(decideTellFaults(of(...events), { ...notice, ...changes }, desk))).toBe(code)
  })

  test('keeps the day that the owner was told, and gives a new one where it is gone', () => {
    const told = decideTellFaults(of(), { faultIds: ['f1', 'f3', 'f1'], responsible: '', dueOn: '2026-12-09' }, desk)
    if (!told.ok) throw new Error(told.error.code)
    const { kind, ...item } = told.value.item({ sheetId: 's1', number: 'A-YZ-00001' })
    const event = eventOf('faultTold', 'data' in item ? (item.data as Event['data']) : {})
    const { faults } = of(event).state
    expect(kind).toBe('event')
    expect(faults.map(({ dueOn, number, status }) => [dueOn, number, status])).toEqual([
      ['2026-12-01', 'A-YZ-00001', 'told'],
      ['', '', 'found'],
      ['2026-12-09', 'A-YZ-00001', 'told'],
    ])
  })

  test('is the desk’s', () => {
    expect(codeOf(decideTellFaults(of(), notice, contextAs('engineering')))).toBe('beyond-role')
  })
})

describe('the mending', () => {
  const said: HouseMending = { faultIds: ['f1'], byId: '', party: '', remark: '', at: '' }
  test.each<[string, Partial<HouseMending>, readonly Event[], string | undefined]>([
    ['said now', {}, [], undefined],
    ['of two at once', { faultIds: ['f1', 'f2'] }, [], undefined],
    ['of two, one of them mended', { faultIds: ['f1', 'f2'] }, [mended()], 'mended-already'],
    ['of what is good', {}, [mended(), good()], 'fault-closed'],
    ['told of yesterday', { at: '2026-11-20T02:12:00.000Z' }, [], 'time-invalid/at'],
    ['told of tomorrow', { at: '2026-11-21T02:12:01.000Z' }, [], 'time-invalid/at'],
    ['told of the moment', { at: '2026-11-21T02:12:00.000Z' }, [], undefined],
    ['in words without end', { remark: '长'.repeat(201) }, [], 'text-too-long/remark'],
    ['of what is tracked', {}, [TRACKED], undefined],
  ])('%s', (_, changes, events, code) => {
    expect(refused(decideMendFaults(of(...events), { ...said, ...changes }, desk))).toBe(code)
  })

  test.each([
    [{}, 'staff-front-desk', ''],
    [{ byId: 'staff-e' }, 'staff-e', ''],
    [{ party: ' 开发商 ' }, '', '开发商'],
  ])('names who mended it: %o', (changes, byId, party) => {
    const done = decideMendFaults(of(), { ...said, ...changes }, desk)
    expect(done.ok && done.value.items[0]).toMatchObject({ data: { byId, party } })
  })
})

describe('the tracked list', () => {
  const asked = { faultId: 'f1', why: '等配件', dueOn: '2026-12-20' }
  test.each([
    ['with a reason and a day', {}, [], undefined],
    ['without a reason', { why: ' ' }, [], 'why-missing/why'],
    ['without a day', { dueOn: '' }, [], 'due-invalid/dueOn'],
    ['twice', {}, [TRACKED], 'tracked-already'],
    ['of what is good', {}, [mended(), good()], 'fault-closed'],
    ['of what waits for its look', {}, [mended()], undefined],
    ['in words without end', { why: '长'.repeat(201) }, [], 'text-too-long/why'],
  ])('%s', (_, changes, events, code) => {
    expect(refused(decideTrackFault(of(...events), { ...asked, ...changes }, desk))).toBe(code)
  })

  test('a fault on it does not keep the case, is mended and judged all the same, and comes back to the list', () => {
    const bad = () =>
      eventOf('faultLookedAt', {
        looks: [{ id: 'f1', isGood: false, dueOn: '2026-12-28' }],
        faultIds: ['f1'],
      })
    expect(of(TRACKED, mended()).state).toMatchObject({ faultStand: 'open', faults: [{ status: 'mended' }, {}, {}] })
    const only = (...events: readonly Event[]) => {
      const rest = ['f2', 'f3'].map((faultId) => eventOf('faultDeclined', { faultId, why: '—' }))
      return of(...rest, ...events).state
    }
    expect(only(TRACKED)).toMatchObject({ faultStand: 'tracked', faults: [{ status: 'tracked' }, {}, {}] })
    expect(only(TRACKED, mended())).toMatchObject({ faultStand: 'tracked', faults: [{ status: 'mended' }, {}, {}] })
    const back = only(TRACKED, mended(), bad())
    expect(back.faults[0]).toMatchObject({ status: 'tracked', dueOn: '2026-12-28', reopened: 1 })
    expect(only(TRACKED, mended(), good()).faultStand).toBe('')
  })
})

describe('a demand that nobody owes', () => {
  const answer = { faultId: 'f2', why: '交付标准如此', paper: undefined }
  const paper: PaperDecision = { role: 'supervisor', name: '周敏', paperDay: TODAY, copyNo: 'D-7' }
  test.each([
    ['answered by a leader', answer, leader, [], undefined],
    ['answered by the desk', answer, desk, [], 'beyond-role'],
    ['entered by the desk from a leader’s paper', { ...answer, paper }, desk, [], undefined],
    [
      'from a clerk’s paper',
      { ...answer, paper: { ...paper, role: 'front-desk' } },
      desk,
      [],
      'paper-role-cannot/role',
    ],
    [
      'from a paper without a number',
      { ...answer, paper: { ...paper, copyNo: '' } },
      desk,
      [],
      'paper-incomplete/copyNo',
    ],
    [
      'from a paper of tomorrow',
      { ...answer, paper: { ...paper, paperDay: '2026-11-22' as Day } },
      desk,
      [],
      'paper-in-future/paperDay',
    ],
    ['without a word', { ...answer, why: '' }, leader, [], 'answer-missing/why'],
    ['in words without end', { ...answer, why: '长'.repeat(201) }, leader, [], 'text-too-long/why'],
    ['of what is mended', answer, leader, [mended('f2')], 'mended-already'],
    ['of what was answered', answer, leader, [eventOf('faultDeclined', { faultId: 'f2', why: '—' })], 'fault-closed'],
  ] as const)('%s', (_, input, context, events, code) => {
    expect(refused(decideDeclineFault(of(...events), input as never, context))).toBe(code)
  })
})

describe('what is owed next', () => {
  test.each([
    ['found', [], 'tell', false],
    ['a work order runs', [eventOf('faultOrdered', { faultId: 'f1', itemId: 'i1' })], 'mend', false],
    ['told', [eventOf('faultTold', { faultId: 'f1', number: 'A-YZ-1' })], 'mend', false],
    [
      'told, the day gone',
      [eventOf('faultTold', { faultId: 'f1', number: 'A-YZ-1', dueOn: '2026-11-20' })],
      'mend',
      true,
    ],
    [
      'told, due today',
      [eventOf('faultTold', { faultId: 'f1', number: 'A-YZ-1', dueOn: '2026-11-21' })],
      'mend',
      false,
    ],
    ['mended', [mended()], 'look', false],
    ['tracked', [TRACKED], 'mend', false],
    ['good', [mended(), good()], 'none', false],
  ] as const)('%s', (_, events, duty, isLate) => {
    const [fault] = of(...events).state.faults
    expect(fault && houseFaultDuty(fault, TODAY)).toMatchObject({ duty, isLate })
  })
})
