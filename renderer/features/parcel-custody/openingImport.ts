/** The opening import: what the rows come to against what is on file, and writing what is new, a slice in one strict transaction. */
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import {
  decideOpening,
  OPENING_COMMAND,
  type OpeningLine,
  type OpeningRun,
  readOpening,
} from '#shared/domain/parcel-custody/openingCustody.ts'
import { slotKey } from '#shared/domain/parcel-custody/openingFaults.ts'
import {
  type OpeningFacts,
  type OpeningRow,
  openingIdOf,
  residentKey,
} from '#shared/domain/parcel-custody/openingRow.ts'
import { compareDays, instantFrom, instantMs } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { freeTags } from './intakeFacts.ts'
import { heldRows, loadSlots } from './queries.ts'

/** Things of one transaction. */
const SLICE = 200
/** Minutes since midnight: a paper list says the day, not the hour. */
const NOON = 12 * 60

/** What the rows come to. */
export async function previewOpening(store: Store, rows: readonly OpeningRow[]): Promise<readonly OpeningLine[]> {
  return readOpening(rows, await openingFacts(store, rows))
}

async function openingFacts(store: Store, rows: readonly OpeningRow[]): Promise<OpeningFacts> {
  const ids = rows.map((row) => openingIdOf(store.workspace, row))
  const [known, units, slots, held] = await Promise.all([
    store.db.custodyItems.bulkGet(ids),
    unitsByCode(store, rows),
    loadSlots(store),
    heldRows(store),
  ])
  // What was taken back goes in again.
  const standing = new Set(known.flatMap((row) => (row && row.v.status !== 'void' ? [row.id] : [])))
  return {
    workspace: store.workspace,
    today: store.dayOf(store.clock.nowMs()),
    units,
    people: await residentsOf(store, [...new Set(units.values())]),
    slots: new Map(slots.filter(({ active }) => active).map(({ id, code }) => [slotKey(code), id])),
    heldTags: new Map(held.map(({ id, v }) => [v.tag, id])),
    isKnown: (id) => standing.has(id),
  }
}

/** Units by the code in its one form: 2栋1203室 is 2-1203. */
async function unitsByCode(store: Store, rows: readonly OpeningRow[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(rows.map(({ texts }) => normalizeCode(texts.unit)).filter((code) => code !== ''))
  if (wanted.size === 0) return new Map()
  const found = new Map<string, string>()
  await store.db.units.each(({ id, v, deleted }) => {
    const code = normalizeCode(v.code ?? '')
    if (deleted !== true && wanted.has(code)) found.set(code, id)
  })
  return found
}

/** Who lives in the units now, by name; two of one name in one unit are nobody in particular. */
async function residentsOf(store: Store, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const today = store.dayOf(store.clock.nowMs())
  const stays = (await store.db.stays.where('v.unitId').anyOf(unitIds).toArray()).filter(
    ({ deleted, v }) => !deleted && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  const people = await store.db.people.bulkGet(stays.map(({ v }) => v.personId ?? ''))
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const [index, { v }] of stays.entries()) {
    const person = people[index]
    if (!person || person.deleted === true) continue
    const key = residentKey(v.unitId ?? '', person.v.name ?? '')
    const other = found.get(key)
    if (other !== undefined && other !== person.id) twice.add(key)
    found.set(key, person.id)
  }
  for (const key of twice) found.delete(key)
  return found
}

/** What went in; `failed` where it ended early: what went in before stays, and the same file goes on from there. */
export interface OpeningDone {
  readonly ids: readonly string[]
  readonly failed?: { readonly code: string }
}

interface SliceDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** Writes what is new. Refusals as `decideOpening`, `clock-before-build`, `storage-full`, `storage-failed`. */
export async function importOpening(
  desk: Desk,
  rows: readonly OpeningRow[],
  onProgress: (done: number) => void,
): Promise<Result<OpeningDone, { readonly code: string }>> {
  const found = (await previewOpening(desk.store, rows)).filter(({ standing }) => standing === 'new')
  // By day: a change tells the things of one day, and a slice of one day is one change.
  const fresh = found.toSorted((a, b) => compareDays(a.day, b.day))
  if (fresh.length === 0) return err({ code: 'nothing-new' })
  const ids: string[] = []
  for (let at = 0; at < fresh.length; at += SLICE) {
    const done = await writeSlice(desk, fresh.slice(at, at + SLICE))
    if (!done.ok) return ids.length === 0 ? done : ok({ ids, failed: done.error })
    ids.push(...done.value)
    onProgress(Math.min(fresh.length, at + SLICE))
    await breathe()
  }
  return ok({ ids })
}

async function writeSlice(
  desk: Desk,
  lines: readonly OpeningLine[],
): Promise<Result<readonly string[], { readonly code: string }>> {
  const { store, signature, observer } = desk
  observer.saving()
  try {
    const done = await commitMany<SliceDrafts, { readonly code: string }>(store, signature, async (context) => {
      // Another window, or another desk's changes, may have brought some of them since the preview.
      const standing = await store.db.custodyItems.bulkGet(lines.map(({ id }) => id))
      const fresh = lines.filter((_, index) => (standing[index]?.v.status ?? 'void') === 'void')
      if (fresh.length === 0) return ok({ drafts: [], ids: [] })
      const untagged = fresh.filter(({ row }) => row.texts.tag === '').length
      const decided = decideOpening(fresh, await freeTags(store, untagged), context)
      return decided.ok ? ok({ drafts: draftsOf(store, decided.value, context), ids: decided.value.ids }) : decided
    })
    if (done.ok && done.value.dots.length > 0) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}

/** A change says when its things came: those of one day are one. */
function draftsOf(store: Store, { groups }: OpeningRun, { nowMs }: DecisionContext): readonly ChangeDraft[] {
  return [...groups].flatMap(([day, items]) => {
    const noon = instantMs(zonedInstant(day, NOON, store.zone()))
    const at = instantFrom(Math.min(noon, nowMs))
    return draftsOfGroups(
      { cmd: OPENING_COMMAND, at },
      items.map((item) => [item]),
    )
  })
}
