// Steps written by hand (handbook section 4 item 11): their own order, and the stops of their own time.
import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { acceptedEvent, hotWorkEvents, permittedCase } from '#test/support/decorationSite.ts'
import { siteFault } from './hotWorkAsk.ts'
import { caseAsOf, lastStepOfAcceptance, lastStepOfCut, lastStepOfHotWork, lateStepFault } from './lateSteps.ts'

const at = (clock: string) => `2026-11-21T${clock}:00.000Z`
const late = (clock: string) => ({ at: at(clock), paperNumber: '' })
const timed = (events: readonly LiveEvent[]) =>
  events.map((event, index) => ({ ...event, at: at(`01:${String(index).padStart(2, '0')}`) }))

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('after %i events of hot work the last is the newest', (upTo) => {
  const [work] = permittedCase(timed(hotWorkEvents(upTo))).state.hotWorks
  expect(work && lastStepOfHotWork(work)).toBe(at(`01:0${upTo - 1}`))
})

test.each([
  ['asked', {}, at('01:00')],
  ['judged', { judgedAt: at('01:10') }, at('01:10')],
  ['cut', { judgedAt: at('01:10'), cutAt: at('02:00') }, at('02:00')],
  ['restored', { judgedAt: at('01:10'), cutAt: at('02:00'), restoredAt: at('03:00') }, at('03:00')],
] as const)('the last step of a cut that was %s', (_name, more, last) => {
  const cut = { askedAt: at('01:00'), judgedAt: '', cutAt: '', restoredAt: '', ...more }
  expect(lastStepOfCut(cut as unknown as Parameters<typeof lastStepOfCut>[0])).toBe(last)
})

test('the last step of an acceptance is its asking or its newest round, none before', () => {
  const asked = { ...eventOf('acceptanceAsked', { doneOn: '2026-11-21' }), at: at('02:30') }
  const round = { ...acceptedEvent('first', false), at: at('02:40') }
  const of = (...events: readonly LiveEvent[]) => lastStepOfAcceptance(permittedCase(events).state.acceptance)
  expect([of(), of(asked), of(asked, round)]).toEqual(['', at('02:30'), at('02:40')])
})

test.each([
  ['02:29', 'late-before-step'],
  ['02:30', undefined],
  ['02:31', undefined],
] as const)('a step told for %s after one of 02:30', (clock, code) => {
  expect(lateStepFault(at('02:30'), late(clock))?.code).toBe(code)
})

describe('a stop from 02:00 to 03:00', () => {
  const stopped = { ...eventOf('stopped', { reason: '违章' }), at: at('02:00') }
  const resumed = { ...eventOf('resumed', {}), at: at('03:00') }
  test.each([
    ['01:59', undefined],
    ['02:00', 'site-stopped'],
    ['02:59', 'site-stopped'],
    ['03:00', undefined],
  ] as const)('seen from %s', (clock, code) => {
    const facts = permittedCase([stopped, resumed])
    expect(siteFault(caseAsOf(facts, late(clock)).state)?.code).toBe(code)
  })

  test('that goes on still stood then too', () => {
    const facts = permittedCase([stopped])
    expect(siteFault(caseAsOf(facts, late('02:30')).state)?.code).toBe('site-stopped')
    expect(siteFault(caseAsOf(facts, late('01:30')).state)).toBeUndefined()
  })
})
