/** The state of a unit: a colour and its word, in the plan and in the charts alike. */
import { useText } from '#renderer/text/text.ts'
import { unitStateColors } from '#renderer/ui/unitStateColors.ts'
import { UNIT_STATES, type UnitState } from '#shared/domain/owner-files/unitState.ts'

export function UnitStateMark({ state }: { readonly state: UnitState }) {
  const t = useText()
  return (
    <span className='unit-state' style={{ '--unit-state': unitStateColors[state] } as React.CSSProperties}>
      {t(`ownerFiles.unitStates.${state}`)}
    </span>
  )
}

/** Which states these units have, and how many. */
export function UnitStateLegend({ units }: { readonly units: readonly { readonly state: UnitState }[] }) {
  const t = useText()
  const counts = Map.groupBy(units, (unit) => unit.state)
  return (
    <ul className='unit-state-legend' aria-label={t('project.places.legend')}>
      {UNIT_STATES.filter((state) => counts.has(state)).map((state) => (
        <li key={state}>
          <UnitStateMark state={state} /> {counts.get(state)?.length}
        </li>
      ))}
    </ul>
  )
}
