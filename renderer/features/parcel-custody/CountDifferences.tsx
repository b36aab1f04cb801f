/** What of a count does not fit, and what closing it will do about that. */
import { Radio, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { CountResult, SeenThing } from '#shared/domain/parcel-custody/shelfCounts.ts'
import { CountUnknown } from './CountUnknown.tsx'
import type { CountState, CountStep } from './countState.ts'
import { type CountBasis, keptHere } from './useCount.ts'

/** More than an eye takes in beside the shelf; the number over the list counts all. */
const SHOWN = 60

interface CountDifferencesProps {
  readonly basis: CountBasis
  readonly state: CountState
  readonly result: CountResult
  readonly step: (step: CountStep) => void
}

export function CountDifferences({ basis, state, result, step }: CountDifferencesProps) {
  const t = useText()
  const { missing, misplaced, recovered, onTheirWay, unknown } = result
  const things = (ids: readonly string[]) => (
    <ul className='count-things'>
      {ids.slice(0, SHOWN).map((id) => (
        <ThingLine key={id} id={id} basis={basis} />
      ))}
    </ul>
  )
  return (
    <div className='count-differences'>
      <Group title={t('custodyShelves.count.misplaced', { count: misplaced.length })} count={misplaced.length}>
        <ul className='count-things'>
          {misplaced.map((seen) => (
            <ThingLine key={seen.id} id={seen.id} basis={basis}>
              <Stays seen={seen} basis={basis} state={state} step={step} />
            </ThingLine>
          ))}
        </ul>
      </Group>
      <Group title={t('custodyShelves.count.recovered', { count: recovered.length })} count={recovered.length}>
        {things(recovered.map(({ id }) => id))}
      </Group>
      <Group title={t('custodyShelves.count.onTheirWay', { count: onTheirWay.length })} count={onTheirWay.length}>
        <p className='quiet'>{t('custodyShelves.count.onTheirWayHint')}</p>
        {things(onTheirWay.map(({ id }) => id))}
      </Group>
      <Group title={t('custodyShelves.count.unknown', { count: unknown.length })} count={unknown.length}>
        <CountUnknown codes={unknown.slice(0, SHOWN)} />
      </Group>
      <Group title={t('custodyShelves.count.missing', { count: missing.length })} count={missing.length}>
        {things(missing)}
      </Group>
      <p>{useClosingWords(state, result)}</p>
      <TextInput
        label={t('custodyShelves.count.remark')}
        value={state.remark}
        autoComplete='off'
        onChange={(event) => step({ kind: 'remark', remark: event.currentTarget.value })}
      />
    </div>
  )
}

/** What closing writes, in one sentence. */
function useClosingWords(state: CountState, result: CountResult): string {
  const t = useText()
  const moved = keptHere(state, result).length
  const { missing, misplaced, recovered, unknown, onTheirWay } = result
  const isClean = [missing, misplaced, recovered, unknown, onTheirWay].every(({ length }) => length === 0)
  if (isClean) return t('custodyShelves.count.closeClean')
  return t('custodyShelves.count.closeSentence', { missing: missing.length, recovered: recovered.length, moved })
}

function Group({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface ThingLineProps {
  readonly id: string
  readonly basis: CountBasis
  readonly children?: ReactNode
}

function ThingLine({ id, basis, children }: ThingLineProps) {
  const t = useText()
  const line = basis.lines.get(id)
  if (!line) return null
  return (
    <li>
      <Link to={`/custody/item/${id}`}>
        <strong>{line.item.tag}</strong> {line.unitCode} {line.who !== '' && <PersonName name={line.who} />}{' '}
        <span className='quiet'>{line.slotCode || t('custodyShelves.count.noSlot')}</span>
      </Link>
      {children}
    </li>
  )
}

interface StaysProps {
  readonly seen: SeenThing
  readonly basis: CountBasis
  readonly state: CountState
  readonly step: (step: CountStep) => void
}

/** Where its slot was scanned the list may follow it; else it is carried back. */
function Stays({ seen: { id, slotId }, basis, state, step }: StaysProps) {
  const t = useText()
  const place = basis.lines.get(id)?.slotCode || t('custodyShelves.count.noSlot')
  const here = slotId === null ? undefined : basis.index.slots.get(slotId)?.code
  const back = t('custodyShelves.count.carryBack', { place })
  if (here === undefined) return <span className='quiet'>{back}</span>
  const tag = basis.lines.get(id)?.item.tag ?? ''
  return (
    <Radio.Group
      aria-label={tag}
      value={state.carryBack.includes(id) ? 'back' : 'stays'}
      onChange={(chosen) => step({ kind: 'carry', id, back: chosen === 'back' ? 'back' : 'stays' })}
    >
      <Radio size='xs' value='stays' label={t('custodyShelves.count.keep', { place: here })} />
      <Radio size='xs' value='back' label={back} />
    </Radio.Group>
  )
}
