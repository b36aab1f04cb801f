/** One cashier’s day: what came in and went out, the cash counted against it, closed by who took it or by a leader (handbook D10, R26). */
import { SegmentedControl } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { moneyCasePath } from '#renderer/features/money/moneyCase.ts'
import { type CashDay, useCashDay, useStaffNames } from '#renderer/features/money/queries/money.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { CashDayClose, CashDaySums } from './CashDayClose.tsx'
import { useDayColumns } from './useDayColumns.ts'
import './money.css'

interface CashierDay {
  readonly day: Day
  readonly staffId: string
}

interface CashDayViewProps {
  /** The day and the cashier of the address; today and whoever is signed in without one. */
  readonly start: CashierDay | undefined
  readonly nav: ReactNode
}

export function CashDayView({ start, nav }: CashDayViewProps) {
  const t = useText()
  const navigate = useNavigate()
  const today = useToday()
  const { signature } = useDesk()
  const [{ day, staffId }, setAt] = useState(start ?? { day: today, staffId: signature.actor.id })
  const [closing, setClosing] = useState(false)
  const found = useCashDay(staffId, day)
  const names = useStaffNames()
  const columns = useDayColumns()
  const show = (at: Partial<CashierDay>): void => {
    setClosing(false)
    setAt({ day, staffId, ...at })
  }
  const actions = useDayActions({ day, staffId, found, show, close: () => setClosing(true) })
  if (found === undefined) return null
  return (
    <Page
      title={t('decorationMoney.places.day')}
      note={t('decorationMoney.day.note', { who: names.get(staffId) ?? '', day })}
      actions={actions}
      filters={
        <>
          {nav}
          <CashierChoice shown={staffId} cashiers={found.cashiers} names={names} onChoose={show} />
        </>
      }
      side={
        closing ? (
          <CashDayClose day={day} staffId={staffId} found={found} onDone={() => setClosing(false)} />
        ) : (
          <SidePanel title={t('decorationMoney.day.sums')}>
            <CashDaySums found={found} />
          </SidePanel>
        )
      }
    >
      <VirtualTable
        name='decoration-cash-day'
        label={t('decorationMoney.places.day')}
        rows={found.lines}
        columns={columns}
        rowKey={({ ledger, id }) => `${ledger.id}/${id}`}
        onOpen={({ ledger }) => void navigate({ to: moneyCasePath(ledger) })}
        empty={<EmptyState title={t('decorationMoney.day.empty')} />}
      />
    </Page>
  )
}

interface DayActionParts extends CashierDay {
  readonly found: CashDay | undefined
  readonly show: (at: Partial<CashierDay>) => void
  readonly close: () => void
}

function useDayActions({ day, staffId, found, show, close }: DayActionParts): readonly DeskAction[] {
  const t = useText()
  const today = useToday()
  const { store, signature } = useDesk()
  const isOwn = staffId === signature.actor.id
  const mayClose = isOwn || store.registry.mayAct('cashDay.closeFor', signature.actor.role) === 'allowed'
  const label = t(found?.closed === undefined ? 'decorationMoney.day.close' : 'decorationMoney.day.closeAgain')
  return [
    {
      ...{ id: 'close', label, icon: IconCash, keys: 'F2', run: close },
      isAvailable: found !== undefined && found.lines.length > 0 && mayClose,
      ...(mayClose ? {} : { whyNot: t('decorationMoney.day.notYours') }),
    },
    {
      id: 'before',
      label: t('decorationMoney.day.previous'),
      icon: IconArrowLeft,
      keys: 'Alt+PageUp',
      run: () => show({ day: addDays(day, -1) }),
    },
    {
      id: 'after',
      label: t('decorationMoney.day.next'),
      icon: IconArrowRight,
      keys: 'Alt+PageDown',
      isAvailable: day < today,
      run: () => show({ day: addDays(day, 1) }),
    },
  ]
}

interface CashierChoiceProps {
  readonly shown: string
  readonly cashiers: readonly string[]
  readonly names: ReadonlyMap<string, string>
  readonly onChoose: (at: Partial<CashierDay>) => void
}

/** Whose day, where others took money on it too. */
function CashierChoice({ shown, cashiers, names, onChoose }: CashierChoiceProps) {
  const t = useText()
  const { signature } = useDesk()
  const all = [...new Set([signature.actor.id, shown, ...cashiers])]
  if (all.length === 1) return null
  return (
    <SegmentedControl
      size='xs'
      aria-label={t('decorationMoney.day.cashier')}
      value={shown}
      onChange={(staffId) => onChoose({ staffId })}
      data={all.map((staffId) => ({ value: staffId, label: names.get(staffId) ?? staffId }))}
    />
  )
}
