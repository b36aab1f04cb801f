/** 「为什么没同步」: what is, whether anything is lost, since when, and what now, with the button that does it. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { ExchangeReport } from '#shared/sync/exchange/report.ts'
import { shortRoomWords, stateWords } from './exchangeWords.ts'
import { type Deed, nextAction, severityOf } from './nextActions.ts'
import { useCanMark } from './useCanMark.ts'
import { useMoment } from './useDeskTime.ts'

interface WhyCardProps {
  readonly report: ExchangeReport
  readonly onDeed: (deed: Deed) => void
}

export function WhyCard({ report, onDeed }: WhyCardProps) {
  const t = useText()
  const moment = useMoment()
  const look = severityOf(report.state)
  const canMark = useCanMark(report.state)
  if (look === 'fine') return null
  const words = stateWords(t, report.state)
  const { deeds: known, call } = nextAction(report.state)
  // What mends it stands first, and nothing beside it says otherwise.
  const deeds: readonly Deed[] = canMark ? ['mark', 'retry'] : known.filter((deed) => deed !== 'mark')
  return (
    <section className='exchange-card' data-look={look} role={look === 'trouble' ? 'alert' : undefined}>
      <h3>{look === 'trouble' ? t('exchangeStates.why', { what: words.short }) : words.short}</h3>
      <p>{canMark ? t('exchangeStates.markWhat') : words.what}</p>
      {report.short !== undefined && <p>{shortRoomWords(t, report.short)}</p>}
      <p>
        <strong>{words.saved}</strong>{' '}
        {report.lastOkMs !== undefined && (
          <span className='quiet'>{t('exchangeStates.lastOk', { time: moment(report.lastOkMs) })}</span>
        )}
      </p>
      <p>{canMark ? t('exchangeStates.markNow') : words.now}</p>
      {report.detail !== undefined && look === 'trouble' && (
        <p className='quiet'>{t('exchangeStates.detail', { detail: report.detail })}</p>
      )}
      <div className='exchange-card-acts'>
        {deeds.map((deed, index) => (
          <DeedButton key={deed} deed={deed} isFirst={index === 0} onDeed={onDeed} />
        ))}
        {call !== undefined && <span>{t(`exchangeStates.calls.${call}`)}</span>}
      </div>
    </section>
  )
}

const FOR_LEADERS: readonly Deed[] = ['bind', 'rebind', 'mark']

function DeedButton({ deed, isFirst, onDeed }: { deed: Deed; isFirst: boolean; onDeed: (deed: Deed) => void }) {
  const t = useText()
  const leads = isLeader(useDesk().signature.actor)
  const why = leads || !FOR_LEADERS.includes(deed) ? {} : { disabled: true, title: t('exchange.acts.onlyLeaders') }
  return (
    <Button size='xs' variant={isFirst ? 'filled' : 'default'} {...why} onClick={() => onDeed(deed)}>
      {t(`exchangeStates.actions.${deed}`)}
    </Button>
  )
}

/** A state in which nothing can be done here: practice, or a web page. */
export function ClosedCard({ why }: { readonly why: 'practice' | 'cannot' }) {
  const t = useText()
  const { short, what, saved, now } = stateWords(t, why)
  return (
    <section className='exchange-card' data-look='none'>
      <h3>{short}</h3>
      <p>{what}</p>
      <p>
        <strong>{saved}</strong>
      </p>
      <p>{now}</p>
    </section>
  )
}
