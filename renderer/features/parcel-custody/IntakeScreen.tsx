/** Taking in and turning away: a courier's parcel first, the other kinds by one key each. */
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { CUSTODY_KINDS, type CustodyKind } from '#shared/domain/parcel-custody/schema.ts'
import { kindWords } from './custodyWords.ts'
import { IntakeBatch, useWholeDelivery } from './IntakeBatch.tsx'
import { IntakeCourier } from './IntakeCourier.tsx'
import { IntakeList } from './IntakeList.tsx'
import { IntakeThing } from './IntakeThing.tsx'
import { CustodyNav } from './RegisterNav.tsx'
import { TurnAwayForm } from './TurnAwayForm.tsx'
import type { TurnAwayStart } from './turnAwayValues.ts'
import './intake.css'

export function IntakeScreen() {
  const t = useText()
  const [kind, setKind] = useState<CustodyKind>('courier')
  const [away, setAway] = useState<TurnAwayStart>()
  const [round, setRound] = useState(0)
  const whole = useWholeDelivery()
  const choose = (next: CustodyKind): void => {
    setKind(next)
    setAway(undefined)
  }
  const closeAway = (): void => {
    setAway(undefined)
    setRound((before) => before + 1)
  }
  const side = away === undefined ? <IntakeList /> : <TurnAwayForm start={away} onClose={closeAway} />
  const filters = (
    <>
      <CustodyNav at='intake' />
      <Kinds kind={kind} onChoose={choose} />
      {kind === 'courier' && <IntakeBatch whole={whole} />}
    </>
  )
  return (
    <Page title={t('custodyIntake.title')} filters={filters} side={side}>
      {kind === 'courier' ? (
        <IntakeCourier whole={whole} onTurnAway={setAway} round={round} />
      ) : (
        <IntakeThing key={kind} kind={kind} onTurnAway={setAway} />
      )}
    </Page>
  )
}

interface KindsProps {
  readonly kind: CustodyKind
  readonly onChoose: (kind: CustodyKind) => void
}

function Kinds({ kind, onChoose }: KindsProps) {
  const t = useText()
  // Alt with a digit goes to an area of the desk, from here as from anywhere.
  const keyOf = (index: number): string => `Alt+Shift+${index + 1}`
  useHotKeys(
    CUSTODY_KINDS.map((one, index) => ({
      id: `intake-${one}`,
      label: kindWords(one),
      keys: keyOf(index),
      run: () => onChoose(one),
    })),
  )
  return (
    <fieldset className='intake-kinds' aria-label={t('custodyIntake.kinds')}>
      {CUSTODY_KINDS.map((one, index) => (
        <button key={one} type='button' aria-pressed={one === kind} onClick={() => onChoose(one)}>
          {kindWords(one)} <KeyHint combo={keyOf(index)} />
        </button>
      ))}
    </fieldset>
  )
}
