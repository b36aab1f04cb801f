// Water and power that are cut for the work (handbook R79): asked a day ahead, agreed, cut, restored.
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { permittedCase } from '#test/support/decorationSite.ts'
import { foldUtilityCut } from './cutFold.ts'
import { type CutInput, decideAskCut, decideJudgeCut, decideRunCut, isCutOver, isOff } from './cuts.ts'

const clerk = contextAs('front-desk')
const engineer = contextAs('engineering')
const INPUT: CutInput = {
  supply: 'water',
  area: '2 单元 12 层',
  reason: '更换户内总阀',
  from: '2026-11-22T01:00:00.000Z',
  to: '2026-11-22T03:00:00.000Z',
}
const BOUNDS = { noticeDays: 1, zone: 'Asia/Shanghai' }
const ask = (more: Partial<CutInput> = {}, { noticeDays = 1, facts = permittedCase() } = {}) =>
  decideAskCut(facts, { input: { ...INPUT, ...more }, bounds: { ...BOUNDS, noticeDays } }, clerk)

const cut = (...events: readonly string[]) => {
  const told = ['asked', ...events].map((ev) =>
    eventOf(ev, ev === 'asked' ? { ...INPUT, caseId: 'case-1', unitId: 'u1', personId: 'p1' } : {}),
  )
  return { id: 'cut-1', state: foldUtilityCut(told).state, dots: told.map(({ dot }) => dot) }
}

describe('a cut that is asked for', () => {
  test('stands on its own and names the case, the unit and its paper', () => {
    const decided = ask()
    const item = decided.ok ? decided.value.item({ sheetId: 's1', number: 'A-TS-00001' }) : undefined
    expect(item).toMatchObject({
      e: 'utilityCut',
      data: { caseId: 'case-1', unitId: 'u1', personId: 'p1', number: 'A-TS-00001', area: '2 单元 12 层' },
    })
  })

  test.each([
    ['a supply', { supply: 'gas' }, 'supply-missing'],
    ['whom it touches', { area: ' ' }, 'area-missing'],
    ['a reason', { reason: '' }, 'reason-missing'],
    ['a time', { from: '' }, 'time-invalid'],
    ['an end', { to: 'soon' }, 'time-invalid'],
    ['an end after its start', { to: INPUT.from }, 'end-before-start'],
    ['a short word', { area: '长'.repeat(201) }, 'text-too-long'],
  ] as const)('without %s is refused', (_name, more, code) => {
    expect(codeOf(ask(more))).toBe(code)
  })

  test.each([
    ['the last minute of today, a day ahead', 1, '2026-11-21T15:59:00.000Z', 'notice-short'],
    ['the first minute of tomorrow, a day ahead', 1, '2026-11-21T16:00:00.000Z', undefined],
    ['tomorrow, two days ahead', 2, '2026-11-22T01:00:00.000Z', 'notice-short'],
    ['today where no notice is asked', 0, '2026-11-21T05:00:00.000Z', undefined],
  ] as const)('for %s is answered', (_name, noticeDays, from, code) => {
    expect(codeOf(ask({ from }, { noticeDays }))).toBe(code)
  })

  test('is refused on a stopped site', () => {
    const facts = permittedCase([eventOf('stopped', { reason: '违章' })])
    expect(codeOf(ask({}, { facts }))).toBe('site-stopped')
  })
})

describe('a cut goes its way', () => {
  const paper = { role: 'engineering', name: '吴工', paperDay: '2026-11-21' as Day, copyNo: '3' } as const

  test('engineering agrees, or says why not; the desk enters it from paper', () => {
    expect(codeOf(decideJudgeCut(cut(), { agrees: true, opinion: '' }, engineer))).toBeUndefined()
    expect(codeOf(decideJudgeCut(cut(), { agrees: false, opinion: '' }, engineer))).toBe('opinion-missing')
    expect(codeOf(decideJudgeCut(cut(), { agrees: true, opinion: '' }, clerk))).toBe('beyond-role')
    const entered = decideJudgeCut(cut(), { agrees: true, opinion: '', paper }, clerk)
    expect(entered.ok && entered.value.items).toMatchObject([{ ev: 'agreed', data: { personId: 'p1' } }])
  })

  test.each([
    ['cut', cut('agreed'), undefined],
    ['cut', cut(), 'cut-elsewhere'],
    ['cut', cut('refused'), 'cut-elsewhere'],
    ['restored', cut('agreed', 'cut'), undefined],
    ['restored', cut('agreed'), 'cut-elsewhere'],
    ['restored', undefined, 'cut-unknown'],
  ] as const)('%s follows what stands', (act, facts, code) => {
    expect(codeOf(decideRunCut(facts, act, engineer))).toBe(code)
  })

  test('a cut whose time is over is not made any more, but restored at any time', () => {
    const over = contextAs('engineering', { nowMs: Date.parse(INPUT.to) })
    expect(isCutOver(cut('agreed').state, over.nowMs - 1)).toBe(false)
    expect(isCutOver(cut('agreed').state, over.nowMs)).toBe(true)
    expect(codeOf(decideRunCut(cut('agreed'), 'cut', over))).toBe('time-over')
    expect(codeOf(decideJudgeCut(cut(), { agrees: true, opinion: '' }, over))).toBe('time-over')
    expect(codeOf(decideJudgeCut(cut(), { agrees: false, opinion: '过期' }, over))).toBeUndefined()
    expect(codeOf(decideRunCut(cut('agreed', 'cut'), 'restored', over))).toBeUndefined()
    expect([cut('agreed', 'cut'), cut('agreed', 'cut', 'restored')].map(({ state }) => isOff(state))).toEqual([
      true,
      false,
    ])
  })
})
