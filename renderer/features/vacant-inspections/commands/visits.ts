/** Commands of visits: pictures are kept first, then load, decide, commit; a dirty home becomes a cleaning task in the same change. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
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
  const hashes: string[] = []
  const photos = await keepAll(desk, told.pictures, hashes)
  const readings: ReadingInput[] = []
  for (const reading of photos.ok ? told.input.readings : []) {
    const kept = await keepAll(desk, told.meterPictures?.[reading.meter] ?? [], hashes)
    if (!kept.ok) return forgetAll(desk, hashes, kept)
    readings.push({ ...reading, photos: [...reading.photos, ...kept.value] })
  }
  if (!photos.ok) return forgetAll(desk, hashes, photos)
  const done = await record(desk, { ...told, input: { ...told.input, readings } }, photos.value)
  return done.ok ? done : forgetAll(desk, hashes, done)
}

/** Keeps pictures one by one, and says which are kept before the next one fails. */
async function keepAll(
  desk: Desk,
  pictures: readonly Uint8Array[],
  hashes: string[],
): Promise<Result<readonly string[], VisitRefused>> {
  const kept: string[] = []
  for (const bytes of pictures) {
    const one = await keepSealedBlob(desk, bytes)
    if (!one.ok) return one
    hashes.push(one.value)
    kept.push(one.value)
  }
  return ok(kept)
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

/** What a refused command leaves behind: nothing. */
async function forgetAll<Refused>(desk: Desk, hashes: readonly string[], refused: Refused): Promise<Refused> {
  for (const hash of hashes) await forgetSealedBlob(desk, hash)
  return refused
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
