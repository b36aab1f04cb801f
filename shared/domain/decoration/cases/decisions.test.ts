// Taking a declaration in, amending it, its papers, and its early ends (handbook 2.5, 3.6, R49–R52, D9).
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedCase, caseOf, DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { type ApplyInput, applyItem, decideAmend, decideApply } from './applying.ts'
import { decideLapse, decideWithdraw, lapseDay } from './ending.ts'
import { decideReturnPaper, decideTakePapers, type PaperInput } from './takingPapers.ts'

const clerk = contextAs('front-desk')
const leader = contextAs('supervisor')
const { number: _, sheetId: __, ...INPUT } = DECLARED_SURFACE
const { unitId: ___, personId: ____, ...DECLARATION } = INPUT
const FREE = { runningCase: null, isContractorBarred: false } as const
const apply = (more: JsonObject = {}, facts: Parameters<typeof decideApply>[1] = FREE, context = clerk) =>
  decideApply({ ...INPUT, ...more } as ApplyInput, facts, context)

describe('an application', () => {
  test('of the owner says the owner for the applicant', () => {
    const decided = apply({ applicantName: '', applicantPhone: '', ownerPhone: '138 0000 1111' })
    expect(decided.ok && decided.value).toMatchObject({ applicantName: '王晓梅', applicantPhone: '13800001111' })
  })

  test('of an owner who does the work names no contractor', () => {
    const decided = apply({ workBy: 'self' })
    expect(decided.ok && decided.value).toMatchObject({ contractorId: null, contractorName: '' })
  })

  test('keeps what is ticked in the order of the paper, each once', () => {
    const decided = apply({ declared: ['hot-work', 'surface', 'surface', 'pool'], trades: [' 木工', '木工', ''] })
    expect(decided.ok && decided.value).toMatchObject({ declared: ['surface', 'hot-work'], trades: ['木工'] })
  })

  test.each([
    ['no unit', { unitId: null }, 'unit-missing'],
    ['no owner', { ownerName: ' ' }, 'owner-missing'],
    ['a user without a name', { applicant: 'user', applicantName: '' }, 'applicant-missing'],
    ['nothing ticked', { declared: [] }, 'declared-missing'],
    ['a company without a name', { contractorName: '' }, 'contractor-missing'],
    ['a craftsman without a name', { workBy: 'individual', contractorName: '' }, 'contractor-missing'],
    ['no day', { plannedFrom: '2026-13-01' }, 'day-invalid'],
    ['an end before its start', { plannedTo: '2026-11-30' }, 'end-before-start'],
    ['a number that is none', { siteManagerPhone: '1390000' }, 'phone-invalid'],
    ['half a worker', { workers: 1.5 }, 'workers-invalid'],
    ['a small army', { workers: 201 }, 'workers-invalid'],
    ['a power station', { loadWatts: 200_001 }, 'load-invalid'],
    ['an empty line', { works: [{ place: '客厅', content: '', material: '' }] }, 'line-empty'],
    ['a wall nowhere', { walls: [{ act: 'remove', place: '', thicknessMm: 100, material: '' }] }, 'line-empty'],
    [
      'a wall as thick as a house',
      { walls: [{ act: 'remove', place: '厨房', thicknessMm: 2001, material: '' }] },
      'thickness-invalid',
    ],
    [
      '31 lines',
      { works: Array.from({ length: 31 }, () => ({ place: '', content: '贴砖', material: '' })) },
      'too-many-lines',
    ],
    ['a story', { remark: '长'.repeat(301) }, 'text-too-long'],
    ['a long name', { contractorName: '长'.repeat(121) }, 'text-too-long'],
  ] as const)('with %s is refused', (_name, more, code) => {
    expect(codeOf(apply(more as unknown as JsonObject))).toBe(code)
  })

  test('of a unit whose case runs is refused with its number', () => {
    const decided = apply({}, { ...FREE, runningCase: 'A-ZX-00007' })
    expect(decided).toMatchObject({ ok: false, error: { code: 'case-running', detail: { number: 'A-ZX-00007' } } })
  })

  test('with a barred contractor is a leader’s', () => {
    const barred = { ...FREE, isContractorBarred: true }
    expect(codeOf(apply({}, barred))).toBe('contractor-barred')
    expect(codeOf(apply({}, barred, leader))).toBeUndefined()
  })

  test('is beyond the gate', () => {
    expect(codeOf(apply({}, FREE, contextAs('security')))).toBe('beyond-role')
  })

  test('folds to what was told', () => {
    const decided = apply()
    if (!decided.ok) throw new Error(decided.error.code)
    const item = applyItem('case-1', decided.value, { sheetId: 's1', number: 'A-ZX-00001' })
    const { state } = caseOf([eventOf('applied', item.data)])
    expect(state).toMatchObject({ status: 'applied', unitId: 'u1', personId: 'p1', number: 'A-ZX-00001' })
    const { unitId: _unit, personId: _person, ...declaration } = decided.value
    expect(state.application).toMatchObject(declaration)
  })
})

