/** The price list: what holds today, what comes, what is over. */
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePrices } from '#renderer/features/money/queries/money.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { type NamedPrice, occasionOf, pricesOn } from '#shared/domain/money/prices.ts'
import type { MoneyBase } from './moneyCase.ts'
import { accountWords, occasionWords, payerWords, unitWords, yuanText } from './moneyWords.ts'
import { PriceForm } from './PriceForm.tsx'
import './money.css'

type Standing = 'now' | 'later' | 'over' | 'replaced'
const BADGES: Readonly<Record<Standing, DeskState>> = { now: 'running', later: 'todo', over: 'done', replaced: 'done' }

interface PricesViewProps {
  readonly nav: ReactNode
  readonly base: MoneyBase
}

export function PricesView({ nav, base }: PricesViewProps) {
  const t = useText()
  const today = useToday()
  const { store, signature } = useDesk()
  const prices = usePrices()
  const [editing, setEditing] = useState<NamedPrice | 'new'>()
  const mayEdit = store.registry.mayAct('price.save', signature.actor.role) === 'allowed'
  if (prices === undefined) return null
  const inForce = new Set(pricesOn(prices, today).map(({ id }) => id))
  const standing = ({ id, fromDay, toDay }: NamedPrice): Standing => {
    if (inForce.has(id)) return 'now'
    if (fromDay > today) return 'later'
    return toDay !== '' && toDay < today ? 'over' : 'replaced'
  }
  const actions = [
    {
      id: 'add',
      label: t('decorationMoney.prices.add'),
      icon: IconPlus,
      keys: 'F2',
      isAvailable: mayEdit,
      ...(mayEdit ? {} : { whyNot: t('decorationMoney.prices.onlyFinance') }),
      run: () => setEditing('new'),
    },
  ]
  return (
    <Page
      title={t('decorationMoney.places.prices')}
      note={t('decorationMoney.prices.note', { count: inForce.size })}
      actions={actions}
      filters={nav}
      side={
        editing !== undefined && (
          <PriceForm
            key={editing === 'new' ? 'new' : editing.id}
            price={editing === 'new' ? undefined : editing}
            position={prices.length + 1}
            occasion={base === '/move-in/money' ? 'move-in' : 'decoration'}
            onClose={() => setEditing(undefined)}
          />
        )
      }
    >
      <VirtualTable
        name='decoration-prices'
        label={t('decorationMoney.places.prices')}
        rows={prices}
        columns={priceColumns(standing)}
        rowKey={({ id }) => id}
        onOpen={(price) => mayEdit && setEditing(price)}
        empty={<EmptyState title={t('decorationMoney.prices.empty')} hint={t('decorationMoney.prices.emptyHint')} />}
      />
    </Page>
  )
}

function priceColumns(standing: (price: NamedPrice) => Standing): readonly TableColumn<NamedPrice>[] {
  const title = (name: 'name' | 'occasion' | 'account' | 'payer' | 'price' | 'days' | 'basis' | 'state') =>
    text(`decorationMoney.prices.columns.${name}`)
  const days = ({ fromDay, toDay }: NamedPrice) =>
    toDay === ''
      ? text('decorationMoney.prices.from', { from: fromDay })
      : text('decorationMoney.prices.fromTo', { from: fromDay, to: toDay })
  return [
    {
      key: 'name',
      title: title('name'),
      width: 'minmax(8rem, 1fr)',
      render: ({ id, name }) => (
        <>
          {name} <ContestedMark records={[`decorationPrice/${id}`]} />
        </>
      ),
    },
    {
      key: 'occasion',
      title: title('occasion'),
      width: '5.5rem',
      narrowWidth: HIDDEN,
      render: (price) => occasionWords(occasionOf(price)),
    },
    {
      key: 'account',
      title: title('account'),
      width: '10rem',
      narrowWidth: HIDDEN,
      render: ({ account }) => accountWords(account),
    },
    {
      key: 'payer',
      title: title('payer'),
      width: '6rem',
      narrowWidth: HIDDEN,
      render: ({ payer }) => payerWords(payer),
    },
    {
      key: 'price',
      title: title('price'),
      width: '10.5rem',
      narrowWidth: '8rem',
      numeric: true,
      render: ({ amountFen, per }) => `${yuanText(amountFen)} ${unitWords(per)}`,
    },
    { key: 'days', title: title('days'), width: '12.5rem', narrowWidth: HIDDEN, render: days },
    {
      key: 'basis',
      title: title('basis'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ basis }) => basis,
    },
    {
      key: 'state',
      title: title('state'),
      width: '6.5rem',
      narrowWidth: '6rem',
      render: (price) => (
        <StateBadge state={BADGES[standing(price)]} words={text(`decorationMoney.prices.states.${standing(price)}`)} />
      ),
    },
  ]
}
