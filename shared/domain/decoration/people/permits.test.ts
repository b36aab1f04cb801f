// 发证 and 出入证: every guard with the day on either side of it.
import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { PermitGap } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  decideExtendPasses,
  decideLosePass,
  decidePasses,
  decideReturnPasses,
  decideVoidPass,
  type PassesInput,
  type PassFacts,
  type PassWorker,
  passItems,
  passStanding,
} from './passes.ts'
import { foldPass } from './passFold.ts'
import {
  decideExtendPermit,
  decideLosePermit,
  decidePermit,
  decideReturnPermit,
  decideVoidPermit,
  extensionItems,
  permitItem,
} from './permits.ts'

const desk = () => contextAs('front-desk')
const PERMIT = { number: 'A-XK-00001', sheetId: 'sheet', from: '2026-11-01', to: '2026-12-31', scope: '木作' }

function caseOf(...told: readonly LiveEvent[]): CaseFacts {
  const events = [eventOf('applied', { unitId: 'unit', personId: 'owner' }), ...told]
  return { id: 'case', events, state: foldCase(events).state }
}
const issued = () => eventOf('permitIssued', PERMIT)
const running = (...more: readonly LiveEvent[]) => caseOf(issued(), ...more)
const over = () => running(eventOf('archived', {}, { at: '2026-11-21T03:00:00.000Z' }))

function passOf(data: Partial<{ to: string; isDayPass: boolean }> = {}, ...more: readonly LiveEvent[]): PassFacts {
  const first = eventOf('issued', {
    caseId: 'case',
    workerId: 'w',
    number: 'A-CZ-00001-1',
    from: '2026-11-01',
    to: '2026-12-31',
    ...data,
  })
  const events = [first, ...more]
  return { id: 'pass', events, state: foldPass(events).state }
}

describe('发证', () => {
  const input = { from: '2026-11-21', to: '2026-12-31', scope: '木作、水电' }
  const gap: PermitGap = { code: 'agreement-missing', turn: 'us' }
  test.each<[string, Partial<typeof input>, readonly PermitGap[], Role, string | undefined]>([
    ['with nothing against it', {}, [], 'front-desk', undefined],
    ['of one day', { to: '2026-11-21' }, [], 'front-desk', undefined],
    ['while something is missing', {}, [gap], 'supervisor', 'permit-gaps'],
    ['that ends before it begins', { from: '2026-11-22', to: '2026-11-21' }, [], 'front-desk', 'end-before-start'],
    ['that has ended', { from: '2026-11-01', to: '2026-11-20' }, [], 'front-desk', 'end-passed'],
    ['without a day', { to: '' }, [], 'front-desk', 'day-invalid'],
    ['without a scope', { scope: ' ' }, [], 'front-desk', 'scope-missing'],
    ['with 401 characters of scope', { scope: '装'.repeat(401) }, [], 'front-desk', 'text-too-long'],
    ['by the gate', {}, [], 'security', 'beyond-role'],
  ])('%s', (_, changed, gaps, role, code) => {
    expect(codeOf(decidePermit(gaps, { ...input, ...changed }, contextAs(role)))).toBe(code)
  })
  test('is told with the case’s claim, so that two permits of one case are a conflict', () => {
    const item = permitItem(caseOf(), input, { sheetId: 's', number: 'A-XK-00002' })
    expect(item).toMatchObject({
      ev: 'permitIssued',
      claim: 'decoration-permit/case',
      data: { ...input, personId: 'owner' },
    })
    expect(item.refs).toHaveLength(1)
  })
})

