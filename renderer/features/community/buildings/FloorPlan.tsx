/** The floor plan of a building as a grid: one tab stop, arrows move, Enter opens the unit. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { unitStateColors } from '#renderer/ui/unitStateColors.ts'
import { type PlanDoor, type PlanFloor, type PlanUnit, planGrid } from './planGrid.ts'
import { planStep } from './planStep.ts'
import { UnitStateMark } from './UnitStateMark.tsx'

interface FloorPlanProps {
  readonly title: string
  readonly units: readonly PlanUnit[]
}

export function FloorPlan({ title, units }: FloorPlanProps) {
  const t = useText()
  const navigate = useNavigate()
  const grid = useMemo(() => planGrid(units), [units])
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<string>()
  const first = grid.floors.flatMap((floor) => floor.units).find((unit) => unit !== undefined)
  const current = units.some((unit) => unit.id === active) ? active : first?.id
  const open = (unit: PlanUnit) => void navigate({ to: `/unit/${unit.id}` })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = planStep(grid.floors, current, event.key)
    if (next === undefined) return
    event.preventDefault()
    setActive(next.id)
    table.current?.querySelector<HTMLElement>(`[data-unit="${next.id}"]`)?.focus()
  }
  return (
    <div className='floor-plan-scroll'>
      <table ref={table} className='floor-plan' aria-label={title} onKeyDown={onKeyDown}>
        <caption className='quiet'>{t('project.places.planHint')}</caption>
        <EntranceHead doors={grid.doors} />
        <tbody>
          {grid.floors.map((floor, row) => (
            <tr key={floor.floor ?? `unknown-${row}`}>
              <th scope='row'>{floorWords(floor, t)}</th>
              {floor.units.map((unit, column) => (
                <td key={unit?.id ?? `none-${grid.doors[column]?.entrance}-${grid.doors[column]?.door}`}>
                  {unit && <PlanCell unit={unit} isCurrent={unit.id === current} onFocus={setActive} onOpen={open} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function floorWords({ floor }: PlanFloor, t: Text): string {
  if (floor === null) return t('project.places.noFloor')
  return floor < 0 ? t('project.places.underground', { floor: -floor }) : t('project.places.floor', { floor })
}

/** The entrances over their doors, where there is more than one. */
function EntranceHead({ doors }: { readonly doors: readonly PlanDoor[] }) {
  const t = useText()
  const entrances = [...Map.groupBy(doors, (door) => door.entrance)]
  if (entrances.every(([entrance]) => entrance === '')) return null
  return (
    <thead>
      <tr>
        <td />
        {entrances.map(([entrance, own]) => (
          <th key={entrance} scope='colgroup' colSpan={own.length}>
            {entrance === '' ? t('project.places.oneDoor') : t('project.places.entrance', { code: entrance })}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface PlanCellProps {
  readonly unit: PlanUnit
  readonly isCurrent: boolean
  readonly onFocus: (id: string) => void
  readonly onOpen: (unit: PlanUnit) => void
}

function PlanCell({ unit, isCurrent, onFocus, onOpen }: PlanCellProps) {
  const [name] = unit.names
  return (
    <button
      type='button'
      className='plan-cell'
      data-unit={unit.id}
      style={{ '--unit-state': unitStateColors[unit.state] } as React.CSSProperties}
      tabIndex={isCurrent ? 0 : -1}
      title={unit.code}
      onFocus={() => onFocus(unit.id)}
      onClick={() => onOpen(unit)}
    >
      <span className='plan-room'>{unit.room === '' ? unit.code : unit.room}</span>
      <UnitStateMark state={unit.state} />
      <span className='plan-name'>
        {name !== undefined && <PersonName name={name} />}
        {unit.names.length > 1 && <span className='quiet'> +{unit.names.length - 1}</span>}
      </span>
    </button>
  )
}
