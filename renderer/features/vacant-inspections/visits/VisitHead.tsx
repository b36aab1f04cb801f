/** What an officer reads before the door: why the home is inspected, what was there last, where its keys are, what is still open. */

import type { KnownFault, VisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { setWords } from './VisitState.tsx'
import './visit.css'

interface VisitHeadProps {
  readonly home: VisitHome
  readonly scope: InspectionScope
  /** Homes that are left on this walk with this one; undefined before the plan is read. */
  readonly left: number | undefined
  /** What can be done besides entering it. */
  readonly actions: readonly DeskAction[]
}

export function VisitHead({ home, scope, left, actions }: VisitHeadProps) {
  const t = useText()
  useHotKeys(actions)
  const { before, round, openFaults, keySets } = home
  const [last] = before
  const aired = before.find(({ state }) => state.isAired)
  return (
    <section className='walk-head' aria-label={t('vacantUnit.title')}>
      <div className='walk-head-line'>
        <StateBadge
          state={scope.depth === 'whole' ? 'running' : 'todo'}
          words={`${vacantWord('reasons', scope.reason, t)} · ${vacantWord('depths', scope.depth, t)}`}
        />
        {round !== undefined && <StateBadge state='due' words={t('vacantVisits.head.round', { why: round.why })} />}
        <span className='quiet'>
          {last === undefined
            ? t('vacantVisits.head.first')
            : t('vacantVisits.head.last', {
                day: last.state.day.slice(5),
                status: vacantWord('statuses', last.state.status, t),
              })}
        </span>
        {scope.depth === 'whole' && (
          <span className='quiet'>
            {aired === undefined
              ? t('vacantVisits.head.neverAired')
              : t('vacantVisits.head.aired', { day: aired.state.day.slice(5) })}
          </span>
        )}
        {scope.depth === 'whole' && keySets.length === 0 && (
          <span className='quiet'>{t('vacantVisits.head.noKeys')}</span>
        )}
        {left !== undefined && <span className='quiet'>{t('vacantVisits.head.left', { count: left })}</span>}
        <div className='walk-head-acts'>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
        </div>
      </div>
      {scope.depth === 'whole' && keySets.length > 0 && (
        <ul className='walk-head-line walk-keys'>
          {keySets.map((set) => (
            <li key={set.thingId}>
              {t('vacantVisits.head.keys', { slot: setWords(set) })} · {t(`vacantVisits.head.keyStands.${set.stand}`)}{' '}
              {set.stand === 'out' && (
                <PersonName name={set.withStaffId === null ? set.withName : (home.staff.get(set.withStaffId) ?? '')} />
              )}
            </li>
          ))}
        </ul>
      )}
      {openFaults.length > 0 && <OpenFaults faults={openFaults} home={home} />}
    </section>
  )
}

interface OpenFaultsProps {
  readonly faults: readonly KnownFault[]
  readonly home: VisitHome
}

function OpenFaults({ faults, home }: OpenFaultsProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const own = new Map(home.facts.checklist.items.map((item) => [item.code, item.words]))
  return (
    <ul className='walk-open-faults' aria-label={t('vacantVisits.head.openFaults')}>
      {faults.map(({ id, state }) => (
        <li key={id}>
          <StateSign state='late' /> {itemWords({ code: state.item, words: own.get(state.item) ?? '' }, t)}{' '}
          <span>{state.what}</span> <span className='quiet'>{momentText(state.foundAt, { zone, now }).day}</span>
        </li>
      ))}
    </ul>
  )
}
