/**
 * The project's settings for items, as the decisions ask for them; may run inside a transaction of the store. Every module whose work becomes an
 * item (a dirty home, a fault) asks them here.
 */
import type { ItemRules, VisitBackRule } from '#shared/domain/items/rules.ts'
import type { SettingKey } from '#shared/domain/modules.ts'
import type { Day } from '#shared/kernel/days.ts'
import { closingMinutes } from '#shared/kernel/openHours.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { settingOf } from './settings.ts'
import type { Store } from './store.ts'

/** The rules of today. */
export async function loadItemRules(store: Store): Promise<ItemRules> {
  const overrides = (await store.db.calendarDays.toArray()).flatMap((row) =>
    row.deleted || row.v.kind === undefined ? [] : [{ day: row.id as Day, kind: row.v.kind }],
  )
  const calendar = createCalendar({ overrides })
  return {
    zone: store.zone(),
    closing: closingMinutes(await settingOf(store, 'desk.open-hours')),
    nextPromiseDays: await settingOf(store, 'items.next-promise-days'),
    warnDays: await settingOf(store, 'items.warn-days'),
    reasonDays: await settingOf(store, 'items.reason-days'),
    attendMinutes: await settingOf(store, 'items.attend-minutes'),
    postponements: await settingOf(store, 'items.postponements'),
    complaint: await complaintRule(store),
    service: await serviceRule(store),
    complaintKinds: await settingOf(store, 'items.complaint-kinds'),
    repairKinds: await settingOf(store, 'items.repair-kinds'),
    addWorkingDays: (day, count) => calendar.addWorkingDays(day, count).value,
  }
}

async function complaintRule(store: Store): Promise<VisitBackRule> {
  const to = await settingOf(store, 'visit-back.complaint-days')
  const share = await settingOf(store, 'visit-back.complaint-share')
  return { from: 0, to, unit: unitOf(store, 'visit-back.complaint-days'), share }
}

async function serviceRule(store: Store): Promise<VisitBackRule> {
  const from = await settingOf(store, 'visit-back.after-service-from')
  const to = await settingOf(store, 'visit-back.after-service-to')
  const share = await settingOf(store, 'visit-back.repair-share')
  return { from, to, unit: unitOf(store, 'visit-back.after-service-to'), share }
}

function unitOf(store: Store, key: SettingKey): VisitBackRule['unit'] {
  const declaration = store.registry.settingOf(key)
  return declaration?.kind === 'whole' && declaration.unit === 'working-days' ? 'working-days' : 'days'
}
