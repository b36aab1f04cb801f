/** The form of what is done with a list now: calling, keys out, keys back, ending. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { KeptPlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import { type CalledRound, type RoundLine, useStormDays } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { defaultDueOn } from '#shared/domain/vacant-inspections/rounds/calling.ts'
import { CallForm } from './CallForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { ReturnKeysForm } from './ReturnKeysForm.tsx'
import { type KeysOfList, NO_OFFICER, type RoundShown } from './roundLines.ts'
import { TakeKeysForm } from './TakeKeysForm.tsx'
import type { RoundTask } from './useRoundActions.tsx'

interface RoundTaskFormProps {
  readonly task: RoundTask
  readonly round: CalledRound | undefined
  readonly plan: KeptPlan
  readonly places: RoundPlaces
  /** Homes of the list. */
  readonly all: readonly RoundLine[]
  /** Those of the chosen building and officer. */
  readonly placed: readonly RoundLine[]
  readonly shown: RoundShown
  readonly keys: KeysOfList
  /** With the round that was called. */
  readonly onLeave: (roundId?: string) => void
}

export function RoundTaskForm(props: RoundTaskFormProps) {
  return (
    <aside className='side-panel round-form'>
      <TaskForm {...props} />
    </aside>
  )
}

function TaskForm({ task, round, plan, places, all, placed, shown, keys, onLeave }: RoundTaskFormProps) {
  const taker = useTaker(placed, shown)
  const stormDays = useStormDays()
  const close = (): void => onLeave()
  switch (task) {
    case 'call':
      return stormDays === undefined ? null : (
        <CallForm
          plan={plan.lines}
          buildings={places.buildings}
          dueOn={defaultDueOn(plan.day, stormDays)}
          onClose={onLeave}
        />
      )
    case 'take':
      return <TakeKeysForm keys={keys} places={places} staffId={taker} onClose={close} />
    case 'back':
      return <ReturnKeysForm out={keys.out} staff={places.staff} onClose={close} />
    case 'close':
      return round ? (
        <CloseForm round={round} left={all.filter(({ stand }) => stand === 'left')} onClose={close} />
      ) : null
  }
}

/** Who takes the keys where nothing is said: whom the list is filtered by, the officer who is signed in, or the only one there is. */
function useTaker(placed: readonly RoundLine[], { officerId }: RoundShown): string {
  const { signature } = useDesk()
  if (officerId !== '' && officerId !== NO_OFFICER) return officerId
  if (signature.actor.role === 'tower-officer') return signature.actor.id
  const officers = new Set(placed.flatMap(({ officerIds }) => officerIds))
  return officers.size === 1 ? ([...officers][0] ?? '') : ''
}
