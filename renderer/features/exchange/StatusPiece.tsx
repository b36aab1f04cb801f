/** The exchange in the header of every screen, beside what is saved here; leads to the page that says more. */

import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { useText } from '#renderer/text/text.ts'
import { statusWords } from './statusWords.ts'
import { useDeskTime } from './useDeskTime.ts'
import './exchange.css'

/** Where the page is. */
export const EXCHANGE_PATH = '/settings/sync'

export function StatusPiece() {
  const t = useText()
  const { info } = useDesk()
  const report = useExchange((state) => state.report)
  const desk = useDeskTime()
  const words = statusWords(t, report, { info, desk })
  if (words === undefined) return null
  const Icon = words.look === 'trouble' ? IconAlertTriangle : IconRefresh
  return (
    <Link
      to={EXCHANGE_PATH}
      className='exchange-status'
      data-look={words.look}
      aria-label={`${t('exchange.header.label')}: ${words.long}`}
      title={`${words.long} · ${t('exchange.header.toPage')}`}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className='exchange-status-long'>{words.long}</span>
      <span className='exchange-status-short'>{words.short}</span>
    </Link>
  )
}
