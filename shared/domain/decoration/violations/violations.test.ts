import { describe, expect, it } from 'vitest'
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideRecheck, decideRefuse, decideReport } from './ending.ts'
import { decideFindViolation, decideHaltViolation, type FoundInput, type ViolationPlace } from './finding.ts'
import { decideMeasure, type MeasureInput, measuresTaken } from './measures.ts'
import { decideNotice, decideServe, type NoticeInput, type ServedInput } from './serving.ts'
import type { ViolationFacts } from './violationFacts.ts'
import { foldViolation } from './violationFold.ts'

// 10:12 in the community on 21 November 2026.
const desk = contextAs('front-desk')
const PLACE: ViolationPlace = {
  ...{ caseId: 'case-1', unitId: 'unit-1', personId: 'person-1', contractorId: 'contractor-1' },
  ...{ isEnded: false, codes: ['R60', 'R83', 'V01', 'V07'] },
}
const FOUND: FoundInput = {
  ...{ clauses: ['R60', 'V01'], place: '客厅', facts: '拆除客厅承重墙约 1 米', photos: ['photo-1'], noPhotoWhy: '' },
  ...{ policeReceipt: '', workerId: null, patrolId: 'patrol-1', at: '', halted: null },
}
const THEFT = { clauses: ['V07'], photos: [], policeReceipt: '渝公（受）2026-118', facts: '业主报失手机一部' }

const find = (input: Partial<FoundInput> = {}, place: Partial<ViolationPlace> = {}, context = desk) =>
  decideFindViolation({ ...PLACE, ...place }, { ...FOUND, ...input }, context)

const factsOf = (events: readonly LiveEvent[]): ViolationFacts => ({
  id: 'violation-1',
  state: foldViolation(events).state,
  dots: events.map(({ dot }) => dot),
})
const told = (ev: string, data: LiveEvent['data'] = {}, at = '2026-11-21T02:12:00.000Z') => eventOf(ev, data, { at })
const found = told('found', { ...PLACE, clauses: ['R60', 'V01'], facts: '拆墙' } as unknown as LiveEvent['data'])
const theft = told('found', { caseId: 'case-1', clauses: ['V07'], facts: '失窃', policeReceipt: '118' })
const notice = told('noticed', { number: 'A-ZG-00001', sheetId: 'sheet-1', to: ['contractor'], until: '2026-11-24' })
const service = told('served', { servedBy: 'in-person', servedTo: '赵工' })
const events = (result: Result<{ readonly items: readonly unknown[] }, unknown>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return (result.value.items as readonly RecordItem[]).map((item) => eventOf(item.ev, item.data))
}

describe('what was found', () => {
  it('is one event with what stopped it: a change tells one thing of a record', () => {
    const told = events(find({ halted: '已责令停手' }))
    expect(told).toHaveLength(1)
    const state = factsOf(told).state
    expect(state).toMatchObject({
      ...{ status: 'halted', caseId: 'case-1', personId: 'person-1', contractorId: 'contractor-1' },
      ...{ clauses: ['R60', 'V01'], photos: ['photo-1'], blobs: ['photo-1'], haltRemark: '已责令停手' },
    })
  })

  it.each([
    ['with a photo', {}, {}, undefined],
    ['without a photo but with the reason', { photos: [], noPhotoWhy: '手机没电' }, {}, undefined],
    ['with neither', { photos: [] }, {}, 'photo-missing'],
    ['without a clause', { clauses: [] }, {}, 'clauses-missing'],
    ['by a clause that the case does not have', { clauses: ['Z9'] }, {}, 'clause-unknown'],
    ['without a word of what it was', { facts: ' ' }, {}, 'facts-missing'],
    ['in a case that is over', {}, { isEnded: true }, 'case-ended'],
    ['in a public area, of no case', {}, { caseId: '', unitId: null, personId: null }, undefined],
    ['this minute', { at: '2026-11-21T02:12:00.000Z' }, {}, undefined],
    ['in a minute to come', { at: '2026-11-21T02:13:00.000Z' }, {}, 'time-invalid'],
    ['two months ago', { at: '2026-09-20T02:12:00.000Z' }, {}, 'time-invalid'],
    ['with too long a story', { facts: '长'.repeat(401) }, {}, 'text-too-long'],
    ['theft by facts and receipt', THEFT, {}, undefined],
    ['theft without the receipt', { ...THEFT, policeReceipt: '' }, {}, 'police-receipt-missing'],
    ['theft with a picture', { ...THEFT, photos: ['photo-1'] }, {}, 'theft-facts-only'],
    ['theft with somebody named', { ...THEFT, workerId: 'worker-1' }, {}, 'theft-facts-only'],
  ] as const)('%s', (_what, input, place, code) => {
    expect(codeOf(find(input, place))).toBe(code)
  })

  it('is stopped once', () => {
    const first = events(decideHaltViolation(factsOf([found]), '已制止', desk))
    expect(codeOf(decideHaltViolation(factsOf([found, ...first]), '再说一次', desk))).toBe('halted-already')
  })
})

