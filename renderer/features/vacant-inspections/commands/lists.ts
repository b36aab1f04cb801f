/** Commands of filled lists: pictures are kept first, then load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { type PictureKeeper, pictureKeeper } from '#renderer/db/pictureKeeper.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import {
  type ListAsked,
  loadListEvents,
  loadListFacts,
  loadListTarget,
} from '#renderer/features/vacant-inspections/queries/lists.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { LateRefusal } from '#shared/domain/lateEntry.ts'
import type { ListRefusal } from '#shared/domain/vacant-inspections/lists/listRecording.ts'
import {
  decideRecordLists,
  type ListSaid,
  type ListWalk,
} from '#shared/domain/vacant-inspections/lists/listRecording.ts'
import { decideListTask, decideTakeBackList } from '#shared/domain/vacant-inspections/lists/listSteps.ts'
import type { HomeTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { VisitRefused } from './visits.ts'

type StoredDraft = ChangeDraft & { readonly ids: readonly string[] }

/** One place as a screen tells it. */
export interface ListPlaceTold extends Omit<ListSaid, 'target' | 'photos'> {
  /** Empty for the whole project. */
  readonly buildingId: string
  readonly turn: number
  /** Pictures that were taken, not kept yet. */
  readonly pictures: readonly Uint8Array[]
}

/** A list as a screen tells it. */
export interface ListTold extends ListAsked {
  readonly walk: ListWalk
  readonly places: readonly ListPlaceTold[]
}

/** What was stored. */
export interface ListsDone {
  readonly ids: readonly string[]
  readonly undo: UndoPlan | undefined
}

/**
 * Stores the filled list of these places. A refused command leaves no file.
 * Refusals as `decideRecordLists`, `enterLate`, `file-no-host`, and as the host.
 */
export async function recordLists(desk: Desk, told: ListTold): Promise<Result<ListsDone, VisitRefused>> {
  const pictures = pictureKeeper(desk)
  const done = await recordWith(desk, told, pictures)
  if (!done.ok) await pictures.forget()
  return done
}

async function recordWith(
  desk: Desk,
  told: ListTold,
  pictures: PictureKeeper,
): Promise<Result<ListsDone, VisitRefused>> {
  const photosOf: (readonly string[])[] = []
  for (const place of told.places) {
    const kept = await pictures.keep(place.pictures)
    if (!kept.ok) return kept
    photosOf.push(kept.value)
  }
  return record(desk, told, photosOf)
}

async function record(
  desk: Desk,
  told: ListTold,
  photosOf: readonly (readonly string[])[],
): Promise<Result<ListsDone, VisitRefused>> {
  const { store } = desk
  const { walk, places } = told
  const done = await runCommand(desk, async (context): Promise<Result<StoredDraft, ListRefusal | LateRefusal>> => {
    const facts = await loadListFacts(store, told)
    const said = await Promise.all(
      places.map(async ({ buildingId, turn, pictures: _, ...words }, at): Promise<ListSaid> => {
        const target = await loadListTarget(store, told, { buildingId, turn })
        return { ...words, target, photos: photosOf[at] ?? [] }
      }),
    )
    const decided = decideRecordLists(said, { facts, walk }, context)
    if (!decided.ok) return decided
    const { isLate, ...draft } = decided.value
    const late = isLate ? { at: walk.at, paperNumber: walk.paperNumber, form: 'patrol-list' } : undefined
    return applyLate(store, draft, { late, context })
  })
  if (!done.ok) return err(done.error)
  return ok({ ids: done.value.draft.ids, undo: done.value.undo })
}

/** Takes a filled list back. Refusals as `decideTakeBackList`. */
export function takeBackList(desk: Desk, id: string, reason: string) {
  return runCommand(desk, async (context) => decideTakeBackList(await loadListEvents(desk.store, id), reason, context))
}

/** Which fault becomes a task, and whose. */
export interface ListTaskTold extends Pick<HomeTask, 'kind' | 'matter' | 'department'> {
  readonly id: string
  /** Item of the list. */
  readonly item: string
  /** What the desk calls the place. */
  readonly place: string
}

/** A task comes of a fault of a filled list. Refusals as `decideListTask`. */
export function makeListTask(desk: Desk, { id, item, place, ...task }: ListTaskTold) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const state = (await store.db.listPatrols.get(id))?.v
    const rules = await loadItemRules(store)
    const home = { ...task, unitId: null, unitCode: place, due: null }
    return decideListTask({ id, state, item }, home, { rules, context })
  })
}
