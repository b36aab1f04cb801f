// 发现—制止—通知—送达—停工—复查—报告—复工: the whole chain with its papers, as the card and the bundle of evidence tell it.
import { describe, expect, it } from 'vitest'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { OpenedViolation } from '#renderer/features/decoration/queries/violations.ts'
import { paperText, startTexts } from '#renderer/text/text.ts'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import { dutyOf } from '#shared/domain/decoration/violations/duties.ts'
import { foldViolation } from '#shared/domain/decoration/violations/violationFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents } from '#test/support/decorationMoney.ts'
import { evidenceOf } from './evidence.ts'
import { chainOf, papersOfChain } from './violationChain.ts'

startTexts('zh-CN')

const at = (minute: string) => ({ at: `2026-11-21T02:${minute}:00.000Z` })
const paper = { role: 'engineering', name: '钱工', paperDay: '2026-11-21', copyNo: '5' }
const told: readonly LiveEvent[] = [
  eventOf('found', { caseId: 'case-1', clauses: ['V01'], facts: '拆墙', photos: ['photo-a'] }, at('01')),
  eventOf('halted', { remark: '责令停手' }, at('02')),
  eventOf('noticed', { number: 'A-ZG-00001', sheetId: 's-zg1', to: ['owner'], until: '2026-11-22' }, at('03')),
  eventOf('served', { servedBy: 'posted', servedTo: '入户门', photos: ['photo-b'] }, at('04')),
  eventOf('rechecked', { mended: false, remark: '未动', photos: ['photo-c', 'photo-a'] }, at('06')),
  eventOf('noticed', { number: 'A-ZG-00002', sheetId: 's-zg2', to: ['owner'], until: '2026-11-24' }, at('07')),
  eventOf('served', { servedBy: 'in-person', servedTo: '赵工', signature: 'ink' }, at('08')),
  eventOf('deductionProposed', { clause: 'V01', amountFen: 200_000 }, at('09')),
  eventOf('deductionApproved', { clause: 'V01', number: 'A-KK-00001', sheetId: 's-kk' }, at('10')),
  eventOf('refused', { why: '拒不恢复' }, at('11')),
  eventOf('reported', { reportedTo: '区住建委', number: '物函 12 号', receipt: '回执 7' }, at('12')),
  eventOf('rechecked', { mended: true, remark: '已恢复' }, at('13')),
]
const ofCase: readonly LiveEvent[] = [
  ...appliedEvents(),
  eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-11-01', to: '2026-12-31' }),
  eventOf(
    'stopped',
    { reason: '拆墙', violationId: 'violation-1', number: 'A-TG-00001', sheetId: 's-tg', onPaper: paper },
    at('05'),
  ),
  eventOf('resumed', { reason: '复查合格', number: 'A-FG-00001', sheetId: 's-fg' }, at('14')),
]
const state = foldViolation(told).state
const view: OpenedViolation = {
  ...{ id: 'violation-1', state, unitCode: '2-0301', contractor: '', workers: [] },
  due: dutyOf(state, { days: 1, dayOf: (instant) => instant.slice(0, 10) as Day }),
  site: { v: foldCase(ofCase).state } as unknown as DecorationCaseRow,
  clauses: { version: 1, isSigned: true, isMissing: false, clauses: [] },
  names: new Map([['staff-supervisor', '王主管']]),
}

describe('the chain', () => {
  const steps = chainOf(view, paperText())
  it('is whole and in the order of its times', () => {
    expect(steps.map(({ step }) => step)).toEqual([
      ...['found', 'halted', 'noticed', 'served', 'stopped', 'rechecked', 'noticed', 'served'],
      ...['proposed', 'approved', 'refused', 'reported', 'rechecked', 'resumed'],
    ])
    expect(steps.every(({ by }) => by !== '')).toBe(true)
  })
  it('names every paper and takes along those of this program, each once', () => {
    const numbers = steps.map(({ paper: number }) => number).filter((number) => number !== '')
    expect(numbers).toEqual(['A-ZG-00001', 'A-TG-00001', 'A-ZG-00002', 'A-KK-00001', '物函 12 号', 'A-FG-00001'])
    expect(papersOfChain([...steps, ...steps])).toEqual(['s-zg1', 's-tg', 's-zg2', 's-kk', 's-fg'])
  })
  it('says whose signed paper an order was entered from', () => {
    expect(steps.find(({ step }) => step === 'stopped')?.what).toContain('钱工（工程部）2026-11-21 签字单据，份号 5')
  })
})

it('the bundle shows each photograph once, under the step that it proves', () => {
  const site = { unit: '2-0301', owner: '欧阳娜娜', contractor: '', permit: '' }
  const { photos, steps } = evidenceOf(view, { site, momentText: (instant) => instant.slice(11, 16) })
  expect(photos).toEqual([
    { hash: 'photo-a', caption: '发现 02:01' },
    { hash: 'photo-b', caption: '送达 02:04' },
    { hash: 'photo-c', caption: '复查 02:06' },
  ])
  expect(steps.find(({ step }) => step === '报告主管部门')).toMatchObject({
    ...{ time: '02:12', by: '王主管', paper: '物函 12 号', what: '区住建委；回执 7' },
  })
  expect(steps.find(({ step }) => step === '复工')).toMatchObject({ what: '复查合格', paper: 'A-FG-00001' })
})
