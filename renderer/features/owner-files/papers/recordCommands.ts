/** Commands of what hangs on a file: load, decide, commit (style 5.4). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideRemoveCareNotes, decideSaveCareNote } from '#shared/domain/owner-files/careNotes.ts'
import {
  type ConsentGiven,
  decideGiveConsent,
  decideWithdrawConsent,
  type HangingOnConsent,
  standingConsent,
} from '#shared/domain/owner-files/consents.ts'
import { decideRemoveDocument, decideSaveDocument } from '#shared/domain/owner-files/documents.ts'
import { decideCorrectNote, decideVoidNote, decideWriteNote } from '#shared/domain/owner-files/fileNotes.ts'
import type {
  CareNoteFields,
  ConsentPurpose,
  DocumentFields,
  VehicleFields,
} from '#shared/domain/owner-files/fileRecords.ts'
import { decidePersonExport } from '#shared/domain/owner-files/personExport.ts'
import type { RecordEdit } from '#shared/domain/owner-files/recordEdits.ts'
import type { RevealReason } from '#shared/domain/owner-files/reveals.ts'
import { decideRemoveVehicle, decideSaveVehicle } from '#shared/domain/owner-files/vehicles.ts'
import { expiredNotes } from './expiredNotes.ts'
import { standing } from './recordQueries.ts'

/** Adds or changes a vehicle. Refusals as `decideSaveVehicle`. */
export function saveVehicle(desk: Desk, edit: RecordEdit<VehicleFields>) {
  return runCommand(desk, (context) => decideSaveVehicle(edit, context))
}

/** Removes a vehicle. */
export function removeVehicle(desk: Desk, vehicleId: string) {
  return runCommand(desk, (context) => decideRemoveVehicle(vehicleId, context))
}

/** Adds or changes a paper; a consent to its scan may be given with it. Refusals as `decideSaveDocument`. */
export function saveDocument(desk: Desk, edit: RecordEdit<DocumentFields>, given?: ConsentGiven) {
  return runCommand(desk, async (context) => {
    const known = await consentsOf(desk.store, edit.after.personId ?? '')
    const hasScanConsent = standingConsent(known, 'id-scan') !== undefined
    return decideSaveDocument(edit, { hasScanConsent, ...(given ? { given } : {}) }, context)
  })
}

/** Removes a paper. */
export function removeDocument(desk: Desk, documentId: string) {
  return runCommand(desk, (context) => decideRemoveDocument(documentId, context))
}

/** Records what was told and agreed to. Refusals as `decideGiveConsent`. */
export function giveConsent(desk: Desk, given: ConsentGiven) {
  return runCommand(desk, async (context) =>
    decideGiveConsent(given, await consentsOf(desk.store, given.personId), context),
  )
}

/** Withdraws a consent with what hung on it. Refusals as `decideWithdrawConsent`. */
export function withdrawConsent(desk: Desk, personId: string, purpose: ConsentPurpose) {
  return runCommand(desk, async (context) => {
    const known = await consentsOf(desk.store, personId)
    const hanging = await hangingOn(desk.store, personId)
    return decideWithdrawConsent({ personId, purpose }, { known, hanging }, context)
  })
}

/** Writes or changes a care note; the consent may be given with it. Refusals as `decideSaveCareNote`. */
export function saveCareNote(desk: Desk, edit: RecordEdit<CareNoteFields>, given?: ConsentGiven) {
  return runCommand(desk, async (context) => {
    const known = await consentsOf(desk.store, edit.after.personId)
    const consentId = standingConsent(known, 'care-notes')?.id ?? null
    return decideSaveCareNote(edit, { consentId, ...(given ? { given } : {}) }, context)
  })
}

/** Deletes one care note. */
export function removeCareNote(desk: Desk, careNoteId: string) {
  return runCommand(desk, (context) => decideRemoveCareNotes([careNoteId], context))
}

/** Deletes all care notes whose day has passed. */
export function removeExpiredCareNotes(desk: Desk) {
  return runCommand(desk, async (context) => {
    const ended = await expiredNotes(desk.store, context.today)
    return decideRemoveCareNotes(
      ended.map(({ id }) => id),
      context,
    )
  })
}

/** Writes a note on a file. Refusals as `decideWriteNote`. */
export function writeNote(
  desk: Desk,
  note: { readonly personId: string | null; readonly unitId: string | null; readonly text: string },
) {
  return runCommand(desk, (context) => decideWriteNote(note, context))
}

/** 更正 of one's own note. Refusals as `decideCorrectNote`. */
export function correctNote(desk: Desk, id: string, text: string) {
  return runCommand(desk, async (context) => {
    const events = await loadLiveEvents(desk.store, 'fileNote', id)
    return decideCorrectNote({ id, events }, text, context)
  })
}

/** Takes one's own note back. Refusals as `decideVoidNote`. */
export function takeBackNote(desk: Desk, id: string) {
  return runCommand(desk, async (context) => {
    const events = await loadLiveEvents(desk.store, 'fileNote', id)
    return decideVoidNote({ id, events }, context)
  })
}

/** Logs the export of everything about a person; call it before anything is read. */
export function recordPersonExport(desk: Desk, personId: string, reason: RevealReason | null) {
  return runCommand(desk, (context) => decidePersonExport({ personId, reason }, context))
}

async function consentsOf({ db }: Store, personId: string) {
  return standing(await db.consents.where('v.personId').equals(personId).toArray())
}

/** What would go with a person's consents. */
export async function hangingOn({ db }: Store, personId: string): Promise<HangingOnConsent> {
  const careNotes = standing(await db.careNotes.where('v.personId').equals(personId).toArray())
  const documents = standing(await db.documents.where('v.personId').equals(personId).toArray())
  const person = await db.people.get(personId)
  return {
    careNoteIds: careNotes.filter(({ v }) => v.basis === 'consent').map(({ id }) => id),
    hasGreetingDay: person?.v.greetingDay != null,
    scans: documents
      .filter(({ v }) => v.state === 'scanned' && v.scanBasis === 'consent')
      .map(({ id, v }) => ({ id, isOnPaper: (v.place ?? '') !== '' })),
  }
}
