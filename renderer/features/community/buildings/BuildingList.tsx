/** The buildings of the project: code and name, phase, units, who looks after them; ↑↓ move from one to the next. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { BuildingLine } from './queries.ts'

interface BuildingListProps {
  readonly buildings: readonly BuildingLine[]
  readonly shown: BuildingLine
  /** Units by facet of their building. */
  readonly counts: Readonly<Record<string, number>>
  readonly homeless: number
  readonly onHomeless: () => void
}

export function BuildingList({ buildings, shown, counts, homeless, onHomeless }: BuildingListProps) {
  const t = useText()
  return (
    <nav className='building-list' aria-label={t('project.buildings')} onKeyDown={stepThrough}>
      <ul>
        {buildings.map((building) => (
          <li key={building.id}>
            <Link
              to={`/project/building/${building.id}`}
              aria-current={building === shown ? 'true' : undefined}
              replace
            >
              <span className='building-line'>
                <strong>{building.title}</strong>
                <span className='building-units'>
                  {t('project.places.units', { count: counts[`building/${building.id}`] ?? 0 })}
                </span>
              </span>
              <span className='building-line quiet'>
                <Officers building={building} />
                <span>{building.phase}</span>
              </span>
              <ContestedMark records={[`building/${building.id}`]} isContested={building.contested} isPlain />
            </Link>
          </li>
        ))}
      </ul>
      {homeless > 0 && (
        <Button variant='default' size='compact-md' leftSection={<StateSign state='due' />} onClick={onHomeless}>
          {t('project.homeless.count', { count: homeless })}
        </Button>
      )}
    </nav>
  )
}

/** 楼栋专员 of a building, by name. */
export function Officers({ building }: { readonly building: BuildingLine }) {
  const t = useText()
  if (building.officers.length === 0) return <span>{t('project.places.noOfficer')}</span>
  return (
    <span>
      {building.officers.map((officer, index) => (
        <span key={officer.id}>
          {index > 0 && t('common.listSeparator')}
          {officer.name}
        </span>
      ))}
    </span>
  )
}

function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const links: (Element | null)[] = [...event.currentTarget.querySelectorAll('a')]
  const next = links[links.indexOf(document.activeElement) + step]
  if (!(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}
