// No order of commands gives a permit without its papers (handbook 3.6, D2): beside the guard the test keeps a book of its own.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decidePermit } from '#shared/domain/decoration/people/permits.ts'
import { decideReview, decideSendToReview, drawingsOf, openRound } from '#shared/domain/decoration/review/reviewing.ts'
import { decideDrawUp, decideSign } from '#shared/domain/decoration/review/signing.ts'
import type { ChangeDraft, RecordItem } from '#shared/domain/draft.ts'
import { decideCollect } from '#shared/domain/money/collect.ts'
import { decideReverse } from '#shared/domain/money/reversals.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { caseOf, DECLARED_SURFACE, permitFacts } from '#test/support/decorationCases.ts'
import { toldAs } from '#test/support/decorationMoney.ts'
import { decideAmend } from './applying.ts'
import { permitGaps, redLineGaps } from './permitGaps.ts'
import { decideReturnPaper, decideTakePapers } from './takingPapers.ts'

const leader = contextAs('supervisor')
const PERIOD = { from: '2026-12-01', to: '2027-02-28', scope: '室内装修' }
const ACCOUNTS = ['owner-deposit', 'contractor-deposit'] as const
const SIGNED = ['agreed', 'undertook', 'told'] as const
const DEPOSIT = 200_000
/** What surfaces done by a company need (handbook R50, R51; order 110 art. 14), and electrical work on top. */
const PAPERS = [
  'ownership-proof',
  'applicant-id',
  'decoration-plan',
  'business-licence',
  'qualification',
  'worker-list',
]
const BASE = { papers: [...PAPERS, 'worker-ids'], drawings: ['plan'] }
const ELECTRICAL = { papers: ['electrician-certificate'], drawings: ['electrical'] }
const ALL = {
  papers: [...BASE.papers, ...ELECTRICAL.papers],
  drawings: [...BASE.drawings, ...ELECTRICAL.drawings],
}

const ACTS = {
  onward: ['take', 'send', 'approve', 'draw up', 'sign'],
  back: ['give back', 'refuse', 'reverse', 'another drawing', 'amend'],
} as const
type Act = (typeof ACTS)['onward' | 'back'][number] | 'collect'
const step = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Act>(...ACTS.onward) },
    { weight: 1, arbitrary: fc.constantFrom<Act>(...ACTS.back) },
    { weight: 1, arbitrary: fc.constant<Act>('collect') },
  ),
  pick: fc.nat(20),
})
type Step = { readonly act: Act; readonly pick: number }

function takes(papers: readonly string[], drawings: readonly string[]) {
  return {
    papers: papers.map((kind) => ({ kind, form: 'copy', place: '', until: '' })),
    drawings: drawings.map((kind) => ({ kind, place: '' })),
    ...{ blobs: [], remark: '' },
  }
}

type Telling = ChangeDraft | { readonly item: (issued: { sheetId: string; number: string }) => RecordItem }

/** What a command answers. */
function decided(events: readonly LiveEvent[], { act, pick }: Step): Result<Telling, unknown> {
  const facts = caseOf(events)
  const { application, drawings, money, review } = facts.state
  const ledger = { ...facts, entity: 'decorationCase' as const, dots: events.map(({ dot }) => dot) }
  const among = <One>(all: readonly One[]) => all[pick % all.length] as One
  const paper = among(SIGNED)
  const answer = (conclusion: string) => {
    const round = openRound(facts.state) ?? review.at(-1)
    const opinions = (round ? drawingsOf(round) : []).map((one) => ({ ...one, conclusion, opinion: '补图' }))
    const redLines = redLineGaps(permitFacts(facts))
    return decideReview(facts, { round: round?.round ?? 0, opinions, opinion: '' }, { redLines, context: leader })
  }
  switch (act) {
    case 'take':
      return decideTakePapers(
        facts,
        takes(
          ALL.papers,
          ALL.drawings.filter((kind) => drawings.every((drawing) => drawing.kind !== kind)),
        ),
        leader,
      )
    case 'another drawing':
      return decideTakePapers(facts, takes([], [among(ALL.drawings)]), leader)
    case 'give back':
      return decideReturnPaper(facts, { kind: among(ALL.papers), remark: '' }, leader)
    case 'send':
      return decideSendToReview(facts, { remark: '' }, leader)
    case 'approve':
      return answer('approved')
    case 'refuse':
      return answer('refused')
    case 'draw up': {
      const statements = paper === 'undertook' ? ['不留宿'] : []
      return decideDrawUp(facts, { paper, clauseVersion: 1, statements, missingHeads: [] }, leader)
    }
    case 'sign': {
      const undertaking = { acknowledged: ['不留宿'], fireOfficer: '周强', extinguishers: 2 }
      const signing = { signature: '', signedPaper: '纸质已签', parties: ['property', 'owner'], ...undertaking }
      return decideSign(facts, { ...signing, paper }, leader)
    }
    case 'collect': {
      const lines = [{ account: among(ACCOUNTS), name: '装修押金', amountFen: DEPOSIT, of: '' }]
      const paid = { payer: 'owner', payerName: '沈', method: 'cash', lines, remark: '' }
      return decideCollect(ledger, { collection: { ...paid, kind: 'collected' }, topUps: [] }, leader)
    }
    case 'reverse':
      return decideReverse(ledger, { of: money.entries[pick % 3]?.dot ?? '', why: '误记' }, leader)
    case 'amend': {
      const amended = { ...application, declared: ['surface', 'electrical'], reason: '加装插座' }
      const input = { ...amended, seenAmendments: application.amendments }
      return decideAmend(facts, input, { isContractorBarred: false, context: leader })
    }
  }
}

