/** Commands of the inspection: pictures are kept first, then load, decide, commit. A refused command leaves no file. */

import { checklistOf } from '#renderer/db/checklists.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { blankFacts } from '#renderer/db/lateEntry.ts'
import { pictureKeeper } from '#renderer/db/pictureKeeper.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { HOUSE_LIST, loadInspectStart } from '#renderer/features/move-in/queries/inspection.ts'
import { type BlankFacts, contextOfPaper, enterLate, type LateEntry, lateTimeFault } from '#shared/domain/lateEntry.ts'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import {
  type AddFaultInput,
  decideAddHouseFault,
  decideSignInspection,
  decideTakeBackInspection,
} from '#shared/domain/move-in/inspection/afterInspecting.ts'
import { faultKey } from '#shared/domain/move-in/inspection/foundFaults.ts'
import { decideInspectHouse, type InspectHouseInput } from '#shared/domain/move-in/inspection/inspecting.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { onMoveIn, type Refused } from './onMoveIn.ts'

/** Pictures by what they are of: a fault by its room and item, a meter as `meter/water`. */
export type InspectionPictures = Readonly<Record<string, readonly Uint8Array[]>>

/** Signatures that were drawn on the pad. */
export type InspectionInk = Readonly<Record<string, Uint8Array>>

/** Where the pictures of a meter lie. */
export function meterKey(meter: string): string {
  return `meter/${meter}`
}

/** An inspection as a screen tells it; what was photographed and drawn comes beside it. */
export interface InspectionTold {
  readonly input: InspectHouseInput
  readonly pictures: InspectionPictures
  readonly ink: InspectionInk
  /** The paper that it was written on; undefined for what is told as it happens. */
  readonly late: LateEntry | undefined
}

/**
 * Enters the inspection of a case. Refusals as `decideInspectHouse`, `enterLate`, `case-unknown`, `file-no-host`, and as the host.
 */
export async function inspectMoveIn(desk: Desk, caseId: string, told: InspectionTold) {
  const keeper = pictureKeeper(desk)
  const input = await withPictures(told, keeper.keep)
  if (!input.ok) {
    await keeper.forget()
    return input
  }
  const done = await onMoveIn<Refused>(desk, caseId, async (facts, now) => {
    const { late } = told
    const timeFault = late && lateTimeFault(late, now)
    if (timeFault !== undefined) return err(timeFault)
    const context = late === undefined ? now : contextOfPaper(now, late, desk.store.zone())
    const blank = late && (await formOf(desk.store, facts, late.paperNumber))
    const start = await loadInspectStart(desk.store, caseId, context.today)
    if (start === null) return err({ code: 'case-unknown' })
    const { list, last, responsible } = start
    const paper = blank && { number: blank.number, sheetId: blank.sheetId }
    const terms = { list, last, responsible, day: context.today, paper }
    const decided = decideInspectHouse(facts, input.value, { terms, context })
    return !decided.ok || late === undefined ? decided : enterLate(decided.value, late, blank, now)
  })
  if (!done.ok) await keeper.forget()
  return done
}

type Keep = ReturnType<typeof pictureKeeper>['keep']

async function withPictures(
  { input, pictures, ink }: InspectionTold,
  keep: Keep,
): Promise<Result<InspectHouseInput, Refused>> {
  const faults = []
  for (const fault of input.faults) {
    const kept = await keep(pictures[faultKey(fault.room, fault.item)] ?? [])
    if (!kept.ok) return kept
    faults.push({ ...fault, photos: [...fault.photos, ...kept.value] })
  }
  const readings = []
  for (const reading of input.readings) {
    const kept = await keep(pictures[meterKey(reading.meter)] ?? [])
    if (!kept.ok) return kept
    readings.push({ ...reading, photos: [...reading.photos, ...kept.value] })
  }
  const signatures = await withInk(input.signatures, ink, keep)
  return signatures.ok ? ok({ ...input, faults, readings, signatures: signatures.value }) : signatures
}

async function withInk(
  signatures: Readonly<Record<string, string>>,
  ink: InspectionInk,
  keep: Keep,
): Promise<Result<Readonly<Record<string, string>>, Refused>> {
  const signed: Record<string, string> = { ...signatures }
  for (const [signer, picture] of Object.entries(ink)) {
    const kept = await keep([picture])
    if (!kept.ok) return kept
    signed[signer] = kept.value[0] ?? ''
  }
  return ok(signed)
}

/** The form by its number; one that was drawn up in advance for this very home is written on like a blank, and keeps its number. */
async function formOf(store: Store, { state }: MoveInCaseFacts, number: string): Promise<BlankFacts | undefined> {
  const blank = await blankFacts(store, number)
  if (blank === undefined || blank.blank) return blank
  const unitId = (await store.db.sheets.get(blank.sheetId))?.v.unitId
  return { ...blank, blank: unitId === state.unitId && blank.form === 'house-inspection' }
}

/** Adds a fault that was seen later. Refusals as `decideAddHouseFault`, `case-unknown`, `file-no-host`, and as the host. */
export async function addHouseFault(
  desk: Desk,
  caseId: string,
  { input, pictures }: { readonly input: AddFaultInput; readonly pictures: readonly Uint8Array[] },
) {
  const keeper = pictureKeeper(desk)
  const kept: Result<readonly string[], Refused> = await keeper.keep(pictures)
  const done = kept.ok
    ? await onMoveIn<Refused>(desk, caseId, async (facts, context) => {
        const { items } = await checklistOf(desk.store, HOUSE_LIST, facts.state.inspection?.listVersion ?? 0)
        const responsible = await settingOf(desk.store, 'move-in.responsible')
        const terms = { items, responsible, day: context.today }
        return decideAddHouseFault(facts, { ...input, photos: kept.value }, { terms, context })
      })
    : kept
  if (!done.ok) await keeper.forget()
  return done
}

/** Signatures that were given later. Refusals as `decideSignInspection`, `case-unknown`, `file-no-host`, and as the host. */
export async function signInspection(
  desk: Desk,
  caseId: string,
  { signatures, ink }: { readonly signatures: Readonly<Record<string, string>>; readonly ink: InspectionInk },
) {
  const keeper = pictureKeeper(desk)
  const signed = await withInk(signatures, ink, keeper.keep)
  const done = signed.ok
    ? await onMoveIn<Refused>(desk, caseId, (facts, context) => decideSignInspection(facts, signed.value, context))
    : signed
  if (!done.ok) await keeper.forget()
  return done
}

/** Takes back the inspection, or first what was signed of it later. Refusals as `decideTakeBackInspection`, `case-unknown`. */
export function takeBackInspection(desk: Desk, caseId: string, reason: string) {
  return onMoveIn<Refused>(desk, caseId, (facts, context) => decideTakeBackInspection(facts, reason, context))
}
