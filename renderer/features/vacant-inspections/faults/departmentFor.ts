/** The department that a form begins with. */
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'

/** Who was told of these faults last, else of such an item last, else the first of the project; where they differ nobody is guessed. */
export function departmentFor(
  lines: readonly Pick<FaultLine, 'state'>[],
  { departments, lastDepartment }: Pick<FaultFormStart, 'departments' | 'lastDepartment'>,
): string {
  const known = lines.map(({ state }) => state.department || lastDepartment.get(state.item) || '')
  const named = [...new Set(known.filter((one) => departments.includes(one)))]
  if (named.length > 1) return ''
  return named[0] ?? departments[0] ?? ''
}
