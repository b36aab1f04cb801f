/** 开联系单 as an act: of one item on its page, and on a hub for all its open items that no slip has taken along yet (right after a call). */
import { type ReactNode, useState } from 'react'
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { isClockRunning } from '#shared/domain/items/itemState.ts'
import { loadItemsOf } from './queries.ts'
import { useItemActions } from './useItemActions.tsx'
import { WorkContactForm } from './WorkContactForm.tsx'
import type { SlipItem } from './workContactOrders.ts'
import { mayIssueSlip } from './workContactPaper.ts'

/** 联系单 begins with X for whoever types 联系; works while nothing is typed. */
const ITEM_KEY = 'X'
const HUB_KEY = 'Alt+X'

function slipItem({ id, v }: ItemRow): SlipItem {
  const { department, officerId } = v
  return { id, department, officerId, attendBy: isClockRunning(v) ? v.attendBy : '' }
}

/** The act of an open item's page, and its dialog while it is open; none for others. */
export function useSlipAct(item: ItemRow): { readonly actions: readonly DeskAction[]; readonly dialog: ReactNode } {
  const t = useText()
  const desk = useDesk()
  const [isOpen, setOpen] = useState(false)
  const isOffered = item.v.status === 'open' && mayIssueSlip(desk)
  const act = { id: 'slip', label: t('itemPapers.issue'), keys: ITEM_KEY, run: () => setOpen(true) }
  return {
    actions: isOffered ? [act] : [],
    dialog: isOpen && <WorkContactForm items={[slipItem(item)]} onClose={() => setOpen(false)} />,
  }
}

/** What items offer on a hub: F6, and the slip for what is open there. */
export function useHubItemActions(subject: HubSubject, side: ReceptionSide): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const { store } = desk
  const { kind, id } = subject
  const waiting = useLiveAnswer(async () => {
    const rows = await loadItemsOf(store, { kind, id })
    return rows.filter(({ v }) => v.status === 'open' && v.sheetId === null).map(slipItem)
  }, [store, kind, id])
  const notes = useItemActions(subject, side)
  if (waiting === undefined || waiting.length === 0 || !mayIssueSlip(desk)) return notes
  const open = (): void => side.show((close) => <WorkContactForm items={waiting} onClose={close} />)
  return [...notes, { id: 'item-slip', label: t('itemPapers.issue'), keys: HUB_KEY, seldom: true, run: open }]
}
