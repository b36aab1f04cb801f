/** Head of a unit's hub: code, area, use, and the people there; ↑↓ and Enter open one. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import { FileBadges } from './FileBadges.tsx'
import { NotFound } from './NotFound.tsx'
import { type UnitFile, useUnitFile } from './queries.ts'
import './hubCards.css'

export function UnitCard({ unitId }: { readonly unitId: string }) {
  const file = useUnitFile(unitId)
  if (file === undefined) return null
  return file === null ? <NotFound /> : <CardOf file={file} />
}

function CardOf({ file }: { readonly file: UnitFile }) {
  const t = useText()
  const { unit, stays } = file
  const { code = '', areaCm2 = null, use = null } = unit.v
  const facts = [
    ...(areaCm2 === null ? [] : [t('ownerFiles.area', { area: formatArea(areaCm2) })]),
    ...(use === null ? [] : [t(`ownerFiles.uses.${use}`)]),
  ]
  return (
    <div className='file-card'>
      <div className='file-card-line'>
        <h1>{code}</h1>
        {facts.length > 0 && <span className='file-card-address'>{facts.join(' · ')}</span>}
        <FileBadges rows={[unit, ...stays.map(({ stay }) => stay)]} />
      </div>
      <People stays={stays} />
    </div>
  )
}

function People({ stays }: Pick<UnitFile, 'stays'>) {
  const t = useText()
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  if (stays.length === 0) return <p className='quiet file-card-none'>{t('ownerFiles.noPeople')}</p>
  return (
    <ul
      ref={list}
      className='unit-people'
      aria-label={t('ownerFiles.people', { count: stays.length })}
      onKeyDown={(event) => stepThrough(event, list.current)}
    >
      {stays.map(({ stay, person }) => (
        <li key={stay.id}>
          <button type='button' onClick={() => void navigate({ to: `/person/${person?.id}` })}>
            <span className='unit-person-name'>
              <PersonName name={person?.v.name ?? ''} />
            </span>
            <span className='quiet'>{t(`ownerFiles.relations.${stay.v.relation ?? 'owner'}`)}</span>
            {stay.v.fromDay != null && <span className='quiet'>{t('ownerFiles.since', { day: stay.v.fromDay })}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** ↑↓ move between the people; at the ends nothing happens. */
function stepThrough(event: KeyboardEvent, list: HTMLUListElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || list === null) return
  const buttons = [...list.querySelectorAll('button')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
