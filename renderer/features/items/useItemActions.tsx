/** F6 记一件事: on a hub for its person or unit, at the reception for whoever calls. */
import type { HubAction, HubSubject, ReceptionSide } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { CallForm } from './CallForm.tsx'
import { loadCaller, NOBODY } from './useCaller.ts'

const NOTE_KEY = 'F6'

/** Notes what the hub's person or unit calls about. */
export function useItemActions(subject: HubSubject, side: ReceptionSide): readonly HubAction[] {
  const t = useText()
  const { store } = useDesk()
  const open = async (): Promise<void> => {
    const caller = await loadCaller(store, subject)
    side.show((close) => <CallForm caller={caller} onClose={close} />)
  }
  return [{ id: 'item-note', label: t('items.note'), keys: NOTE_KEY, run: open }]
}

/** Notes what somebody calls about whose hub is not open. */
export function useItemStartActions(side: ReceptionSide): readonly HubAction[] {
  const t = useText()
  const open = (): void => side.show((close) => <CallForm caller={NOBODY} onClose={close} />)
  return [{ id: 'item-note', label: t('items.note'), keys: NOTE_KEY, run: open }]
}
