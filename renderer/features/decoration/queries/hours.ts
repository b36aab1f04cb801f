/** The project's hours of work as the rules ask for them: settings of a day, the calendar, and the first move-in of each building. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  type FirstMoveInPlace,
  firstMoveInOf,
  type HoursFacts,
  type HoursOfDay,
  type HoursSettings,
  hoursOn,
} from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { Day } from '#shared/kernel/days.ts'
import { createCalendar, type WorkingCalendar } from '#shared/kernel/workingDays.ts'

/** The rules of one day, for any building. */
export interface HoursRules {
  readonly settings: HoursSettings
  readonly calendar: WorkingCalendar
  /** 首期入伙 by the building's id; its own or its phase's. */
  readonly firstMoveIn: ReadonlyMap<string, Day | null>
}

/** The rules as they hold on a day, today where none is named; may run inside a transaction of the store. */
export async function loadHoursRules(store: Store, day?: string): Promise<HoursRules> {
  const [settings, days, buildings] = await Promise.all([
    loadHoursSettings(store, day),
    store.db.calendarDays.toArray(),
    store.db.buildings.toArray(),
  ])
  const overrides = days.flatMap((row) =>
    row.deleted || row.v.kind === undefined ? [] : [{ day: row.id as Day, kind: row.v.kind, name: row.v.name ?? '' }],
  )
  const places = buildings
    .filter((row) => !row.deleted)
    .map(({ id, v }) => ({
      id,
      place: { code: v.code ?? '', phase: v.phase ?? '', firstMoveInDay: v.firstMoveInDay ?? null },
    }))
  const known: readonly FirstMoveInPlace[] = places.map(({ place }) => place)
  return {
    settings,
    calendar: createCalendar({ overrides }),
    firstMoveIn: new Map(places.map(({ id, place }) => [id, firstMoveInOf(place.code, known)])),
  }
}

/**
 * The rules as they hold on each of these days: read again only where a setting of decoration changes on one of them. Calendar and buildings are
 * read once.
 */
export async function loadHoursRulesOf(store: Store, days: readonly Day[]): Promise<(day: Day) => HoursRules> {
  const found = new Map<Day, HoursRules>()
  const steps = await store.db.settings.where('id').startsWith(SETTINGS_PREFIX).primaryKeys()
  const changes = new Set(steps.map((id) => id.slice(id.indexOf('@') + 1)))
  let rules = await loadHoursRules(store, days[0])
  for (const [index, day] of days.entries()) {
    if (index > 0 && changes.has(day)) rules = { ...rules, settings: await loadHoursSettings(store, day) }
    found.set(day, rules)
  }
  return (day) => found.get(day) ?? rules
}

const SETTINGS_PREFIX = 'decoration.'

async function loadHoursSettings(store: Store, day?: string): Promise<HoursSettings> {
  return {
    weekdayHours: await settingOf(store, 'decoration.weekday-hours', day),
    weekendHours: await settingOf(store, 'decoration.weekend-hours', day),
    firstDays: await settingOf(store, 'decoration.first-days', day),
    firstHours: await settingOf(store, 'decoration.first-hours', day),
    firstReplacesWeekend: await settingOf(store, 'decoration.first-replaces-weekend', day),
    makeUpAsWeekend: await settingOf(store, 'decoration.make-up-as-weekend', day),
    quietDays: await settingOf(store, 'decoration.quiet-days', day),
  }
}

/** What `hoursOn` and `mayWorkOn` ask for, for one building; a building that is not kept has no exception. */
export function hoursFactsOf(
  { settings, calendar, firstMoveIn }: HoursRules,
  buildingId: string | null | undefined,
): HoursFacts {
  return { settings, calendar, firstMoveIn: firstMoveIn.get(buildingId ?? '') ?? null }
}

/** The hours of one day, worked out once for each first move-in day: 500 permits ask for a handful of answers. */
export function hoursOfBuildings(rules: HoursRules, day: Day): (buildingId: string | null | undefined) => HoursOfDay {
  const found = new Map<Day | null, HoursOfDay>()
  return (buildingId) => {
    const facts = hoursFactsOf(rules, buildingId)
    const known = found.get(facts.firstMoveIn) ?? hoursOn(day, facts)
    found.set(facts.firstMoveIn, known)
    return known
  }
}

/** What the answer 「现在可以施工吗」 needs for a unit, live; null for no unit in particular. Undefined until it is read. */
export function useHoursFacts(unitId: string | null): HoursFacts | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const unit = unitId === null ? undefined : await store.db.units.get(unitId)
    return hoursFactsOf(await loadHoursRules(store), unit?.v.buildingId)
  }, [store, unitId])
}
