/** What is done with the rows of a list: into a file, or onto paper; the selected ones, or all of it where none is selected. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ExportResult } from '#renderer/db/lists/exportRows.ts'
import type { RowReader } from '#renderer/db/lists/useListWindow.ts'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { paperText, text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { ExportRun } from '#renderer/ui/list/ExportDialog.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { type ListSelection, selectedAmong, selectedCount } from '#renderer/ui/listSelection.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { exportList, printList } from './commandsList.ts'
import type { FileList } from './fileList.ts'
import type { ListField } from './listFields.ts'
import { useFacetLabels } from './useFacetLabels.ts'

export interface ListActsParts<Row> {
  readonly list: FileList
  readonly reader: RowReader<Row>
  readonly fields: readonly ListField<Row>[]
  readonly query: ListQuery
  readonly address: ListAddress
  readonly selection: ListSelection
  /** Rows of the list as it is asked for. */
  readonly total: number
}

/** The acts of a list, and their dialog while it is open. */
export function useListActs<Row>(parts: ListActsParts<Row>) {
  const { list, selection, total } = parts
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const print = usePrinting(parts)
  const selected = selectedCount(selection, total)
  const count = selected > 0 ? selected : total
  const { actor } = useDesk().signature
  const exporting = useExport({
    listLabel: t(`lists.listOf.${list.name}`),
    total,
    selected,
    hasPhones: true,
    mayExport: isLeader(actor),
    run: useExporting(parts),
  })
  const printing: DeskAction = {
    id: 'print-list',
    label: t('lists.printKey'),
    keys: 'Ctrl+P',
    isAvailable: !covered && count > 0,
    whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
    run: () => print(count),
  }
  const actions = [exporting.action, printing]
  useHotKeys(actions)
  return { actions, dialog: exporting.dialog }
}

/** The ids that are meant, in the order of the list. Single rows may have been selected while the list was asked for others. */
function useChosenIds<Row>({ list, query, selection, address }: ListActsParts<Row>): () => Promise<readonly string[]> {
  const service = useSearchService()
  return async () => {
    const areSingle = selection.mode === 'only' && selection.keys.size > 0
    const whole: ListQuery = areSingle ? { kind: list.kind, all: [] } : query
    const { ids } = await service.list(whole, { offset: 0, limit: Number.POSITIVE_INFINITY })
    const chosen = areSingle || selection.mode === 'all-but' ? selectedAmong(selection, ids) : ids
    return address.direction === 'down' ? chosen.toReversed() : chosen
  }
}

function useExporting<Row>(parts: ListActsParts<Row>) {
  const { list, reader, fields } = parts
  const t = useText()
  const desk = useDesk()
  const chosenIds = useChosenIds(parts)
  return async ({ choice, onProgress, signal }: ExportRun): Promise<ExportResult> => {
    const ids = await chosenIds()
    const title = t(`lists.listOf.${list.name}`)
    return await exportList(desk, { name: list.name, title, t, fields, reader, ids, onProgress, signal }, choice)
  }
}

function usePrinting<Row>(parts: ListActsParts<Row>): (count: number) => Promise<void> {
  const { list, reader, fields, address, selection } = parts
  const desk = useDesk()
  const labelOf = useFacetLabels(paperText())
  const chosenIds = useChosenIds(parts)
  return async (count) => {
    if (count > MOST_PRINTED) {
      showNotice(text('lists.printing.tooMany', { count, most: MOST_PRINTED }))
      return
    }
    const ids = await chosenIds()
    const areSingle = selection.mode === 'only' && selection.keys.size > 0
    const filter = areSingle ? '' : [...address.filter.map(labelOf), address.text.trim()].filter(Boolean).join(' · ')
    const title = paperText()(`lists.listOf.${list.name}`)
    const signal = new AbortController().signal
    const printed = await printList(desk, { title, fields, reader, ids, filter, signal, onProgress: () => undefined })
    const said = desk.info.host === 'electron' ? text('lists.printing.sent') : text('lists.printing.dialogClosed')
    if (printed.ok) showNotice(said)
    else if (printed.error.code !== 'cancelled') showNotice(text('lists.printing.failed'), { role: 'alert' })
  }
}
