/** What can be done on the due list: recording, a public area, paper, other days. */
import { IconDeviceTv, IconFile, IconPencil, IconPrinter, IconStairs } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { StandingLine } from './patrolFilter.ts'
import { printBlankPatrols, printPatrolDay } from './printPatrols.ts'

interface ActionParts {
  readonly day: Day
  readonly chosen: readonly StandingLine[]
  readonly active: StandingLine | undefined
  readonly record: (lines: readonly StandingLine[]) => void
  readonly onPublic: () => void
}

/** The daily ones first (`DAILY`). */
export function usePatrolActions({ day, chosen, active, record, onPublic }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const go = (count: number) => () => navigate({ to: `/decoration/patrols/${addDays(day, count)}` })
  const lines = chosen.length > 0 ? chosen : active ? [active] : []
  return [
    {
      id: 'record',
      label:
        lines.length > 1
          ? t('decorationPatrols.acts.recordMany', { count: lines.length })
          : t('decorationPatrols.acts.record'),
      icon: IconPencil,
      keys: 'F2',
      run: () => record(lines),
    },
    { id: 'public', label: t('decorationPatrols.acts.publicArea'), icon: IconStairs, keys: 'F4', run: onPublic },
    {
      id: 'print-day',
      label: t('decorationPatrols.acts.printDay'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printPatrolDay(desk, day),
    },
    {
      id: 'wall',
      label: t('decorationPatrols.acts.wall'),
      icon: IconDeviceTv,
      run: () => navigate({ to: '/decoration/wall' }),
    },
    { id: 'blank', label: t('decorationPatrols.acts.printBlank'), icon: IconFile, run: () => printBlankPatrols(desk) },
    { id: 'before', label: t('decorationPatrols.days.before'), keys: 'Alt+PageUp', run: go(-1) },
    { id: 'after', label: t('decorationPatrols.days.after'), keys: 'Alt+PageDown', run: go(1) },
    { id: 'today', label: t('decorationPatrols.days.today'), run: () => navigate({ to: '/decoration/patrols' }) },
  ]
}

/** Acts that are buttons of the page; the others stand under the list. */
export const DAILY = 3
