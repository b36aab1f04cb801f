// A decoration case at work on 2026-11-21: permitted from 20 November to 28 February, with what hot work and acceptance tell on top.
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from './decisionContext.ts'
import { caseOf, DECLARED_SURFACE } from './decorationCases.ts'

/** A case whose permit stands; hot work and waterproofing are declared. */
export function permittedCase(more: readonly LiveEvent[] = [], declaration: JsonObject = {}): CaseFacts {
  const applied = { ...DECLARED_SURFACE, declared: ['surface', 'waterproofing', 'hot-work'], ...declaration }
  return caseOf([
    eventOf('applied', applied),
    eventOf('permitIssued', { number: 'A-XK-00001', from: '2026-11-20', to: '2027-02-28', scope: '全屋装修' }),
    ...more,
  ])
}

/** Hot work of this morning, Shanghai 10:00 to 12:00; the test's clock stands at 10:12. */
export const HOT_WORK_ASKED = {
  place: '厨房',
  ways: ['arc-welding'],
  reason: '焊接橱柜支架',
  from: '2026-11-21T02:00:00.000Z',
  to: '2026-11-21T04:00:00.000Z',
  operator: '周强',
  certificateNo: 'T310001',
  guardian: '李明',
  extinguishers: '干粉 × 2',
  clearing: '清除可燃物，铺防火毯',
} as const satisfies JsonObject

const ID = { hotWorkId: 'h1' }
const STEPS: readonly (readonly [string, JsonObject])[] = [
  ['hotWorkAsked', { ...HOT_WORK_ASKED, number: 'A-DH-00001', sheetId: null }],
  ['hotWorkJudged', { side: 'engineering', agrees: true, opinion: '' }],
  ['hotWorkJudged', { side: 'security', agrees: true, opinion: '' }],
  ['hotWorkApproved', {}],
  ['hotWorkChecked', { postedAt: ['building-entrance', 'work-place'], isEquipped: true, isCleared: true }],
  ['hotWorkStarted', {}],
  ['hotWorkFinished', {}],
  ['hotWorkRechecked', { remark: '' }],
  ['hotWorkClosed', { reason: '' }],
]

/** The events of hot work up to the step, the asking being 1; `more` changes what was asked for. */
export function hotWorkEvents(upTo: number, more: JsonObject = {}): readonly LiveEvent[] {
  return STEPS.slice(0, upTo).map(([ev, data], index) => eventOf(ev, { ...data, ...ID, ...(index === 0 ? more : {}) }))
}

/** Every item found in order. */
export const ALL_OK = ACCEPTANCE_ITEMS.map((item) => ({ item, found: 'ok', remark: '' }))

/** A floor that stood under water for a day and held. */
export const WATER_HELD = {
  place: '卫生间',
  from: '2026-11-19T02:00:00.000Z',
  to: '2026-11-20T02:00:00.000Z',
  held: true,
} as const

/** An acceptance as it was entered. */
export function acceptedEvent(stage: 'first' | 'second', passed: boolean, more: JsonObject = {}): LiveEvent {
  return eventOf('accepted', { stage, passed, items: ALL_OK, closedWater: [], opinion: '', until: '', ...more })
}
