/** Whom to greet in the next days (handbook R137): only who agreed and named a day; the number of an identity paper is never asked. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ConsentRow } from '#renderer/db/tables.ts'
import { standingConsent } from '#shared/domain/owner-files/consents.ts'
import { greetingDaysBetween, nextGreeting } from '#shared/domain/owner-files/greetings.ts'
import { presentStays, standing } from './recordQueries.ts'

export interface GreetingLine {
  readonly personId: string
  readonly name: string
  readonly unitCode: string
  readonly phone: string
  /** The day of this greeting. */
  readonly day: string
  readonly inDays: number
}

export interface Greetings {
  readonly from: number
  readonly to: number
  readonly lines: readonly GreetingLine[]
}

const consentedBy = (row: ConsentRow): string => row.v.personId ?? ''

/** Those whose day comes within the project's window, soonest first. */
export async function loadGreetings(store: Store): Promise<Greetings> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const from = await settingOf(store, 'greetings.from-days', today)
  const to = await settingOf(store, 'greetings.to-days', today)
  // By the days of the window, so that the length of the list is what it costs, and not the size of the community.
  const people = standing(
    await db.people
      .where('v.greetingDay')
      .anyOf(greetingDaysBetween(from, to, today))
      .toArray(),
  )
  const ids = people.map(({ id }) => id)
  const agreed = Map.groupBy(standing(await db.consents.where('v.personId').anyOf(ids).toArray()), consentedBy)
  const lines = await Promise.all(
    people.map(async (person): Promise<readonly GreetingLine[]> => {
      const next = nextGreeting(person.v.greetingDay ?? null, today)
      if (next === undefined || !standingConsent(agreed.get(person.id) ?? [], 'greetings')) return []
      const [home] = await presentStays(store, { kind: 'person', id: person.id }, today)
      const phones = standing(await db.phones.where('v.personId').equals(person.id).toArray())
      const reach = { unitCode: home?.unit.v.code ?? '', phone: phones[0]?.v.number ?? '' }
      return [{ personId: person.id, name: person.v.name ?? '', ...reach, ...next }]
    }),
  )
  return { from, to, lines: lines.flat().sort((a, b) => (a.day < b.day ? -1 : 1)) }
}
