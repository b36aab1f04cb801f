/** 导出 of a short list as it stands on the screen: names, so for leaders, for a reason, and logged; no phones in it. */
import { IconDownload } from '@tabler/icons-react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { useText } from '#renderer/text/text.ts'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isLeader } from '#shared/domain/roles.ts'

interface ListOnScreen {
  readonly list: 'incomplete' | 'reveals'
  readonly columns: readonly string[]
  /** How many there are. */
  readonly count: number
  /** Put into words when the list is exported, and not whenever it is shown. */
  readonly rows: () => readonly (readonly string[])[]
}

/** Characters of a column. */
const WIDTH = 20

/** The act with its key, and its dialog while it is open. */
export function useSaveList({ list, columns, count, rows }: ListOnScreen) {
  const t = useText()
  const desk = useDesk()
  const title = t(`lists.listOf.${list}`)
  return useExport({
    listLabel: title,
    total: count,
    selected: 0,
    hasPhones: false,
    mayExport: isLeader(desk.signature.actor),
    icon: IconDownload,
    run: ({ choice, signal }) => {
      const heads = columns.map((head) => ({ title: head, width: WIDTH, kind: 'text' as const }))
      return exportRows(desk, { list, title, columns: heads, count, rows: async () => rows(), signal }, choice)
    },
  })
}
