/** Commands on staff, and the check of a PIN at sign-in. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { StaffRow } from '#renderer/db/tables.ts'
import { isPin, makePinVerifier } from '#renderer/platform/pin.ts'
import { isRole } from '#shared/domain/roles.ts'
import {
  checkPin,
  decideAddStaff,
  decideEditStaff,
  decideSetPin,
  type StaffEdit,
} from '#shared/domain/staff/decisions.ts'
import type { Staff, StaffInput } from '#shared/domain/staff/schema.ts'

/** A stored row as a staff member; one whose role this version does not know cannot sign in. */
export function staffOf(row: StaffRow): Staff {
  const role = row.v.role !== undefined && isRole(row.v.role) ? row.v.role : 'front-desk'
  return {
    id: row.id,
    name: row.v.name ?? '',
    role,
    active: row.v.active === true && !row.deleted,
    pin: row.v.pin ?? '',
    phone: row.v.phone ?? '',
  }
}

/** All staff of the store, deleted ones left out. */
export async function loadStaff(store: Store): Promise<readonly Staff[]> {
  return (await store.db.staff.toArray()).filter((row) => !row.deleted).map(staffOf)
}

/** Adds a colleague with a first PIN. Refusals as `decideAddStaff`, and `pin-shape`. */
export async function addStaff(desk: Desk, input: StaffInput, pin: string) {
  const checked = checkPin(pin)
  if (!checked.ok) return checked
  const verifier = await makePinVerifier(pin, desk.store.ids.randomBytes)
  return runCommand(desk, async (context) => decideAddStaff(input, verifier, await loadStaff(desk.store), context))
}

/** Changes a colleague. Refusals as `decideEditStaff`. */
export function editStaff(desk: Desk, edit: StaffEdit) {
  return runCommand(desk, async (context) => decideEditStaff(edit, await loadStaff(desk.store), context))
}

/** Sets a PIN. Refusals as `decideSetPin`, and `pin-shape`. */
export async function setPin(desk: Desk, staffId: string, pin: string) {
  const checked = checkPin(pin)
  if (!checked.ok) return checked
  const verifier = await makePinVerifier(pin, desk.store.ids.randomBytes)
  return runCommand(desk, async (context) => decideSetPin(staffId, verifier, await loadStaff(desk.store), context))
}

/** Whether the PIN is this person's and they may sign in. */
export async function canSignIn(store: Store, staffId: string, pin: string): Promise<boolean> {
  const row = await store.db.staff.get(staffId)
  if (!row) return false
  const staff = staffOf(row)
  return staff.active && (await isPin(pin, staff.pin))
}
