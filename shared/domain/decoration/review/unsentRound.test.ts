// A signed answer on drawings that went to engineering by hand (handbook R52, D19): the round was never sent by screen.
import { describe, expect, test } from 'vitest'
import { drawingStand } from '#shared/domain/decoration/cases/drawingState.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { caseOf, DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { decideReview, decideSendToReview, openRound, type ReviewInput, unsentRound } from './reviewing.ts'

const clerk = contextAs('front-desk')
const paper = { role: 'engineering', name: '钱工', paperDay: '2026-11-20' as Day, copyNo: '5' } as const
const applied = eventOf('applied', DECLARED_SURFACE)
const got = (drawing: string) => eventOf('drawingGot', { drawing, place: '', blobs: [] })
const sent = eventOf('sentToReview', { round: 1, drawings: ['plan/1'], remark: '' })
const drawings = [applied, got('plan')]
const opinions = [{ kind: 'plan', version: 1, conclusion: 'approved', opinion: '' }]
const answer = (events: readonly LiveEvent[], input: Partial<ReviewInput> = {}, context = clerk) =>
  decideReview(caseOf(events), { round: 1, opinions, opinion: '', paper, ...input }, { redLines: [], context })
const told = (events: readonly LiveEvent[], input: Partial<ReviewInput> = {}): LiveEvent => {
  const done = answer(events, input)
  const item = done.ok ? done.value.items[0] : undefined
  if (item?.kind !== 'event') throw new Error('not answered')
  return eventOf(item.ev, item.data)
}

test('is entered from the paper, names its drawings, and makes the round', () => {
  const state = caseOf([...drawings, told(drawings)]).state
  expect(state.review).toMatchObject([
    { round: 1, sentAt: '', drawings: ['plan/1'], conclusion: 'approved', onPaper: { name: '钱工', copyNo: '5' } },
  ])
  expect(drawingStand('plan', state)).toBe('approved')
  expect(openRound(state)).toBeUndefined()
})

test('meets a desk that did send it: one round, with when it was sent, whichever came first', () => {
  const review = told(drawings)
  for (const events of [
    [...drawings, sent, review],
    [...drawings, review, sent],
  ])
    expect(caseOf(events).state.review).toMatchObject([{ round: 1, conclusion: 'approved', sentAt: sent.at }])
})

test('is followed by the next round, whichever way that goes', () => {
  const refused = told(drawings, {
    opinions: [{ ...opinions[0], conclusion: 'refused', opinion: '标注尺寸' }] as never,
  })
  const again = [...drawings, refused, got('plan')]
  expect(unsentRound(caseOf(again).state)).toMatchObject({ round: 2, drawings: ['plan/2'] })
  const next = decideSendToReview(caseOf(again), { remark: '' }, clerk)
  expect(next.ok && next.value.items).toMatchObject([{ data: { round: 2, drawings: ['plan/2'] } }])
})

describe('is refused', () => {
  test.each([
    ['without a paper, even to engineering', drawings, { paper: undefined }, contextAs('engineering'), 'round-unknown'],
    ['for another round than the next', drawings, { round: 2 }, clerk, 'round-unknown'],
    ['where no drawing waits', [applied], {}, clerk, 'round-unknown'],
    ['for a drawing that is not among those that wait', drawings, { opinions: [] }, clerk, 'opinion-unanswered'],
    ['to somebody who is not at the desk', drawings, {}, contextAs('security'), 'beyond-role'],
    ['once it stands', [...drawings, told(drawings)], {}, clerk, 'round-decided'],
  ] as const)('%s', (_what, events, input, context, code) => {
    const { paper: signed, ...rest } = { paper, ...input } as Partial<ReviewInput>
    const given = { round: 1, opinions, opinion: '', ...rest, ...(signed === undefined ? {} : { paper: signed }) }
    expect(codeOf(decideReview(caseOf(events), given, { redLines: [], context }))).toBe(code)
  })
  test('while a round waits: its answer belongs there', () => {
    const both = [...drawings, sent, got('electrical')]
    expect(unsentRound(caseOf(both).state)).toBeUndefined()
    expect(codeOf(answer(both, { round: 2 }))).toBe('round-unknown')
  })
})
