// What the desk does with a case: every refusal with its field, and what is told where it is allowed.
import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { requiredPapers } from '#shared/domain/move-in/papers/requiredPapers.ts'
import type { MoveInFacts } from '#shared/domain/move-in/steps/moveInSteps.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { type AmendInput, decideAmendMoveIn } from './amending.ts'
import { decideArchive } from './archiving.ts'
import type { MoveInCaseFacts } from './caseFacts.ts'
import { foldMoveIn } from './caseFold.ts'
import { decideBreakOff, decideRefuse, decideResume } from './ending.ts'
import { decideReceive, nextQueueNumber, type ReceiveInput } from './receiving.ts'
import {
  decideCheckSeal,
  decideReturnPaper,
  decideTakePapers,
  decideTellLeaflet,
  type PaperInput,
} from './takingPapers.ts'

const clerk = contextAs('front-desk')
const guard = contextAs('security')
const party = { source: 'notice', ownerName: '沈雨桐', ownerPhone: '13800001111', ownerIds: ['p1'] }
const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ...party })
const received = eventOf('received', { queueNumber: 'A01', day: '2026-11-21', comer: 'owner' })
const handed = eventOf('handedOver', { handedOverDay: '2026-11-21', takerName: '沈' })
const filed = eventOf('archived', { box: '1' })
const broken = eventOf('brokenOff', { why: '退房' })
const refused = eventOf('refused', { why: '渗水', dueOn: '2026-11-30' })
const factsOf = (...events: LiveEvent[]): MoveInCaseFacts => ({ id: 'c1', events, state: foldMoveIn(events).state })

type Answer = { readonly ok: boolean; readonly error?: { readonly code: string; readonly field?: string } }
const saysOf = ({ error }: Answer) => [error?.code, error?.field]
const dataOf = (decided: { readonly ok: boolean }) =>
  (decided as unknown as { value: { items: { ev: string; data: object }[] } }).value.items[0]

describe('the party is amended', () => {
  test.each<[string, AmendInput, string, string | undefined]>([
    ['nobody owns it', { ownerName: ' ' }, 'owner-missing', 'ownerName'],
    ['the bank has no name', { isContractAtBank: true }, 'bank-missing', 'bankName'],
    ['the day is none', { noticeDay: '11-20' }, 'day-invalid', 'noticeDay'],
    ['the day is to come', { noticeDay: '2026-11-22' }, 'day-in-future', 'noticeDay'],
    ['the phone is words', { ownerPhone: '不知道' }, 'phone-invalid', 'ownerPhone'],
    ['who comes is unknown', { comer: 'friend' }, 'comer-unknown', 'comer'],
    ['an agent has no name', { comer: 'agent', comerIdLast4: '123X' }, 'comer-missing', 'comerName'],
    [
      'an agent has no paper',
      { comer: 'agent', comerName: '林', comerIdLast4: '12' },
      'last-four-invalid',
      'comerIdLast4',
    ],
    ['a clerk of no company', { comer: 'company', comerName: '林', comerIdLast4: '1234' }, 'not-a-company', 'comer'],
    ['a remark is too long', { remark: '长'.repeat(201) }, 'text-too-long', 'remark'],
    ['nothing is other', { ownerName: ' 沈雨桐 ' }, 'nothing-changed', undefined],
  ])('not where %s', (_, input, code, field) => {
    expect(saysOf(decideAmendMoveIn(factsOf(opened), input, clerk))).toEqual([code, field])
  })

  test.each<[string, MoveInCaseFacts, DecisionContext, string]>([
    ['by the gate', factsOf(opened), guard, 'beyond-role'],
    ['after the end', factsOf(opened, broken), clerk, 'case-ended'],
  ])('not %s', (_, facts, context, code) => {
    expect(saysOf(decideAmendMoveIn(facts, { remark: '改' }, context))[0]).toBe(code)
  })

  test('only what changed is told; an owner on file is known from then on', () => {
    const facts = factsOf(eventOf('opened', { unitId: 'u1', personId: null, ...party }))
    const done = decideAmendMoveIn(facts, { ownerName: '沈雨桐', ownerIds: ['p1', 'p2', 'p2'], personId: 'p1' }, clerk)
    expect(dataOf(done)).toMatchObject({ ev: 'amended', data: { personId: 'p1', ownerIds: ['p1', 'p2'] } })
    expect(dataOf(done)?.data).not.toHaveProperty('ownerName')
  })
})

