/** The list of faults on paper, for the morning's meeting: what the screen shows, in Chinese. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { paperText, type Text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { facetKind } from '#shared/domain/lists/listFilter.ts'
import { BUILDING, DEPARTMENT, type FaultView, NOBODY } from './faultViews.ts'
import { faultBadge, faultBuilding, faultItemWords, faultWhat } from './faultWords.ts'
import { faultMarks } from './useFaultColumns.tsx'

const COLUMNS = [
  ['unit', 9],
  ['status', 8],
  ['due', 10],
  ['item', 11],
  ['what', 34],
  ['department', 9],
  ['marks', 13],
  ['found', 10],
] as const

/** The cells of one fault, in the order of the columns. */
export function faultCells(line: FaultLine, t: Text, dayOf: (at: string) => string): readonly string[] {
  const { state, due, unitCode } = line
  const marks = faultMarks(line, t).join('、')
  const what = faultWhat(line, t)
  const found = state.foundAt === '' ? '' : dayOf(state.foundAt)
  return [unitCode, faultBadge(line, t).words, due.day, faultItemWords(line, t), what, state.department, marks, found]
}

interface PrintedFaults {
  readonly lines: readonly FaultLine[]
  readonly view: FaultView
  readonly address: Pick<ListAddress, 'filter'>
}

export function usePrintFaults({ lines, view, address }: PrintedFaults): DeskAction {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const print = (): Promise<void> => {
    const words = paperText()
    const columns = COLUMNS.map(([key, width]) => {
      return { title: words(`vacantFaults.list.columns.${key}`), width, numeric: false }
    })
    const chosen = address.filter.map((facet) => chosenWords(facet, lines, words))
    const note = [words(`vacantFaults.views.${view}`), ...chosen].filter((part) => part !== '').join(' · ')
    const dayOf = (at: string): string => desk.store.dayOf(Date.parse(at))
    const rows = lines.map((line) => faultCells(line, words, dayOf))
    return printTable(desk, { title: words('vacantFaults.table.title'), note, columns, rows })
  }
  return {
    id: 'print-list',
    label: t('vacantFaults.acts.print'),
    keys: 'Ctrl+P',
    isAvailable: !covered && lines.length > 0,
    whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
    run: print,
  }
}

function chosenWords(facet: string, lines: readonly FaultLine[], words: Text): string {
  const kind = facetKind(facet)
  const value = facet.slice(kind.length + 1)
  const ofBuilding = lines.find(({ buildingId }) => buildingId === value)
  if (kind === BUILDING) return ofBuilding === undefined ? '' : faultBuilding(ofBuilding, words)
  if (kind !== DEPARTMENT) return ''
  return value === NOBODY ? words('vacantFaults.filters.noDepartment') : value
}
