/** The list of cases on paper and as a file: chosen cases, else the whole list. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { readList } from '#renderer/db/lists/readList.ts'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import { caseReader } from '#renderer/features/decoration/queries/caseLines.ts'
import { CASE_KIND } from '#renderer/features/decoration/queries/caseTerms.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { paperText, text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import type { ExportRun } from '#renderer/ui/list/ExportDialog.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { type ListSelection, selectedAmong, selectedCount } from '#renderer/ui/listSelection.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { CASES_LIST } from './caseFilters.ts'
import { caseCells, caseTitles } from './caseTable.ts'
import { useCaseLabels } from './useCaseLabels.ts'

interface OnPaperParts {
  readonly query: ListQuery
  readonly address: ListAddress
  readonly selection: ListSelection
  readonly total: number
}

export function useCasesOnPaper(parts: OnPaperParts) {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const meant = useMeant(parts)
  const labelOf = useCaseLabels(paperText())
  const { address, selection, total } = parts
  const print = async (): Promise<void> => {
    const ids = await meant()
    if (ids.length > MOST_PRINTED)
      return showNotice(text('lists.printing.tooMany', { count: ids.length, most: MOST_PRINTED }))
    const words = paperText()
    const keep = (line: Parameters<typeof caseCells>[0]) => caseCells(line, { t: words, phones: 'masked' }).map(String)
    const rows = await readList(desk.store, { reader: caseReader, ids, keep, ...QUIETLY() })
    const columns = caseTitles(words).map(({ title, width }) => ({ title, width, numeric: false }))
    const note = [...address.filter.map(labelOf), address.text.trim()].filter((word) => word !== '').join(' · ')
    await printTable(desk, { title: words('decorationCases.list.name'), note, columns, rows: rows ?? [] })
  }
  const exporting = useExport({
    listLabel: t('decorationCases.list.name'),
    total,
    selected: selectedCount(selection, total),
    hasPhones: true,
    mayExport: isLeader(desk.signature.actor),
    run: async ({ choice, onProgress, signal }: ExportRun) => {
      const ids = await meant()
      const writing = { t, phones: choice.phones === 'full' ? 'full' : 'masked' } as const
      const keep = (line: Parameters<typeof caseCells>[0]) => caseCells(line, writing)
      const rows = () => readList(desk.store, { reader: caseReader, ids, keep, onProgress, signal })
      const title = t('decorationCases.list.name')
      return exportRows(
        desk,
        { list: CASES_LIST, title, columns: caseTitles(t), count: ids.length, rows, signal },
        choice,
      )
    },
  })
  const printing: DeskAction = {
    id: 'print-list',
    label: t('lists.printKey'),
    keys: 'Ctrl+P',
    isAvailable: !covered && total > 0,
    whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
    run: print,
  }
  return { acts: [printing, exporting.action], dialog: exporting.dialog }
}

const QUIETLY = () => ({ onProgress: () => undefined, signal: new AbortController().signal })

/** Ids in the order of the list. Single rows may have been chosen while the list was asked for others. */
function useMeant({ query, address, selection }: OnPaperParts): () => Promise<readonly string[]> {
  const service = useSearchService()
  return async () => {
    const areSingle = selection.mode === 'only' && selection.keys.size > 0
    const whole: ListQuery = areSingle ? { kind: CASE_KIND, all: [] } : query
    const { ids } = await service.list(whole, { offset: 0, limit: Number.POSITIVE_INFINITY })
    const chosen = areSingle || selection.mode === 'all-but' ? selectedAmong(selection, ids) : ids
    return address.direction === 'down' ? chosen.toReversed() : chosen
  }
}