describe('the notice', () => {
  const NOTICE: NoticeInput = { to: ['contractor'], demand: '恢复原状', until: '2026-11-24', stops: true }
  const give = (input: Partial<NoticeInput> = {}, of: readonly LiveEvent[] = [found], context = desk) =>
    decideNotice(factsOf(of), { ...NOTICE, ...input }, context)

  it('stands with its number and its day, and is served after', () => {
    const done = give()
    if (!done.ok) throw new Error(done.error.code)
    const item = done.value.item({ sheetId: 'sheet-1', number: 'A-ZG-00001' })
    const state = factsOf([found, eventOf(item.ev, item.data)]).state
    expect(state).toMatchObject({ status: 'noticed', noticeNumber: 'A-ZG-00001', until: '2026-11-24' })
    expect(state).toMatchObject({ noticeTo: ['contractor'], noticeStops: true, noticeSheetId: 'sheet-1' })
  })

  const mended = told('rechecked', { mended: true })
  it.each([
    ['for today', { until: '2026-11-21' }, [found], undefined],
    ['for yesterday', { until: '2026-11-20' }, [found], 'until-invalid'],
    ['for ninety days', { until: '2027-02-19' }, [found], undefined],
    ['for longer', { until: '2027-02-20' }, [found], 'until-invalid'],
    ['for no day', { until: '' }, [found], 'until-invalid'],
    ['for nobody', { to: ['gate'] }, [found], 'addressee-missing'],
    ['without a demand', { demand: ' ' }, [found], 'demand-missing'],
    ['of what is mended', {}, [found, mended], 'mended-already'],
    ['of nothing', {}, [], 'violation-unknown'],
  ] as const)('%s', (_what, input, of, code) => {
    expect(codeOf(give(input, of))).toBe(code)
  })

  it('that is given again keeps the first one and its delivery as proof', () => {
    const photo = told('served', { servedBy: 'posted', servedTo: '入户门', photos: ['photo-9'] })
    const again = told('noticed', { number: 'A-ZG-00002', sheetId: 'sheet-2', to: ['owner'], until: '2026-11-30' })
    const handed = told('served', { servedBy: 'in-person', servedTo: '赵工' })
    const state = factsOf([found, notice, photo, again, handed]).state
    expect(state).toMatchObject({ noticeNumber: 'A-ZG-00002', until: '2026-11-30', servedBy: 'in-person' })
    expect(state.notices.map(({ number, sheetId }) => [number, sheetId])).toEqual([
      ['A-ZG-00001', 'sheet-1'],
      ['A-ZG-00002', 'sheet-2'],
    ])
    expect(state.servings).toMatchObject([
      { notice: 'A-ZG-00001', way: 'posted', photos: ['photo-9'] },
      { notice: 'A-ZG-00002', way: 'in-person', to: '赵工' },
    ])
    expect(state.blobs).toContain('photo-9')
  })

  const SERVED: ServedInput = { way: 'in-person', to: '赵工', witness: '', signature: '', photos: [] }
  it.each([
    ['handed over', [found, notice], {}, undefined],
    ['posted', [found, notice], { way: 'posted', to: '入户门' }, undefined],
    ['by phone', [found, notice], { way: 'phone' }, undefined],
    ['refused before a witness', [found, notice], { way: 'refused-witnessed', witness: '刘师傅' }, undefined],
    ['refused without one', [found, notice], { way: 'refused-witnessed' }, 'witness-missing'],
    ['to nobody', [found, notice], { to: '' }, 'taker-missing'],
    ['in a way that does not exist', [found, notice], { way: 'mail' }, 'way-missing'],
    ['before it was written', [found], {}, 'notice-missing'],
    ['of theft by posting', [theft, notice], { way: 'posted' }, 'theft-not-posted'],
    ['of theft by hand', [theft, notice], {}, undefined],
  ] as const)('served: %s', (_what, of, input, code) => {
    expect(codeOf(decideServe(factsOf(of), { ...SERVED, ...input }, desk))).toBe(code)
  })
})