describe('somebody comes', () => {
  const queue = { prefix: 'A', taken: ['A01', 'B07', 'A09'] }
  const agent: ReceiveInput = { comer: 'agent', comerName: '林晓', comerPhone: '', comerIdLast4: '123x' }
  const owner: ReceiveInput = { comer: 'owner', comerName: '', comerPhone: '', comerIdLast4: '' }

  test.each([
    [[], 'A01'],
    [['B05', 'A01', 'A02'], 'A03'],
    [['A99', 'A100'], 'A101'],
    [['A??'], 'A01'],
  ])('after %j the next number is %s', (taken, next) => {
    expect(nextQueueNumber({ prefix: 'A', taken })).toBe(next)
  })

  test.each<[string, MoveInCaseFacts, ReceiveInput, DecisionContext, string]>([
    ['by the gate', factsOf(opened), owner, guard, 'beyond-role'],
    ['after the end', factsOf(opened, filed), owner, clerk, 'case-ended'],
    ['after the keys', factsOf(opened, received, handed), owner, clerk, 'handed-over-already'],
    ['twice a day', factsOf(opened, received), owner, clerk, 'received-already'],
    ['without a name', factsOf(opened), { ...agent, comerName: '' }, clerk, 'comer-missing'],
  ])('not %s', (_, facts, input, context, code) => {
    expect(saysOf(decideReceive(facts, input, { queue, context }))[0]).toBe(code)
  })

  test('at a desk without a letter nobody is, since two of them would draw one number', () => {
    const noLetter = { prefix: '', taken: [] }
    expect(saysOf(decideReceive(factsOf(opened), owner, { queue: noLetter, context: clerk }))[0]).toBe('no-prefix')
  })

  test('an agent draws the next number of the desk', () => {
    const done = decideReceive(factsOf(opened), agent, { queue, context: clerk })
    expect(done).toMatchObject({ ok: true, value: { queueNumber: 'A10' } })
    expect(dataOf(done)).toMatchObject({ data: { queueNumber: 'A10', day: '2026-11-21', comerIdLast4: '123X' } })
  })

  test.each([
    ['after a refusal', [received, refused]],
    ['after they went away', [received, eventOf('left', { why: '忘带证件' })]],
    ['on another day', [eventOf('received', { queueNumber: 'A01', day: '2026-11-20', comer: 'owner' })]],
  ])('again %s', (_, events) => {
    expect(decideReceive(factsOf(opened, ...events), owner, { queue, context: clerk }).ok).toBe(true)
  })
})

