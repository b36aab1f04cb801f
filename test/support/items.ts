// Items for tests of their decisions and fold: builders with overrides, no store.
import type { DecisionContext } from '#shared/domain/draft.ts'
import type { ItemRecord } from '#shared/domain/items/acting.ts'
import { foldItem } from '#shared/domain/items/itemFold.ts'
import type { NewCall, NewItem } from '#shared/domain/items/register.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { itemsModule } from '#shared/domain/items/schema.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import type { Dot, Hlc, WorkspaceId } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

export const ITEM_REGISTRY = buildRegistry([itemsModule])
export const ZHANG = { id: 'staff-zhang', role: 'front-desk' }
export const LI = { id: 'staff-li', role: 'cashier' }
export const ZHOU = { id: 'staff-zhou', role: 'supervisor' }

/** 2026-11-21 10:12 in Shanghai, a Saturday. */
export const NOW_MS = Date.UTC(2026, 10, 21, 2, 12)

const calendar = createCalendar({ overrides: [] })

export const RULES: ItemRules = {
  zone: 'Asia/Shanghai',
  closing: 18 * 60,
  nextPromiseDays: 1,
  warnDays: 2,
  reasonDays: 7,
  attendMinutes: 15,
  postponements: 1,
  complaint: { from: 0, to: 3, unit: 'days', share: 100 },
  service: { from: 3, to: 5, unit: 'days', share: 100 },
  complaintKinds: ['投诉'],
  repairKinds: ['报修', '特约服务'],
  addWorkingDays: (day, count) => calendar.addWorkingDays(day, count).value,
}

/** A moment of the test's day in Shanghai, `HH:mm`, so many days later. */
export function at(clock: string, daysLater = 0): string {
  const ms = Date.parse(`${addDays('2026-11-21' as Day, daysLater)}T${clock}:00.000+08:00`)
  return new Date(ms).toISOString()
}

export function itemContext(overrides: Partial<DecisionContext> = {}): DecisionContext {
  let ids = 0
  return {
    nowMs: NOW_MS,
    today: '2026-11-21' as Day,
    actor: ZHANG,
    session: 'morning',
    workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
    newId: () => {
      ids += 1
      return `new-${ids}`
    },
    mayAct: ITEM_REGISTRY.mayAct,
    ...overrides,
  }
}

export const REPAIR: NewItem = {
  kind: '报修',
  matter: '厨房水管漏水',
  place: '',
  department: '工程部',
  officerId: null,
  due: null,
  dueReason: '',
  attend: false,
  atOnce: false,
}

export const CALL: NewCall = {
  channel: 'call',
  personId: 'p1',
  unitId: 'u1',
  visitId: null,
  contactName: '',
  contactPhone: '',
  items: [REPAIR],
}

const REGISTERED: JsonObject = {
  ...CALL,
  items: null,
  callId: 'call-1',
  kind: '报修',
  matter: '厨房水管漏水',
  place: '',
  department: '工程部',
  officerId: null,
  due: at('18:00', 1),
  attendBy: '',
}

/** One event; `told` is its place in the log of its desk. */
export function itemEvent(ev: string, told: number, { data = {}, ...overrides }: Partial<LiveEvent> = {}): LiveEvent {
  return {
    dot: `aaaaaaaaaaaaaaaa.${told}` as Dot,
    hlc: `${told}`.padStart(6, '0') as Hlc,
    ev,
    data: ev === 'registered' ? { ...REGISTERED, ...data } : data,
    refs: [],
    cmd: `item.${ev}`,
    actor: ZHANG,
    session: 'morning',
    at: at('10:00'),
    ...overrides,
  }
}

/** An item as its events tell it. */
export function itemOf(...events: readonly LiveEvent[]): ItemRecord {
  return { id: 'i1', v: foldItem(events).state, events }
}