describe('an amendment', () => {
  const amend = (
    facts: ReturnType<typeof appliedCase>,
    more: JsonObject,
    isContractorBarred = false,
    context = clerk,
  ) =>
    decideAmend(
      facts,
      { ...DECLARATION, reason: '', seenAmendments: 0, ...more } as unknown as Parameters<typeof decideAmend>[1],
      {
        isContractorBarred,
        context,
      },
    )

  test('tells the whole declaration anew and names all that was told before', () => {
    const facts = appliedCase()
    const decided = amend(facts, { declared: ['surface', 'hot-work'], reason: '加焊接' })
    expect(decided.ok && decided.value.items).toMatchObject([
      { ev: 'amended', data: { declared: ['surface', 'hot-work'], reason: '加焊接' }, refs: [facts.events[0]?.dot] },
    ])
  })

  test('is refused once where another desk amended it meanwhile', () => {
    const facts = appliedCase()
    const amended = caseOf([...facts.events, eventOf('amended', { ...facts.state.application, workers: 9 })])
    expect(codeOf(amend(amended, { workers: 5 }))).toBe('amended-elsewhere')
    expect(codeOf(amend(amended, { workers: 5, seenAmendments: 1 }))).toBeUndefined()
  })

  test('that changes nothing is refused', () => {
    expect(codeOf(amend(appliedCase(), {}))).toBe('nothing-changed')
  })

  test('to a barred contractor is a leader’s; of a case that has it already it is not asked', () => {
    expect(codeOf(amend(appliedCase(), { contractorId: 'c2' }, true))).toBe('contractor-barred')
    expect(codeOf(amend(appliedCase(), { contractorId: 'c2' }, true, leader))).toBeUndefined()
    expect(codeOf(amend(appliedCase(), { workers: 5 }, true))).toBeUndefined()
  })

  test('of a case that has ended is refused', () => {
    const facts = appliedCase()
    const ended = caseOf([...facts.events, eventOf('withdrawn', { reason: '不装了' })])
    expect(codeOf(amend(ended, { workers: 5 }))).toBe('case-ended')
  })
})

const PAPER: PaperInput = { kind: 'applicant-id', form: 'copy', place: '', until: '' }
const take = (
  facts: ReturnType<typeof appliedCase>,
  paper: Partial<PaperInput>,
  { drawings = [], blobs = [] }: { readonly drawings?: readonly string[]; readonly blobs?: readonly string[] } = {},
) =>
  decideTakePapers(
    facts,
    { papers: [{ ...PAPER, ...paper }], drawings: drawings.map((kind) => ({ kind, place: '' })), blobs, remark: '' },
    clerk,
  )

