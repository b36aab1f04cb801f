/** Settings that something reads today; the others wait for their part of the program, and the screen says so. */
import type { SettingKey } from '#shared/domain/modules.ts'

/** Kept true by `test/architecture`: each is read somewhere, and what is read stands here. */
const IN_FORCE: readonly SettingKey[] = [
  'unit.pattern',
  'unit.skipped-floors',
  'file.days-to-complete',
  'file.required-papers',
  'file.keep-id-scan',
  'greetings.from-days',
  'greetings.to-days',
  'lease.warn-days',
  'care-notes.end-months',
  'desk.return-days',
  'desk.open-hours',
  'desk.day-plan',
  'desk.sign-out-visitors',
  'desk.open-hours',
  'items.next-promise-days',
  'items.warn-days',
  'items.reason-days',
  'items.attend-minutes',
  'items.postponements',
  'visit-back.complaint-days',
  'visit-back.complaint-share',
  'visit-back.after-service-from',
  'visit-back.after-service-to',
  'visit-back.repair-share',
  'loans.keys-due',
  'loans.trolley-due',
  'loans.trolley-kilograms',
  'loans.trolley-for-decorators',
  'shifts.names',
  'shifts.counts',
  'shifts.blanks-visit-record',
  'shifts.blanks-work-contact',
  'shifts.blanks-release-slip',
  'shifts.blanks-loan-slip',
  'shifts.blanks-duty-record',
  'shifts.blanks-shift-handover',
  'project.duty-form-title',
  'project.centre-name',
  'project.phone-greeting',
  'items.request-kinds',
  'items.departments',
  'items.complaint-kinds',
  'items.repair-kinds',
  'items.engineering-departments',
]

/** Whether the value steers anything now. */
export function isInForce(key: string): boolean {
  return IN_FORCE.some((one) => one === key)
}
