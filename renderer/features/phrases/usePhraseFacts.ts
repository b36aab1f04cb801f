/** What the placeholders of a phrase mean now: the person or unit whose page is open, the community, and what was promised to them. */
import { useLocation } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { PhraseFacts } from '#shared/domain/phrases/fillPhrase.ts'
import { maskName } from '#shared/kernel/names.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'

const HUB = /^\/(person|unit)\/([^/]+)/
const HAN_ONLY = /^\p{Script=Han}{2,}$/u
const TITLES = { male: '先生', female: '女士' } as const

/** The facts of the open page; undefined until they are read. */
export function usePhraseFacts(): PhraseFacts | undefined {
  const { store } = useDesk()
  const { pathname } = useLocation()
  return useLiveAnswer(() => phraseFacts(store, pathname), [store, pathname])
}

/** What is known of whoever the address shows. */
export async function phraseFacts(store: Store, pathname: string): Promise<PhraseFacts> {
  const project = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const [, kind, id = ''] = HUB.exec(pathname) ?? []
  const personId = kind === 'person' ? id : kind === 'unit' ? await onlyOwner(store, id) : undefined
  if (personId === undefined) return { project }
  const person = (await store.db.people.get(personId))?.v
  const time = await promisedTime(store, personId)
  return {
    project,
    ...(person?.name === undefined ? {} : { address: addressOf(person.name, person.sex ?? null) }),
    ...(time === undefined ? {} : { time }),
  }
}

/** 王女士; without a sex on file both forms, and a name that is no Chinese one as a whole. */
export function addressOf(name: string, sex: 'male' | 'female' | null): string {
  if (!HAN_ONLY.test(name)) return name
  const family = maskName(name).split('*')[0] ?? name
  return sex === null ? `${family}${TITLES.male}／${TITLES.female}` : `${family}${TITLES[sex]}`
}

/** A unit with one owner means that owner; with several it means nobody by name. */
async function onlyOwner(store: Store, unitId: string): Promise<string | undefined> {
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const owners = stays.filter(({ v, deleted }) => !deleted && v.relation === 'owner' && (v.toDay ?? null) === null)
  return owners.length === 1 ? owners[0]?.v.personId : undefined
}

/** The soonest promise to this person that is still open. */
async function promisedTime(store: Store, personId: string): Promise<string | undefined> {
  const items = await store.db.items.where('v.personId').equals(personId).toArray()
  const [soonest] = items
    .filter(({ v }) => v.status === 'open')
    .flatMap(({ v }) => [v.attendedAt === '' ? v.attendBy : '', v.due])
    .filter((at) => at !== '')
    .sort()
  return soonest === undefined ? undefined : spoken(soonest, store)
}

function spoken(at: string, store: Store): string {
  const today = store.dayOf(store.clock.nowMs())
  const isDay = at.length === 10
  const day = isDay ? at : dayInZone(Date.parse(at), store.zone())
  const said = day === today ? '今天' : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
  return isDay ? said : `${said} ${clockInZone(Date.parse(at), store.zone())}`
}
