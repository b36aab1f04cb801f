/** What leaves with the register: labels, the numbered form, a list on paper, a file; and which things are meant by it. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { readList } from '#renderer/db/lists/readList.ts'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { printTable } from '#renderer/papers/printTable.ts'
import { paperText, text, useText } from '#renderer/text/text.ts'
import type { ExportRun } from '#renderer/ui/list/ExportDialog.tsx'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { selectedAmong } from '#renderer/ui/listSelection.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { MOST_REGISTER_LINES } from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { issueCustodyRegister } from './papers.ts'
import { printCustodyLabels } from './printing.ts'
import { REGISTER_LIST } from './registerFilters.ts'
import { useRegisterLabels } from './registerLabels.ts'
import { registerReader } from './registerLines.ts'
import { registerCells, registerFields, registerTitles } from './registerTable.ts'
import { CUSTODY_KIND, CUSTODY_PREFIX } from './registerTerms.ts'
import { tellRefusal } from './stepNotices.tsx'
import type { RegisterActsParts } from './useRegisterActs.tsx'

/** Things that an act means, as ids of documents. */
export interface Meant {
  /** Chosen things, else the one under the cursor. */
  readonly few: () => Promise<readonly string[]>
  /** Chosen things, else the whole list. */
  readonly all: () => Promise<readonly string[]>
}

/** Ids of things, in the order of the list. Single rows may have been chosen while the list was asked for others. */
export function useMeant({ query, address, selection, activeKey }: RegisterActsParts): Meant {
  const service = useSearchService()
  const areSingle = selection.mode === 'only' && selection.keys.size > 0
  const listed = async (): Promise<readonly string[]> => {
    const whole: ListQuery = areSingle ? { kind: CUSTODY_KIND, all: [] } : query
    const { ids } = await service.list(whole, { offset: 0, limit: Number.POSITIVE_INFINITY })
    const chosen = areSingle || selection.mode === 'all-but' ? selectedAmong(selection, ids) : ids
    return address.direction === 'down' ? chosen.toReversed() : chosen
  }
  const few = async (): Promise<readonly string[]> => {
    if (areSingle || selection.mode === 'all-but') return listed()
    return activeKey === undefined ? [] : [activeKey]
  }
  return { few, all: listed }
}

/** The id of a thing from that of its document. */
export const itemIdOf = (document: string): string => document.slice(CUSTODY_PREFIX.length)

export function usePapers({ address, selection }: RegisterActsParts, meant: Meant) {
  const desk = useDesk()
  const labelOf = useRegisterLabels(paperText())
  const scope = (): string => {
    if (selection.mode === 'only' && selection.keys.size > 0) return ''
    return [...address.filter.map(labelOf), address.text.trim()].filter((word) => word !== '').join(' · ')
  }
  return {
    labels: async (): Promise<void> => {
      const printed = await printCustodyLabels(desk, (await meant.few()).map(itemIdOf))
      if (!printed.ok && printed.error.code !== 'cancelled') tellRefusal(printed.error.code)
    },
    register: async (): Promise<void> => {
      const ids = (await meant.all()).map(itemIdOf)
      if (ids.length > MOST_REGISTER_LINES) {
        showNotice(text('custodyRegister.acts.registerTooMany', { count: ids.length, most: MOST_REGISTER_LINES }))
        return
      }
      const issued = await issueCustodyRegister(desk, { ids, scope: scope() })
      if (!issued.ok) tellRefusal(issued.error.code)
      else await sendPaper(desk, { ...issued.value.draft, title: text('papers.forms.custody-register') })
    },
    list: async (): Promise<void> => {
      const ids = await meant.all()
      if (ids.length > MOST_PRINTED) {
        showNotice(text('lists.printing.tooMany', { count: ids.length, most: MOST_PRINTED }))
        return
      }
      await printRegisterList(desk, ids, scope())
    },
  }
}

async function printRegisterList(desk: Desk, ids: readonly string[], note: string): Promise<void> {
  const t = paperText()
  const fields = registerFields('paper')
  const writing = { t, zone: desk.store.zone(), phones: 'masked' } as const
  const rows = await readList(desk.store, {
    reader: registerReader,
    ids,
    keep: (line) => registerCells(line, fields, writing).map(String),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
  const columns = registerTitles(fields, t).map(({ title, width }) => ({ title, width, numeric: false }))
  await printTable(desk, { title: t('custodyRegister.printTitle'), note, columns, rows: rows ?? [] })
}

export function useRegisterExport(meant: Meant, counts: { readonly total: number; readonly selected: number }) {
  const desk = useDesk()
  const t = useText()
  const title = t('custodyRegister.listName')
  return useExport({
    listLabel: title,
    ...counts,
    hasPhones: true,
    mayExport: isLeader(desk.signature.actor),
    run: async ({ choice, onProgress, signal }: ExportRun) => {
      const ids = await meant.all()
      const fields = registerFields('file')
      const writing = { t, zone: desk.store.zone(), phones: choice.phones === 'full' ? 'full' : 'masked' } as const
      const rows = () =>
        readList(desk.store, {
          reader: registerReader,
          ids,
          keep: (line) => registerCells(line, fields, writing),
          onProgress,
          signal,
        })
      const columns = registerTitles(fields, t)
      return exportRows(desk, { list: REGISTER_LIST, title, columns, count: ids.length, rows, signal }, choice)
    },
  })
}