describe('extending a permit', () => {
  const input = { to: '2027-01-31', reason: '材料未到' }
  test.each<[string, CaseFacts, Partial<typeof input>, Role, string | undefined]>([
    ['to a later day', running(), {}, 'front-desk', undefined],
    ['to its own last day', running(), { to: '2026-12-31' }, 'front-desk', 'extension-not-later'],
    ['to the day after', running(), { to: '2027-01-01' }, 'front-desk', undefined],
    ['without a reason', running(), { reason: '' }, 'front-desk', 'reason-missing'],
    ['to a day that is none', running(), { to: '2027-02-30' }, 'front-desk', 'day-invalid'],
    ['where there is none', caseOf(), {}, 'front-desk', 'permit-missing'],
    ['that came back', running(eventOf('permitReturned')), {}, 'front-desk', 'permit-returned'],
    ['of a case that ended', over(), {}, 'front-desk', 'case-over'],
    ['by the gate', running(), {}, 'security', 'beyond-role'],
  ])('%s', (_, facts, changed, role, code) => {
    expect(codeOf(decideExtendPermit(facts, { ...input, ...changed }, contextAs(role)))).toBe(code)
  })
  test('issues the permit anew, voids the paper it takes the place of, and takes along the passes that can follow', () => {
    const passes = [passOf(), passOf({ isDayPass: true }), passOf({ to: '2027-02-28' }), passOf({}, eventOf('lost'))]
    const issued = { sheetId: 'sheet-2', number: 'A-XK-00002' }
    const told = { ...input, passes, sheetIds: ['sheet'] }
    expect(extensionItems(running(), told, issued)).toMatchObject([
      { ev: 'permitExtended', data: { to: '2027-01-31', ...issued } },
      { e: 'sheet', id: 'sheet', ev: 'voided', data: { reason: '延期换证：A-XK-00002' } },
      { e: 'workerPass', ev: 'extended', data: { to: '2027-01-31' } },
    ])
  })
  const anew = (to: string, number: string) => eventOf('permitExtended', { to, number, sheetId: `of ${number}` })
  test('leaves the number, the paper and the days of the new permit, and names the old one', () => {
    const { permit, permitNumber, permitTo } = running(anew('2027-01-31', 'A-XK-00002')).state
    expect({ permit, permitNumber, permitTo }).toMatchObject({
      permit: { number: 'A-XK-00002', sheetId: 'of A-XK-00002', from: '2026-11-01', replaced: ['A-XK-00001'] },
      permitNumber: 'A-XK-00002',
      permitTo: '2027-01-31',
    })
  })
  test('at two desks that were apart leaves the paper with the later end', () => {
    const { permit } = running(anew('2027-02-28', 'A-XK-00002'), anew('2027-01-31', 'B-XK-00001')).state
    expect(permit).toMatchObject({ number: 'A-XK-00002', to: '2027-02-28', replaced: ['A-XK-00001', 'B-XK-00001'] })
  })
  test('is not lost any more once it was issued anew, and may be lost again', () => {
    const lost = (minute: string) => eventOf('permitLost', {}, { at: `2026-11-21T0${minute}:00.000Z` })
    const later = eventOf(
      'permitExtended',
      { to: '2027-01-31', number: 'A-XK-00002', sheetId: 's2' },
      { at: '2026-11-21T05:00:00.000Z' },
    )
    expect(running(lost('4:00')).state.permit?.lostAt).not.toBe('')
    expect(running(lost('4:00'), later).state.permit?.lostAt).toBe('')
    expect(running(lost('4:00'), later, lost('6:00')).state.permit?.lostAt).toBe('2026-11-21T06:00:00.000Z')
  })
})

