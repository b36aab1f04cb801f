// Hot work from the asking to its close (handbook 2.9, 2.17, 3.6; high-rise regulation art. 15).
import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { caseOf } from '#test/support/decorationCases.ts'
import { HOT_WORK_ASKED, hotWorkEvents, permittedCase } from '#test/support/decorationSite.ts'
import { decideAskHotWork, type HotWorkInput } from './hotWorkAsk.ts'
import { hotWorkNeeds, hotWorkStanding, isHotWorkOpen } from './hotWorkStanding.ts'
import {
  decideApproveHotWork,
  decideCheckHotWork,
  decideCloseHotWork,
  decideFinishHotWork,
  decideJudgeHotWork,
  decideRecheckHotWork,
  decideStartHotWork,
} from './hotWorkSteps.ts'

const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')
const engineer = contextAs('engineering')
const guard = contextAs('security')
const later = (context: DecisionContext, iso: string) => ({ ...context, nowMs: Date.parse(iso) })
const AFTER = '2026-11-21T04:00:00.000Z'
const BOUNDS = { mostDays: 1, zone: 'Asia/Shanghai' }
const paper: PaperDecision = { role: 'engineering', name: '吴工', paperDay: '2026-11-21' as Day, copyNo: '12' }

const at = (upTo: number, more = {}) => ({
  facts: permittedCase(hotWorkEvents(upTo, more)),
  hotWorkId: 'h1',
})
const stopped = (upTo: number) => ({
  facts: permittedCase([...hotWorkEvents(upTo), eventOf('stopped', { reason: '违章' })]),
  hotWorkId: 'h1',
})
const ask = (more: Partial<HotWorkInput> = {}, { facts = permittedCase(), bounds = BOUNDS, context = clerk } = {}) =>
  decideAskHotWork(facts, { input: { ...HOT_WORK_ASKED, ...more }, bounds }, context)

