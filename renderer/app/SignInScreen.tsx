/** Who is on duty: a number key or a name, then the PIN. Also covers the desk while it is locked. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { PinEntry } from './PinEntry.tsx'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import type { SignInRefusal, StaffChoice } from './staffChoice.ts'
import './startUp.css'
import './signIn.css'

interface SignInScreenProps {
  readonly communityName: string
  readonly staff: readonly StaffChoice[]
  /** Whom the desk is locked for: asked for the PIN at once, others can take over. */
  readonly lockedFor?: StaffChoice
  /** One line above everything: the PIN of the practice community. */
  readonly note?: string
  readonly onSignIn: (staffId: string, pin: string) => Promise<Result<unknown, SignInRefusal>>
}

export function SignInScreen({ communityName, staff, lockedFor, note, onSignIn }: SignInScreenProps) {
  const t = useText()
  const [chosen, setChosen] = useState<StaffChoice | undefined>(lockedFor)
  // A scan opens nothing while nobody is signed in.
  useScanner(() => {})
  return (
    <main className='centre'>
      <section className='sign-in'>
        <header>
          <p className='quiet'>{communityName}</p>
          <h1>{lockedFor === undefined ? t('signIn.title') : t('signIn.titleLocked')}</h1>
        </header>
        {note !== undefined && <Banner kind='practice'>{note}</Banner>}
        {chosen === undefined ? (
          <StaffPicker staff={staff} onPick={setChosen} />
        ) : (
          <PinEntry person={chosen} onBack={() => setChosen(undefined)} onSubmit={(pin) => onSignIn(chosen.id, pin)} />
        )}
      </section>
      <ScreenSwitches />
    </main>
  )
}

/** Number keys reach the first nine; the others are found by name. */
const NUMBERED = 9

interface StaffPickerProps {
  readonly staff: readonly StaffChoice[]
  readonly onPick: (person: StaffChoice) => void
}

function StaffPicker({ staff, onPick }: StaffPickerProps) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const shown = staff.filter(({ name }) => name.includes(filter.trim()))
  // Exclusive: a locked desk below hears no keys.
  useHotKeys(
    shown.slice(0, NUMBERED).map((person, index) => pickAction(person, index, onPick)),
    { exclusive: true },
  )
  return (
    <>
      <TextInput
        aria-label={t('signIn.filter')}
        placeholder={t('signIn.filter')}
        value={filter}
        autoFocus
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isReactComposing(event)) return
          const first = shown[0]
          if (event.key === 'Enter' && first !== undefined && filter !== '') onPick(first)
          // A digit is never part of a name: it picks, although the field has the focus.
          const numbered = /^[1-9]$/.test(event.key) ? shown[Number(event.key) - 1] : undefined
          if (numbered === undefined) return
          event.preventDefault()
          onPick(numbered)
        }}
      />
      {shown.length === 0 && <p className='quiet'>{t('signIn.nobodyNamed', { name: filter })}</p>}
      <ul className='staff-list' aria-label={t('signIn.title')}>
        {shown.map((person, index) => (
          <li key={person.id}>
            <button type='button' onClick={() => onPick(person)}>
              <span className='staff-number' aria-hidden='true'>
                {index < NUMBERED ? index + 1 : ''}
              </span>
              <span className='staff-name'>{person.name}</span>
              <span className='quiet'>{t(`roles.${person.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className='quiet'>{t('signIn.pickHint')}</p>
    </>
  )
}

function pickAction(person: StaffChoice, index: number, onPick: (person: StaffChoice) => void): DeskAction {
  return { id: `pick-${person.id}`, label: person.name, keys: String(index + 1), run: () => onPick(person) }
}
