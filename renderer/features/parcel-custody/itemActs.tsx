/** What can be done with one thing, as it stands: the daily acts with their keys, the seldom ones under 更多. */
import {
  IconArrowBackUp,
  IconArrowsMove,
  IconBell,
  IconHandGrab,
  IconMapPinCheck,
  IconPencil,
  IconQuestionMark,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { COUNTERS_WANTED } from '#shared/domain/parcel-custody/foundThing.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { CustodyLine } from './queries.ts'
import { useItemSteps } from './useItemSteps.ts'

/** What the side asks for; `handOut` and `notify` are dialogs. */
export type ItemAct =
  | 'handOut'
  | 'notify'
  | 'move'
  | 'damage'
  | 'rule'
  | 'decline'
  | 'returnItem'
  | 'passOn'
  | 'miss'
  | 'recover'
  | 'lose'
  | 'mend'
  | 'ask'

/** The acts of a thing, and the one that is being asked for, `first` from the first paint on. */
export function useItemActs(line: CustodyLine, first?: ItemAct) {
  const [asked, ask] = useState(first)
  const close = (): void => ask(undefined)
  return { actions: useActions(line, ask), asked, ask, close }
}

function useActions(line: CustodyLine, ask: (act: ItemAct) => void): readonly DeskAction[] {
  const t = useText()
  const { signature } = useDesk()
  const steps = useItemSteps(line)
  const { item } = line
  const isFound = item.kind === 'found'
  const forLeaders = isLeader(signature.actor) ? {} : { isAvailable: false, whyNot: t('custodyOut.acts.onlyLeaders') }
  const act = (id: ItemAct, more: Partial<DeskAction> = {}): DeskAction => ({
    id,
    label: t(`custodyOut.acts.${id}`),
    run: () => ask(id),
    ...more,
  })
  const seldom = { seldom: true } as const
  const label: DeskAction = { id: 'label', label: t('custodyOut.acts.label'), ...seldom, run: steps.printLabel }
  const receipt: DeskAction = { id: 'receipt', label: t('custodyOut.acts.receipt'), ...seldom, run: steps.printReceipt }
  const passOn = act('passOn', isFound ? { keys: 'F7' } : seldom)
  if (item.status === 'missing' || item.status === 'lost')
    return [
      act('recover', { icon: IconMapPinCheck, keys: 'F2' }),
      ...(item.status === 'missing' ? [act('lose', forLeaders)] : [act('mend', seldom)]),
      label,
    ]
  if (!isHeld(item))
    return [
      act('mend', { icon: IconPencil, keys: 'F4' }),
      ...(item.status === 'handed-out' || item.status === 'delivered' ? [receipt] : []),
    ]
  if (item.status === 'out-for-delivery') return [act('notify', { icon: IconBell, keys: 'F4' }), act('miss', seldom)]
  const handOut = act('handOut', { icon: IconHandGrab, keys: isFound ? 'F4' : 'F2' })
  const common = [
    act('move', { icon: IconArrowsMove, keys: 'F6' }),
    act('damage', seldom),
    ...(item.damagedAt === '' ? [] : [act('rule', forLeaders)]),
    act('miss', { icon: IconQuestionMark, ...seldom }),
  ]
  if (isFound) {
    const count = { id: 'count', label: t('custodyOut.acts.count'), run: steps.count }
    const announce = { id: 'announce', label: t('custodyOut.acts.announce'), run: steps.announce }
    return [
      act('ask', { icon: IconQuestionMark, keys: 'F2' }),
      handOut,
      passOn,
      ...(item.countedBy.length < COUNTERS_WANTED ? [count] : []),
      ...(item.announcedAt === '' ? [announce] : []),
      ...common,
      label,
    ]
  }
  return [
    handOut,
    act('notify', { icon: IconBell, keys: 'F4' }),
    act('returnItem', { icon: IconArrowBackUp, keys: 'F7' }),
    ...common,
    ...(item.declinedAt === '' ? [act('decline', seldom)] : []),
    passOn,
    label,
  ]
}
