/** What screens ask of the keys: every set with its loan, seal and entrustment; the owners' keys. */

import { useDesk } from '#renderer/db/deskContext.ts'
import { thingOf } from '#renderer/db/keySets.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { KeyEntrustmentRow, LoanThingRow } from '#renderer/db/tables.ts'
import { type LoanLine, loansOut } from '#renderer/features/loans/queries.ts'
import type { EntrustmentState } from '#shared/domain/loans/keys/entrustmentFold.ts'
import type { KeySetState } from '#shared/domain/loans/keys/keySetFold.ts'
import { type KeyStand, keyStand, sealDueOn } from '#shared/domain/loans/keys/keyStand.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'

/** An entrustment with the names the desk shows. */
export interface EntrustedLine {
  readonly id: string
  readonly state: EntrustmentState
  readonly unitCode: string
  readonly buildingId: string
  readonly owner: string
  /** Tag and hook of its set. */
  readonly label: string
  readonly slot: string
  /** Held beyond its end, ends within the days the project sets, held, over. */
  readonly stand: 'over-due' | 'ending' | 'held' | 'ended'
}

/** One set of keys. */
export interface KeyLine {
  readonly id: string
  readonly thing: LoanThing
  readonly unitCode: string
  readonly buildingId: string
  readonly loan: LoanLine | undefined
  readonly set: KeySetState | undefined
  readonly entrusted: EntrustedLine | undefined
  readonly stand: KeyStand
  /** Day on which its seal is to be looked at; undefined without a seal. */
  readonly sealDue: Day | undefined
}

/** The whole key cabinet. */
export interface KeyCabinet {
  /** In the order of their hooks, those without one by their tag; retired ones last. */
  readonly sets: readonly KeyLine[]
  /** Held ones by their end, then those that are over, the latest first. */
  readonly entrusted: readonly EntrustedLine[]
}

const NUMBERED = new Intl.Collator('zh-CN', { numeric: true })

/** Live; undefined while loading. `nowMs` moves what is due. */
export function useKeyCabinet(nowMs: number): KeyCabinet | undefined {
  const { store } = useDesk()
  const minute = Math.floor(nowMs / 60_000)
  return useLiveAnswer(() => loadKeyCabinet(store), [store, minute])
}

/** Every set of keys, and the entrustments of these states. Indexes: `loanThings.kind`, `keyEntrustments.status`. */
export async function loadKeyCabinet(
  store: Store,
  states: readonly EntrustmentState['status'][] = ['held', 'ended'],
): Promise<KeyCabinet> {
  const { db } = store
  const things = (await db.loanThings.where('v.kind').equals('key').toArray()).filter((row) => !row.deleted)
  const [units, kept, entrustments, out] = await Promise.all([
    db.units.bulkGet(things.map(({ v }) => v.unitId ?? '')),
    db.keySets.bulkGet(things.map(({ id }) => id)),
    db.keyEntrustments.where('v.status').anyOf(states).toArray(),
    loansOut(store),
  ])
  const entrusted = await entrustedLines(store, entrustments, things)
  const heldOf = new Map(
    entrusted.flatMap((line) => (line.state.status === 'held' ? [[line.state.thingId, line]] : [])),
  )
  const loanOf = new Map(out.map((line) => [line.loan.thingId, line]))
  const days = await settingOf(store, 'loans.seal-check-days')
  const dayOf = (at: string) => store.dayOf(Date.parse(at))
  const sets = things.map((row, index): KeyLine => {
    const [thing, set, loan] = [thingOf(row), kept[index]?.v, loanOf.get(row.id)]
    const stand = keyStand({ isActive: thing.active, loan: loan?.standing, set })
    const unit = units[index]?.v
    const place = { unitCode: unit?.code ?? '', buildingId: unit?.buildingId ?? '' }
    const sealDue = stand === 'sealed' ? sealDueOn(set, days, dayOf) : undefined
    return { id: row.id, thing, ...place, loan, set, entrusted: heldOf.get(row.id), stand, sealDue }
  })
  return { sets: sets.sort(byHook), entrusted: entrusted.sort(byEnd) }
}

