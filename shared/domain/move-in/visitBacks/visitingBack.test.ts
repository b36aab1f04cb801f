// Visit-backs: what is owed when, what is refused, and that a wish becomes an item in the same change.
import { expect, test } from 'vitest'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { RULES } from '#test/support/items.ts'
import { owedVisitBacks, visitBackLines } from './visitBackStand.ts'
import { decideVisitBack, type VisitBackInput } from './visitingBack.ts'

const TERMS = { days: 7, months: 1, years: 1 }
const WISH = { rules: RULES, unitCode: '3-0501' }
const dayOf = (at: string): Day => at.slice(0, 10) as Day

const opened = eventOf('opened', { unitId: 'home', personId: 'owner', ownerName: '沈雨桐' })
const handed = eventOf('handedOver', { handedOverDay: '2026-11-10', itemIds: [] })
const said = (data: JsonObject) => eventOf('visitedBack', { turn: 'week', ...data })

function factsOf(...events: readonly ReturnType<typeof eventOf>[]): MoveInCaseFacts {
  return { id: 'case-1', events, state: foldMoveIn(events).state }
}
const standsOf = (facts: MoveInCaseFacts) =>
  visitBackLines(facts.state, TERMS, dayOf).map(({ turn, day, stand, tries }) => [turn, day, stand, tries])

test('before the keys nobody is asked', () => {
  expect(standsOf(factsOf(opened))).toEqual([])
})

test('three turns are owed, each on its day', () => {
  const facts = factsOf(opened, handed)
  expect(standsOf(facts)).toEqual([
    ['week', '2026-11-17', 'owed', 0],
    ['month', '2026-12-10', 'owed', 0],
    ['year', '2027-11-10', 'owed', 0],
  ])
  const owed = owedVisitBacks(visitBackLines(facts.state, TERMS, dayOf), '2026-11-21' as Day)
  expect(owed.map(({ turn }) => turn)).toEqual(['week'])
})

test.each([
  ['an answer', 'done', 'done', 0],
  ['a refusal to talk', 'refused', 'done', 0],
  ['no answer', 'no-answer', 'owed', 1],
  ['a word of another version', 'texted', 'owed', 1],
])('%s leaves the turn as it should be', (_, outcome, stand, tries) => {
  expect(standsOf(factsOf(opened, handed, said({ outcome })))[0]).toEqual(['week', '2026-11-17', stand, tries])
})

test('an answer counts, whatever was told before and after it by another desk', () => {
  const facts = factsOf(
    opened,
    handed,
    said({ outcome: 'no-answer' }),
    said({ outcome: 'done' }),
    said({ outcome: 'no-answer' }),
  )
  expect(standsOf(facts)[0]).toEqual(['week', '2026-11-17', 'done', 2])
})

test.each(['brokenOff', 'void-of-all'])('nobody is asked of a case that is over by %s', (end) => {
  const events = end === 'brokenOff' ? [opened, handed, eventOf('brokenOff', { why: '退房' })] : [handed]
  expect(standsOf(factsOf(...events))).toEqual([])
})

test('of a home from before the program only what falls due afterwards is owed', () => {
  const before = eventOf('takenOver', { unitId: 'home', personId: null, handedOverDay: '2026-10-30' })
  expect(standsOf(factsOf(before))).toEqual([
    ['week', '2026-11-06', 'before', 0],
    ['month', '2026-11-30', 'owed', 0],
    ['year', '2027-10-30', 'owed', 0],
  ])
})

const ANSWER: VisitBackInput = {
  ...{ turn: 'week', outcome: 'done', satisfaction: 'satisfied', way: 'phone', askedName: ' 沈雨桐 ', words: '' },
  wish: null,
}
const NO_ANSWER: VisitBackInput = { ...ANSWER, outcome: 'no-answer', satisfaction: '', askedName: '' }
const LEAK = { kind: '报修', matter: '卫生间地漏返味', department: '工程部', due: null }
const decide = (
  input: VisitBackInput,
  facts = factsOf(opened, handed),
  role: Parameters<typeof contextAs>[0] = 'front-desk',
) => decideVisitBack(facts, input, WISH, contextAs(role))

test('an answer is told with who gave it, and names all that its writer knew', () => {
  const facts = factsOf(opened, handed)
  const decided = decide(ANSWER, facts)
  expect(decided).toMatchObject({
    ok: true,
    value: {
      cmd: 'moveIn.visitBack',
      itemId: null,
      items: [
        {
          ...{ e: 'moveInCase', id: 'case-1', ev: 'visitedBack', refs: facts.events.map(({ dot }) => dot) },
          data: {
            turn: 'week',
            outcome: 'done',
            satisfaction: 'satisfied',
            askedName: '沈雨桐',
            askedBy: 'staff-front-desk',
          },
        },
      ],
    },
  })
})

test('who did not answer is neither content nor named', () => {
  const decided = decide({ ...NO_ANSWER, satisfaction: 'satisfied', askedName: '沈雨桐' })
  expect(decided).toMatchObject({ value: { items: [{ data: { satisfaction: '', askedName: '' } }] } })
})

test('what they want done is an item of the home in the same change', () => {
  const decided = decide({ ...ANSWER, satisfaction: 'dissatisfied', words: '地漏返味', wish: LEAK })
  expect(decided).toMatchObject({
    value: {
      items: [
        { e: 'moveInCase', ev: 'visitedBack' },
        {
          e: 'item',
          ev: 'registered',
          data: { unitId: 'home', personId: 'owner', kind: '报修', department: '工程部', place: '3-0501' },
        },
      ],
    },
  })
})

const ANSWERED = [opened, handed, said({ outcome: 'done' })] as const
const REFUSALS: readonly (readonly [string, string | undefined, ReturnType<typeof decide>])[] = [
  ['beyond-role', undefined, decide(ANSWER, factsOf(opened, handed), 'security')],
  ['not-handed-over', undefined, decide(ANSWER, factsOf(opened))],
  ['not-handed-over', undefined, decide(ANSWER, factsOf(opened, handed, eventOf('brokenOff')))],
  ['turn-unknown', 'turn', decide({ ...ANSWER, turn: 'decade' })],
  ['answered-already', 'turn', decide(ANSWER, factsOf(...ANSWERED))],
  ['outcome-missing', 'outcome', decide({ ...ANSWER, outcome: '' })],
  ['way-missing', 'way', decide({ ...ANSWER, way: '' })],
  ['asked-missing', 'askedName', decide({ ...ANSWER, askedName: ' ' })],
  ['satisfaction-missing', 'satisfaction', decide({ ...ANSWER, satisfaction: '' })],
  ['words-missing', 'words', decide({ ...ANSWER, satisfaction: 'dissatisfied' })],
  ['wish-without-answer', 'outcome', decide({ ...NO_ANSWER, wish: LEAK })],
  ['text-too-long', 'words', decide({ ...ANSWER, words: '长'.repeat(501) })],
  ['text-missing', 'matter', decide({ ...ANSWER, wish: { ...LEAK, matter: ' ' } })],
  ['kind-missing', 'kind', decide({ ...ANSWER, wish: { ...LEAK, kind: '' } })],
]

test.each(REFUSALS)('is refused as %s at %s', (code, field, decided) => {
  expect(codeOf(decided)).toBe(code)
  expect(decided.ok ? undefined : decided.error.field).toBe(field)
})
