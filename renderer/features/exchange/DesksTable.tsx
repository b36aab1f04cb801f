/** The other desks: when each was last heard, how far it has ours, whose clock is off, whose files are still arriving. */
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { PeerReport } from '#shared/sync/exchange/report.ts'
import { peerWords, sentences } from './exchangeWords.ts'
import { type PeerMark, peerMarks } from './nextActions.ts'
import { useDeskTime, useMoment } from './useDeskTime.ts'

export function DesksTable({ peers }: { readonly peers: readonly PeerReport[] }) {
  const t = useText()
  const { store, info } = useDesk()
  const ownSeq = store.head.read().seq
  return (
    <section>
      <h3>{t('exchange.desks.title')}</h3>
      {peers.length === 0 ? (
        <p className='quiet'>{t('exchange.desks.none')}</p>
      ) : (
        <table className='settings-table exchange-desks' aria-label={t('exchange.desks.title')}>
          <thead>
            <tr>
              <th scope='col'>{t('exchange.desks.name')}</th>
              <th scope='col'>{t('exchange.desks.heard')}</th>
              <th scope='col'>{t('exchange.desks.hasOurs')}</th>
              <th scope='col'>{t('exchange.desks.version')}</th>
              <th scope='col'>{t('exchange.desks.state')}</th>
            </tr>
          </thead>
          <tbody>
            {peers.map((peer) => (
              <PeerLine key={peer.device} peer={peer} ownSeq={ownSeq} />
            ))}
          </tbody>
        </table>
      )}
      <p className='quiet'>
        {t('exchange.desks.thisDesk')}: {info.version} · <Link to='/settings/desks'>{t('exchange.desks.link')}</Link>
      </p>
    </section>
  )
}

function PeerLine({ peer, ownSeq }: { readonly peer: PeerReport; readonly ownSeq: number }) {
  const t = useText()
  const moment = useMoment()
  const desk = useDeskTime()
  const marks = peerMarks(peer, { now: desk.now, ownSeq })
  const name = peer.name === '' ? peer.device.slice(0, 6) : peer.name
  const lacks = ownSeq - (peer.hasOurs ?? 0)
  return (
    <tr>
      <th scope='row'>{name}</th>
      <td data-label={t('exchange.desks.heard')}>
        {peer.readMs === 0 ? t('exchange.desks.notYet') : moment(peer.readMs)}
      </td>
      <td data-label={t('exchange.desks.hasOurs')}>
        {peer.hasOurs === undefined
          ? t('exchange.desks.unknown')
          : lacks > 0
            ? t('exchange.desks.lacks', { count: lacks })
            : t('exchange.desks.all')}
      </td>
      <td data-label={t('exchange.desks.version')}>{peer.version}</td>
      <td>
        <PeerMarks marks={marks} peer={peer} ownSeq={ownSeq} />
      </td>
    </tr>
  )
}

interface PeerMarksProps {
  readonly marks: readonly PeerMark[]
  readonly peer: PeerReport
  readonly ownSeq: number
}

/** The worst as a badge with what to do; how much it lacks of ours has its own column. */
function PeerMarks({ marks, peer, ownSeq }: PeerMarksProps) {
  const t = useText()
  const desk = useDeskTime()
  const said = marks.filter((mark) => mark !== 'behind')
  if (said.length === 0) return <StateBadge state='done' words={peerWords(t, 'ok', { peer, ownSeq, desk }).short} />
  return (
    <div className='exchange-marks'>
      {said.map((mark) => {
        const words = peerWords(t, mark, { peer, ownSeq, desk })
        return (
          <div key={mark}>
            <StateBadge state={mark === 'retired' ? 'todo' : 'due'} words={words.short} />
            {mark !== 'retired' && (
              <div className='quiet'>
                {mark === 'clockAhead' || mark === 'clockBehind'
                  ? sentences(words.saved, words.now)
                  : sentences(words.what, words.saved, words.now)}
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