describe('hot work that is asked for', () => {
  test('names what art. 15 needs and carries its paper’s number', () => {
    const decided = ask({ ways: ['welding', 'arc-welding'], place: ' 厨房 ' })
    const item = decided.ok ? decided.value.item({ sheetId: 's1', number: 'A-DH-00001' }) : undefined
    expect(item).toMatchObject({
      ev: 'hotWorkAsked',
      data: { hotWorkId: 'id-1', ways: ['arc-welding'], place: '厨房', number: 'A-DH-00001', sheetId: 's1' },
    })
    expect(item?.refs).toHaveLength(2)
  })

  test.each([
    ['a place', { place: ' ' }, 'place-missing'],
    ['a way', { ways: ['soldering'] }, 'way-missing'],
    ['a reason', { reason: '' }, 'reason-missing'],
    ['an operator', { operator: '' }, 'operator-missing'],
    ['a certificate', { certificateNo: ' ' }, 'certificate-missing'],
    ['a guardian', { guardian: '' }, 'guardian-missing'],
    ['a guardian who does not work', { guardian: ' 周强 ' }, 'guardian-works'],
    ['extinguishers', { extinguishers: '' }, 'equipment-missing'],
    ['a cleared place', { clearing: '' }, 'clearing-missing'],
    ['a readable time', { from: '10:00' }, 'time-invalid'],
    ['an end', { to: '' }, 'time-invalid'],
    ['an end after its start', { to: HOT_WORK_ASKED.from }, 'end-before-start'],
    ['a time to come', { from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T02:12:00.000Z' }, 'time-over'],
    ['a day within the permit', { from: '2027-03-01T02:00:00.000Z', to: '2027-03-01T03:00:00.000Z' }, 'outside-permit'],
    ['a short word', { reason: '长'.repeat(201) }, 'text-too-long'],
  ] as const)('without %s is refused', (_name, more, code) => {
    expect(codeOf(ask(more))).toBe(code)
  })

  test.each([
    ['the last minute of its day', '2026-11-21T15:59:00.000Z', 1, undefined],
    ['midnight, which is the next day', '2026-11-21T16:00:00.000Z', 1, 'too-long'],
    ['the last minute of a third day', '2026-11-23T15:59:00.000Z', 3, undefined],
    ['a fourth day', '2026-11-23T16:00:00.000Z', 3, 'too-long'],
  ] as const)('until %s holds to the project’s days', (_name, to, mostDays, code) => {
    expect(codeOf(ask({ to }, { bounds: { ...BOUNDS, mostDays } }))).toBe(code)
  })

  test('needs it declared, or an amendment that declares it', () => {
    const undeclared = permittedCase([], { declared: ['surface'] })
    expect(codeOf(ask({}, { facts: undeclared }))).toBe('hot-work-undeclared')
    const amended = caseOf([
      ...undeclared.events,
      eventOf('amended', { declared: ['surface', 'hot-work'], reason: '加焊接' }, { at: '2026-11-21T02:13:00.000Z' }),
    ])
    expect(codeOf(ask({}, { facts: amended }))).toBeUndefined()
  })

  test.each([
    ['before the permit', caseOf(permittedCase().events.slice(0, 1)), 'not-permitted'],
    ['once the permit came back', permittedCase([eventOf('permitReturned')]), 'not-permitted'],
    ['on a stopped site', permittedCase([eventOf('stopped', { reason: '违章' })]), 'site-stopped'],
    ['of a case that is withdrawn', permittedCase([eventOf('withdrawn', { reason: '不装' })]), 'case-ended'],
  ] as const)('%s is refused', (_name, facts, code) => {
    expect(codeOf(ask({}, { facts }))).toBe(code)
  })

  test('is the desk’s to enter', () => {
    expect(codeOf(ask({}, { context: guard }))).toBe('beyond-role')
  })
})

describe('the words of both departments', () => {
  const yes = { agrees: true, opinion: '' }

  test.each([
    ['engineering', engineer, undefined],
    ['engineering', guard, 'beyond-role'],
    ['security', guard, undefined],
    ['security', engineer, 'beyond-role'],
    ['garden', leader, 'side-unknown'],
  ] as const)('%s is said by its own', (side, context, code) => {
    expect(codeOf(decideJudgeHotWork(at(1), { side, ...yes }, context))).toBe(code)
  })

  test('are entered from the signed form by the desk, with who signed it', () => {
    const decided = decideJudgeHotWork(at(1), { side: 'engineering', ...yes, paper }, clerk)
    expect(decided.ok && decided.value).toMatchObject({
      cmd: 'hotWork.judgeEngineering:paper',
      items: [{ data: { onPaper: { name: '吴工' } } }],
    })
    expect(codeOf(decideJudgeHotWork(at(1), { side: 'security', ...yes, paper }, clerk))).toBe('paper-role-cannot')
  })

  test.each([
    ['twice by one side', at(2), { side: 'engineering', ...yes }, 'judged-already'],
    ['no without a word', at(1), { side: 'engineering', agrees: false, opinion: ' ' }, 'opinion-missing'],
    ['after it was approved', at(4), { side: 'engineering', ...yes }, 'hot-work-elsewhere'],
    [
      'of hot work nobody asked for',
      { ...at(1), hotWorkId: 'h9' },
      { side: 'engineering', ...yes },
      'hot-work-unknown',
    ],
  ] as const)('%s is refused', (_name, of, judgement, code) => {
    expect(codeOf(decideJudgeHotWork(of, judgement, leader))).toBe(code)
  })

  test('one no ends it', () => {
    const said = { hotWorkId: 'h1', side: 'security', agrees: false, opinion: '无监护' }
    const { hotWorks } = permittedCase([...hotWorkEvents(2), eventOf('hotWorkJudged', said)]).state
    expect(hotWorks).toMatchObject([{ status: 'refused', security: { agrees: false, opinion: '无监护' } }])
    expect(hotWorks.some(isHotWorkOpen)).toBe(false)
  })

  test('are both needed before it is approved, by a leader', () => {
    expect(codeOf(decideApproveHotWork(at(2), undefined, leader))).toBe('opinions-missing')
    expect(codeOf(decideApproveHotWork(at(3), undefined, clerk))).toBe('beyond-role')
    expect(codeOf(decideApproveHotWork(at(3), undefined, leader))).toBeUndefined()
    expect(codeOf(decideApproveHotWork(at(3), { ...paper, role: 'supervisor' }, clerk))).toBeUndefined()
    expect(codeOf(decideApproveHotWork(at(3), undefined, later(leader, AFTER)))).toBe('time-over')
    expect(codeOf(decideApproveHotWork(stopped(3), undefined, leader))).toBe('site-stopped')
  })
})

describe('before a flame is lit', () => {
  const READY = { postedAt: ['building-entrance', 'work-place'], isEquipped: true, isCleared: true }

  test.each([
    ['all in place', READY, undefined],
    ['no notice at the entrance', { ...READY, postedAt: ['work-place'] }, 'notice-missing'],
    ['no notice where they work', { ...READY, postedAt: ['building-entrance'] }, 'notice-missing'],
    ['no extinguishers', { ...READY, isEquipped: false }, 'equipment-missing'],
    ['rubbish about', { ...READY, isCleared: false }, 'clearing-missing'],
  ] as const)('%s: looked at and answered', (_name, check, code) => {
    expect(codeOf(decideCheckHotWork(at(4), check, guard))).toBe(code)
  })

  test('it is looked at once it is approved, within its time', () => {
    expect(codeOf(decideCheckHotWork(at(3), READY, guard))).toBe('hot-work-elsewhere')
    expect(codeOf(decideCheckHotWork(at(4), READY, later(guard, AFTER)))).toBe('time-over')
    expect(codeOf(decideCheckHotWork(stopped(4), READY, guard))).toBe('site-stopped')
  })

  test.each([
    [1, ['procedure', 'equipment', 'notice', 'clearing']],
    [4, ['equipment', 'notice', 'clearing']],
    [5, []],
  ] as const)('after step %i these needs are open', (upTo, needs) => {
    expect(at(upTo).facts.state.hotWorks.map(hotWorkNeeds)).toEqual([needs])
  })

  test('an older desk’s permit without guardian or certificate shows both as open', () => {
    const [work] = at(5, { guardian: '', certificateNo: '' }).facts.state.hotWorks
    expect(work && hotWorkNeeds(work)).toEqual(['guardian', 'certificate'])
  })

  test.each([
    ['a millisecond early', 5, '2026-11-21T01:59:59.999Z', 'too-early'],
    ['on the minute', 5, '2026-11-21T02:00:00.000Z', undefined],
    ['in its last second', 5, '2026-11-21T03:59:59.999Z', undefined],
    ['when its time is over', 5, AFTER, 'time-over'],
    ['unseen', 4, '2026-11-21T02:00:00.000Z', 'hot-work-elsewhere'],
    ['a second time', 6, '2026-11-21T02:00:00.000Z', 'hot-work-elsewhere'],
  ] as const)('starting %s is answered', (_name, upTo, now, code) => {
    expect(codeOf(decideStartHotWork(at(upTo), later(guard, now)))).toBe(code)
  })

  test('nothing is lit on a stopped site', () => {
    expect(codeOf(decideStartHotWork(stopped(5), guard))).toBe('site-stopped')
  })
})

describe('after the work', () => {
  test('it is finished at any time, looked at again, and closed', () => {
    expect(codeOf(decideFinishHotWork(at(6), later(guard, AFTER)))).toBeUndefined()
    expect(codeOf(decideFinishHotWork(at(5), guard))).toBe('hot-work-elsewhere')
    expect(codeOf(decideFinishHotWork(stopped(6), guard))).toBeUndefined()
    expect(codeOf(decideRecheckHotWork(at(6), '', guard))).toBe('hot-work-running')
    expect(codeOf(decideRecheckHotWork(at(7), '无火种', guard))).toBeUndefined()
    expect(codeOf(decideRecheckHotWork(at(4), '', guard))).toBe('hot-work-elsewhere')
    expect(codeOf(decideCloseHotWork(at(8), '', clerk))).toBeUndefined()
  })

  test.each([
    ['while it burns', 6, '提前', 'hot-work-running'],
    ['before it was looked at again', 7, '提前', 'recheck-missing'],
    ['unlit without a reason', 4, ' ', 'reason-missing'],
    ['unlit with one', 4, '改天再做', undefined],
    ['twice', 9, '再关', 'hot-work-elsewhere'],
  ] as const)('closing it %s is answered', (_name, upTo, reason, code) => {
    expect(codeOf(decideCloseHotWork(at(upTo), reason, clerk))).toBe(code)
  })

  test.each([
    [1, '2026-11-21T03:59:59.999Z', 'asked'],
    [1, AFTER, 'expired'],
    [4, AFTER, 'expired'],
    [5, AFTER, 'expired'],
    [6, '2026-11-21T03:59:59.999Z', 'running'],
    [6, AFTER, 'overdue'],
    [7, AFTER, 'finished'],
    [9, AFTER, 'closed'],
  ] as const)('after step %i at %s it stands as %s', (upTo, now, standing) => {
    const [work] = at(upTo).facts.state.hotWorks
    expect(work && hotWorkStanding(work, Date.parse(now))).toBe(standing)
  })
})
