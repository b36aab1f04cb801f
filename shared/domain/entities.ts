/** Short hands for declaring entities, so that a module's schema reads as a list of facts. */
import type { EventPolicy, FieldSpec } from '#shared/sync/registry.ts'

/** A field whose concurrent values open a conflict, readable by every desk: kinds, dates, ownership, amounts. */
export const FLAGGED: FieldSpec = { conflict: 'flag', privacy: 'plain' }
/** A field whose losing values rest in history, readable by every desk: labels, sizes, switches. */
export const QUIET: FieldSpec = { conflict: 'quiet', privacy: 'plain' }
/** A personal field that flags: names, phones, identity numbers (sync 4.4). */
export const PERSONAL: FieldSpec = { conflict: 'flag', privacy: 'personal' }
/** A personal field that stays quiet: remarks, forms of address. */
export const PERSONAL_QUIET: FieldSpec = { conflict: 'quiet', privacy: 'personal' }

/** An event that nobody takes back: money, issued numbers. */
export const FINAL: EventPolicy = { personal: [], voidableBy: [], correctable: false }
/** A slip of the pen that its writer may take back or mend in the same session (architecture 6, 更正). */
export const OWN_SLIP: EventPolicy = { personal: [], voidableBy: ['own-session'], correctable: true }
