// Acceptance of a case, twice, with what lies between, and its archive (handbook 2.13, 3.6, R76).
import { describe, expect, test } from 'vitest'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { caseOf } from '#test/support/decorationCases.ts'
import { ALL_OK, acceptedEvent, hotWorkEvents, permittedCase, WATER_HELD } from '#test/support/decorationSite.ts'
import { isAcceptedFinally, nextStage, observationEnd, observedUntil, reworkDue } from './acceptanceStanding.ts'
import { type AcceptInput, decideAccept, decideAskAcceptance } from './accepting.ts'
import { type ArchiveAround, archiveGaps, decideArchive } from './archiving.ts'

const clerk = contextAs('front-desk')
const engineer = contextAs('engineering')
const asked = (minute = 12) =>
  eventOf('acceptanceAsked', { doneOn: '2026-11-21' }, { at: `2026-11-21T02:${minute}:00.000Z` })
const passedFirst = acceptedEvent('first', true, { until: '2027-02-21' })
const GOOD: AcceptInput = { passed: true, items: ALL_OK, closedWater: [WATER_HELD], opinion: '', deadline: '' }
const AROUND = { passesIssued: 4, passesBack: 3, observationMonths: 3 }
const accept = (
  more: Partial<AcceptInput> = {},
  { facts = permittedCase([asked()]), around = {}, context = engineer } = {},
) => decideAccept(facts, { input: { ...GOOD, ...more }, around: { ...AROUND, ...around } }, context)
const found = (item: string, state: string, remark = '') =>
  ALL_OK.map((one) => (one.item === item ? { item, found: state, remark } : one))

describe('acceptance that is asked for', () => {
  const on = (events: readonly LiveEvent[], doneOn = '2026-11-21', context = clerk) =>
    codeOf(decideAskAcceptance(permittedCase(events), doneOn, context))

  test.each([
    ['work that is done today', [], '2026-11-21', undefined],
    ['work that is done tomorrow', [], '2026-11-22', 'day-in-future'],
    ['no day', [], '', 'day-invalid'],
    ['a second time', [asked()], '2026-11-21', 'asked-already'],
    ['a stopped site', [eventOf('stopped', { reason: '违章' })], '2026-11-21', 'site-stopped'],
    ['a site on fire', hotWorkEvents(6), '2026-11-21', 'hot-work-running'],
    ['a case that is over', [eventOf('withdrawn', { reason: '' })], '2026-11-21', 'case-ended'],
  ] as const)('for %s is answered', (_name, events, doneOn, code) => {
    expect(on(events, doneOn)).toBe(code)
  })

  test('after 复验合格 is refused', () => {
    const done = acceptedEvent('second', true, {})
    const facts = permittedCase([asked(), { ...done, at: '2026-11-21T02:20:00.000Z' }])
    expect(codeOf(decideAskAcceptance(facts, '2026-11-21', clerk))).toBe('accepted-already')
  })

  test.each([
    ['2027-02-20', 'observation-running'],
    ['2027-02-21', undefined],
  ] as const)('for the second time on %s holds to the observation', (today, code) => {
    expect(on([passedFirst], '2026-11-21', contextAs('front-desk', { today: today as Day }))).toBe(code)
  })

  test('needs a permit, and the desk', () => {
    const unpermitted = caseOf(permittedCase().events.slice(0, 1))
    expect(codeOf(decideAskAcceptance(unpermitted, '2026-11-21', clerk))).toBe('not-permitted')
    expect(on([], '2026-11-21', contextAs('security'))).toBe('beyond-role')
  })
})

