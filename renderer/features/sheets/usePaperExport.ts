/** 导出 of the register of papers: the selected ones, or all that are listed (names: a leader's, for a reason, logged). */
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { paperTable } from './paperColumns.tsx'
import type { PaperLine } from './queries.ts'

interface PaperExportParts {
  /** Those that the filter lets through. */
  readonly shown: readonly PaperLine[]
  readonly selected: readonly PaperLine[]
  /** Older papers than these lie in the store. */
  readonly hasOlder: boolean
}

/** The act with its key, and its dialog while it is open. */
export function usePaperExport({ shown, selected, hasOlder }: PaperExportParts) {
  const t = useText()
  const desk = useDesk()
  const zone = useDeskClock((state) => state.zone)
  const leaving = selected.length > 0 ? selected : shown
  const title = t('lists.listOf.papers')
  const exporting = useExport({
    listLabel: title,
    total: shown.length,
    selected: selected.length,
    hasPhones: false,
    mayExport: isLeader(desk.signature.actor),
    ...(hasOlder ? { allWords: t('papers.exportListed', { count: shown.length }) } : {}),
    run: ({ choice, signal }) => {
      const { columns, rows } = paperTable(leaving, { t, zone })
      const count = rows.length
      return exportRows(desk, { list: 'papers', title, columns, count, rows: async () => rows, signal }, choice)
    },
  })
  useHotKeys([exporting.action])
  return exporting
}