/** Goes on by one event, or stays where the command is refused. */
function after(events: readonly LiveEvent[], one: Step): readonly LiveEvent[] {
  const result = decided(events, one)
  if (!result.ok) return events
  const issued = { sheetId: `sheet-${events.length}`, number: `A-${events.length}` }
  const told = 'item' in result.value ? result.value.item(issued) : (result.value.items[0] as RecordItem)
  return [...events, toldAs(told)]
}

/** All that 3.6 asks before 发证, read from what was told and from nothing that the guard reads. */
function isComplete(events: readonly LiveEvent[]): boolean {
  const papers = new Set<unknown>()
  const versions = new Map<unknown, number>()
  const verdicts = new Map<string, unknown>()
  const signed = new Set<string>()
  const held = new Map<string, number>()
  let needed = BASE
  for (const { ev, data, dot } of events) {
    const lines = (field: string) => (data[field] ?? []) as readonly JsonObject[]
    if (ev === 'paperGot') for (const one of lines('papers')) papers.add(one.paper)
    if (ev === 'paperGot')
      for (const one of lines('drawings')) versions.set(one.drawing, (versions.get(one.drawing) ?? 0) + 1)
    if (ev === 'paperReturned') papers.delete(data.paper)
    if (ev === 'reviewed')
      for (const one of lines('opinions')) verdicts.set(`${one.kind}/${one.version}`, one.conclusion)
    if (ev === 'amended') needed = ALL
    if (ev === 'collected') held.set(`${dot} ${lines('lines')[0]?.account}`, DEPOSIT)
    if (ev === 'reversed') for (const key of held.keys()) if (key.startsWith(`${data.of} `)) held.delete(key)
    signed.add(ev)
  }
  const drawings = new Set([...needed.drawings, ...versions.keys()])
  return (
    needed.papers.every((kind) => papers.has(kind)) &&
    [...drawings].every((kind) => verdicts.get(`${kind}/${versions.get(kind) ?? 0}`) === 'approved') &&
    SIGNED.every((paper) => signed.has(paper)) &&
    ACCOUNTS.every((account) => [...held.keys()].some((key) => key.endsWith(account)))
  )
}

const BEGUN = () => {
  const lines = ACCOUNTS.map((account) => ({
    account,
    payer: 'owner',
    name: '押金',
    amountFen: DEPOSIT,
    basis: '公示',
  }))
  return [eventOf('applied', DECLARED_SURFACE), eventOf('charged', { lines })]
}

test('no order of commands gives a permit without its papers, and none keeps it from a case that has them', () => {
  const seen = { given: 0, refused: 0 }
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 110 }), (steps) => {
      let events: readonly LiveEvent[] = BEGUN()
      for (const one of steps) {
        events = after(events, one)
        const gaps = permitGaps(permitFacts(caseOf(events)))
        const given = decidePermit(gaps, PERIOD, leader).ok
        expect(given).toBe(isComplete(events))
        seen[given ? 'given' : 'refused'] += 1
      }
    }),
    { seed: 7, numRuns: 60 },
  )
  // Both happen, or nothing was tried.
  expect(seen.given).toBeGreaterThan(100)
  expect(seen.refused).toBeGreaterThan(200)
})