describe('an acceptance', () => {
  test('that is passed first begins the observation, with what came back', () => {
    const decided = accept()
    expect(decided.ok && decided.value).toMatchObject({ stage: 'first', until: '2027-02-21' })
    const item = decided.ok ? decided.value.item({ sheetId: 's1', number: 'A-YA-00001' }) : undefined
    expect(item?.data).toMatchObject({ passed: true, passesBack: 3, passesIssued: 4, number: 'A-YA-00001' })
    expect(item?.data).not.toHaveProperty('deadline')
  })

  test('that is passed the second time needs no water again and ends it', () => {
    const facts = permittedCase([passedFirst, asked(13)])
    const items = found('closed-water', 'none')
    const decided = accept({ items, closedWater: [] }, { facts })
    expect(decided.ok && decided.value).toMatchObject({ stage: 'second', until: '' })
  })

  test('that is not passed says by when to mend', () => {
    const decided = accept({ passed: false, items: found('flue', 'fault', '接错烟道'), deadline: '2026-11-30' })
    expect(decided.ok && decided.value).toMatchObject({ stage: 'first', until: '2026-11-30' })
  })

  test.each([
    ['an item without a word', { items: ALL_OK.slice(1) }, 'items-missing'],
    ['an item told twice', { items: [...ALL_OK, ...ALL_OK.slice(0, 1)] }, 'items-missing'],
    ['an item that no form knows', { items: [...ALL_OK, { item: 'pool', found: 'ok', remark: '' }] }, 'found-unknown'],
    ['a word that no form knows', { items: found('flue', 'so-so') }, 'found-unknown'],
    ['a fault without a remark', { passed: false, items: found('flue', 'fault') }, 'remark-missing'],
    ['a fault that passes', { items: found('flue', 'fault', '接错') }, 'fault-passes'],
    ['a no without a why', { passed: false, deadline: '2026-11-30' }, 'nothing-at-fault'],
    ['a no without a day', { passed: false, opinion: '未清场' }, 'deadline-missing'],
    ['a day that has gone', { passed: false, opinion: '未清场', deadline: '2026-11-20' }, 'deadline-past'],
    ['no closed water', { closedWater: [] }, 'closed-water-missing'],
    ['closed water left out', { items: found('closed-water', 'none'), closedWater: [] }, 'closed-water-missing'],
    ['a floor that leaks', { closedWater: [{ ...WATER_HELD, held: false }] }, 'closed-water-leaks'],
    ['a test nowhere', { closedWater: [{ ...WATER_HELD, place: ' ' }] }, 'place-missing'],
    ['a test at no time', { closedWater: [{ ...WATER_HELD, to: '' }] }, 'time-invalid'],
    ['a test that ends before it began', { closedWater: [{ ...WATER_HELD, to: WATER_HELD.from }] }, 'end-before-start'],
    ['a story', { opinion: '长'.repeat(201) }, 'text-too-long'],
  ] as const)('with %s is refused', (_name, more, code) => {
    expect(codeOf(accept(more as Partial<AcceptInput>))).toBe(code)
  })

  test('needs no water where no waterproofing was touched', () => {
    const facts = permittedCase([asked()], { declared: ['surface'] })
    expect(codeOf(accept({ items: found('closed-water', 'none'), closedWater: [] }, { facts }))).toBeUndefined()
  })

  test.each([
    ['nobody asked for', permittedCase(), 'not-asked'],
    ['of a site on fire', permittedCase([...hotWorkEvents(6), asked()]), 'hot-work-running'],
    ['of a case that is over', permittedCase([asked(), eventOf('withdrawn', {})]), 'case-ended'],
  ] as const)('%s is refused', (_name, facts, code) => {
    expect(codeOf(accept({}, { facts }))).toBe(code)
  })

  test('never has more passes back than were issued', () => {
    expect(codeOf(accept({}, { around: { passesBack: 5 } }))).toBe('passes-wrong')
  })

  test('is engineering’s word, or entered from its signed sheet', () => {
    const paper: PaperDecision = { role: 'engineering', name: '吴工', paperDay: '2026-11-21' as Day, copyNo: '7' }
    expect(codeOf(accept({}, { context: clerk }))).toBe('beyond-role')
    const entered = accept({}, { context: clerk, around: { paper } })
    expect(entered.ok && entered.value.cmd).toBe('decoration.accept:paper')
    expect(entered.ok && entered.value.item({ sheetId: 's', number: 'n' }).data).toMatchObject({
      number: 'n',
      onPaper: { name: '吴工' },
    })
  })
})

describe('between the two', () => {
  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-21', 1, '2026-12-21'],
    ['2026-11-21', 0, '2026-11-21'],
  ] as const)('the observation from %s for %i months ends on %s', (day, months, end) => {
    expect(observationEnd(day as Day, months)).toBe(end)
  })

  test('what comes next follows from what was passed', () => {
    const failed = acceptedEvent('first', false, { until: '2026-11-30' })
    const table = [[], [failed], [passedFirst], [passedFirst, acceptedEvent('second', false)]].map((rounds) => {
      const { acceptance } = permittedCase(rounds).state
      return [nextStage(acceptance), observedUntil(acceptance), reworkDue(acceptance)?.until]
    })
    expect(table).toEqual([
      ['first', null, undefined],
      ['first', null, '2026-11-30'],
      ['second', '2027-02-21', undefined],
      ['second', '2027-02-21', ''],
    ])
  })

  test('money may go back once the second was passed', () => {
    const of = (...events: readonly LiveEvent[]) => isAcceptedFinally(permittedCase(events).state.acceptance)
    expect([
      of(passedFirst),
      of(passedFirst, acceptedEvent('second', false)),
      of(acceptedEvent('second', true)),
    ]).toEqual([false, false, true])
  })
})

describe('a case is filed', () => {
  const CLEAR: ArchiveAround = { passesOut: 0, violationsOpen: 0, cutsOpen: 0 }
  const paid = eventOf('collected', { account: 'owner-deposit', amountFen: 200_000, payer: 'owner' })
  const DONE = [passedFirst, acceptedEvent('second', true)]

  test.each([
    ['nothing open', DONE, CLEAR, []],
    ['no second acceptance', [passedFirst], CLEAR, ['not-accepted']],
    ['a deposit that is left', [...DONE, paid], CLEAR, ['deposit-left']],
    ['passes that are out', DONE, { ...CLEAR, passesOut: 2 }, ['passes-out']],
    ['a violation that is open', DONE, { ...CLEAR, violationsOpen: 1 }, ['violation-open']],
    ['water that is off', DONE, { ...CLEAR, cutsOpen: 1 }, ['cut-open']],
    ['hot work that burns', [...DONE, ...hotWorkEvents(6)], CLEAR, ['hot-work-running']],
    ['hot work nobody closed', [...DONE, ...hotWorkEvents(7)], CLEAR, ['hot-work-open']],
    ['its end behind it', [...DONE, eventOf('archived', {})], CLEAR, ['case-ended']],
  ] as const)('with %s: what stands against it', (_name, events, around, codes) => {
    expect(archiveGaps(permittedCase(events).state, around).map(({ code }) => code)).toEqual(codes)
  })

  test('by the desk, once nothing stands against it', () => {
    const reason = ' 办结 '
    const decided = decideArchive(permittedCase(DONE), { ...CLEAR, reason }, clerk)
    expect(decided.ok && decided.value.items).toMatchObject([{ ev: 'archived', data: { reason: '办结' } }])
    expect(codeOf(decideArchive(permittedCase(hotWorkEvents(6)), { ...CLEAR, reason }, clerk))).toBe('hot-work-running')
    expect(codeOf(decideArchive(permittedCase(DONE), { ...CLEAR, reason }, contextAs('security')))).toBe('beyond-role')
  })
})
