/** What is known of keys and cards: of a home before they go out, of all of them in the register, of those who live in a home. */

import { useDesk } from '#renderer/db/deskContext.ts'
import { loadSetFacts, thingOf } from '#renderer/db/keySets.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { HandedItemRow } from '#renderer/db/tables.ts'
import type { KeySetFacts } from '#shared/domain/loans/keys/setDecisions.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import type { HandedItemState } from '#shared/domain/move-in/handing/handedItemFold.ts'
import { type KnownThing, serialOf } from '#shared/domain/move-in/handing/handedThings.ts'
import type { HandedItemFacts } from '#shared/domain/move-in/handing/itemSteps.ts'
import { cardEnd } from '#shared/domain/move-in/handing/residentCards.ts'
import { HANDED_KINDS } from '#shared/domain/move-in/kinds.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'

const NUMBERED = new Intl.Collator('zh-CN', { numeric: true })

/** A thing with its events; undefined where there is none. May run inside a transaction of the store. */
export async function loadHandedItem(store: Store, id: string): Promise<HandedItemFacts | undefined> {
  const row = await store.db.handedItems.get(id)
  return row && { id, state: row.v, events: await loadLiveEvents(store, 'handedItem', id) }
}

/** Things of a home, and those anywhere that have one of the numbers. Indexes: `handedItems.unitId`, `handedItems.serial`. */
export async function loadKnownThings(
  { db }: Store,
  { unitId, serials }: { readonly unitId: string; readonly serials: readonly string[] },
): Promise<readonly KnownThing[]> {
  const own = await db.handedItems.where('v.unitId').equals(unitId).toArray()
  const numbers = [...new Set(serials.map(serialOf))].filter((serial) => serial !== '')
  const same = await db.handedItems.where('v.serial').anyOf(numbers).toArray()
  return [...new Map([...own, ...same].map(({ id, v }) => [id, { ...v, id }])).values()]
}

/** A set of keys of a home in the cabinet. */
export interface CabinetSet {
  readonly id: string
  readonly thing: LoanThing
  readonly facts: KeySetFacts
}

/** Why a set stays when the home is handed over: the owner left it in writing, or it is missing. */
export type StayWhy = 'entrusted' | 'missing'

function stayWhy({ isEntrusted, state }: KeySetFacts): StayWhy | undefined {
  if (isEntrusted) return 'entrusted'
  return state?.missing ? 'missing' : undefined
}

/** Sets that leave the cabinet when the home is handed over: those that an owner left in writing, and missing ones, stay. */
export async function loadCabinetSets(store: Store, unitId: string): Promise<readonly CabinetSet[]> {
  return (await loadSetsOfHome(store, unitId)).filter(({ facts }) => stayWhy(facts) === undefined)
}

/** Every set of a home that hangs in the cabinet, by its register. Index: `loanThings.unitId`. */
async function loadSetsOfHome(store: Store, unitId: string): Promise<readonly CabinetSet[]> {
  const rows = await store.db.loanThings.where('v.unitId').equals(unitId).toArray()
  const keys = rows.filter(({ deleted, v }) => !deleted && v.kind === 'key' && v.active !== false)
  const sets: CabinetSet[] = []
  for (const row of keys) sets.push({ id: row.id, thing: thingOf(row), facts: await loadSetFacts(store, row.id) })
  return sets
}

/** Code of a home and its owner on file. */
export interface HomeOfThings {
  readonly unitId: string
  readonly unitCode: string
  readonly personId: string | null
  readonly ownerName: string
}

/** The home with its owner of today; undefined where there is no such home. */
export async function loadHome(store: Store, unitId: string): Promise<HomeOfThings | undefined> {
  const unit = await store.db.units.get(unitId)
  if (unit === undefined || unit.deleted) return undefined
  const owner = (await loadResidents(store, unitId)).find(({ relation }) => holdsUnit(relation))
  return {
    ...{ unitId, unitCode: unit.v.code ?? '' },
    ...{ personId: owner?.personId ?? null, ownerName: owner?.name ?? '' },
  }
}

/** Somebody who lives in a home by its file. */
export interface Resident {
  readonly personId: string
  readonly name: string
  readonly relation: Relation
}

const LIVING: readonly Relation[] = ['owner', 'co-owner', 'family', 'tenant', 'occupant']

/** Those who live in a home today, owners first. Index: `stays.unitId`. */
export async function loadResidents({ db, dayOf, clock }: Store, unitId: string): Promise<readonly Resident[]> {
  const today = dayOf(clock.nowMs())
  const rows = (await db.stays.where('v.unitId').equals(unitId).toArray()).filter(
    ({ deleted, v }) =>
      !deleted && v.personId != null && LIVING.includes(v.relation ?? 'agent') && isCurrentStay(v, today),
  )
  const people = await db.people.bulkGet(rows.map(({ v }) => v.personId ?? ''))
  const found = rows.flatMap(({ v }, index): Resident[] => {
    const person = people[index]
    if (person === undefined || person.deleted || v.relation === undefined) return []
    return [{ personId: person.id, name: person.v.name ?? '', relation: v.relation }]
  })
  const byId = new Map(found.toReversed().map((one) => [one.personId, one]))
  return [...byId.values()].sort((a, b) => LIVING.indexOf(a.relation) - LIVING.indexOf(b.relation))
}

/** One thing of the register. */
export interface HandedLine {
  readonly id: string
  readonly state: HandedItemState
  readonly unitCode: string
  /** Whose card it is, or who took it. */
  readonly name: string
  /** A card beyond its last day. */
  readonly isExpired: boolean
}

