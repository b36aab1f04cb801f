/** 导出 of a list of people: the act with its key, for leaders only, and the dialog while it is open (architecture 6). */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { lists } from '#renderer/text/zh-CN/lists.ts'
import type { DeskAction, IconComponent } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { Result } from '#shared/kernel/result.ts'
import { ExportDialog, type ExportRun } from './ExportDialog.tsx'

interface ExportParts {
  /** In the screen language: 业主名单. */
  readonly listLabel: string
  /** Rows of the list as it is shown. */
  readonly total: number
  /** How many of them are selected; none means all. */
  readonly selected: number
  readonly hasPhones: boolean
  /** What none selected means, where it is not all there is. */
  readonly allWords?: string
  /** Whether who is signed in may: names leave the desk by a leader only. */
  readonly mayExport: boolean
  readonly icon?: IconComponent
  /** Logs, makes and saves the file; nothing where it was stopped. */
  readonly run: (
    run: ExportRun,
  ) => Promise<Result<{ readonly name: string; readonly count: number } | undefined, { readonly code: string }>>
}

/** The act and its dialog; the caller shows both, and gives the act its key. */
export function useExport(parts: ExportParts): { readonly action: DeskAction; readonly dialog: ReactNode } {
  const { listLabel, total, selected, hasPhones, allWords, icon } = parts
  const t = useText()
  const whyNot = useWhyNot(parts)
  const [isOpen, setOpen] = useDialog()
  const count = selected > 0 ? selected : total
  const run = async (wanted: ExportRun): Promise<RefusalWords | undefined> => {
    const done = await parts.run(wanted)
    if (!done.ok) return exportWords(done.error.code)
    showNotice(done.value === undefined ? t('lists.exporting.stopped') : t('lists.exporting.done', done.value))
    return undefined
  }
  const action: DeskAction = {
    id: 'export-list',
    label: t('lists.exportKey'),
    keys: 'Ctrl+E',
    ...(icon === undefined ? {} : { icon }),
    isAvailable: whyNot === undefined,
    ...(whyNot === undefined ? {} : { whyNot }),
    run: () => setOpen(true),
  }
  const dialog = isOpen && (
    <ExportDialog
      listLabel={listLabel}
      scope={selected > 0 ? t('lists.scope.selected', { count }) : (allWords ?? t('lists.scope.all', { count }))}
      count={count}
      hasPhones={hasPhones}
      run={run}
      onClose={() => setOpen(false)}
    />
  )
  return { action, dialog }
}

/** Whether the dialog is open; closed, the cursor is back where it was: an unmounted dialog gives nothing back. */
function useDialog() {
  const [isOpen, setOpen] = useState(false)
  const before = useRef<Element>(null)
  useEffect(() => {
    if (!isOpen && before.current instanceof HTMLElement) before.current.focus()
  }, [isOpen])
  const set = (open: boolean): void => {
    if (open) before.current = document.activeElement
    setOpen(open)
  }
  return [isOpen, set] as const
}

function useWhyNot({ mayExport, selected, total }: ExportParts): string | undefined {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  if (!mayExport) return t('lists.exporting.onlyLeaders')
  if (covered) return t('kit.coverOn')
  return selected + total > 0 ? undefined : t('lists.exporting.empty')
}

function exportWords(code: string): RefusalWords {
  return code in lists.refusals
    ? moduleRefusalWords('lists', code as keyof typeof lists.refusals)
    : foreignRefusalWords(code)
}
