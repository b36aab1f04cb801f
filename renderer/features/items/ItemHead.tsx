/** Everything about an item at a glance: what, who, where it is, and when what is owed. */
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Masked } from '#renderer/ui/Masked.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { maskPhone } from '#shared/kernel/phones.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { revealPhone } from './commands.ts'
import { dueText } from './itemWords.ts'
import { type ItemLine, useCallBackNumber } from './queries.ts'
import { WorkContactState } from './WorkContactState.tsx'

interface Fact {
  readonly label: string
  readonly value: ReactNode
}

export function ItemHead({ line }: { readonly line: ItemLine }) {
  const facts = [...useWhoFacts(line), ...useWhereFacts(line), ...useEndFacts(line)]
  return (
    <dl className='item-facts'>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function useWhoFacts(line: ItemLine): readonly Fact[] {
  const t = useText()
  const { item, name, unitCode } = line
  const { id, v } = item
  const number = useCallBackNumber(line) ?? ''
  const shown = name === '' ? t('items.head.unnamed') : <PersonName name={name} />
  const who =
    v.personId === null ? (
      shown
    ) : (
      <Link to='/{-$kind}/{-$id}' params={{ kind: 'person', id: v.personId }}>
        {shown}
      </Link>
    )
  const unit =
    v.unitId === null ? undefined : (
      <Link to='/{-$kind}/{-$id}' params={{ kind: 'unit', id: v.unitId }}>
        {unitCode}
      </Link>
    )
  return [
    ...(unit === undefined ? [] : [{ label: t('items.head.unit'), value: unit }]),
    { label: t('items.head.who'), value: who },
    ...(number === '' ? [] : [{ label: t('items.head.phone'), value: <CallBack itemId={id} number={number} /> }]),
    ...(v.place === '' ? [] : [{ label: t('items.head.place'), value: v.place }]),
  ]
}

/** Uncovered by one key, and logged, as on the hub. */
function CallBack({ itemId, number }: { readonly itemId: string; readonly number: string }) {
  const t = useText()
  const desk = useDesk()
  const reveal = async (): Promise<string | undefined> => ((await revealPhone(desk, itemId)).ok ? number : undefined)
  return <Masked label={t('items.head.phone')} masked={maskPhone(number)} onReveal={reveal} keys='F7' />
}

function useWhereFacts({ item: { v }, receiver, officer }: ItemLine): readonly Fact[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const time = { zone, now }
  const postponed = v.postponements === 0 ? '' : ` · ${t('items.head.postponed', { count: v.postponements })}`
  return [
    { label: t('items.head.receiver'), value: receiver },
    {
      label: t('items.head.registered', { channel: t(`items.channels.${v.channel}`) }),
      value: dueText(v.registeredAt, time),
    },
    { label: t('items.head.department'), value: v.department === '' ? t('items.head.nobody') : v.department },
    ...(officer === '' ? [] : [{ label: t('items.head.officer'), value: officer }]),
    ...(v.due === '' ? [] : [{ label: t('items.head.due'), value: `${dueText(v.due, time)}${postponed}` }]),
    ...(v.attendBy === '' ? [] : [{ label: t('items.head.attend'), value: <Attendance v={v} /> }]),
    ...(v.sheetId === null ? [] : [{ label: t('items.head.slip'), value: <WorkContactState sheetId={v.sheetId} /> }]),
  ]
}

function useEndFacts({ item: { v } }: ItemLine): readonly Fact[] {
  const t = useText()
  const { visitBackFrom, visitBackTo } = v
  return [
    ...(v.confirmation === null
      ? []
      : [
          { label: t('items.head.explainedBy'), value: v.explainedBy },
          { label: t('items.head.confirmation'), value: t(`items.confirmations.${v.confirmation}`) },
        ]),
    ...(visitBackFrom === null || visitBackTo === null
      ? []
      : [
          {
            label: t('items.head.visitBack'),
            value:
              v.outcome === null
                ? t('items.head.visitBackDays', { from: visitBackFrom.slice(5), to: visitBackTo.slice(5) })
                : t(`items.outcomes.${v.outcome}`),
          },
        ]),
  ]
}

function Attendance({ v }: { readonly v: ItemLine['item']['v'] }) {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const clock = (at: string) => clockInZone(Date.parse(at), zone)
  const came = v.attendedAt === '' ? '' : ` · ${t('items.head.attended', { time: clock(v.attendedAt) })}`
  const excepted = v.attendExcepted ? ` · ${t('items.head.excepted')}` : ''
  return `${clock(v.attendBy)}${excepted}${came}`
}
