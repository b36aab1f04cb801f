/** The facts of one stay in a line: relation, share, kinship, lease with its urgency, days, badges. */

import { useSetting } from '#renderer/db/settings.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { stayPhase } from '#shared/domain/owner-files/stays.ts'
import { leaseOf } from './households.ts'
import { shareWords } from './stayFields.ts'

export function StayFacts({ stay }: { readonly stay: StayRow }) {
  const t = useText()
  const today = useToday()
  const { relation = 'owner', fromDay, toDay, kinship = '', keyContact } = stay.v
  const phase = stayPhase(stay.v, today)
  const quiet = [
    ...(fromDay == null
      ? []
      : [phase === 'coming' ? t('households.coming', { day: fromDay }) : t('ownerFiles.since', { day: fromDay })]),
    ...(toDay == null ? [] : [t('households.until', { day: toDay })]),
    ...(keyContact === true ? [t('households.keyContact')] : []),
  ]
  return (
    <>
      <span className='stay-relation'>
        {[t(`ownerFiles.relations.${relation}`), kinship, shareWords(stay.v)]
          .filter((words) => words !== '')
          .join(' · ')}
      </span>
      <LeaseBadge stay={stay} />
      <ContestedMark records={[`stay/${stay.id}`]} isContested={stay.conflicts !== undefined} />
      {quiet.length > 0 && <span className='quiet'>{quiet.join(' · ')}</span>}
      {stay.v.verified !== true && <StateBadge state='todo' words={t('households.stayStates.unverified')} />}
    </>
  )
}

function LeaseBadge({ stay }: { readonly stay: StayRow }) {
  const t = useText()
  const today = useToday()
  const state = leaseOf(stay, today, useSetting('lease.warn-days'))
  const day = stay.v.leaseTo ?? ''
  if (state === undefined || state === 'missing') return null
  if (state === 'open') return <span className='quiet'>{t('households.leaseOpenShort')}</span>
  if (state === 'running') return <span className='quiet'>{t('households.leaseUntil', { day })}</span>
  const words = state === 'over' ? t('households.leaseOver', { day }) : t('households.leaseUntil', { day })
  return <StateBadge state={state === 'over' ? 'late' : 'due'} words={words} />
}

/** A former stay: from, to, why. */
export function FormerFacts({ stay }: { readonly stay: StayRow }) {
  const t = useText()
  const { relation = 'owner', fromDay, toDay, endReason } = stay.v
  const period = t('households.period', { from: fromDay ?? '…', to: toDay ?? '' })
  const why = endReason == null ? [] : [t(`households.endReasons.${endReason}`)]
  return <span className='quiet'>{[t(`ownerFiles.relations.${relation}`), period, ...why].join(' · ')}</span>
}
