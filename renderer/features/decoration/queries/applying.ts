/** What an application begins with and is judged by: the unit and its owner, contractors on the register, the last case of one. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import type { ApplicationPlace } from '#shared/domain/decoration/cases/applicationSheet.ts'
import type { ApplyFacts, ApplyInput } from '#shared/domain/decoration/cases/applying.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { loadCaseSettings } from './caseFacts.ts'

/** A contractor as the form offers it. */
export interface KnownContractor {
  readonly id: string
  readonly name: string
  readonly isBarred: boolean
}

/** The owner of a unit as the form takes them over. */
export interface UnitOwner {
  readonly personId: string | null
  readonly name: string
  readonly phone: string
}

/** What a new application begins with. */
export interface ApplyStart {
  readonly unitId: string | null
  readonly unitCode: string
  readonly owner: UnitOwner
  readonly contractors: readonly KnownContractor[]
}

const NOBODY: UnitOwner = { personId: null, name: '', phone: '' }

/** Live: undefined while loading. */
export function useApplyStart(subject: HubSubject | undefined): ApplyStart | undefined {
  const { store } = useDesk()
  const { kind, id } = subject ?? {}
  return useLiveAnswer(() => loadStart(store, kind && id ? { kind, id } : undefined), [store, kind, id])
}

async function loadStart(store: Store, subject: HubSubject | undefined): Promise<ApplyStart> {
  const unitId = await unitOf(store, subject)
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const owner = unitId === null ? NOBODY : await ownerOf(store, unitId)
  const contractors = await store.db.contractors.filter((row) => !row.deleted).toArray()
  return {
    unitId,
    unitCode: unit?.v.code ?? '',
    owner,
    contractors: contractors.map(({ id, v }) => ({ id, name: v.name ?? '', isBarred: (v.barredOn ?? '') !== '' })),
  }
}

async function unitOf(store: Store, subject: HubSubject | undefined): Promise<string | null> {
  if (subject === undefined) return null
  if (subject.kind === 'unit') return subject.id
  const stays = await store.db.stays.where('v.personId').equals(subject.id).toArray()
  return stays.find((stay) => isCurrent(store, stay))?.v.unitId ?? null
}

function isCurrent(store: Store, stay: StayRow): boolean {
  const today = store.dayOf(store.clock.nowMs())
  return !stay.deleted && isCurrentStay({ fromDay: stay.v.fromDay ?? null, toDay: stay.v.toDay ?? null }, today)
}

/** Who owns the unit today, with a number on file; nobody where nobody does. */
export async function ownerOf(store: Store, unitId: string): Promise<UnitOwner> {
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const stay = stays.find((one) => isCurrent(store, one) && holdsUnit(one.v.relation ?? 'occupant'))
  const person = stay?.v.personId ? await store.db.people.get(stay.v.personId) : undefined
  if (!person || person.deleted) return NOBODY
  const phones = await store.db.phones.where('v.personId').equals(person.id).toArray()
  const phone = phones.find((row) => !row.deleted)?.v.number ?? ''
  return { personId: person.id, name: person.v.name ?? '', phone }
}

/** A unit is decorated by one case at a time; from 初验合格 on the next may be applied for. */
const UNDER_WAY: ReadonlySet<string> = new Set(['applied', 'permitted', 'stopped', 'acceptance-asked', 'rework'])

/** What the records say around an application; may run inside a transaction of the store. */
export async function loadApplyFacts(store: Store, { unitId, contractorId }: ApplyInput): Promise<ApplyFacts> {
  const rows = unitId === null ? [] : await store.db.decorationCases.where('v.unitId').equals(unitId).toArray()
  const running = rows.find(({ v }) => UNDER_WAY.has(v.status))
  const contractor = contractorId === null ? undefined : await store.db.contractors.get(contractorId)
  return {
    runningCase: running?.v.number ?? null,
    isContractorBarred: (contractor?.v.barredOn ?? '') !== '',
  }
}

/** What 申报表 prints beside the declaration; may run inside a transaction of the store. */
export async function loadApplicationPlace(
  store: Store,
  { unitId, contractorId }: Pick<ApplyInput, 'unitId' | 'contractorId'>,
): Promise<ApplicationPlace> {
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const contractor = contractorId === null ? undefined : await store.db.contractors.get(contractorId)
  const area = unit?.v.areaCm2 ?? null
  const licences = [contractor?.v.licenceNo ?? '', contractor?.v.qualificationNo ?? ''].filter((text) => text !== '')
  return {
    unit: unit?.v.code ?? '',
    area: area === null ? '' : `${formatArea(area)} ㎡`,
    licences: licences.join('　'),
    settings: await loadCaseSettings(store),
  }
}
