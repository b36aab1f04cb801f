/** Beside a button that cannot be taken back at another desk: which desks were not heard for a while (sync 4.4). */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { useText } from '#renderer/text/text.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Desks look every half minute at the latest: what is younger than this is as fresh as it gets. */
const FRESH_MS = 2 * MINUTE_MS
/** A part of an id, where a desk has no name. */
const ID_SHOWN = 6

export function DeskFreshness() {
  const t = useText()
  const now = useDeskClock((clock) => clock.now)
  const report = useExchange((state) => state.report)
  if (report.target === undefined) return null
  const stale = report.peers.filter(({ retired, readMs }) => retired !== true && now - readMs >= FRESH_MS)
  if (stale.length === 0) return null
  const said = stale.map(({ name, device, readMs }) => {
    const desk = name === '' ? device.slice(0, ID_SHOWN) : name
    if (readMs === 0) return t('kit.freshness.never', { desk })
    const ms = now - readMs
    if (ms >= DAY_MS) return t('kit.freshness.days', { desk, count: Math.floor(ms / DAY_MS) })
    if (ms >= HOUR_MS) return t('kit.freshness.hours', { desk, count: Math.floor(ms / HOUR_MS) })
    return t('kit.freshness.minutes', { desk, count: Math.floor(ms / MINUTE_MS) })
  })
  return <p className='quiet desk-freshness'>{t('kit.freshness.said', { desks: said.join(t('kit.freshness.and')) })}</p>
}
