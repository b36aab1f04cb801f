/** One acceptance as it was entered. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { staffNamesOf } from '#renderer/features/decoration/queries/patrolStaff.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { AcceptanceRound } from '#shared/domain/decoration/acceptance/acceptanceFold.ts'
import { itemWords, stageWords } from './acceptanceWords.ts'

const NO_NAMES: ReadonlyMap<string, string> = new Map()

export function RoundCard({ round }: { readonly round: AcceptanceRound }) {
  const t = useText()
  const { store } = useDesk()
  const { zone, now } = useDeskClock()
  const names = useLiveAnswer(() => staffNamesOf(store), [store]) ?? NO_NAMES
  const moment = (at: string): string => {
    if (at === '') return ''
    const { day, time } = momentText(at, { zone, now })
    return `${day} ${time}`
  }
  const word = round.passed ? 'passed' : 'failed'
  const faults = round.items.filter(({ found }) => found === 'fault')
  return (
    <li className='site-card'>
      <div className='site-card-head'>
        <StateBadge state={round.passed ? 'done' : 'late'} words={t(`decorationAcceptance.card.${word}`)} />
        <strong>{stageWords(round.stage, t)}</strong>
        <span>{round.number}</span>
        {round.isLate && <span className='quiet'>{t('lateEntry.title')}</span>}
        <span className='quiet'>
          {moment(round.at)} {names.get(round.by) ?? ''}
        </span>
        <span className='quiet'>
          {t('decorationAcceptance.card.passes')}{' '}
          {t('decorationAcceptance.card.passCount', { back: round.passesBack, issued: round.passesIssued })}
        </span>
      </div>
      {faults.map(({ item, remark }) => (
        <p key={item} className='site-lacks'>
          {itemWords(item, t)} {remark}
        </p>
      ))}
      {round.closedWater.map(({ place, from, to, held }) => (
        <p key={`${place}/${from}`} className='site-facts'>
          {t('decorationAcceptance.card.water')}{' '}
          {t('decorationAcceptance.card.waterLine', {
            place,
            from: moment(from),
            to: moment(to),
            found: t(`decorationAcceptance.card.${held ? 'held' : 'leaks'}`),
          })}
        </p>
      ))}
      {round.opinion !== '' && <p className='site-facts'>{round.opinion}</p>}
    </li>
  )
}
