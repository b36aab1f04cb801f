/** What one key does with the chosen rows, or with the row under the cursor where none is chosen. */
import { IconArrowRight, IconFileTypePdf, IconPrinter, IconUserShare } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { exportRows } from '#renderer/db/lists/exportRows.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { paperText, text, useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useExport } from '#renderer/ui/list/useExport.tsx'
import { isSelected, type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { visitBackResultsOf } from './dayRecordVisits.ts'
import { QUEUE_LIST } from './QueueBar.tsx'
import { QueueHand } from './QueueHand.tsx'
import type { QueueLine } from './queueLines.ts'
import { queueTable } from './queueOnPaper.ts'
import { WorkContactForm } from './WorkContactForm.tsx'

interface QueueActsParts {
  /** As they are listed. */
  readonly shown: readonly QueueLine[]
  /** All that were read: single rows stay chosen while another filter is in force. */
  readonly lines: readonly QueueLine[]
  readonly active: QueueLine | undefined
  readonly selection: ListSelection
  readonly onSelection: (selection: ListSelection) => void
  /** The filter in words, for the paper. */
  readonly note: string
}

type Dialog = 'slip' | 'department' | 'officer'

/** The acts with their keys, and the dialog that is open. */
export function useQueueActs(parts: QueueActsParts): {
  readonly actions: readonly DeskAction[]
  readonly dialog: ReactNode
} {
  const { shown, lines, active, selection, onSelection } = parts
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const [open, setOpen] = useState<Dialog>()
  const chosen = (selection.mode === 'only' ? lines : shown).filter((line) => isSelected(selection, line.id))
  const meant = chosen.length > 0 ? chosen : active === undefined ? [] : [active]
  const openOnes = meant.filter((line) => line.status === 'open')
  const leaving = chosen.length > 0 ? chosen : shown
  const exporting = useQueueExport(leaving, { total: shown.length, selected: chosen.length })
  const printing = usePrinting(parts, leaving)
  const close = (): void => setOpen(undefined)
  const asking = (dialog: Dialog) => ({
    isAvailable: openOnes.length > 0,
    whyNot: t('itemQueue.emptyTitle'),
    run: () => setOpen(dialog),
  })
  const actions: readonly DeskAction[] = [
    { id: 'slip', label: t('itemQueue.acts.slip'), icon: IconPrinter, keys: 'F2', ...asking('slip') },
    {
      id: 'to-department',
      label: t('itemQueue.acts.department'),
      icon: IconArrowRight,
      keys: 'F4',
      ...asking('department'),
    },
    {
      id: 'to-officer',
      label: t('itemQueue.acts.officer'),
      icon: IconUserShare,
      keys: 'Shift+F4',
      ...asking('officer'),
    },
    {
      id: 'visit-backs',
      label: t('itemQueue.acts.visitBacks'),
      icon: IconFileTypePdf,
      keys: 'Alt+V',
      isAvailable: !covered,
      whyNot: t('kit.coverOn'),
      run: printing.visitBacks,
    },
    {
      id: 'print-list',
      label: t('lists.printKey'),
      keys: 'Ctrl+P',
      isAvailable: !covered && leaving.length > 0,
      whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
      run: printing.list,
    },
    exporting.action,
  ]
  const ids = openOnes.map((line) => line.id)
  const dialog = (
    <>
      {exporting.dialog}
      {open === 'slip' && (
        <WorkContactForm items={openOnes} onClose={close} onIssued={() => onSelection(NOTHING_SELECTED)} />
      )}
      {(open === 'department' || open === 'officer') && <QueueHand way={open} itemIds={ids} onClose={close} />}
    </>
  )
  return { actions, dialog }
}

function useQueueExport(leaving: readonly QueueLine[], counts: { readonly total: number; readonly selected: number }) {
  const t = useText()
  const desk = useDesk()
  const { zone, now } = useDeskClock()
  const title = t('lists.listOf.items')
  return useExport({
    listLabel: title,
    ...counts,
    hasPhones: false,
    mayExport: isLeader(desk.signature.actor),
    run: ({ choice, signal }) => {
      const { columns, rows } = queueTable(leaving, { t, zone, now })
      return exportRows(
        desk,
        { list: QUEUE_LIST, title, columns, count: rows.length, rows: async () => rows, signal },
        choice,
      )
    },
  })
}

function usePrinting({ note }: QueueActsParts, leaving: readonly QueueLine[]) {
  const desk = useDesk()
  const today = useToday()
  const list = async (): Promise<void> => {
    if (leaving.length > MOST_PRINTED) {
      showNotice(text('lists.printing.tooMany', { count: leaving.length, most: MOST_PRINTED }))
      return
    }
    const t = paperText()
    const { store } = desk
    const { columns, rows } = queueTable(leaving, { t, zone: store.zone(), now: store.clock.nowMs() })
    const asText = columns.map(({ title, width }) => ({ title, width, numeric: false }))
    await printTable(desk, { title: t('itemQueue.printTitle'), note, columns: asText, rows })
  }
  const visitBacks = async (): Promise<void> => {
    const t = paperText()
    const results = await visitBackResultsOf(desk.store, today)
    if (results.length === 0) {
      showNotice(text('itemQueue.acts.visitBacksNone'))
      return
    }
    const titles = [
      [t('itemQueue.columns.department'), 10],
      [t('itemQueue.columns.unit'), 9],
      [t('itemQueue.columns.who'), 10],
      [t('itemQueue.columns.matter'), 26],
      [t('itemQueue.visitBackColumns.outcome'), 9],
      [t('itemQueue.visitBackColumns.answer'), 26],
      [t('itemQueue.visitBackColumns.by'), 9],
      [t('itemQueue.visitBackColumns.at'), 7],
    ] as const
    const rows = results.map((one) => [
      one.department,
      one.unitCode,
      one.who,
      one.matter,
      t(`itemQueue.outcomes.${one.outcome}`),
      one.answer,
      one.by,
      clockInZone(Date.parse(one.at), desk.store.zone()),
    ])
    const columns = titles.map(([title, width]) => ({ title, width, numeric: false }))
    const said = t('itemQueue.visitBackNote', { day: today })
    await printTable(desk, { title: t('itemQueue.visitBackTitle'), note: said, columns, rows })
  }
  return { list, visitBacks }
}