describe('papers', () => {
  const needs = requiredPapers(
    { comer: 'agent', ownerIds: ['p1'], isCompany: false, isContractAtBank: false, hasGifts: false },
    { contractCopies: 2, idCopies: 1 },
  )
  const paper: PaperInput = {
    ...{ paper: 'notice', of: '', copies: 1, isOriginal: true, number: '', blob: '', remark: '' },
  }
  const take = (facts: MoveInCaseFacts, papers: PaperInput[], context = clerk, keepsIdScans = false) =>
    decideTakePapers(facts, papers, { terms: { needs, keepsIdScans }, context })
  const here = factsOf(opened, received)

  test.each<[string, Partial<PaperInput>, string, string]>([
    ['that nobody knows', { paper: 'letter' }, 'paper-unknown', 'letter'],
    ['that is not asked', { paper: 'business-licence' }, 'paper-not-needed', 'business-licence'],
    ['of somebody who owns nothing', { paper: 'owner-id', of: 'p9' }, 'paper-not-needed', 'owner-id/p9'],
    ['in no copy', { copies: 0 }, 'copies-invalid', 'notice'],
    ['in too many', { copies: 21 }, 'copies-invalid', 'notice'],
    ['in half a copy', { copies: 0.5 }, 'copies-invalid', 'notice'],
    [
      'copied where the original stays',
      { paper: 'authorisation', isOriginal: false },
      'original-needed',
      'authorisation',
    ],
    ['of identity, scanned', { paper: 'owner-id', of: 'p1', blob: 'ab' }, 'id-scan-not-kept', 'owner-id/p1'],
    ['with a long number', { number: '1'.repeat(201) }, 'text-too-long', 'notice'],
  ])('one %s is not taken', (_, input, code, field) => {
    expect(saysOf(take(here, [paper, { ...paper, ...input }]))).toEqual([code, field])
  })

  test.each<[string, MoveInCaseFacts, PaperInput[], DecisionContext, string]>([
    ['by the gate', here, [paper], guard, 'beyond-role'],
    ['after the end', factsOf(opened, received, filed), [paper], clerk, 'case-ended'],
    ['before anybody came', factsOf(opened), [paper], clerk, 'not-received'],
    ['where none is chosen', here, [], clerk, 'nothing-chosen'],
  ])('not %s', (_, facts, papers, context, code) => {
    expect(saysOf(take(facts, papers, context))[0]).toBe(code)
  })

  test('several come in one act, a scan of identity where the project keeps them', () => {
    const done = take(here, [paper, { ...paper, paper: 'owner-id', of: 'p1', blob: 'ab' }], clerk, true)
    expect(done).toMatchObject({ ok: true, value: { cmd: 'moveIn.takePaper', blobs: ['ab'] } })
    expect(dataOf(done)?.data).toMatchObject({ papers: [{ paper: 'notice' }, { of: 'p1' }] })
  })

  test('go back, but not what was signed at an act, nor what is not here', () => {
    const got = (name: string) => eventOf('paperGot', { papers: [{ paper: name, of: '', copies: 1 }] })
    const back = (name: string, ...events: LiveEvent[]) =>
      decideReturnPaper(factsOf(opened, received, ...events), { paper: name, of: '', remark: '' }, clerk)
    expect(saysOf(back('notice'))[0]).toBe('paper-not-here')
    expect(saysOf(back('key-receipt', got('key-receipt')))[0]).toBe('paper-signed')
    expect(saysOf(back('notice', got('notice'), filed))[0]).toBe('case-ended')
    const done = dataOf(back('notice', got('notice')))
    const after = factsOf(opened, received, got('notice'), eventOf('paperReturned', done?.data as never))
    expect(after.state.papers).toEqual([])
  })

  test('seal and signatures: words where they differ', () => {
    const check = (agrees: boolean, remark: string, facts = here) => decideCheckSeal(facts, { agrees, remark }, clerk)
    expect(saysOf(check(false, ' '))).toEqual(['seal-words-missing', 'remark'])
    expect(saysOf(check(true, '长'.repeat(201)))[0]).toBe('text-too-long')
    expect(saysOf(check(true, '', factsOf(opened)))[0]).toBe('not-received')
    expect(dataOf(check(false, '章不清'))).toMatchObject({
      ev: 'sealChecked',
      data: { agrees: false, remark: '章不清' },
    })
  })

  test('the leaflet is told of once', () => {
    expect(saysOf(decideTellLeaflet(factsOf(opened), clerk))[0]).toBe('not-received')
    const twice = factsOf(opened, received, eventOf('leafletTold'))
    expect(saysOf(decideTellLeaflet(twice, clerk))[0]).toBe('leaflet-told-already')
    expect(decideTellLeaflet(here, clerk).ok).toBe(true)
  })
})