describe('papers and drawings', () => {
  test('are taken in together, told once with their scans, and fold to what lies here', () => {
    const facts = appliedCase()
    const decided = take(facts, {}, { drawings: ['plan', 'plan'], blobs: ['h1'] })
    if (!decided.ok) throw new Error(decided.error.code)
    expect(decided.value).toMatchObject({ items: [{ ev: 'paperGot', refs: [facts.events[0]?.dot] }], blobs: ['h1'] })
    const [item] = decided.value.items
    const { state } = caseOf([...facts.events, eventOf('paperGot', item?.kind === 'event' ? item.data : {})])
    expect(state.papers).toMatchObject([{ kind: 'applicant-id', blobs: ['h1'] }])
    expect(state.drawings).toMatchObject([
      { kind: 'plan', version: 1 },
      { kind: 'plan', version: 2, blobs: ['h1'] },
    ])
  })

  test.each([
    ['of no kind', { kind: 'passport' }, [], 'paper-unknown'],
    ['in no form', { form: 'fax' }, [], 'paper-form-unknown'],
    ['until no day', { until: 'soon' }, [], 'day-invalid'],
    ['in a place with a story', { place: '长'.repeat(121) }, [], 'text-too-long'],
    ['with a drawing of no kind', {}, ['sketch'], 'drawing-unknown'],
  ] as const)('%s are refused', (_name, paper, drawings, code) => {
    expect(codeOf(take(appliedCase(), paper, { drawings }))).toBe(code)
  })

  test('of nothing are refused', () => {
    expect(codeOf(decideTakePapers(appliedCase(), { papers: [], drawings: [], blobs: [], remark: '' }, clerk))).toBe(
      'nothing-chosen',
    )
  })

  test('wait while engineering looks at that drawing', () => {
    const facts = appliedCase()
    const sent = caseOf([
      ...facts.events,
      eventOf('drawingGot', { drawing: 'plan' }),
      eventOf('sentToReview', { round: 1, drawings: ['plan/1'] }),
    ])
    expect(codeOf(take(sent, {}, { drawings: ['plan'] }))).toBe('under-review')
    expect(codeOf(take(sent, {}, { drawings: ['electrical'] }))).toBeUndefined()
  })

  test('are given back only where they lie here', () => {
    const facts = appliedCase()
    const got = caseOf([
      ...facts.events,
      eventOf('paperGot', { papers: [{ paper: 'applicant-id', form: 'original' }] }),
    ])
    expect(codeOf(decideReturnPaper(facts, { kind: 'applicant-id', remark: '' }, clerk))).toBe('paper-not-here')
    expect(codeOf(decideReturnPaper(got, { kind: 'applicant-id', remark: '' }, clerk))).toBeUndefined()
  })
})

describe('an early end', () => {
  const running = (ev: string) => caseOf([...appliedCase().events, eventOf(ev, { hotWorkId: 'h1', reason: '' })])

  test('needs its reason', () => {
    expect(codeOf(decideWithdraw(appliedCase(), ' ', clerk))).toBe('reason-missing')
    expect(codeOf(decideWithdraw(appliedCase(), '不装了', clerk))).toBeUndefined()
  })

  test('comes once', () => {
    expect(codeOf(decideWithdraw(running('withdrawn'), '不装了', clerk))).toBe('case-ended')
  })

  test('waits until no hot work runs', () => {
    const facts = appliedCase()
    const burning = caseOf([
      ...facts.events,
      eventOf('hotWorkAsked', { hotWorkId: 'h1' }),
      eventOf('hotWorkStarted', { hotWorkId: 'h1' }),
    ])
    expect(codeOf(decideWithdraw(burning, '不装了', clerk))).toBe('hot-work-running')
  })

  test('is none once the work is accepted', () => {
    const facts = appliedCase()
    const accepted = caseOf([
      ...facts.events,
      eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-12-01', to: '2027-02-28' }),
      eventOf('acceptanceAsked', {}, { at: '2026-12-20T02:00:00.000Z' }),
      eventOf('accepted', { stage: 'second', passed: true }, { at: '2026-12-21T02:00:00.000Z' }),
    ])
    expect(codeOf(decideWithdraw(accepted, '不装了', clerk))).toBe('work-accepted')
  })

  test.each([
    ['2026-12-31', false, 'lapse-too-early'],
    ['2027-01-01', false, undefined],
    ['2027-01-01', true, 'work-begun'],
  ])('by lapsing, planned from 1 December with 30 days, on %s, begun: %s', (today, hasBegun, code) => {
    const on = contextAs('supervisor', { today: today as typeof leader.today })
    expect(codeOf(decideLapse(appliedCase(), { reason: '未开工', lapseDays: 30, hasBegun }, on))).toBe(code)
    expect(lapseDay(appliedCase().state, 30)).toBe('2026-12-31')
  })

  test('by lapsing is a leader’s', () => {
    const facts = { reason: '未开工', lapseDays: 30, hasBegun: false }
    expect(codeOf(decideLapse(appliedCase(), facts, clerk))).toBe('beyond-role')
  })
})
