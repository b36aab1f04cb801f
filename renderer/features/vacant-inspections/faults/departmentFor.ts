/** The department that a form begins with. */
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'

/** What cleaners deal with; the rest of a home is for those who repair. */
const CLEANED: readonly string[] = ['hygiene', 'smell']
/** Whose matter it is depends on who is in there. */
const NOBODYS: readonly string[] = ['occupied', 'contents']

type Known = Pick<FaultFormStart, 'departments' | 'lastDepartment' | 'repairers' | 'cleaners'>

/**
 * Who was told of these faults last, else of such an item last, else who deals with such an item by the project's settings; where they differ,
 * and for private occupation, nobody is guessed.
 */
export function departmentFor(
  lines: readonly Pick<FaultLine, 'state'>[],
  { departments, lastDepartment, repairers, cleaners }: Known,
): string {
  const usual = (item: string): string => {
    if (NOBODYS.includes(item)) return ''
    return CLEANED.includes(item) ? cleaners : repairers
  }
  const known = lines.map(({ state }) => {
    const told = [state.department, lastDepartment.get(state.item) ?? '', usual(state.item)]
    return told.find((one) => departments.includes(one)) ?? ''
  })
  const [first = '', ...others] = new Set(known)
  return others.length === 0 ? first : ''
}
