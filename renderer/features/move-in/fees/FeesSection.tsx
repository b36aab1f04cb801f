/** Fees of one move-in: what is asked, what came in, what is owed and by when (handbook R41, 3.4, D11). */
import { IconCash, IconKey, IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { ChargesDialog } from '#renderer/features/money/ChargesDialog.tsx'
import { ChargesPanel } from '#renderer/features/money/ChargesPanel.tsx'
import { LedgerPanel } from '#renderer/features/money/LedgerPanel.tsx'
import { ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { ReceiptDialog } from '#renderer/features/money/ReceiptDialog.tsx'
import { useLateNumber } from '#renderer/features/money/useLateNumber.ts'
import { feeProposal, useAsksFees } from '#renderer/features/move-in/queries/fees.ts'
import type { MoveInSectionProps } from '#renderer/features/move-in/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { isMoneyOver } from '#shared/domain/money/moneyFacts.ts'
import { feeStandOf } from '#shared/domain/move-in/money/feeStand.ts'
import { DESK } from '#shared/domain/roles.ts'
import { FeeStandLines } from './FeeStandLines.tsx'
import { feeOffers } from './feeOffers.ts'
import { WaiverDialog } from './WaiverDialog.tsx'
import '#renderer/features/money/money.css'

type Open = 'collect' | 'charges' | 'waive'

export function FeesSection({ row }: MoveInSectionProps) {
  const t = useText()
  const today = useToday()
  const hasPrices = useAsksFees()
  const { lateNumber, forget } = useLateNumber()
  const [open, setOpen] = useState<Open | undefined>(lateNumber === undefined ? undefined : 'collect')
  const actions = useFeeActions(row, hasPrices ?? false, setOpen)
  useHotKeys(actions, { enabled: open === undefined })
  const mayWaive = useMayWaive()
  if (hasPrices === undefined) return null
  const { money } = row.v
  const of = ofMoveIn(row.id)
  const stand = feeStandOf(row.v, { hasPrices, today })
  const close = (): void => {
    forget()
    setOpen(undefined)
  }
  return (
    <section className='money-section' aria-label={t('moveInFees.title')}>
      <div className='money-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
      <FeeStandLines row={row} stand={stand} />
      <ChargesPanel money={money} title={t('moveInFees.slip')} none={<NoSlip hasPrices={hasPrices} />} />
      <LedgerPanel of={of} money={money} />
      {open === 'collect' && (
        <ReceiptDialog of={of} offers={feeOffers(row.v)} lateNumber={lateNumber} onClose={close} />
      )}
      {open === 'charges' && (
        <ChargesDialog of={of} title={t('moveInFees.slip')} propose={feeProposal} onClose={close} />
      )}
      {open === 'waive' && <WaiverDialog caseId={row.id} mayDecide={mayWaive} onClose={close} />}
    </section>
  )
}

function NoSlip({ hasPrices }: { readonly hasPrices: boolean }) {
  const t = useText()
  return hasPrices ? (
    <EmptyState title={t('moveInFees.none')} hint={t('moveInFees.noneHint')} />
  ) : (
    <EmptyState title={t('moveInFees.noPrices')} />
  )
}

function useMayWaive(): boolean {
  const { store, signature } = useDesk()
  return store.registry.mayAct('moveIn.waive', signature.actor.role) === 'allowed'
}

/** Fees are taken after the keys and after 归档 too: only a case that was broken off asks nothing. */
function useFeeActions({ v }: MoveInSectionProps['row'], hasPrices: boolean, show: (open: Open) => void) {
  const t = useText()
  const today = useToday()
  const isOver = isMoneyOver({ entity: 'moveInCase', state: v })
  const { signature } = useDesk()
  // Whoever may not decide enters the director's paper at the desk.
  const mayOpen = useMayWaive() || (DESK as readonly string[]).includes(signature.actor.role)
  const { kind } = feeStandOf(v, { hasPrices, today })
  return [
    {
      ...{ id: 'collect', label: t('moveInFees.collect'), icon: IconCash, keys: 'F7' },
      isAvailable: !isOver,
      run: () => show('collect'),
    },
    {
      ...{ id: 'charges', icon: IconListDetails, keys: 'F6' },
      label: t(v.money.charges.length === 0 ? 'moveInFees.make' : 'moveInFees.again'),
      isAvailable: !isOver,
      run: () => show('charges'),
    },
    {
      ...{ id: 'waive', label: t('moveInFees.waive'), icon: IconKey, keys: 'Alt+W' },
      isAvailable: mayOpen && !isOver && kind !== 'paid' && kind !== 'nothing-asked',
      ...(mayOpen ? {} : { whyNot: t('moveInFees.onlyDirectors') }),
      run: () => show('waive'),
    },
  ]
}
