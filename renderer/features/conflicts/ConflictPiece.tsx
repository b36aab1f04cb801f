/** In the header of every screen: how many conflicts wait for this person; tells every list which records are contested. */
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useContested } from '#renderer/stores/useContested.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { useContestedRecords } from './contestedQueries.ts'
import './conflicts.css'

export function ConflictPiece() {
  const t = useText()
  const now = useDeskClock((state) => state.now)
  const contested = useContestedRecords(now)
  const tell = useContested((state) => state.tell)
  useEffect(() => {
    if (contested) tell(contested)
  }, [contested, tell])
  // Those who cannot settle meet the marks on the records; the header calls who can.
  if (!contested || contested.own === 0) return null
  return (
    <Link to='/conflicts' className='conflict-piece'>
      <StateBadge state='contested' words={t('conflicts.headerOne', { count: contested.own })} />
    </Link>
  )
}
