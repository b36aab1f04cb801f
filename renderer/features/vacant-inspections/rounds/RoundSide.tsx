/** Beside the list: why the round was called, and how far it is by building and by officer. */
import type { RoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import type { CalledRound } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import type { RoundCount } from '#shared/domain/vacant-inspections/rounds/progress.ts'
import { NO_OFFICER, type RoundProgress, type RoundShown } from './roundLines.ts'

interface RoundSideProps {
  readonly round: CalledRound | undefined
  readonly progress: RoundProgress
  readonly places: RoundPlaces
  readonly shown: RoundShown
  readonly onShown: (shown: RoundShown) => void
}

export function RoundSide({ round, progress, places, shown, onShown }: RoundSideProps) {
  const t = useText()
  const { buildings, staff } = places
  return (
    <SidePanel title={t('vacantRounds.side.progress')}>
      {round && <RoundFacts round={round} places={places} />}
      <Bars
        title={t('vacantRounds.side.byBuilding')}
        counts={progress.buildings}
        nameOf={(id) => buildings.get(id) ?? ''}
        chosen={shown.buildingId}
        onChoose={(id) => onShown({ ...shown, buildingId: shown.buildingId === id ? '' : id })}
      />
      <Bars
        title={t('vacantRounds.side.byOfficer')}
        counts={progress.officers.map((count) => ({ ...count, id: count.id || NO_OFFICER }))}
        nameOf={(id) => (id === NO_OFFICER ? t('vacantRounds.filters.noOfficer') : (staff.get(id) ?? ''))}
        arePeople
        chosen={shown.officerId}
        onChoose={(id) => onShown({ ...shown, officerId: shown.officerId === id ? '' : id })}
      />
    </SidePanel>
  )
}

function RoundFacts({ round, places }: { readonly round: CalledRound; readonly places: RoundPlaces }) {
  const t = useText()
  const clock = useDeskClock()
  const { why, calledAt, calledBy, buildingIds, status, closedAt, closedBy, left, remark } = round.state
  const said = (at: string): string => {
    const { day, time } = momentText(at, clock)
    return `${day} ${time}`
  }
  const names = buildingIds.map((id) => places.buildings.get(id) ?? '').join('、')
  return (
    <dl className='round-facts'>
      <dt>{t('vacantRounds.side.why')}</dt>
      <dd>{why}</dd>
      <dt>{t('vacantRounds.side.called')}</dt>
      <dd>
        {said(calledAt)} <PersonName name={places.staff.get(calledBy) ?? ''} />
      </dd>
      <dt>{t('vacantRounds.side.buildings')}</dt>
      <dd>{names || t('vacantRounds.side.allBuildings')}</dd>
      {status === 'closed' && (
        <>
          <dt>{t('vacantRounds.side.ended')}</dt>
          <dd>
            {said(closedAt)} <PersonName name={places.staff.get(closedBy) ?? ''} />
            {left > 0 && ` ${t('vacantRounds.side.leftThen', { left })}`}
            {remark !== '' && <span className='round-remark'>{remark}</span>}
          </dd>
        </>
      )}
    </dl>
  )
}

interface BarsProps {
  readonly title: string
  readonly counts: readonly RoundCount[]
  readonly nameOf: (id: string) => string
  /** Names that a curtain covers. */
  readonly arePeople?: true
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Each bar filters the list by its group, and again lets it go. */
function Bars({ title, counts, nameOf, arePeople, chosen, onChoose }: BarsProps) {
  const t = useText()
  if (counts.length === 0) return null
  return (
    <section className='round-bars' aria-label={title}>
      <h3>{title}</h3>
      {counts.map(({ id, homes, seen, left }) => (
        <button key={id} type='button' aria-pressed={chosen === id} onClick={() => onChoose(id)}>
          <span className='round-bar-name'>{arePeople ? <PersonName name={nameOf(id)} /> : nameOf(id)}</span>
          <span className='round-bar-words'>
            {left === 0 ? t('vacantRounds.side.allSeen') : t('vacantRounds.side.left', { left, homes })}
          </span>
          <span className='round-bar' aria-hidden='true' data-done={left === 0 || undefined}>
            <span style={{ inlineSize: `${homes === 0 ? 0 : (seen / homes) * 100}%` }} />
          </span>
        </button>
      ))}
    </section>
  )
}
