import { describe, expect, it } from 'vitest'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents } from '#test/support/decorationMoney.ts'
import { decideResumeWork, decideStopWork } from './stopping.ts'

const applied = appliedEvents()
const running = [...applied, eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-11-01', to: '2026-12-31' })]
const stopped = [...running, eventOf('stopped', { reason: '拆墙', violationId: 'violation-1', number: 'A-TG-00001' })]
const factsOf = (events: readonly LiveEvent[]) => ({ id: 'case-1', state: foldCase(events).state, events })
const engineer = contextAs('engineering')
const desk = contextAs('front-desk')
const paper = { role: 'engineering', name: '钱工', paperDay: '2026-11-21' as Day, copyNo: '5' } as const
const word = { reason: '拆除承重墙', violationId: 'violation-1' }

describe('work', () => {
  it.each([
    ['is stopped by engineering', running, word, engineer, undefined],
    ['is stopped by the desk from a signed paper', running, { ...word, paper }, desk, undefined],
    ['is not stopped by the desk alone', running, word, desk, 'beyond-role'],
    ['is not stopped without a reason', running, { ...word, reason: ' ' }, engineer, 'reason-missing'],
    ['is not stopped twice', stopped, word, engineer, 'stopped-already'],
    ['is not stopped before its permit', applied, word, engineer, 'not-running'],
    ['is not stopped by too many words', running, { ...word, reason: '长'.repeat(401) }, engineer, 'text-too-long'],
  ] as const)('%s', (_what, events, input, context, code) => {
    expect(codeOf(decideStopWork(factsOf(events), input, context))).toBe(code)
  })

  const settled = { isViolationOpen: false, isTopUpLate: false }
  const input = { reason: '已恢复' }
  it.each([
    ['goes on when what it was for is settled', stopped, input, settled, engineer, undefined],
    ['goes on by the desk from a signed paper', stopped, { ...input, paper }, settled, desk, undefined],
    ['does not go on by the desk alone', stopped, input, settled, desk, 'beyond-role'],
    ['does not go on before it stood still', running, input, settled, engineer, 'not-stopped'],
    ['waits for the violation', stopped, input, { ...settled, isViolationOpen: true }, engineer, 'violation-open'],
    ['waits for the deposit', stopped, input, { ...settled, isTopUpLate: true }, engineer, 'top-up-open'],
    ['goes on by a word why', stopped, { reason: '' }, settled, engineer, 'reason-missing'],
  ] as const)('%s', (_what, events, said, grounds, context, code) => {
    expect(codeOf(decideResumeWork(factsOf(events), { input: said, grounds }, context))).toBe(code)
  })

  it('stands still and goes on again as the case tells it, with the numbers of both slips', () => {
    const stop = decideStopWork(factsOf(running), { ...word, paper }, desk)
    if (!stop.ok) throw new Error(stop.error.code)
    const item = stop.value.item({ sheetId: 'sheet-1', number: 'A-TG-00001' })
    const after = [...running, eventOf(item.ev, item.data)]
    expect(foldCase(after).state.status).toBe('stopped')
    expect(foldCase(after).state.stops).toMatchObject([{ number: 'A-TG-00001', violationId: 'violation-1' }])
    const resume = decideResumeWork(factsOf(after), { input, grounds: settled }, engineer)
    if (!resume.ok) throw new Error(resume.error.code)
    const back = resume.value.item({ sheetId: 'sheet-2', number: 'A-FG-00001' })
    const { status, stops } = foldCase([...after, eventOf(back.ev, back.data)]).state
    expect(status).toBe('permitted')
    expect(stops).toMatchObject([
      {
        sheetId: 'sheet-1',
        onPaper: paper,
        resumedNumber: 'A-FG-00001',
        resumedSheetId: 'sheet-2',
        resumedWhy: '已恢复',
      },
    ])
  })
})
