/** What is open on a person's or a unit's file: the module's lines of 「缺什么」. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonRow } from '#renderer/db/tables.ts'
import { label, text } from '#renderer/text/text.ts'
import { holdsUnit } from '#shared/domain/owner-files/stays.ts'
import type { Day } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type Household, householdOf, lastLeft, leaseOf, sharesOf } from './households.ts'
import { loadStrays } from './mergeCommands.ts'
import { recordMatters } from './openConflicts.ts'
import { loadPersonFile, loadUnitFile, type PersonFile, type StayWithEnds, type UnitFile } from './queries.ts'
import { loadDoublesOf } from './queriesMerges.ts'

/** Open matters of the subject, the contested first. */
export async function ownerMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  if (subject.kind === 'person') {
    const file = await loadPersonFile(store, subject.id)
    return file ? personMatters(store, file, today) : []
  }
  const file = await loadUnitFile(store, subject.id)
  return file ? unitMatters(store, file, today) : []
}

async function personMatters(store: Store, file: PersonFile, today: Day): Promise<readonly OpenMatter[]> {
  const { person, phones, stays } = file
  const rows = [
    { entity: 'person', row: person },
    ...phones.map((row) => ({ entity: 'phone', row })),
    ...stays.map(({ stay }) => ({ entity: 'stay', row: stay })),
  ]
  const { open } = householdOf(stays, today)
  const isCompany = person.v.kind === 'company'
  const hasPaper = isCompany ? person.v.creditCode != null : person.v.idNumberLast4 !== undefined
  const days = await leaseDays(store, today)
  const doubles = await loadDoublesOf(store, person)
  return [
    ...(await recordMatters(store, rows)),
    ...(await mergeMatters(store, person)),
    ...(doubles.length > 0 ? [matter('duplicate', label('households.matters.duplicate'), 'due')] : []),
    ...(phones.length === 0 ? [missing('phone')] : []),
    ...(hasPaper ? [] : [missing('identity')]),
    ...open.flatMap((one) => leaseMatters(one, days)),
    ...(open.some(({ stay }) => stay.v.verified !== true) ? [unverified(1)] : []),
  ]
}

/** What two desks made of a merge: files merged into each other, and what was added to a file that had gone. */
async function mergeMatters(store: Store, { id, v }: PersonRow): Promise<readonly OpenMatter[]> {
  const into = v.mergedInto == null ? undefined : await store.db.people.get(v.mergedInto)
  const isCircle = into !== undefined && !into.deleted
  if (isCircle) return [matter('circle', label('households.matters.circle'), 'contested')]
  const count = (await loadStrays(store, id)).length
  return count === 0 ? [] : [matter('strays', text('households.matters.strays', { count }), 'due')]
}

async function unitMatters(store: Store, { unit, stays }: UnitFile, today: Day): Promise<readonly OpenMatter[]> {
  const household = householdOf(stays, today)
  const { open } = household
  const hasOwner = open.some(({ stay }) => holdsUnit(stay.v.relation))
  const days = await leaseDays(store, today)
  const waiting = open.filter(({ stay }) => stay.v.verified !== true).length
  return [
    ...(await recordMatters(store, [{ entity: 'unit', row: unit }])),
    ...(await keyMatters(store, unit.id, household)),
    ...(hasOwner ? [] : [missing('owner')]),
    ...(unit.v.areaCm2 == null ? [missing('area')] : []),
    ...open.flatMap((one) => leaseMatters(one, days).map((line) => ({ ...line, who: one.person?.v.name ?? '' }))),
    ...shareMatters(household),
    ...(waiting > 0 ? [unverified(waiting)] : []),
  ]
}

type State = OpenMatter['state']

function matter(id: string, words: string, state: State, turn: OpenMatter['turn'] = 'us'): OpenMatter {
  return { id: `owner-files/${id}`, text: words, turn, state }
}

/** A line whose turn it is with the owner: they bring the number or the paper. */
function missing(what: 'phone' | 'identity' | 'owner' | 'area'): OpenMatter {
  return matter(what, label(`ownerFiles.matters.${what}`), 'todo', what === 'area' ? 'us' : 'owner')
}

function unverified(count: number): OpenMatter {
  const words =
    count === 1 ? label('households.matters.unverified') : text('households.matters.unverifiedMany', { count })
  return matter('unverified', words, 'todo')
}

interface LeaseDays {
  readonly today: Day
  /** Days before the end of a lease from which it is due. */
  readonly warnDays: number
}

async function leaseDays(store: Store, today: Day): Promise<LeaseDays> {
  return { today, warnDays: await settingOf(store, 'lease.warn-days', today) }
}

function leaseMatters({ stay }: StayWithEnds, { today, warnDays }: LeaseDays): readonly OpenMatter[] {
  const state = leaseOf(stay, today, warnDays)
  const day = stay.v.leaseTo ?? ''
  const id = `lease/${stay.id}`
  if (state === 'over') return [matter(id, text('households.matters.leaseOver', { day }), 'late', 'owner')]
  if (state === 'ends-soon')
    return [{ ...matter(id, text('households.matters.leaseSoon', { day }), 'due', 'owner'), due: day }]
  return state === 'missing' ? [matter(id, label('households.matters.leaseMissing'), 'todo', 'owner')] : []
}

function shareMatters(household: Household): readonly OpenMatter[] {
  const sum = sharesOf(household)
  return sum === null || sum === 'whole' ? [] : [matter('shares', label(`households.matters.shares.${sum}`), 'todo')]
}

/** Asked for once the last household left, until somebody wrote on the unit's file that they are back. */
async function keyMatters(store: Store, unitId: string, household: Household): Promise<readonly OpenMatter[]> {
  const left = lastLeft(household)
  if (left === undefined || (await hasNoteSince(store, unitId, left))) return []
  return [matter('keys', label('households.matters.keys'), 'due')]
}

async function hasNoteSince(store: Store, unitId: string, day: string): Promise<boolean> {
  const notes = await store.db.fileNotes.where('v.unitId').equals(unitId).toArray()
  return notes.some(({ v }) => !v.voided && dayInZone(Date.parse(v.at), store.zone()) >= day)
}
