/** Who has claimed a found thing, and whether what they said fitted. */
import { useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { CustodyState } from '#shared/domain/parcel-custody/custodyState.ts'
import { useMoment } from './useMoment.ts'

export function ItemAskings({ item: { askings } }: { readonly item: CustodyState }) {
  const t = useText()
  const moment = useMoment()
  if (askings.length === 0) return null
  return (
    <section aria-label={t('custodyOut.card.askings')}>
      <h2>{t('custodyOut.card.askings')}</h2>
      <ul className='custody-askings'>
        {askings.map(({ at, name, description, fits }) => (
          <li key={`${at}${name}`}>
            <span className='quiet'>{moment(at)}</span>
            <CoveredWords words={t('custodyOut.card.asking', { name, description })} />
            <StateBadge
              state={fits ? 'done' : 'late'}
              words={t(fits ? 'custodyOut.card.fits' : 'custodyOut.card.fitsNot')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
