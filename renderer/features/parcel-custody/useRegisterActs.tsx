/** What one key does with the chosen things, or with the one under the cursor where none is chosen. */
import {
  IconArrowBackUp,
  IconBellRinging,
  IconFileImport,
  IconPackageExport,
  IconPackageImport,
  IconPrinter,
  IconTag,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { type ListSelection, NOTHING_SELECTED, selectedCount } from '#renderer/ui/listSelection.ts'
import { HandOutDialog } from './HandOutDialog.tsx'
import { NotifyDialog } from './NotifyDialog.tsx'
import { PartDialog } from './PartDialog.tsx'
import { itemIdOf, useMeant, usePapers, useRegisterExport } from './registerPapers.tsx'

declare module '@tanstack/history' {
  interface HistoryState {
    /** Things that were chosen for a delivery run; they go along beside the address. */
    readonly custodyIds?: readonly string[]
  }
}

export interface RegisterActsParts {
  readonly query: ListQuery
  readonly address: ListAddress
  readonly selection: ListSelection
  readonly onSelection: (selection: ListSelection) => void
  /** Document under the cursor. */
  readonly activeKey: string | undefined
  /** Rows of the list as it is asked for. */
  readonly total: number
}

interface RegisterActs {
  /** In the head of the screen. */
  readonly main: readonly DeskAction[]
  /** Below the list. */
  readonly foot: readonly DeskAction[]
  readonly dialog: ReactNode
}

/** The acts with their keys, and the dialog that is open. */
export function useRegisterActs(parts: RegisterActsParts): RegisterActs {
  const { selection, onSelection, activeKey, total } = parts
  const t = useText()
  const navigate = useNavigate()
  const covered = usePrivacy((state) => state.covered)
  const selected = selectedCount(selection, total)
  const meant = useMeant(parts)
  const papers = usePapers(parts, meant)
  const exporting = useRegisterExport(meant, { total, selected })
  const [open, setOpen] = useState<OpenDialog>()
  const ask = (what: OpenDialog['what']) => async (): Promise<void> => {
    const ids = (await meant.few()).map(itemIdOf)
    if (ids.length > 0) setOpen({ what, ids })
  }
  const hasSome = selected > 0 || activeKey !== undefined
  const ofSome = { isAvailable: hasSome && total > 0, whyNot: t('custodyRegister.acts.chooseFirst') }
  const main: readonly DeskAction[] = [
    {
      id: 'take-in',
      label: t('custodyRegister.acts.takeIn'),
      icon: IconPackageImport,
      keys: 'F2',
      run: () => void navigate({ to: '/custody/intake' }),
    },
    {
      id: 'hand-out',
      label: t('custodyRegister.acts.handOut'),
      icon: IconPackageExport,
      keys: 'F4',
      ...ofSome,
      run: ask('handOut'),
    },
    {
      id: 'notify',
      label: t('custodyRegister.acts.notify'),
      icon: IconBellRinging,
      keys: 'F6',
      ...ofSome,
      run: ask('notify'),
    },
    {
      id: 'send-out',
      label: t('custodyRegister.acts.sendOut'),
      icon: IconTruckDelivery,
      keys: 'F7',
      run: async () => {
        const custodyIds = selected > 0 ? (await meant.few()).map(itemIdOf) : []
        await navigate({ to: '/custody/runs', state: custodyIds.length === 0 ? {} : { custodyIds } })
      },
    },
    {
      id: 'opening',
      label: t('custodyRegister.acts.opening'),
      icon: IconFileImport,
      seldom: true,
      run: () => void navigate({ to: '/custody/opening' }),
    },
  ]
  const foot: readonly DeskAction[] = [
    {
      id: 'give-back',
      label: t('custodyRegister.acts.giveBack'),
      icon: IconArrowBackUp,
      keys: 'Alt+T',
      ...ofSome,
      run: ask('giveBack'),
    },
    { id: 'labels', label: t('custodyRegister.acts.labels'), icon: IconTag, ...ofSome, run: papers.labels },
    {
      id: 'register-paper',
      label: t('custodyRegister.acts.register'),
      icon: IconPrinter,
      keys: 'Alt+P',
      isAvailable: !covered && total > 0,
      whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
      run: papers.register,
    },
    {
      id: 'print-list',
      label: t('lists.printKey'),
      keys: 'Ctrl+P',
      isAvailable: !covered && total > 0,
      whyNot: covered ? t('kit.coverOn') : t('lists.printing.empty'),
      run: papers.list,
    },
    exporting.action,
  ]
  useHotKeys(foot)
  const close = (): void => setOpen(undefined)
  const done = (): void => onSelection(NOTHING_SELECTED)
  const dialog = (
    <>
      {exporting.dialog}
      {open?.what === 'handOut' && <HandOutDialog ids={open.ids} onClose={close} onDone={done} />}
      {open?.what === 'notify' && <NotifyDialog ids={open.ids} onClose={close} onDone={done} />}
      {open?.what === 'giveBack' && <PartDialog ids={open.ids} onClose={close} onDone={done} />}
    </>
  )
  return { main, foot, dialog }
}

interface OpenDialog {
  readonly what: 'handOut' | 'notify' | 'giveBack'
  readonly ids: readonly string[]
}
