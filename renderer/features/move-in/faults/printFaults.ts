/** The register on paper, and as a file: what the screen shows. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { paperText, type Text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { FaultView } from './faultViews.ts'
import { faultBadge, faultMarks, faultPlace } from './faultWords.ts'

const COLUMNS = [
  ['unit', 9],
  ['status', 8],
  ['due', 10],
  ['place', 15],
  ['what', 26],
  ['responsible', 10],
  ['number', 11],
  ['marks', 11],
] as const

/** The cells of one fault, in the order of the columns; no name of anybody. */
export function faultCells(line: HouseFaultLine, t: Text): readonly string[] {
  const { fault, unitCode } = line
  const seen = [fault.what, fault.responsible, fault.number]
  return [
    unitCode,
    faultBadge(line, t).words,
    fault.dueOn,
    faultPlace(line, t),
    ...seen,
    faultMarks(line, t).join('、'),
  ]
}

export function usePrintFaults(lines: readonly HouseFaultLine[], view: FaultView): DeskAction {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const print = (): Promise<void> => {
    const words = paperText()
    const columns = COLUMNS.map(([key, width]) => {
      return { title: words(`moveInFaults.list.columns.${key}`), width, numeric: false }
    })
    const rows = lines.map((line) => faultCells(line, words))
    return printTable(desk, {
      title: words('moveInFaults.table'),
      note: words(`moveInFaults.views.${view}`),
      columns,
      rows,
    })
  }
  return {
    ...{ id: 'print-list', label: t('moveInFaults.acts.print'), keys: 'Ctrl+P', seldom: true },
    isAvailable: !covered && lines.length > 0,
    whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
    run: print,
  }
}

export function useFaultExport(shown: readonly HouseFaultLine[], chosen: readonly HouseFaultLine[]) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const leaving = chosen.length > 0 ? chosen : shown
  const title = t('moveInFaults.table')
  return useExport({
    ...{ listLabel: title, total: shown.length, selected: chosen.length, hasPhones: false },
    mayExport: isLeader(desk.signature.actor),
    run: ({ choice, signal }) => {
      const columns = COLUMNS.map(([key, width]) => ({
        title: t(`moveInFaults.list.columns.${key}`),
        width,
        kind: 'text' as const,
      }))
      const rows = leaving.map((line) => faultCells(line, t))
      const list = {
        list: 'house-faults',
        title: `${title} ${today}`,
        count: rows.length,
        rows: async () => rows,
        signal,
      }
      return exportRows(desk, { ...list, columns }, choice)
    },
  })
}
