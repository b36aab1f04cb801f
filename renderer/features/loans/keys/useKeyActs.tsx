/** What can be done with one set of keys now, the likeliest first, each by a key. */
import { IconArrowBackUp, IconHandGrab, IconLock, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { printLabels } from '#renderer/features/loans/printLabels.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { KeyLine } from './queries.ts'
import type { SetAct } from './setActs.ts'
import { sayKeyRefusal } from './useKeySteps.tsx'

/** Which form stands beside the cabinet for the chosen set. */
export type KeyAsking = SetAct | 'lend' | 'return' | 'edit' | 'extend' | 'end'

const KEYS: Partial<Readonly<Record<KeyAsking, string>>> = {
  lend: 'F4',
  return: 'F4',
  open: 'F4',
  find: 'F4',
  seal: 'F6',
  check: 'F6',
  relock: 'F6',
  end: 'Alt+G',
  extend: 'Alt+X',
  handOver: 'Alt+O',
  miss: 'Alt+M',
  edit: 'Alt+E',
}

export function useKeyActs(line: KeyLine, ask: (asking: KeyAsking) => void): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const leads = isLeader(desk.signature.actor)
  const label = (asking: KeyAsking): string => {
    if (asking === 'lend' || asking === 'return' || asking === 'edit') return t(`loans.${asking}`)
    return t(`keys.acts.${asking}`)
  }
  const act = (asking: KeyAsking, more: Partial<DeskAction> = {}): DeskAction => {
    const keys = KEYS[asking]
    return {
      id: asking,
      label: label(asking),
      ...(keys === undefined ? {} : { keys }),
      run: () => ask(asking),
      ...more,
    }
  }
  const print: DeskAction = {
    id: 'label',
    label: t('loans.labelOne'),
    icon: IconPrinter,
    run: async () => {
      const printed = await printLabels(desk, [line])
      if (!printed.ok) sayKeyRefusal(printed.error.code)
    },
  }
  const unitId = line.thing.unitId
  const unit: readonly DeskAction[] = unitId
    ? [{ id: 'unit', label: t('keys.acts.unit'), run: () => navigate({ to: `/vacant/unit/${unitId}` }) }]
    : []
  const kept = line.entrusted ? [act('end'), act('extend')] : []
  const lose = act('miss', { label: t('keys.acts.miss') })
  switch (line.stand) {
    case 'out':
    case 'due':
    case 'late': {
      const loan = { id: 'loan', label: t('keys.acts.loan'), run: () => navigate({ to: `/loans/${line.id}` }) }
      return [act('return', { icon: IconArrowBackUp }), ...(line.entrusted ? [act('extend')] : []), loan, ...unit]
    }
    case 'missing':
      return [act('find'), act('relock', leads ? {} : { isAvailable: false, whyNot: t('keys.onlyLeaders') }), ...unit]
    case 'sealed':
      return [act('open'), act('check', { icon: IconLock }), ...kept, ...over(line, act), lose, print, ...unit]
    case 'in':
      return [
        act('lend', { icon: IconHandGrab }),
        act('seal', { icon: IconLock }),
        ...kept,
        ...over(line, act),
        lose,
        act('edit'),
        print,
        ...unit,
      ]
    default:
      return unit
  }
}

/** Only what is the owner's to have, and not already left by them in writing. */
function over({ entrusted, thing }: KeyLine, act: (asking: KeyAsking) => DeskAction): readonly DeskAction[] {
  return entrusted === undefined && thing.unitId !== null ? [act('handOver')] : []
}
