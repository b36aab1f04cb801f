/** All move-ins as a file: state, steps, readings, keys, what is missing. A leader's, with a reason, and logged (handbook D20). */
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { loadExportedCases, useCaseCount } from '#renderer/features/move-in/queries/daysExport.ts'
import { useText } from '#renderer/text/text.ts'
import type { ExportRun } from '#renderer/ui/list/ExportDialog.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { exportCells, exportTitles } from './exportTable.ts'

/** Its name in the log. */
const LIST = 'moveInCases'

export function useCasesExport() {
  const t = useText()
  const desk = useDesk()
  const total = useCaseCount() ?? 0
  return useExport({
    listLabel: t('moveInDaysList.name'),
    total,
    selected: 0,
    hasPhones: true,
    mayExport: isLeader(desk.signature.actor),
    run: async ({ choice, onProgress, signal }: ExportRun) => {
      const title = t('moveInDaysList.name')
      const writing = { t, phones: choice.phones === 'full' ? 'full' : 'masked' } as const
      const rows = async () => {
        const cases = await loadExportedCases(desk.store, { onProgress, signal })
        return cases?.map((one) => exportCells(one, writing))
      }
      return exportRows(desk, { list: LIST, title, columns: exportTitles(t), count: total, rows, signal }, choice)
    },
  })
}