describe('the home is refused, the case is broken off and taken up', () => {
  test.each<[string, MoveInCaseFacts, string, string, string, string | undefined]>([
    ['before anybody came', factsOf(opened), '渗水', '2026-11-30', 'not-received', undefined],
    ['after the keys', factsOf(opened, received, handed), '渗水', '2026-11-30', 'handed-over-already', undefined],
    ['twice', factsOf(opened, received, refused), '渗水', '2026-11-30', 'refused-already', undefined],
    ['after the end', factsOf(opened, received, broken), '渗水', '2026-11-30', 'case-ended', undefined],
    ['without why', factsOf(opened, received), ' ', '2026-11-30', 'why-missing', 'why'],
    ['without a day', factsOf(opened, received), '渗水', '', 'day-invalid', 'dueOn'],
    ['by a day that is past', factsOf(opened, received), '渗水', '2026-11-20', 'day-past', 'dueOn'],
  ])('not refused %s', (_, facts, why, dueOn, code, field) => {
    expect(saysOf(decideRefuse(facts, { why, dueOn }, clerk))).toEqual([code, field])
  })

  const plain = factsOf(opened, received)
  const held = { ...plain.state.money, balances: { 'owner-deposit': 100 } }
  const withMoney = { ...plain, state: { ...plain.state, money: held } }
  test.each<[string, MoveInCaseFacts, string, string]>([
    ['twice', factsOf(opened, broken), '退房', 'case-ended'],
    ['with keys out', factsOf(opened, received, handed), '退房', 'handed-over-already'],
    ['with money here', withMoney, '退房', 'money-held'],
    ['without why', factsOf(opened), '', 'why-missing'],
  ])('not broken off %s', (_, facts, why, code) => {
    expect(saysOf(decideBreakOff(facts, { why }, clerk))[0]).toBe(code)
  })

  test.each<[string, MoveInCaseFacts, boolean, string, string]>([
    ['a case that runs', factsOf(opened), false, '又买', 'not-broken-off'],
    ['beside another one', factsOf(opened, broken), true, '又买', 'case-running'],
    ['without why', factsOf(opened, broken), false, '', 'why-missing'],
  ])('not taken up: %s', (_, facts, hasOther, why, code) => {
    expect(saysOf(decideResume(facts, { why, hasOther }, clerk))[0]).toBe(code)
  })

  test('each is told with its why', () => {
    const why = '墙面渗水'
    expect(dataOf(decideRefuse(factsOf(opened, received), { why, dueOn: '2026-11-30' }, clerk))?.data).toMatchObject({
      ...{ why, dueOn: '2026-11-30' },
    })
    expect(dataOf(decideBreakOff(factsOf(opened), { why }, clerk))?.data).toMatchObject({ why })
    expect(dataOf(decideResume(factsOf(opened, broken), { why, hasOther: false }, clerk))?.ev).toBe('resumed')
  })
})

describe('the case is filed', () => {
  const complete: MoveInFacts = {
    ...{ order: 'pay-first', needs: [], papers: [], isPrepared: true, isReceived: true, sealAgrees: true },
    ...{ isPaid: true, isWaived: false, doesUnpaidBlock: false, isInspected: true, metersMissing: [] },
    ...{
      signaturesMissing: [],
      isHandedOver: true,
      isKeyLent: false,
      issuesOpen: 0,
      isLeafletTold: true,
      isArchived: false,
    },
  }
  const facts = factsOf(opened, received, handed)
  const at = { box: '甲-3', volume: '12' }

  test.each<[string, MoveInCaseFacts, typeof at, Partial<MoveInFacts>, DecisionContext, string]>([
    ['by the gate', facts, at, {}, guard, 'beyond-role'],
    ['twice', factsOf(opened, received, handed, filed), at, {}, clerk, 'case-ended'],
    ['without the leaflet', facts, at, { isLeafletTold: false }, clerk, 'papers-missing'],
    ['with faults open', facts, at, { issuesOpen: 2 }, clerk, 'papers-missing'],
    ['without a box', facts, { ...at, box: '' }, {}, clerk, 'box-missing'],
    ['with a long volume', facts, { ...at, volume: '1'.repeat(201) }, {}, clerk, 'text-too-long'],
  ])('not %s', (_, of, input, lacks, context, code) => {
    expect(saysOf(decideArchive(of, input, { stand: { ...complete, ...lacks }, context }))[0]).toBe(code)
  })

  test('with all that lacks in the refusal', () => {
    const stand = { ...complete, isLeafletTold: false, issuesOpen: 2 }
    const done = decideArchive(facts, at, { stand, context: clerk })
    expect(done).toMatchObject({ ok: false, error: { gaps: [{ code: 'issues-open' }, { code: 'leaflet-not-told' }] } })
  })

  test('under the number of its binder', () => {
    const drawn = eventOf('prepared', { papers: [{ form: 'move-in-binder', number: 'A-JF-00001', sheetId: 's1' }] })
    const done = decideArchive(factsOf(opened, drawn, received, handed), at, { stand: complete, context: clerk })
    expect(dataOf(done)).toMatchObject({ ev: 'archived', data: { ...at, number: 'A-JF-00001', sheetId: 's1' } })
  })
})

