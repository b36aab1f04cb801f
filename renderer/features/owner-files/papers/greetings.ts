/** Whom to greet in the next days (handbook R137): only who agreed and named a day; the number of an identity paper is never asked. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { standingConsent } from '#shared/domain/owner-files/consents.ts'
import { nextGreeting } from '#shared/domain/owner-files/greetings.ts'
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

/** Those whose day comes within the project's window, soonest first. */
export async function loadGreetings(store: Store): Promise<Greetings> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const from = await settingOf(store, 'greetings.from-days', today)
  const to = await settingOf(store, 'greetings.to-days', today)
  const agreed = Map.groupBy(standing(await db.consents.toArray()), (row) => row.v.personId ?? '')
  const ids = [...agreed].flatMap(([personId, rows]) => (standingConsent(rows, 'greetings') ? [personId] : []))
  const people = await db.people.bulkGet(ids)
  const lines = await Promise.all(
    people.map(async (person): Promise<readonly GreetingLine[]> => {
      const next = person && !person.deleted ? nextGreeting(person.v.greetingDay ?? null, today) : undefined
      if (!person || next === undefined || next.inDays < from || next.inDays > to) return []
      const [home] = await presentStays(store, { kind: 'person', id: person.id }, today)
      const phones = standing(await db.phones.where('v.personId').equals(person.id).toArray())
      const reach = { unitCode: home?.unit.v.code ?? '', phone: phones[0]?.v.number ?? '' }
      return [{ personId: person.id, name: person.v.name ?? '', ...reach, ...next }]
    }),
  )
  return { from, to, lines: lines.flat().sort((a, b) => (a.day < b.day ? -1 : 1)) }
}
