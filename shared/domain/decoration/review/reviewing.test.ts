// Rounds of review (handbook R52, 3.6, D19): what is sent, what engineering may say, and what no click approves.
import { describe, expect, test } from 'vitest'
import { redLineGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { caseOf, DECLARED_SURFACE, permitFacts } from '#test/support/decorationCases.ts'
import {
  decideReview,
  decideSendToReview,
  decideTellOpinion,
  drawingsOf,
  drawingsToSend,
  type OpinionInput,
  openRound,
  type ReviewInput,
  reviewDueDay,
} from './reviewing.ts'

const clerk = contextAs('front-desk')
const engineer = contextAs('engineering')
const got = (...kinds: string[]): LiveEvent[] =>
  kinds.map((drawing) => eventOf('drawingGot', { drawing, place: '', blobs: [] }))
const caseWith = (more: readonly LiveEvent[] = [], declared: JsonObject = {}) =>
  caseOf([eventOf('applied', { ...DECLARED_SURFACE, ...declared }), ...more])
const sent = (round: number, ...drawings: string[]) => eventOf('sentToReview', { round, drawings, remark: '' })
const opinion = (kind: string, version: number, conclusion: string, words = ''): OpinionInput => ({
  ...{ kind, version, conclusion },
  opinion: words,
})
const reviewed = (round: number, ...opinions: OpinionInput[]) =>
  eventOf('reviewed', {
    round,
    conclusion: opinions.every(({ conclusion }) => conclusion === 'approved') ? 'approved' : 'refused',
    opinions: opinions.map((one) => ({ ...one })),
    opinion: '',
  })

describe('sending', () => {
  const send = (events: readonly LiveEvent[], context = clerk) =>
    decideSendToReview(caseWith(events), { remark: '' }, context)

  test('takes every drawing that waits, as the first round', () => {
    const done = send(got('electrical', 'plan'))
    expect(done.ok && done.value.items).toMatchObject([
      { ev: 'sentToReview', data: { round: 1, drawings: ['plan/1', 'electrical/1'] } },
    ])
  })

  test('takes the new version of a refused drawing, and what was approved stays', () => {
    const first = [...got('plan', 'electrical'), sent(1, 'plan/1', 'electrical/1')]
    const answer = reviewed(1, opinion('plan', 1, 'approved'), opinion('electrical', 1, 'refused', '回路不够'))
    expect(codeOf(send([...first, answer]))).toBe('nothing-to-review')
    const again = send([...first, answer, ...got('electrical')])
    expect(again.ok && again.value.items).toMatchObject([{ data: { round: 2, drawings: ['electrical/2'] } }])
  })

  test.each([
    ['under-review', [...got('plan'), sent(1, 'plan/1')], clerk],
    ['nothing-to-review', [], clerk],
    ['case-ended', [...got('plan'), eventOf('withdrawn', { reason: '不装了' })], clerk],
    ['beyond-role', got('plan'), contextAs('security')],
  ] as const)('is refused: %s', (code, events, context) => {
    expect(codeOf(send(events, context))).toBe(code)
  })

  test('is refused with a story', () => {
    expect(codeOf(decideSendToReview(caseWith(got('plan')), { remark: '长'.repeat(401) }, clerk))).toBe('text-too-long')
  })

  test('says which drawings wait, and what a round is about', () => {
    const { state } = caseWith(got('plan', 'plan', 'pond'))
    expect(drawingsToSend(state)).toEqual([{ kind: 'plan', version: 2 }])
    expect(drawingsOf({ drawings: ['plan/2', 'electrical', 'sockets/x'] })).toEqual([
      { kind: 'plan', version: 2 },
      { kind: 'electrical', version: 0 },
      { kind: 'sockets', version: 0 },
    ])
  })

  test('gives engineering its working days: five over a weekend', () => {
    const calendar = createCalendar({ overrides: [] })
    expect(reviewDueDay('2026-11-20' as Day, 5, calendar)).toBe('2026-11-27')
    expect(reviewDueDay('2026-09-30' as Day, 1, calendar)).toBe('2026-10-08')
  })
})

describe('the answer', () => {
  const waiting = [...got('plan', 'electrical'), sent(1, 'plan/1', 'electrical/1')]
  const both = [opinion('plan', 1, 'approved'), opinion('electrical', 1, 'approved')]
  const answer = (input: Partial<ReviewInput> = {}, events: readonly LiveEvent[] = waiting, context = engineer) =>
    decideReview(
      caseWith(events),
      { round: 1, opinions: both, opinion: '', ...input },
      {
        redLines: [],
        context,
      },
    )

  test('approves when every drawing is approved, and holds the round', () => {
    const done = answer()
    expect(done.ok && done.value).toMatchObject({
      cmd: 'decoration.review',
      items: [{ ev: 'reviewed', claim: 'decoration-review/case-1/1', data: { round: 1, conclusion: 'approved' } }],
    })
  })

  test('refuses the whole for one drawing, with its words', () => {
    const done = answer({ opinions: [both[0] as OpinionInput, opinion('electrical', 1, 'refused', ' 回路不够 ')] })
    expect(done.ok && done.value.items[0]).toMatchObject({
      data: { conclusion: 'refused', opinions: [{ kind: 'plan' }, { kind: 'electrical', opinion: '回路不够' }] },
    })
  })

  test.each([
    ['round-unknown', { round: 2 }],
    ['opinion-unanswered', { opinions: both.slice(0, 1) }],
    ['opinion-unanswered', { opinions: [...both.slice(0, 1), opinion('electrical', 1, '')] }],
    ['opinion-unanswered', { opinions: [...both.slice(0, 1), opinion('electrical', 2, 'approved')] }],
    ['opinion-missing', { opinions: [...both.slice(0, 1), opinion('electrical', 1, 'refused', ' ')] }],
    ['text-too-long', { opinions: [...both.slice(0, 1), opinion('electrical', 1, 'refused', '长'.repeat(401))] }],
    ['text-too-long', { opinion: '长'.repeat(401) }],
  ] as const)('is refused: %s', (code, input) => {
    expect(codeOf(answer(input))).toBe(code)
  })

  test('is given once', () => {
    expect(codeOf(answer({}, [...waiting, reviewed(1, ...both)]))).toBe('round-decided')
  })

  test('is not for a case that has ended, nor for the desk alone', () => {
    expect(codeOf(answer({}, [...waiting, eventOf('withdrawn', { reason: '不装了' })]))).toBe('case-ended')
    expect(codeOf(answer({}, waiting, clerk))).toBe('beyond-role')
  })

  test('is entered by the desk from the signed paper, and says so', () => {
    const paper = { role: 'engineering', name: '高工', paperDay: '2026-11-21' as Day, copyNo: 'GC-7' } as const
    const done = answer({ paper }, waiting, clerk)
    expect(done.ok && done.value).toMatchObject({
      cmd: 'decoration.review:paper',
      items: [{ data: { onPaper: { name: '高工', copyNo: 'GC-7' } } }],
    })
    expect(codeOf(answer({ paper: { ...paper, role: 'cashier' } }, waiting, clerk))).toBe('paper-role-cannot')
    expect(codeOf(answer({ paper: { ...paper, copyNo: '' } }, waiting, clerk))).toBe('paper-incomplete')
  })

  test.each([
    ['a bearing wall without the design of a designer', { declared: ['surface', 'structure'] }, 'approval-missing'],
    ['gas pipes without the gas company', { declared: ['gas-pipes'] }, 'approval-missing'],
  ] as const)('never approves %s', (_name, declared, gap) => {
    const facts = caseWith(waiting, { declared: [...declared.declared] })
    const redLines = redLineGaps(permitFacts(facts))
    const approve = decideReview(facts, { round: 1, opinions: both, opinion: '' }, { redLines, context: engineer })
    expect(approve).toMatchObject({ ok: false, error: { code: 'red-line', detail: { gap } } })
    const [plan, electrical] = [both[0] as OpinionInput, opinion('electrical', 1, 'refused', '先补批准文件')]
    const input = { round: 1, opinions: [plan, electrical], opinion: '' }
    expect(codeOf(decideReview(facts, input, { redLines, context: engineer }))).toBeUndefined()
  })
})

describe('telling the client', () => {
  const open = [...got('plan'), sent(1, 'plan/1')]
  const decided = [...open, reviewed(1, opinion('plan', 1, 'approved'))]
  const tell = (events: readonly LiveEvent[], round = 1, context = clerk) =>
    decideTellOpinion(caseWith(events), { round, remark: '' }, context)

  test('is said once, after the answer', () => {
    expect(openRound(caseWith(open).state)?.round).toBe(1)
    expect(openRound(caseWith(decided).state)).toBeUndefined()
    expect(codeOf(tell(open))).toBe('round-open')
    expect(tell(decided).ok).toBe(true)
    expect(codeOf(tell([...decided, eventOf('opinionTold', { round: 1 })]))).toBe('told-already')
    expect(codeOf(tell(decided, 2))).toBe('round-unknown')
    expect(codeOf(tell(decided, 1, contextAs('security')))).toBe('beyond-role')
  })
})
