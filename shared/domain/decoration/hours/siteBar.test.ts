import { describe, expect, it } from 'vitest'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { appliedEvents } from '#test/support/decorationMoney.ts'
import { siteBar } from './siteBar.ts'

const applied = appliedEvents()
const running = [...applied, eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-11-01', to: '2026-12-31' })]
const stopped = [...running, eventOf('stopped', { reason: '拆墙', violationId: null, number: 'A-TG-00001' })]
const resumed = [...stopped, eventOf('resumed', { reason: '已恢复', number: 'A-FG-00001' })]
const returned = [...running, eventOf('permitReturned', { remark: '' })]

describe('whatever the hour says, at a site', () => {
  it.each([
    ['nothing stands against work on its first day', running, '2026-11-01', undefined],
    ['nothing stands against work on its last day', running, '2026-12-31', undefined],
    ['nobody works before the permit', applied, '2026-11-10', 'no-permit'],
    ['nobody works before its first day', running, '2026-10-31', 'ahead'],
    ['nobody works after its last day', running, '2027-01-01', 'expired'],
    ['nobody works while it stands still', stopped, '2026-11-10', 'stopped'],
    ['work goes on after it stood still', resumed, '2026-11-10', undefined],
    ['nobody works once the permit is back', returned, '2026-11-10', 'no-permit'],
  ] as const)('%s', (_what, events, today, bar) => {
    expect(siteBar(foldCase(events).state, today as Day)).toBe(bar)
  })

  it.each([
    ['', running],
    [', its permit back', returned],
  ] as const)('nobody works once it is accepted%s', (_what, events) => {
    expect(siteBar({ ...foldCase(events).state, status: 'observing' }, '2026-11-10' as Day)).toBe('accepted')
  })
})