describe('a permit that is lost, comes back or is taken back', () => {
  test.each<[string, CaseFacts, string | undefined]>([
    ['stands', running(), undefined],
    ['is lost already', running(eventOf('permitLost')), 'permit-lost-already'],
    ['came back', running(eventOf('permitReturned')), 'permit-returned'],
    ['is none', caseOf(), 'permit-missing'],
  ])('lost while it %s', (_, facts, code) => {
    expect(codeOf(decideLosePermit(facts, '', desk()))).toBe(code)
  })
  test.each<[string, CaseFacts, string | undefined]>([
    ['stands', running(), undefined],
    ['is lost', running(eventOf('permitLost')), undefined],
    ['came back', running(eventOf('permitReturned')), 'permit-returned'],
    ['is none', caseOf(), 'permit-missing'],
  ])('given back while it %s', (_, facts, code) => {
    expect(codeOf(decideReturnPermit(facts, '', desk()))).toBe(code)
  })
  const burning = eventOf('hotWorkStarted', { hotWorkId: 'h' })
  test.each<[string, CaseFacts, string, Role, string | undefined]>([
    ['by a leader', running(), '发错户', 'supervisor', undefined],
    ['by the desk', running(), '发错户', 'front-desk', 'beyond-role'],
    ['without a reason', running(), ' ', 'supervisor', 'reason-missing'],
    ['while something burns', running(burning), '发错户', 'supervisor', 'hot-work-burns'],
    [
      'after the fire is out',
      running(burning, eventOf('hotWorkFinished', { hotWorkId: 'h' })),
      '发错户',
      'supervisor',
      undefined,
    ],
    ['of a case that ended', over(), '发错户', 'supervisor', 'case-over'],
    ['where there is none', caseOf(), '发错户', 'supervisor', 'permit-missing'],
  ])('taken back %s', (_, facts, reason, role, code) => {
    expect(codeOf(decideVoidPermit({ ...facts, passes: [], sheetIds: ['sheet-1'] }, reason, contextAs(role)))).toBe(
      code,
    )
  })
  test('taken back with its extensions, its paper and its passes', () => {
    const facts = running(eventOf('permitExtended', { to: '2027-01-31' }))
    const passes = [passOf(), passOf({}, eventOf('returned'))]
    const decided = decideVoidPermit({ ...facts, passes, sheetIds: ['sheet-1'] }, '发错户', contextAs('supervisor'))
    expect(
      decided.ok && decided.value.items.map((item) => (item.kind === 'event' ? `${item.e}/${item.ev}` : '')),
    ).toEqual(['decorationCase/void', 'sheet/voided', 'workerPass/voided'])
    const [taken] = decided.ok ? decided.value.items : []
    expect(taken?.kind === 'event' ? taken.refs : []).toHaveLength(2)
  })
})

