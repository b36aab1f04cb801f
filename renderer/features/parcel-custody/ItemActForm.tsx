/** The form or dialog of the act that is asked for, beside the card. */
import { HandOutDialog } from './HandOutDialog.tsx'
import type { HandOutOffer } from './handOutOffer.ts'
import { AskForm, MendForm } from './ItemWordForms.tsx'
import type { ItemAct } from './itemActs.tsx'
import { DamageForm, OneWordForm, SlotForm } from './KeepingForms.tsx'
import { NotifyDialog } from './NotifyDialog.tsx'
import { PartingForm } from './PartingForm.tsx'
import type { CustodyLine } from './queries.ts'

interface ItemActFormProps {
  readonly line: CustodyLine
  readonly asked: ItemAct
  /** What the hand-out begins with, where it was read already. */
  readonly offer?: HandOutOffer | undefined
  readonly onClose: () => void
}

export function ItemActForm({ line, asked, offer, onClose }: ItemActFormProps) {
  const ids = [line.id]
  if (asked === 'handOut') return <HandOutDialog ids={ids} first={offer} onClose={onClose} />
  if (asked === 'notify') return <NotifyDialog ids={ids} onClose={onClose} />
  return (
    <aside className='side-panel custody-side'>
      {(asked === 'move' || asked === 'recover') && <SlotForm line={line} act={asked} onDone={onClose} />}
      {asked === 'damage' && <DamageForm line={line} onDone={onClose} />}
      {(asked === 'returnItem' || asked === 'passOn') && <PartingForm lines={[line]} act={asked} onDone={onClose} />}
      {asked === 'mend' && <MendForm line={line} onDone={onClose} />}
      {asked === 'ask' && <AskForm line={line} onDone={onClose} />}
      {(asked === 'rule' || asked === 'decline' || asked === 'miss' || asked === 'lose') && (
        <OneWordForm line={line} act={asked} onDone={onClose} />
      )}
    </aside>
  )
}
