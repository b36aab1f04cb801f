/** What can be done with a list on a day: fill it, go round once more, print it, other days. */
import { IconFile, IconListCheck, IconPencil, IconPrinter, IconRotate } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { KnownList, ListDay, ListLine } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { addDays } from '#shared/kernel/days.ts'
import { daySearch, listPath } from './listPaths.ts'
import { isOpen } from './listStand.ts'
import { printBlankList, printListDay } from './printLists.ts'

/** Acts that are buttons of the page; the others stand under the list. */
export const DAILY = 4

interface ActionParts {
  readonly known: KnownList
  readonly found: ListDay
  readonly chosen: readonly ListLine[]
  readonly active: ListLine | undefined
  readonly fill: (lines: readonly ListLine[]) => void
  readonly again: (line: ListLine) => void
}

export function useListActions({ known, found, chosen, active, fill, again }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  const { day, lines } = found
  const go = (to: typeof day) => () => void navigate({ to: listPath(known.list), search: daySearch(to, today) })
  const open = lines.filter(isOpen)
  const wanted = chosen.length > 0 ? chosen : active && isOpen(active) ? [active] : []
  const isActiveOpen = active !== undefined && isOpen(active)
  const asked = { list: known.list, day }
  return [
    {
      id: 'fill',
      label: wanted.length > 1 ? t('vacantLists.acts.fillMany', { count: wanted.length }) : t('vacantLists.acts.fill'),
      icon: IconPencil,
      keys: 'F2',
      isAvailable: wanted.length > 0,
      run: () => fill(wanted),
    },
    {
      id: 'fill-all',
      label: t('vacantLists.acts.fillAll'),
      icon: IconListCheck,
      keys: 'F4',
      isAvailable: open.length > 0,
      run: () => fill(open),
    },
    {
      id: 'again',
      label: t('vacantLists.acts.again'),
      icon: IconRotate,
      keys: 'F6',
      isAvailable: active !== undefined && !isActiveOpen,
      run: () => {
        if (active !== undefined && !isActiveOpen) again(active)
      },
    },
    {
      id: 'print',
      label: t('vacantLists.acts.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printListDay(desk, asked),
    },
    { id: 'blank', label: t('vacantLists.acts.blank'), icon: IconFile, run: () => printBlankList(desk, known.list) },
    { id: 'before', label: t('vacantLists.acts.before'), keys: 'Alt+PageUp', run: go(addDays(day, -1)) },
    {
      id: 'after',
      label: t('vacantLists.acts.after'),
      keys: 'Alt+PageDown',
      isAvailable: day < today,
      run: go(addDays(day, 1)),
    },
    { id: 'today', label: t('vacantLists.acts.today'), isAvailable: day !== today, run: go(today) },
    {
      id: 'items',
      label: t('vacantLists.acts.items'),
      run: () => void navigate({ to: `/vacant/checklists/${known.list}` }),
    },
  ]
}
