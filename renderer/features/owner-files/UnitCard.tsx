/** Head of a unit's hub: code, state, facts, and the people there now; ↑↓ and Enter open one, former ones are folded. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import { FileBadges } from './FileBadges.tsx'
import { Folded } from './Folded.tsx'
import { type Household, householdOf, sharesOf, stateOf } from './households.ts'
import { NotFound } from './NotFound.tsx'
import { QuietBadge } from './QuietBadge.tsx'
import { type StayWithEnds, type UnitFile, useUnitFile } from './queries.ts'
import { FormerFacts, StayFacts } from './StayFacts.tsx'
import { StayMenu } from './StayMenu.tsx'
import './hubCards.css'

interface UnitCardProps {
  readonly unitId: string
  /** What to read right under the code. */
  readonly children?: ReactNode
}

export function UnitCard({ unitId, children }: UnitCardProps) {
  const file = useUnitFile(unitId)
  if (file === undefined) return null
  return file === null ? <NotFound /> : <CardOf file={file}>{children}</CardOf>
}

function CardOf({ file, children }: { readonly file: UnitFile; readonly children: ReactNode }) {
  const t = useText()
  const today = useToday()
  const { unit, stays } = file
  const household = householdOf(stays, today)
  const facts = useUnitFacts(file)
  return (
    <div className='file-card'>
      <div className='file-card-line'>
        <h1>{unit.v.code ?? ''}</h1>
        <span className='kind-badge'>{t(`ownerFiles.unitStates.${stateOf(file, today)}`)}</span>
        {facts.length > 0 && <span className='file-card-address'>{facts.join(' · ')}</span>}
        <QuietBadge unit={unit} />
        <FileBadges file={`unit/${unit.id}`} rows={[unit, ...stays.map(({ stay }) => stay)]} />
      </div>
      {children}
      <People household={household} />
      {household.former.length > 0 && (
        <Folded title={t('households.former', { count: household.former.length })}>
          <ul className='unit-people' data-former>
            {household.former.map((one) => (
              <li key={one.stay.id}>
                <PersonButton one={one} />
                <FormerFacts stay={one.stay} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </div>
  )
}

function useUnitFacts({ unit }: UnitFile): readonly string[] {
  const t = useText()
  const { areaCm2 = null, use = null, layout = '', phase = '', deliveredDay = null, pets = '' } = unit.v
  return [
    areaCm2 === null ? '' : t('ownerFiles.area', { area: formatArea(areaCm2) }),
    layout,
    use === null ? '' : t(`ownerFiles.uses.${use}`),
    phase,
    deliveredDay === null ? '' : t('households.deliveredOn', { day: deliveredDay }),
    pets === '' ? '' : t('households.pets', { pets }),
  ].filter((fact) => fact !== '')
}

function People({ household }: { readonly household: Household }) {
  const t = useText()
  const list = useRef<HTMLUListElement>(null)
  const { open } = household
  const sum = sharesOf(household)
  if (open.length === 0) return <p className='quiet file-card-none'>{t('ownerFiles.noPeople')}</p>
  return (
    <>
      <ul
        ref={list}
        className='unit-people'
        aria-label={t('ownerFiles.people', { count: open.length })}
        onKeyDown={(event) => stepThrough(event, list.current)}
      >
        {open.map((one) => (
          <li key={one.stay.id}>
            <PersonButton one={one} />
            <StayFacts stay={one.stay} />
            <StayMenu stay={one.stay} of={one.person?.v.name ?? ''} />
          </li>
        ))}
      </ul>
      {sum !== null && sum !== 'whole' && <p className='quiet file-card-none'>{t(`households.sharesShown.${sum}`)}</p>}
    </>
  )
}

function PersonButton({ one: { person } }: { readonly one: StayWithEnds }) {
  const navigate = useNavigate()
  return (
    <button type='button' className='unit-person' onClick={() => void navigate({ to: `/person/${person?.id}` })}>
      <PersonName name={person?.v.name ?? ''} />
    </button>
  )
}

/** ↑↓ move between the people; at the ends nothing happens. */
function stepThrough(event: KeyboardEvent, list: HTMLUListElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || list === null) return
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('.unit-person')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
