/** Whose decoration is it: cases, violations and cuts of a person or unit, and every case that still waits for something. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, DecorationViolationRow, UtilityCutRow } from '#renderer/db/tables.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseStatus } from '#shared/domain/decoration/cases/caseState.ts'
import type { ViolationStatus } from '#shared/domain/decoration/violations/violationState.ts'

/** Cases that may still wait for somebody: what is filed is over. */
const WAITING: readonly CaseStatus[] = [
  'applied',
  'permitted',
  'stopped',
  'acceptance-asked',
  'rework',
  'observing',
  'accepted',
  'withdrawn',
  'lapsed',
]
const OPEN_VIOLATIONS: readonly ViolationStatus[] = ['found', 'halted', 'noticed', 'mending', 'refused', 'reported']

/** Cases of a person (as owner, or as the user who applied) or of a unit, newest first. Indexes: `decorationCases.personId`, `unitId`. */
export async function casesOf(store: Store, { kind, id }: HubSubject): Promise<readonly DecorationCaseRow[]> {
  const { decorationCases } = store.db
  const rows =
    kind === 'unit' ? await decorationCases.where('v.unitId').equals(id).toArray() : await casesOfPerson(store, id)
  return rows
    .filter(({ v }) => v.status !== 'void')
    .sort((a, b) => (a.v.application.appliedAt < b.v.application.appliedAt ? 1 : -1))
}

async function casesOfPerson(store: Store, personId: string): Promise<DecorationCaseRow[]> {
  const { decorationCases, stays } = store.db
  const ids = await idsOfPerson(store, personId)
  const units = (await stays.where('v.personId').anyOf(ids).toArray()).flatMap(({ v }) => v.unitId ?? [])
  const own = await decorationCases.where('v.personId').anyOf(ids).toArray()
  const ofUnits = await decorationCases.where('v.unitId').anyOf(units).toArray()
  const asUser = ofUnits.filter(({ v }) => ids.includes(v.application.applicantPersonId ?? ''))
  return [...new Map([...own, ...asUser].map((row) => [row.id, row])).values()]
}

/** The case that goes on, or the newest one that still holds money; undefined without one. */
export function openCaseIn(rows: readonly DecorationCaseRow[]): DecorationCaseRow | undefined {
  return rows.find(({ v }) => !isEnded(v))
}

/** The same of a hub, live: null without one, undefined while it is read. */
export function useOpenCase({ kind, id }: HubSubject): DecorationCaseRow | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => openCaseIn(await casesOf(store, { kind, id })) ?? null, [store, kind, id])
}

/** Every case that may wait for something. Index: `decorationCases.status`. */
export async function waitingCases({ db }: Store): Promise<readonly DecorationCaseRow[]> {
  return db.decorationCases.where('v.status').anyOf(WAITING).toArray()
}

/** Violations that are open, or have a deduction that is: those of these cases, or of everybody. Indexes: `decorationViolations.caseId`, `status`. */
export async function openViolations(
  { db }: Store,
  caseIds?: readonly string[],
): Promise<readonly DecorationViolationRow[]> {
  const { decorationViolations } = db
  return caseIds === undefined
    ? decorationViolations.where('v.status').anyOf(OPEN_VIOLATIONS).toArray()
    : decorationViolations.where('v.caseId').anyOf(caseIds).toArray()
}

/** Whether people still have to do with it. */
export function isOpenViolation({ v }: Pick<DecorationViolationRow, 'v'>): boolean {
  return OPEN_VIOLATIONS.includes(v.status)
}

/** Cuts of water and power that are asked for, agreed or running. Index: `utilityCuts.status`. */
export async function openCuts({ db }: Store): Promise<readonly UtilityCutRow[]> {
  return db.utilityCuts.where('v.status').anyOf(['asked', 'agreed', 'cut']).toArray()
}

/** Codes of units by their ids. */
export async function unitCodes({ db }: Store, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))]
  const rows = await db.units.bulkGet(wanted)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : [])))
}

/**
 * The case of an application's, a permit's or a pass's number, also of a permit that was issued anew since. Indexes:
 * `decorationCases.number`, `permitNumber`, `workerPasses.number`, `sheets.number`.
 */
export async function caseOfNumber({ db }: Store, number: string): Promise<string | undefined> {
  if (number === '') return undefined
  const row =
    (await db.decorationCases.where('v.number').equals(number).first()) ??
    (await db.decorationCases.where('v.permitNumber').equals(number).first())
  if (row !== undefined) return row.id
  const pass = await db.workerPasses.where('v.number').equals(number).first()
  if (pass !== undefined) return pass.v.caseId
  const unitId = (await db.sheets.where('v.number').equals(number).first())?.v.unitId ?? ''
  const ofUnit = unitId === '' ? [] : await db.decorationCases.where('v.unitId').equals(unitId).toArray()
  return ofUnit.find(({ v }) => v.permit?.replaced.includes(number) === true)?.id
}

/** Cuts of water and power for these cases. Index: `utilityCuts.caseId`. */
export async function cutsOf({ db }: Store, caseIds: readonly string[]): Promise<readonly UtilityCutRow[]> {
  return db.utilityCuts.where('v.caseId').anyOf(caseIds).toArray()
}
