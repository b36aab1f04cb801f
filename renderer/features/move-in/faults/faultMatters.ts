/** Faults of homes as lines of the boards, by building and by what is owed next; and where a scanned number of their papers leads. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { faultOfNumber, type HouseFaultLine, loadOpenHouseFaults } from '#renderer/features/move-in/queries/faults.ts'
import type { Text } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { FAULTS, faultPath } from './faultViews.ts'
import { faultBuilding } from './faultWords.ts'

/** Days asked about: what is owed up to `to`; without `from` also all that is late. */
export interface FaultSpan {
  readonly today: Day
  readonly from?: string
  readonly to: string
  readonly t: Text
}

type Owed = 'tell' | 'mend' | 'look'

/** Late, due today, or still to come. */
const stateOn = (due: string, today: string): OpenMatter['state'] =>
  due < today ? 'late' : due === today ? 'due' : 'running'

/** Day that a line is owed on: what waits for us without a day is owed today. */
function dayOf({ due }: HouseFaultLine, today: Day): string {
  return due.day || (due.duty === 'mend' ? '' : today)
}

/** What the desk owes of faults of homes, a line a building and kind. Index: `moveInCases.faultStand`. Source: handbook R45, R46, 3.4. */
export async function moveInFaultMatters(store: Store, span: FaultSpan): Promise<readonly OpenMatter[]> {
  const { today, from = '', to } = span
  const lines = (await loadOpenHouseFaults(store, today)).filter((line) => {
    // While a work order runs, it is owed as every other item.
    if (line.due.duty === 'mend' && line.order?.isOpen === true) return false
    const day = dayOf(line, today)
    // What was mended waits for the owner now, whatever day was agreed.
    if (line.due.duty === 'look') return from <= today && today <= to
    return day !== '' && from <= day && day <= to
  })
  const groups = Map.groupBy(lines, ({ buildingId, due }) => `${buildingId}/${due.duty}`)
  return [...groups.values()].flatMap((of) => matterOf(of, span))
}

function matterOf(lines: readonly HouseFaultLine[], { today, t }: FaultSpan): readonly OpenMatter[] {
  const [first] = lines
  if (first === undefined || first.due.duty === 'none') return []
  const owed: Owed = first.due.duty
  const due = lines.map((line) => dayOf(line, today) || today).reduce((a, b) => (b < a ? b : a))
  const words = t(`moveInFaults.matters.${owed}`, { count: lines.length, day: due.slice(5) })
  const building = faultBuilding(first, t)
  return [
    {
      id: `move-in/faults/${first.buildingId}/${owed}`,
      text: building === '' ? words : t('moveInFaults.matters.building', { building, words }),
      turn: owed === 'mend' ? 'engineering' : 'us',
      ...{ state: stateOn(due, today), due },
      path: lines.length === 1 ? faultPath(first.caseId, first.fault.id) : `${FAULTS}/${owed}`,
    },
  ]
}

/** The screen that deals with the notice or the reinspection of this number; undefined for papers of others. */
export async function moveInFaultOfNumber(store: Store, scanned: string): Promise<string | undefined> {
  const found = await faultOfNumber(store, scanned.trim().toUpperCase())
  return found && faultPath(found.caseId, found.faultId)
}
