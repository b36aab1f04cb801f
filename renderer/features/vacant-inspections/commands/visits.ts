/** Commands of visits: pictures are kept first, then load, decide, commit; a dirty home becomes a cleaning task in the same change. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { type PictureKeeper, pictureKeeper } from '#renderer/db/pictureKeeper.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import { loadVisitFacts, type SlotAsked } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import { paperText } from '#renderer/text/text.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { RegisterRefusal } from '#shared/domain/items/register.ts'
import type { LateRefusal } from '#shared/domain/lateEntry.ts'
import type { Meter, ReadingInput } from '#shared/domain/vacant-inspections/meters/readings.ts'
import {
  decideRecordInspection,
  type InspectionInput,
  type InspectionRefusal,
} from '#shared/domain/vacant-inspections/visits/recording.ts'
import { decideTakeBackVisit, type VisitToTakeBack } from '#shared/domain/vacant-inspections/visits/takeBack.ts'
import { type HomeTask, withTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What a command refuses, as far as a screen needs it. */
export interface VisitRefused {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A visit that is stored. */
export interface VisitDone {
  readonly inspectionId: string
  readonly faultIds: readonly string[]
  /** The cleaning task that came of it. */
  readonly cleaningId: string | undefined
  readonly undo: UndoPlan | undefined
}

/** A visit as a screen tells it. */
export interface VisitTold {
  readonly slot: SlotAsked
  readonly input: Omit<InspectionInput, 'photos'>
  /** Pictures that were taken, not kept yet. */
  readonly pictures: readonly Uint8Array[]
  /** Those of single meters, by the meter. */
  readonly meterPictures?: Partial<Readonly<Record<Meter, readonly Uint8Array[]>>>
  /** Number of the paper it was written on; empty where it was not written by hand. */
  readonly paperNumber: string
}

/**
 * Enters one visit. A refused command leaves no file.
 * Refusals as `decideRecordInspection`, `decideRegister` of the cleaning task, `enterLate`, `file-no-host`, and as the host.
 */
export async function recordVisit(desk: Desk, told: VisitTold): Promise<Result<VisitDone, VisitRefused>> {
  const pictures = pictureKeeper(desk)
  const done = await recordWith(desk, told, pictures)
  if (!done.ok) await pictures.forget()
  return done
}

async function recordWith(
  desk: Desk,
  told: VisitTold,
  pictures: PictureKeeper,
): Promise<Result<VisitDone, VisitRefused>> {
  const photos = await pictures.keep(told.pictures)
  if (!photos.ok) return photos
  const readings: ReadingInput[] = []
  for (const reading of told.input.readings) {
    const kept = await pictures.keep(told.meterPictures?.[reading.meter] ?? [])
    if (!kept.ok) return kept
    readings.push({ ...reading, photos: [...reading.photos, ...kept.value] })
  }
  return record(desk, { ...told, input: { ...told.input, readings } }, photos.value)
}

async function record(
  desk: Desk,
  { slot, input, paperNumber }: VisitTold,
  photos: readonly string[],
): Promise<Result<VisitDone, VisitRefused>> {
  const { store } = desk
  const done = await runCommand(desk, async (context): Promise<Result<EnteredDraft, EntryRefusal>> => {
    const facts = await loadVisitFacts(store, slot)
    const decided = decideRecordInspection({ ...input, photos }, facts, context)
    if (!decided.ok) return decided
    const isDirty = input.isDirty && input.seen === 'inside'
    const full = isDirty
      ? withTask(decided.value, await cleaningOf(store, slot.unitId), { rules: await loadItemRules(store), context })
      : ok({ ...decided.value, itemId: undefined })
    if (!full.ok) return full
    // The time of a walk is told when it is entered the same day; what was kept on a numbered paper, or for a day, comes late.
    const isLate = paperNumber !== '' || slot.day !== context.today
    const late = isLate ? { at: input.at, paperNumber, form: 'vacant-inspection' } : undefined
    return applyLate(store, full.value, { late, context })
  })
  if (!done.ok) return err(done.error)
  const { inspectionId, faultIds, itemId } = done.value.draft
  return ok({ inspectionId, faultIds, cleaningId: itemId, undo: done.value.undo })
}

type EnteredDraft = ChangeDraft & {
  readonly inspectionId: string
  readonly faultIds: readonly string[]
  readonly itemId: string | undefined
}
type EntryRefusal = InspectionRefusal | RegisterRefusal | LateRefusal

async function cleaningOf(store: Store, unitId: string): Promise<HomeTask> {
  const unitCode = (await store.db.units.get(unitId))?.v.code ?? ''
  const [kind] = await settingOf(store, 'rounds.cleaning-kinds')
  const [anyKind = ''] = await settingOf(store, 'items.request-kinds')
  const [department = ''] = await settingOf(store, 'rounds.cleaning-departments')
  // What is kept is Chinese, whatever language the screen has.
  const matter = paperText()('vacant.cleaningMatter', { unit: unitCode })
  return { unitId, unitCode, kind: kind ?? anyKind, matter, department, due: null }
}

/** Takes the entry of a slot back, with the faults that it found. Refusals as `decideTakeBackVisit`. */
export function takeBackVisit(desk: Desk, id: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideTakeBackVisit(await loadVisitToTakeBack(desk.store, id), reason, context),
  )
}

async function loadVisitToTakeBack(store: Store, id: string): Promise<VisitToTakeBack> {
  const unitId = (await store.db.vacantInspections.get(id))?.v.unitId ?? ''
  const found = await store.db.inspectionFaults.where('v.unitId').equals(unitId).toArray()
  const faults = []
  for (const fault of found)
    faults.push({ id: fault.id, events: await loadLiveEvents(store, 'inspectionFault', fault.id) })
  return { visit: { id, events: await loadLiveEvents(store, 'vacantInspection', id) }, faults }
}
