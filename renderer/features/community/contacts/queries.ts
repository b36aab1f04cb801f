/** What the contact sheet asks: everybody who works here, with the buildings they look after. */
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { buildingTitle } from '#renderer/features/community/buildings/queries.ts'
import { allBuildings, dutiesOf } from '#renderer/features/community/buildings/rows.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { isRole, ROLES, type Role } from '#shared/domain/roles.ts'

export interface Contact {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly phone: string
  readonly buildings: readonly string[]
}

export interface Contacts {
  readonly community: { readonly name: string; readonly company: string; readonly hotline: string }
  readonly people: readonly Contact[]
}

/** The community's names, and its staff in the order of their posts; undefined while loading. */
export function useContacts(store: Store) {
  return useLiveAnswer(() => loadContacts(store), [store])
}

async function loadContacts(store: Store): Promise<Contacts> {
  const { db } = store
  const { name = '', company = '', hotline = '' } = (await db.communities.get(COMMUNITY_ID))?.v ?? {}
  const buildings = await allBuildings(store)
  const duties = await Promise.all(buildings.map((row) => dutiesOf(store, row.id)))
  const rows = (await db.staff.toArray()).filter((row) => !row.deleted && row.v.active === true)
  const people = rows.map(({ id, v }): Contact => {
    const own = buildings.filter((_, index) =>
      duties[index]?.some((duty) => duty.v.active === true && duty.v.staffId === id),
    )
    const role = v.role !== undefined && isRole(v.role) ? v.role : 'front-desk'
    return { id, name: v.name ?? '', role, phone: v.phone ?? '', buildings: own.map((row) => buildingTitle(row.v)) }
  })
  const order = (one: Contact) => ROLES.indexOf(one.role)
  return { community: { name, company, hotline }, people: people.toSorted((a, b) => order(a) - order(b)) }
}
