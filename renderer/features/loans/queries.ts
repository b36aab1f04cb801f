/** What screens ask of the cabinet: each thing with who has it, and the loans of a person or unit. */

import { useLiveQuery } from 'dexie-react-hooks'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { thingOf } from '#renderer/db/keySets.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { LoanRow } from '#renderer/db/tables.ts'
import { type LoanStanding, loanStanding } from '#shared/domain/loans/due.ts'
import type { KeySetState } from '#shared/domain/loans/keys/keySetFold.ts'
import { type KeyStand, keyStand } from '#shared/domain/loans/keys/keyStand.ts'
import type { LoanState } from '#shared/domain/loans/loanFold.ts'
import { LOAN_KINDS, type LoanThing } from '#shared/domain/loans/schema.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'

/** A loan with the names the desk shows. */
export interface LoanLine {
  readonly id: string
  readonly loan: LoanState
  readonly label: string
  readonly kind: LoanThing['kind']
  readonly who: string
  readonly unitCode: string
  readonly lentBy: string
  readonly standing: LoanStanding
}

/** A thing of the cabinet, and its loan while it is out. */
export interface CabinetLine {
  readonly id: string
  readonly thing: LoanThing
  /** Code of the unit whose key it is. */
  readonly unitCode: string
  readonly loan?: LoanLine
  /** Of a set of keys that is not out and yet not to be lent: why. */
  readonly away?: Extract<KeyStand, 'sealed' | 'missing' | 'handed-over'>
}

const NUMBERED = new Intl.Collator('zh-CN', { numeric: true })

/** The whole cabinet, by kind and number; undefined while loading. `nowMs` moves what is due. */
export function useCabinet(nowMs: number): readonly CabinetLine[] | undefined {
  const { store } = useDesk()
  // Standings change by the minute, not by the tick of the clock.
  const minute = Math.floor(nowMs / 60_000)
  return useLiveQuery(() => loadCabinet(store), [store, minute])
}

/** The whole cabinet, by kind and number, retired things last. */
export async function loadCabinet(store: Store): Promise<readonly CabinetLine[]> {
  const rows = (await store.db.loanThings.toArray()).filter((row) => !row.deleted)
  const units = await store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? ''))
  const out = await loansOut(store)
  const sets = await store.db.keySets.bulkGet(rows.map(({ id }) => id))
  const lines = rows.map((row, index): CabinetLine => {
    const loan = out.find((line) => line.loan.thingId === row.id)
    const away = loan === undefined ? awayOf(sets[index]?.v) : undefined
    const found = { ...(loan ? { loan } : {}), ...(away ? { away } : {}) }
    return { id: row.id, thing: thingOf(row), unitCode: units[index]?.v.code ?? '', ...found }
  })
  const rank = ({ thing }: CabinetLine) => (thing.active ? 0 : LOAN_KINDS.length) + LOAN_KINDS.indexOf(thing.kind)
  return lines.sort((a, b) => rank(a) - rank(b) || NUMBERED.compare(a.thing.label, b.thing.label))
}

function awayOf(set: KeySetState | undefined): CabinetLine['away'] {
  const stand = keyStand({ isActive: true, loan: undefined, set })
  return stand === 'sealed' || stand === 'missing' || stand === 'handed-over' ? stand : undefined
}

/** All loans that are out. Index: `loans.status`. */
export async function loansOut(store: Store): Promise<readonly LoanLine[]> {
  return loanLines(store, await store.db.loans.where('v.status').equals('out').sortBy('v.dueAt'))
}

/** Loans with names of things, people, units and staff. */
export async function loanLines(store: Store, rows: readonly LoanRow[]): Promise<readonly LoanLine[]> {
  const of = (field: 'thingId' | 'personId' | 'staffId' | 'unitId' | 'lentBy') => rows.map(({ v }) => v[field] ?? '')
  const [things, people, staff, units, lenders] = await Promise.all([
    store.db.loanThings.bulkGet(of('thingId')),
    store.db.people.bulkGet(of('personId')),
    store.db.staff.bulkGet(of('staffId')),
    store.db.units.bulkGet(of('unitId')),
    store.db.staff.bulkGet(of('lentBy')),
  ])
  const now = store.clock.nowMs()
  return rows.map(({ id, v }, index) => ({
    id,
    loan: v,
    label: things[index]?.v.label ?? '',
    kind: things[index]?.v.kind ?? 'other',
    who: people[index]?.v.name ?? staff[index]?.v.name ?? v.name,
    unitCode: units[index]?.v.code ?? '',
    lentBy: lenders[index]?.v.name ?? '',
    standing: loanStanding(v, now, store.zone()),
  }))
}

/** Loans of a person, under whatever id they are on file, or of a unit, oldest first. */
export async function loansOf(store: Store, subject: HubSubject): Promise<readonly LoanLine[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  return loanLines(store, await store.db.loans.where(index).anyOf(ids).sortBy('v.lentAt'))
}

/** What the subject has out now; undefined while loading. */
export function useLoansOutOf(subject: HubSubject | undefined): readonly LoanLine[] | undefined {
  const { store } = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveQuery(async () => {
    if (kind === undefined || id === undefined) return loansOut(store)
    return (await loansOf(store, { kind, id })).filter(({ loan }) => loan.status === 'out')
  }, [store, kind, id])
}

/** Who may borrow at a hub: the person, or the people of the unit. */
export interface Resident {
  readonly personId: string
  readonly name: string
}

/** The hub's people and unit; undefined while loading. */
export function useBorrowers(subject: HubSubject | undefined) {
  const { store } = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveQuery(
    () => loadBorrowers(store, kind === undefined || id === undefined ? undefined : { kind, id }),
    [store, kind, id],
  )
}

async function loadBorrowers(store: Store, subject: HubSubject | undefined) {
  const staff = (await store.db.staff.toArray()).flatMap(({ id, v, deleted }) =>
    v.active === true && !deleted ? [{ id, name: v.name ?? '' }] : [],
  )
  if (subject === undefined) return { residents: [] as Resident[], unitId: null, unitCode: '', staff }
  const today = store.dayOf(store.clock.nowMs())
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const stays = (await store.db.stays.where(index).equals(subject.id).toArray()).filter(
    ({ deleted, v }) => !deleted && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  const unitId = subject.kind === 'unit' ? subject.id : (stays[0]?.v.unitId ?? null)
  const ids = subject.kind === 'person' ? [subject.id] : stays.map(({ v }) => v.personId ?? '')
  const people = await store.db.people.bulkGet([...new Set(ids)])
  const residents = people.flatMap((row): Resident[] => (row ? [{ personId: row.id, name: row.v.name ?? '' }] : []))
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  return { residents, unitId, unitCode: unit?.v.code ?? '', staff }
}