const isGone = ({ stand }: KeyLine): number => Number(stand === 'retired' || stand === 'handed-over')

function byHook(a: KeyLine, b: KeyLine): number {
  const noHook = (line: KeyLine): number => Number(line.thing.slot === '')
  return (
    isGone(a) - isGone(b) ||
    noHook(a) - noHook(b) ||
    NUMBERED.compare(a.thing.slot, b.thing.slot) ||
    NUMBERED.compare(a.thing.label, b.thing.label)
  )
}

function byEnd(a: EntrustedLine, b: EntrustedLine): number {
  const over = Number(a.state.status === 'ended') - Number(b.state.status === 'ended')
  if (over !== 0) return over
  const earlier = a.state.until < b.state.until ? -1 : a.state.until > b.state.until ? 1 : 0
  return a.state.status === 'ended' ? -earlier : earlier
}

async function entrustedLines(
  store: Store,
  rows: readonly KeyEntrustmentRow[],
  things: readonly LoanThingRow[],
): Promise<EntrustedLine[]> {
  const [units, people] = await Promise.all([
    store.db.units.bulkGet(rows.map(({ v }) => v.unitId)),
    store.db.people.bulkGet(rows.map(({ v }) => v.personId ?? '')),
  ])
  const today = store.dayOf(store.clock.nowMs())
  const soon = addDays(today, await settingOf(store, 'loans.entrust-warn-days'))
  const thingOfId = new Map(things.map(({ id, v }) => [id, v]))
  return rows.map(({ id, v }, index): EntrustedLine => {
    const thing = thingOfId.get(v.thingId)
    const unit = units[index]?.v
    return {
      id,
      state: v,
      ...{ unitCode: unit?.code ?? '', buildingId: unit?.buildingId ?? '' },
      owner: people[index]?.v.name ?? v.agent,
      ...{ label: thing?.label ?? '', slot: thing?.slot ?? '' },
      stand: standOf(v, today, soon),
    }
  })
}

function standOf({ status, until }: EntrustmentState, today: Day, soon: Day): EntrustedLine['stand'] {
  if (status === 'ended') return 'ended'
  if (until < today) return 'over-due'
  return until <= soon ? 'ending' : 'held'
}

/** Somebody on file who may leave a key of a unit. */
export interface UnitOwner {
  readonly personId: string
  readonly name: string
}

/** What the form of an entrustment knows of its unit: owners on file, and sets that hang here without an entrustment. */
export interface UnitKeys {
  readonly owners: readonly UnitOwner[]
  readonly sets: readonly KeyLine[]
}

/** Live; undefined while loading, and without a unit. */
export function useUnitKeys(unitId: string | undefined): UnitKeys | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (unitId === undefined ? undefined : loadUnitKeys(store, unitId)), [store, unitId])
}

/** Owners of a unit today, and the sets of it that may be entrusted. */
export async function loadUnitKeys(store: Store, unitId: string): Promise<UnitKeys> {
  const today = store.dayOf(store.clock.nowMs())
  const stays = (await store.db.stays.where('v.unitId').equals(unitId).toArray()).filter(
    ({ deleted, v }) =>
      !deleted && holdsUnit(v.relation) && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  const people = await store.db.people.bulkGet([...new Set(stays.map(({ v }) => v.personId ?? ''))])
  const { sets } = await loadKeyCabinet(store)
  const own = sets.filter(({ thing, entrusted, stand }) => {
    const isHere = stand === 'in' || stand === 'sealed' || stand === 'retired'
    return thing.unitId === unitId && entrusted === undefined && isHere
  })
  const owners = people.flatMap((row): UnitOwner[] => (row ? [{ personId: row.id, name: row.v.name ?? '' }] : []))
  return { owners, sets: own }
}
