/** The list of whom the file does not name any more, to go through on paper: names leave the desk, so it is logged like every list. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import { goneWords } from './goneWords.ts'

/** The act with its key, and its dialog while it is open. */
export function useGoneExport(gone: readonly GoneRecord[]) {
  const t = useText()
  const desk = useDesk()
  const title = t('lists.listOf.gone')
  const exporting = useExport({
    listLabel: title,
    total: gone.length,
    selected: 0,
    // A phone that is gone is a line of the list, and stays masked.
    hasPhones: false,
    mayExport: isLeader(desk.signature.actor),
    run: ({ choice, signal }) => {
      const rows = gone.map((one) => [one.unitCode, one.name, goneWords(t, one)])
      const list = { list: 'gone', title, columns: columnsIn(t), count: rows.length, rows: async () => rows, signal }
      return exportRows(desk, list, choice)
    },
  })
  useHotKeys([exporting.action])
  return exporting
}

function columnsIn(t: Text) {
  const column = (title: string) => ({ title, width: 20, kind: 'text' as const })
  return [
    column(t('roster.preview.columns.unit')),
    column(t('roster.preview.columns.name')),
    column(t('roster.preview.columns.what')),
  ]
}
