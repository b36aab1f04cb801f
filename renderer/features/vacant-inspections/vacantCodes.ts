/** Scanned numbers of this module's papers, and the pictures that its records name (architecture 6.1). */
import type { Store } from '#renderer/db/store.ts'
import { blobsInRecords, sheetOfNumber } from './queries/codes.ts'

/** Where the paper of each form is dealt with. */
const PLACES: Readonly<Record<string, string>> = {
  'inspection-notice': '/vacant/faults',
  'inspection-round': '/vacant/rounds',
  'patrol-list': '/vacant/lists',
  'vacant-report': '/vacant/report',
  'key-register': '/loans/keys',
  'key-entrustment': '/loans/keys/entrustments',
}

/** The screen that deals with the paper of this number: a filled sheet of a home leads to the home, a blank clipboard to where it is entered. */
export async function vacantOfNumber(store: Store, scanned: string): Promise<string | undefined> {
  const sheet = await sheetOfNumber(store, scanned.trim().toUpperCase())
  if (sheet === undefined) return undefined
  if (sheet.form === 'vacant-inspection') return sheet.unitId === null ? '/vacant/grid' : `/vacant/unit/${sheet.unitId}`
  if (sheet.faultId !== undefined) return `/vacant/faults/${sheet.faultId}`
  return Object.hasOwn(PLACES, sheet.form) ? PLACES[sheet.form] : undefined
}

/** Of these hashes those that a visit, fault or filled list names. */
export function vacantBlobsInUse(store: Store, hashes: readonly string[]): Promise<readonly string[]> {
  return blobsInRecords(store, hashes)
}
