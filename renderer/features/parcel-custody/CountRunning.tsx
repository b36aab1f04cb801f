/** The count while it goes on: large enough to be read from the shelf. Nothing sounds; every scan is seen. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import {
  type CountResult,
  type CountScan,
  type ScanVerdict,
  verdictOf,
} from '#shared/domain/parcel-custody/shelfCounts.ts'
import type { CountState, CountStep } from './countState.ts'
import type { CountBasis } from './useCount.ts'

const SHOWN = 8

const STATES: Readonly<Record<ScanVerdict, DeskState>> = {
  fits: 'done',
  misplaced: 'due',
  recovered: 'running',
  'on-its-way': 'due',
  left: 'todo',
  unknown: 'late',
}

interface CountRunningProps {
  readonly basis: CountBasis
  readonly state: CountState
  readonly result: CountResult
  readonly field: RefObject<HTMLInputElement | null>
  readonly take: (typed: string, before?: string) => void
  readonly step: (step: CountStep) => void
}

export function CountRunning({ basis, state, result, field, take, step }: CountRunningProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  useScanner((text) => {
    take(text, field.current?.value)
    setTyped('')
  })
  const { scans } = state
  const last = scans.at(-1)
  const scanned = result.expected - result.missing.length
  const at = state.slotId === null ? undefined : basis.index.slots.get(state.slotId)
  return (
    <div className='count-running'>
      <div className='count-now' aria-live='polite'>
        {last === undefined ? (
          <p className='count-first'>{t('custodyShelves.count.nothingYet')}</p>
        ) : (
          <ScanLine scan={last} basis={basis} state={state} isAgain={isAgain(scans, scans.length - 1)} />
        )}
      </div>
      <div className='count-progress'>
        <strong aria-hidden='true'>{t('custodyShelves.count.of', { scanned, expected: result.expected })}</strong>
        <progress
          value={scanned}
          max={Math.max(1, result.expected)}
          aria-label={t('custodyShelves.count.ofWords', { scanned, expected: result.expected })}
        />
        {at && (
          <span className='count-at'>
            {t('custodyShelves.count.at', { code: at.code })}
            <button type='button' onClick={() => step({ kind: 'slot', slotId: null })}>
              {t('custodyShelves.count.leaveSlot')}
            </button>
          </span>
        )}
      </div>
      <TypedCode field={field} take={take} typed={typed} onType={setTyped} />
      <h2 className='count-last'>{t('custodyShelves.count.last')}</h2>
      <ol className='count-scans' reversed start={scans.length}>
        {scans
          .map((scan, index) => ({ scan, index }))
          .slice(-SHOWN)
          .reverse()
          .map(({ scan, index }) => (
            <li key={index}>
              <ScanLine scan={scan} basis={basis} state={state} isAgain={isAgain(scans, index)} />
            </li>
          ))}
      </ol>
    </div>
  )
}

function isAgain(scans: readonly CountScan[], at: number): boolean {
  const scan = scans[at]
  return scans.slice(0, at).some(({ id, text }) => (scan?.id ? id === scan.id : text === scan?.text))
}

interface ScanLineProps {
  readonly scan: CountScan
  readonly basis: CountBasis
  readonly state: CountState
  readonly isAgain: boolean
}

function ScanLine({ scan, basis, state, isAgain: again }: ScanLineProps) {
  const t = useText()
  const line = scan.id === null ? undefined : basis.lines.get(scan.id)
  const verdict = verdictOf(scan, scan.id === null ? undefined : basis.things.get(scan.id), state.shelves)
  const place = line?.slotCode || t('custodyShelves.count.noSlot')
  return (
    <span className='count-line' data-verdict={verdict}>
      <strong className='count-tag'>{line ? line.item.tag : scan.text}</strong>
      <span className='count-whose'>
        {line && (
          <>
            {line.unitCode} {line.who !== '' && <PersonName name={line.who} />}
          </>
        )}
      </span>
      <span className='count-verdict'>
        <StateBadge state={STATES[verdict]} words={t(`custodyShelves.count.verdicts.${verdict}`)} />
        {verdict === 'misplaced' && <span>{t('custodyShelves.count.shouldLie', { place })}</span>}
        {again && <span className='quiet'>{t('custodyShelves.count.again')}</span>}
      </span>
    </span>
  )
}

interface TypedCodeProps extends Pick<CountRunningProps, 'field' | 'take'> {
  readonly typed: string
  readonly onType: (typed: string) => void
}

/** For a tag that is read by eye, and a label that no scanner reads. */
function TypedCode({ field, take, typed, onType }: TypedCodeProps) {
  const t = useText()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isReactComposing(event)) return
    event.preventDefault()
    take(typed)
    onType('')
  }
  return (
    <TextInput
      ref={field}
      label={t('custodyShelves.count.field')}
      description={t('custodyShelves.count.fieldHint')}
      size='md'
      value={typed}
      autoComplete='off'
      autoFocus
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