describe('each act of the card', () => {
  const long = '长'.repeat(201)
  const got = eventOf('paperGot', { papers: [{ paper: 'notice', of: '', copies: 1 }] })
  type Does = (facts: MoveInCaseFacts, words: string, context: DecisionContext) => Answer
  const refuse: Does = (facts, why, context) => decideRefuse(facts, { why, dueOn: '2026-11-30' }, context)
  const breakOff: Does = (facts, why, context) => decideBreakOff(facts, { why }, context)
  const resume: Does = (facts, why, context) => decideResume(facts, { why, hasOther: false }, context)
  const seal: Does = (facts, remark, context) => decideCheckSeal(facts, { agrees: false, remark }, context)
  const leaflet: Does = (facts, _, context) => decideTellLeaflet(facts, context)
  const giveBack: Does = (facts, remark, context) =>
    decideReturnPaper(facts, { paper: 'notice', of: '', remark }, context)
  const here = [opened, received, got]

  test.each<[string, Does, LiveEvent[]]>([
    ['a refusal', refuse, here],
    ['a break-off', breakOff, here],
    ['taking up again', resume, [...here, broken]],
    ['comparing seals', seal, here],
    ['the leaflet', leaflet, here],
    ['giving back', giveBack, here],
  ])('%s is the desk’s: it may, the gate, the books and engineering may not', (_, does, events) => {
    const facts = factsOf(...events)
    expect(does(facts, '墙面渗水', clerk).ok).toBe(true)
    for (const role of ['security', 'finance', 'engineering'] as const)
      expect(saysOf(does(facts, '墙面渗水', contextAs(role)))[0]).toBe('beyond-role')
  })

  test.each<[string, Does, string]>([
    ['a refusal', refuse, 'case-ended'],
    ['a break-off', breakOff, 'case-ended'],
    ['taking up again', resume, 'not-broken-off'],
    ['comparing seals', seal, 'case-ended'],
    ['the leaflet', leaflet, 'case-ended'],
    ['giving back', giveBack, 'case-ended'],
  ])('%s is refused of a case on file', (_, does, code) => {
    expect(saysOf(does(factsOf(...here, handed, filed), '墙面渗水', clerk))[0]).toBe(code)
  })

  test.each<[string, Does, string, LiveEvent[]]>([
    ['a refusal', refuse, 'why', here],
    ['a break-off', breakOff, 'why', here],
    ['taking up again', resume, 'why', [...here, broken]],
    ['comparing seals', seal, 'remark', here],
    ['giving back', giveBack, 'remark', here],
  ])('%s is refused with words that are too long, at their field', (_, does, field, events) => {
    expect(saysOf(does(factsOf(...events), long, clerk))).toEqual(['text-too-long', field])
  })
})

test('a company brings its licence, its clerk, and the proof of its legal representative in the original', () => {
  const needs = requiredPapers(
    { comer: 'company', ownerIds: [], isCompany: true, isContractAtBank: false, hasGifts: false },
    { contractCopies: 2, idCopies: 1 },
  )
  const facts = factsOf(opened, received)
  const bring = (paper: string, isOriginal: boolean) => {
    const one = { paper, of: '', copies: 1, isOriginal, number: '', blob: '', remark: '' }
    return decideTakePapers(facts, [one], { terms: { needs, keepsIdScans: false }, context: clerk })
  }
  for (const paper of ['business-licence', 'clerk-id', 'legal-representative']) expect(bring(paper, true).ok).toBe(true)
  expect(saysOf(bring('legal-representative', false))).toEqual(['original-needed', 'legal-representative'])
  expect(saysOf(bring('agent-id', true))).toEqual(['paper-not-needed', 'agent-id'])
})
