/** Faults of empty homes as lines of the boards: by building and by what is owed next; at a hub one by one. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { ofBuilding, shortDay, stateOn, type Telling } from './matterWords.ts'
import { type FaultLine, isOrderDone, loadFaultsOfUnit } from './queries/faults.ts'
import { itemWords } from './vacantWords.ts'

/** What is owed next of a fault, as a line of its own. */
type Owed = 'notice' | 'mend' | 'reinspect' | 'orderDone'

/** Undefined where nothing is owed here: while a work order runs, it is owed as every other item. */
function owedOf(line: FaultLine): Owed | undefined {
  const { duty } = line.due
  if (isOrderDone(line)) return 'orderDone'
  if (duty === 'none' || (duty === 'mend' && line.state.itemId !== null)) return undefined
  return duty
}

/** 私自占用 is told of by itself: it does not wait for a round of notices (handbook R96). */
const isOccupied = ({ state }: FaultLine): boolean => state.item === 'occupied'

export function faultMatters(
  lines: readonly FaultLine[],
  buildings: ReadonlyMap<string, string>,
  telling: Telling,
): readonly OpenMatter[] {
  const others = lines.filter((line) => !isOccupied(line))
  const groups = Map.groupBy(others, (line) => {
    const owed = owedOf(line)
    return owed === undefined ? '' : `${line.buildingId}/${owed}`
  })
  return [
    ...lines.filter(isOccupied).map((line) => occupiedMatter(line, telling)),
    ...[...groups].flatMap(([key, of]) => (key === '' ? [] : groupMatter(of, buildings, telling))),
  ]
}

function groupMatter(
  lines: readonly FaultLine[],
  buildings: ReadonlyMap<string, string>,
  { today, t }: Telling,
): readonly OpenMatter[] {
  const [first] = lines
  const owed = first && owedOf(first)
  if (first === undefined || owed === undefined) return []
  const days = lines.map(({ due }) => due.day || today)
  const due = days.reduce((a, b) => (b < a ? b : a))
  const words = t(`vacantDesk.matters.faults.${owed}`, { count: lines.length, day: shortDay(due) })
  return [
    {
      id: `vacant/faults/${first.buildingId}/${owed}`,
      text: ofBuilding(buildings.get(first.buildingId) ?? '', words, t),
      turn: owed === 'mend' ? 'engineering' : 'us',
      state: stateOn(due, today),
      due,
      path: lines.length === 1 ? `/vacant/faults/${first.id}` : '/vacant/faults',
    },
  ]
}

function occupiedMatter({ id, unitCode, due }: FaultLine, { today, t }: Telling): OpenMatter {
  const day = due.day || today
  const words = `${unitCode} ${t('vacantDesk.matters.faults.occupied')}`
  const line = { id: `inspectionFault/${id}`, text: words, due: day, path: `/vacant/faults/${id}` }
  return { ...line, turn: 'us', state: stateOn(day, today) }
}

/** Of one home, each by its name. */
export async function faultMattersOfHome(
  store: Store,
  unitId: string,
  { today }: Telling,
): Promise<readonly OpenMatter[]> {
  const lines = await loadFaultsOfUnit(store, unitId, today)
  return lines.flatMap(({ id, state, ownWords, due }): readonly OpenMatter[] => {
    if (due.duty === 'none') return []
    const item = itemWords({ code: state.item, words: ownWords })
    const words = text(`vacantDesk.home.fault.${due.duty}`, { item, department: state.department })
    const line = { id: `inspectionFault/${id}`, text: words, path: `/vacant/faults/${id}` }
    const turn = due.duty === 'mend' ? 'engineering' : 'us'
    if (due.day === '') return [{ ...line, turn, state: 'running' }]
    return [{ ...line, turn, state: stateOn(due.day, today), due: due.day }]
  })
}