describe('the ladder', () => {
  const STEP: MeasureInput = { measure: 'persuade', remark: '当面劝阻', amountFen: 0, workerId: null, finding: '' }
  const barred = { measure: 'bar-worker', workerId: 'worker-1' }
  it.each([
    ['persuade', [found], {}, undefined],
    ['restore', [found], { measure: 'restore' }, undefined],
    ['bar somebody', [found], barred, undefined],
    ['bar nobody', [found], { measure: 'bar-worker' }, 'worker-missing'],
    ['bar for theft without a finding', [theft], barred, 'finding-missing'],
    ['bar for theft with a finding', [theft], { ...barred, finding: '行政处罚决定书 118 号' }, undefined],
    ['damages', [found], { measure: 'damages', amountFen: 120_00 }, undefined],
    ['damages of nothing', [found], { measure: 'damages' }, 'amount-invalid'],
    ['stop work', [found], { measure: 'stop-work' }, 'measure-as-form'],
    ['report', [found], { measure: 'report' }, 'measure-as-form'],
    ['seize tools', [found], { measure: 'hold-tools' }, 'measure-unknown'],
    ['cut power', [found], { measure: 'cut-power' }, 'measure-unknown'],
    ['a rung without a word', [found], { remark: '' }, 'reason-missing'],
  ] as const)('%s', (_what, of, input, code) => {
    expect(codeOf(decideMeasure(factsOf(of), { ...STEP, ...input }, desk))).toBe(code)
  })

  it('is told in its own order, whatever told it', () => {
    const state = factsOf([
      found,
      told('measured', { measure: 'restore', remark: '恢复墙体' }),
      told('halted', {}),
      told('reported', { reportedTo: '住建委', number: '函 12' }),
    ]).state
    const stops = [{ violationId: 'violation-1' }]
    expect(measuresTaken(state, stops, 'violation-1')).toEqual(['persuade', 'stop-work', 'restore', 'report'])
    expect(measuresTaken(state)).toEqual(['persuade', 'restore', 'report'])
  })
})

describe('how it ends', () => {
  const served = [found, notice, service]
  const mended = told('rechecked', { mended: true, remark: '已恢复' })
  it.each([
    ['with a photo', served, { photos: ['photo-2'], remark: '' }, undefined],
    ['with a word', served, { photos: [], remark: '已恢复' }, undefined],
    ['with neither', served, { photos: [], remark: '' }, 'recheck-photo-missing'],
    ['of theft with a photo', [theft], { photos: ['photo-2'], remark: '' }, 'theft-facts-only'],
    ['again once mended', [...served, mended], { photos: [], remark: '好' }, 'mended-already'],
  ] as const)('looked at %s', (_what, of, input, code) => {
    expect(codeOf(decideRecheck(factsOf(of), { mended: true, ...input }, desk))).toBe(code)
  })

  it.each([
    ['what reached them', served, '拒不恢复', undefined],
    ['what did not', [found, notice], '拒不恢复', 'not-served'],
    ['without a word of it', served, '', 'reason-missing'],
    ['what is mended', [...served, mended], '拒不恢复', 'mended-already'],
  ] as const)('refused: %s', (_what, of, why, code) => {
    expect(codeOf(decideRefuse(factsOf(of), why, desk))).toBe(code)
  })

  const refused = [...served, told('refused', { why: '拒不恢复' })]
  const REPORT = { reportedTo: '区住建委', number: '物函〔2026〕12号', receipt: '', at: '' }
  const leader = contextAs('supervisor')
  const paper = { role: 'supervisor', name: '王主管', paperDay: '2026-11-21' as Day, copyNo: '3' } as const
  const report = (input: Partial<typeof REPORT>, context: DecisionContext, of: readonly LiveEvent[] = refused) =>
    decideReport(factsOf(of), { input: { ...REPORT, ...input } }, context)
  it('is reported by a leader, or from the leader’s paper, once', () => {
    expect(codeOf(report({}, leader))).toBeUndefined()
    expect(codeOf(report({}, desk))).toBe('beyond-role')
    expect(codeOf(decideReport(factsOf(refused), { input: REPORT, paper }, desk))).toBeUndefined()
    expect(codeOf(report({}, leader, [...refused, ...events(report({}, leader))]))).toBe('reported-already')
  })
  it.each([
    ['department-missing', { reportedTo: '' }],
    ['number-missing', { number: ' ' }],
    ['time-invalid', { at: '2026-11-21T03:00:00.000Z' }],
    ['time-invalid', { at: '2026-11-20T03:00:00.000Z' }],
  ] as const)('is not reported: %s', (code, input) => {
    expect(codeOf(report(input, leader))).toBe(code)
  })

  it('a look back that finds it as it was leaves a refusal and a report as they stand', () => {
    const not = told('rechecked', { mended: false, remark: '仍未恢复' })
    expect(factsOf([...served, not]).state.status).toBe('mending')
    expect(factsOf([...refused, not]).state.status).toBe('refused')
    const after = told('rechecked', { mended: true, remark: '已恢复' })
    expect(factsOf([...refused, not, after]).state.status).toBe('mended')
  })
})