describe('passes', () => {
  const site = (facts: CaseFacts) => ({ ...facts.state, id: facts.id })
  const somebody: PassWorker = { workerId: 'w1', trade: '木工', gaps: [], hasPass: false }
  const input: PassesInput = {
    workers: [somebody],
    from: '2026-11-21',
    to: '2026-12-31',
    depositFen: 2000,
    isDayPass: false,
  }
  test.each<[string, CaseFacts, Partial<PassesInput>, Role, string | undefined]>([
    ['within the permit', running(), {}, 'front-desk', undefined],
    ['from the permit’s first day to its last', running(), { from: '2026-11-01' }, 'front-desk', undefined],
    ['one day beyond the permit', running(), { to: '2027-01-01' }, 'front-desk', 'beyond-permit'],
    ['one day before the permit', running(), { from: '2026-10-31' }, 'front-desk', 'beyond-permit'],
    [
      'beyond it, after the extension',
      running(eventOf('permitExtended', { to: '2027-01-31' })),
      { to: '2027-01-31' },
      'front-desk',
      undefined,
    ],
    ['that ended yesterday', running(), { from: '2026-11-02', to: '2026-11-20' }, 'front-desk', 'end-passed'],
    [
      'that end before they begin',
      running(),
      { from: '2026-12-02', to: '2026-12-01' },
      'front-desk',
      'end-before-start',
    ],
    ['without a permit', caseOf(), {}, 'front-desk', 'permit-missing'],
    ['after the permit came back', running(eventOf('permitReturned')), {}, 'front-desk', 'permit-returned'],
    ['of a case that ended', over(), {}, 'front-desk', 'case-over'],
    ['for nobody', running(), { workers: [] }, 'front-desk', 'workers-missing'],
    [
      'for 41',
      running(),
      { workers: Array.from({ length: 41 }, (_, n) => ({ ...somebody, workerId: `w${n}` })) },
      'front-desk',
      'too-many-workers',
    ],
    ['for somebody twice', running(), { workers: [somebody, somebody] }, 'front-desk', 'pass-twice'],
    [
      'for one who has a pass of the site',
      running(),
      { workers: [{ ...somebody, hasPass: true }] },
      'front-desk',
      'pass-twice',
    ],
    [
      'for one without a number',
      running(),
      { workers: [{ ...somebody, gaps: ['id-missing'] }] },
      'front-desk',
      'worker-not-ready',
    ],
    [
      'for a barred worker',
      running(),
      { workers: [{ ...somebody, gaps: ['worker-barred'] }] },
      'front-desk',
      'worker-barred',
    ],
    [
      'for a barred worker, by a leader',
      running(),
      { workers: [{ ...somebody, gaps: ['worker-barred'] }] },
      'supervisor',
      undefined,
    ],
    ['with a deposit below zero', running(), { depositFen: -1 }, 'front-desk', 'deposit-invalid'],
    ['by the gate', running(), {}, 'security', 'beyond-role'],
  ])('%s', (_, facts, changed, role, code) => {
    expect(codeOf(decidePasses(site(facts), { ...input, ...changed }, contextAs(role)))).toBe(code)
  })
  test('of one day have neither another day nor a deposit', () => {
    expect(decidePasses(site(running()), { ...input, isDayPass: true }, desk())).toMatchObject({
      value: { from: '2026-11-21', to: '2026-11-21', depositFen: 0 },
    })
  })
  test('are numbered by their paper, each with its claim', () => {
    const two = [somebody, { ...somebody, workerId: 'w2' }]
    const decided = decidePasses(site(running()), { ...input, workers: two }, desk())
    const items = decided.ok ? passItems(decided.value, ['a', 'b'], { sheetId: 's', number: 'A-CZ-00007' }) : []
    expect(items.map(({ id, claim, data }) => [id, claim, data.workerId])).toEqual([
      ['a', 'decoration-pass/A-CZ-00007-1', 'w1'],
      ['b', 'decoration-pass/A-CZ-00007-2', 'w2'],
    ])
  })
  const extended = running(eventOf('permitExtended', { to: '2027-01-31' }))
  test.each<[string, CaseFacts, PassFacts[], string, string | undefined]>([
    ['to the permit’s new end', extended, [passOf()], '2027-01-31', undefined],
    ['beyond the permit', extended, [passOf()], '2027-02-01', 'beyond-permit'],
    ['to the same day', extended, [passOf()], '2026-12-31', 'extension-not-later'],
    ['of one day', extended, [passOf({ isDayPass: true })], '2027-01-31', 'day-pass-not-extended'],
    ['that came back', extended, [passOf({}, eventOf('returned'))], '2027-01-31', 'pass-ended'],
    ['of nobody', extended, [], '2027-01-31', 'pass-unknown'],
  ])('extended %s', (_, facts, passes, to, code) => {
    expect(codeOf(decideExtendPasses(passes, { site: site(facts), to }, desk()))).toBe(code)
  })
  test.each<[string, PassFacts, string | undefined, string | undefined]>([
    ['out', passOf(), undefined, undefined],
    ['lost', passOf({}, eventOf('lost')), 'pass-ended', undefined],
    ['back', passOf({}, eventOf('returned')), 'pass-ended', 'pass-ended'],
    ['void', passOf({}, eventOf('voided')), 'pass-ended', 'pass-ended'],
  ])('that are %s: lost %s, given back %s', (_, pass, lost, returned) => {
    expect(codeOf(decideLosePass(pass, '', desk()))).toBe(lost)
    expect(codeOf(decideReturnPasses([pass], '', desk()))).toBe(returned)
  })
  test.each<[string, PassFacts, string, Role, string | undefined]>([
    ['by a leader', passOf(), '盗窃', 'supervisor', undefined],
    ['by the desk', passOf(), '盗窃', 'front-desk', 'beyond-role'],
    ['without a reason', passOf(), '', 'supervisor', 'reason-missing'],
    ['twice', passOf({}, eventOf('voided')), '盗窃', 'supervisor', 'pass-void'],
  ])('voided %s', (_, pass, reason, role, code) => {
    expect(codeOf(decideVoidPass(pass, reason, contextAs(role)))).toBe(code)
  })
  test.each<[string, string, string, string]>([
    ['four days before its end', '2026-12-31', '2026-12-27', 'valid'],
    ['three days before', '2026-12-31', '2026-12-28', 'ending'],
    ['on its last day', '2026-12-31', '2026-12-31', 'ending'],
    ['the day after', '2026-12-31', '2027-01-01', 'expired'],
    ['when its permit ended earlier', '2026-12-20', '2026-12-21', 'expired'],
    ['when its permit is gone', '', '2026-11-21', 'expired'],
  ])('stand %s', (_, permitTo, today, standing) => {
    const pass = { status: 'valid', to: '2026-12-31' } as const
    expect(passStanding(pass, { permitTo, today: today as Day })).toBe(standing)
  })
})
