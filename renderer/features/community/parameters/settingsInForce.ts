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
]

/** Whether the value steers anything now. */
export function isInForce(key: string): boolean {
  return IN_FORCE.some((one) => one === key)
}
