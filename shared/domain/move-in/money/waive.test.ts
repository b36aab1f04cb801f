import { describe, expect, test } from 'vitest'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { FEE, feePaid, moveInFactsWith, noticedEvents } from '#test/support/moveInMoney.ts'
import { decideWaive, type WaiverInput } from './waive.ts'

const opened = noticedEvents()
const charged = [...opened, eventOf('charged', { lines: [FEE] }, { actor: { id: 'somebody', role: 'cashier' } })]
const PAPER: PaperDecision = {
  ...{ role: 'office-director', name: '周敏', paperDay: '2026-11-20' as Day, copyNo: '第 3 份' },
}
const INPUT: WaiverInput = { why: '房贷未放款', until: '2026-12-31' }

interface Asked {
  readonly events?: readonly LiveEvent[]
  readonly input?: Partial<WaiverInput>
  readonly role?: Role
  readonly hasPrices?: boolean
}

function decided({ events = charged, input = {}, role = 'office-director', hasPrices = true }: Asked) {
  return decideWaive(moveInFactsWith(events), { input: { ...INPUT, ...input }, hasPrices }, contextAs(role))
}
const own = (role: Role) => {
  const { actor } = contextAs(role)
  return [...opened, eventOf('charged', { lines: [FEE] }, { actor })]
}

describe('keys before the fees', () => {
  test.each<[string, string | undefined, Asked]>([
    ['beyond-role', undefined, { role: 'front-desk' }],
    ['beyond-role', undefined, { role: 'supervisor' }],
    ['case-ended', undefined, { events: [...charged, eventOf('brokenOff', { why: '退房' })] }],
    ['nothing-owed', undefined, { events: opened, hasPrices: false }],
    ['nothing-owed', undefined, { events: [...charged, feePaid(71_496)] }],
    ['reason-missing', 'why', { input: { why: '  ' } }],
    ['text-too-long', 'why', { input: { why: '长'.repeat(121) } }],
    ['until-missing', 'until', { input: { until: '' } }],
    ['until-past', 'until', { input: { until: '2026-01-01' } }],
    ['own-proposal', undefined, { events: own('office-director') }],
    ['own-proposal', undefined, { events: own('front-desk'), role: 'front-desk', input: { paper: PAPER } }],
    ['paper-incomplete', 'copyNo', { role: 'front-desk', input: { paper: { ...PAPER, copyNo: ' ' } } }],
    [
      'paper-in-future',
      'paperDay',
      { role: 'front-desk', input: { paper: { ...PAPER, paperDay: '2027-01-01' as Day } } },
    ],
    ['paper-role-cannot', 'role', { role: 'front-desk', input: { paper: { ...PAPER, role: 'supervisor' } } }],
    ['beyond-role', undefined, { role: 'engineering', input: { paper: PAPER } }],
  ])('is refused as %s (%s)', (code, field, asked) => {
    const done = decided(asked)
    expect(codeOf(done)).toBe(code)
    expect(done.ok ? undefined : done.error.field).toBe(field)
  })

  test('is the director’s word, with why and until when', () => {
    const done = decided({})
    expect(done).toMatchObject({ ok: true, value: { cmd: 'moveIn.waive' } })
    expect(done.ok && done.value.items[0]).toMatchObject({
      ev: 'waived',
      data: { why: '房贷未放款', until: '2026-12-31' },
    })
  })

  test('is entered by the desk from the signed paper, and before a slip is made too', () => {
    const done = decided({ events: opened, role: 'front-desk', input: { paper: PAPER } })
    expect(done.ok && done.value.items[0]).toMatchObject({ ev: 'waived', data: { onPaper: PAPER } })
    expect(done.ok && done.value.cmd).not.toBe('moveIn.waive')
  })

  test('is said again with another day after the keys', () => {
    const events = [...charged, eventOf('handedOver', { handedOverDay: '2026-11-20', takerName: '沈雨桐' })]
    expect(decided({ events, input: { until: '2027-01-15' } }).ok).toBe(true)
  })
})