/** Which things the register shows. */
export const ITEM_VIEWS = ['held', 'lost', 'cards', 'ended'] as const
/** One of them. */
export type ItemView = (typeof ITEM_VIEWS)[number]

const STANDS: Readonly<Record<ItemView, readonly HandedItemState['status'][]>> = {
  ...{ held: ['held'], lost: ['lost'], cards: ['held', 'lost'], ended: ['replaced', 'returned'] },
}

/** The register, by home, kind and number. Index: `handedItems.status`. */
export async function loadHandedLines(store: Store, view: ItemView): Promise<readonly HandedLine[]> {
  const rows = await store.db.handedItems.where('v.status').anyOf(STANDS[view]).toArray()
  return linesOf(store, view === 'cards' ? rows.filter(({ v }) => v.kind === 'resident-card') : rows)
}

/** Every thing of one home that is not taken back. Index: `handedItems.unitId`. */
export async function loadThingsOfHome(store: Store, unitId: string): Promise<readonly HandedLine[]> {
  const rows = await store.db.handedItems.where('v.unitId').equals(unitId).toArray()
  return linesOf(
    store,
    rows.filter(({ v }) => v.status !== 'void'),
  )
}

/** The thing whose number was scanned or typed; the one that is in use first. Index: `handedItems.serial`. */
export async function findBySerial(store: Store, typed: string): Promise<HandedLine | undefined> {
  const serial = serialOf(typed)
  if (serial === '') return undefined
  const rows = (await store.db.handedItems.where('v.serial').equals(serial).toArray()).filter(
    ({ v }) => v.status !== 'void',
  )
  const found = rows.find(({ v }) => v.status === 'held') ?? rows.find(({ v }) => v.status === 'lost') ?? rows[0]
  return found === undefined ? undefined : (await linesOf(store, [found]))[0]
}

async function linesOf(store: Store, rows: readonly HandedItemRow[]): Promise<readonly HandedLine[]> {
  const today = store.dayOf(store.clock.nowMs())
  const [units, people] = await Promise.all([
    store.db.units.bulkGet(rows.map(({ v }) => v.unitId)),
    store.db.people.bulkGet(rows.map(({ v }) => (v.kind === 'resident-card' ? (v.personId ?? '') : ''))),
  ])
  const lines = rows.map(({ id, v }, index): HandedLine => {
    const name = v.kind === 'resident-card' ? (people[index]?.v.name ?? '') : v.takerName
    const isExpired = v.validUntil !== '' && v.validUntil < today
    return { id, state: v, unitCode: units[index]?.v.code ?? '', name, isExpired }
  })
  const place = ({ state }: HandedLine): number => (HANDED_KINDS as readonly string[]).indexOf(state.kind)
  return lines.sort(
    (a, b) =>
      NUMBERED.compare(a.unitCode, b.unitCode) ||
      place(a) - place(b) ||
      NUMBERED.compare(a.state.serial, b.state.serial),
  )
}

/** The register, live; undefined while loading. */
export function useHandedLines(view: ItemView): readonly HandedLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadHandedLines(store, view), [store, view])
}

/** One thing as it stands now, wherever it is listed; undefined while loading, and without one. */
export function useHandedLine(id: string | undefined): HandedLine | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const row = id === undefined ? undefined : await store.db.handedItems.get(id)
    return row === undefined ? undefined : (await linesOf(store, [row]))[0]
  }, [store, id])
}

/** Things of a home, live; undefined while loading, and without a home. */
export function useThingsOfHome(unitId: string | null | undefined): readonly HandedLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (unitId ? loadThingsOfHome(store, unitId) : undefined), [store, unitId])
}

/** What the forms know of a home: its sets in the cabinet, those who live there, the gifts of the project, the last day of a card of today. */
export interface HandingHome {
  readonly home: HomeOfThings
  readonly sets: readonly CabinetSet[]
  /** Sets that stay where they are, and why. */
  readonly staying: readonly (CabinetSet & { readonly why: StayWhy })[]
  readonly residents: readonly Resident[]
  readonly things: readonly HandedLine[]
  readonly gifts: readonly string[]
  readonly cardUntil: string
}

/** The same, once; undefined where there is no such home. */
export async function loadHandingHome(store: Store, unitId: string): Promise<HandingHome | undefined> {
  const home = await loadHome(store, unitId)
  if (home === undefined) return undefined
  const today = store.dayOf(store.clock.nowMs())
  const sets = await loadSetsOfHome(store, unitId)
  return {
    home,
    sets: sets.filter(({ facts }) => stayWhy(facts) === undefined),
    staying: sets.flatMap((set) => {
      const why = stayWhy(set.facts)
      return why === undefined ? [] : [{ ...set, why }]
    }),
    residents: await loadResidents(store, unitId),
    things: await loadThingsOfHome(store, unitId),
    gifts: await settingOf(store, 'move-in.gifts'),
    cardUntil: cardEnd(today, await settingOf(store, 'move-in.card-years')),
  }
}

/** The same, live; null where there is none, undefined while loading and without a home. */
export function useHandingHome(unitId: string | null | undefined): HandingHome | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(
    async () => (unitId ? ((await loadHandingHome(store, unitId)) ?? null) : undefined),
    [store, unitId],
  )
}

/** The last day of a card that is made today, by the setting; empty where cards have none, undefined while loading. */
export function useCardUntil(): string | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const today = store.dayOf(store.clock.nowMs())
    return cardEnd(today, await settingOf(store, 'move-in.card-years'))
  }, [store])
}
