/** Who may settle what (sync 4.4, handbook 3.13): a field whoever may edit its record; deletions, claims and broken rules a leader. */
import { SETTLE_SUFFIX } from '#shared/domain/commandNames.ts'
import { ROLES, type Role } from '#shared/domain/roles.ts'
import { CLAIM_RULE, SETTLE_RULE } from '#shared/sync/conflict.ts'

/** Settles claims and broken rules. */
export const SETTLE_FACTS = 'conflict.settle'
/** Settles those that the desk may take back by itself anyway. */
export const SETTLE_AT_DESK = 'conflict.settleAtDesk'
/** Settles a deletion against an edit. */
export const SETTLE_DELETE = 'conflict.settleDelete'

/** The command that edits a record of each register: its roles settle the fields. */
const EDITS: Readonly<Record<string, string>> = {
  unit: 'unit.edit',
  person: 'person.edit',
  stay: 'stay.edit',
  phone: 'person.edit',
  vehicle: 'vehicle.save',
  document: 'document.save',
  consent: 'consent.give',
  careNote: 'careNote.save',
  loanThing: 'loanThing.save',
  shelfSlot: 'slot.save',
  contractor: 'contractor.save',
  worker: 'worker.save',
  workerIdentity: 'worker.save',
  decorationPrice: 'price.save',
  phrase: 'phrase.save',
  rosterMapping: 'roster.rememberMapping',
  savedFilter: 'filter.save',
  printer: 'printer.save',
  staff: 'staff.edit',
  community: 'community.configure',
  calendarDay: 'calendar.set',
  building: 'building.save',
  entrance: 'building.save',
  towerDuty: 'towerDuty.set',
  setting: 'setting.set',
}

/** Doubles of everyday slips, which whoever is at the desk takes back by hand as well. */
const AT_DESK: ReadonlySet<string> = new Set([
  'claim/visit',
  'claim/filled',
  'visit/arrived-twice',
  'visit/left-before-arrival',
  'custodyItem/two-slots',
])

/** What a conflict is called in tables of rules: of a claim `claim/<first part of its key>`, else its rule. */
export function ruleKey({ rule, subject }: { readonly rule: string; readonly subject: string }): string {
  return rule === CLAIM_RULE ? `${CLAIM_RULE}/${subject.split('/')[0]}` : rule
}

/** Entity and field of a `register/<entity>.<field>` rule; undefined for any other. */
export function fieldOfRule(rule: string): { readonly entity: string; readonly field: string } | undefined {
  const [, entity, field] = /^register\/([^.]+)\.(.+)$/.exec(rule) ?? []
  return entity === undefined || field === undefined ? undefined : { entity, field }
}

/** Entity of a `delete/<entity>` rule; undefined for any other. */
export function entityOfDeletion(rule: string): string | undefined {
  return /^delete\/(.+)$/.exec(rule)?.[1]
}

/** The command under which a conflict is settled. A register of a newer version falls to the leaders. Source: sync 4.4. */
export function settleCommand(conflict: { readonly rule: string; readonly subject: string }): string {
  const field = fieldOfRule(conflict.rule)
  const edit = field && EDITS[field.entity]
  if (field) return edit === undefined ? SETTLE_FACTS : `${edit}${SETTLE_SUFFIX}`
  if (entityOfDeletion(conflict.rule) !== undefined) return SETTLE_DELETE
  return conflict.rule !== SETTLE_RULE && AT_DESK.has(ruleKey(conflict)) ? SETTLE_AT_DESK : SETTLE_FACTS
}

/** Whether somebody of this role may settle it. */
export function maySettle(
  conflict: { readonly rule: string; readonly subject: string },
  role: string,
  mayAct: (cmd: string, role: string) => 'allowed' | 'beyond-role' | 'unknown',
): boolean {
  return mayAct(settleCommand(conflict), role) === 'allowed'
}

/** Everybody who may settle it, in the order of the role table: whom the others call. */
export function settlersOf(
  conflict: { readonly rule: string; readonly subject: string },
  mayAct: (cmd: string, role: string) => 'allowed' | 'beyond-role' | 'unknown',
): readonly Role[] {
  return ROLES.filter((role) => maySettle(conflict, role, mayAct))
}
