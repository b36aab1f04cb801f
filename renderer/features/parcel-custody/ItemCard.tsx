/** Everything of one thing: what it is, whose, where, how it stands, its pictures and signatures, and what happened with it. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { TimeLine } from '#renderer/ui/TimeLine.tsx'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { statusBadge, statusWords } from './custodyWords.ts'
import { ItemAskings } from './ItemAskings.tsx'
import { itemFactLines } from './itemFactLines.tsx'
import { KeptPicture } from './KeptPicture.tsx'
import type { CustodyLine } from './queries.ts'
import { useItemEvents } from './useItemEvents.ts'
import { useMoment } from './useMoment.ts'
import './itemCard.css'

export function ItemCard({ line }: { readonly line: CustodyLine }) {
  const t = useText()
  const moment = useMoment()
  const entries = useItemEvents(line.id)
  const { item } = line
  const taker = useTaker(line)
  const facts = itemFactLines(line, { t, moment, taker })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its panel or a phone, it is scrolled by keys.
    <div className='custody-card' tabIndex={0}>
      <section>
        <p className='custody-card-head'>
          <strong className='custody-card-tag'>{item.tag}</strong>
          <strong className='custody-card-slot'>{isHeld(item) ? line.slotCode : ''}</strong>
          <StateBadge {...statusBadge(item)} />
          <ContestedMark records={[`custodyItem/${line.id}`]} />
        </p>
        <dl className='custody-facts'>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ItemAskings item={item} />
        <Pictures line={line} />
        {item.earlier.map(({ visit, status }) => (
          <p key={visit} className='quiet'>
            {t('custodyOut.card.earlier', { visit, status: statusWords(status) })}
          </p>
        ))}
      </section>
      <section className='custody-events'>
        <h2>{t('custodyOut.card.timeline')}</h2>
        <TimeLine entries={entries ?? []} />
      </section>
    </div>
  )
}

/** Who took it: of somebody on file the name as it stands there. */
function useTaker({ item: { out } }: CustodyLine): string {
  const { store } = useDesk()
  const personId = out?.personId ?? ''
  const name = useLiveAnswer(async () => (await store.db.people.get(personId))?.v.name, [store, personId])
  return name ?? out?.name ?? ''
}

function Pictures({ line: { item } }: { readonly line: CustodyLine }) {
  const t = useText()
  const signatures = [
    { hash: item.signature, label: t('custodyOut.card.depositSignature') },
    { hash: item.out?.signature ?? '', label: t('custodyOut.card.signature') },
  ].filter(({ hash }) => hash !== '')
  if (signatures.length === 0 && item.photos.length === 0) return null
  return (
    <div className='custody-pictures'>
      {signatures.map(({ hash, label }) => (
        <figure key={hash}>
          <KeptPicture hash={hash} alt={label} type='image/png' />
          <figcaption className='quiet'>{label}</figcaption>
        </figure>
      ))}
      {item.photos.map((hash, index) => (
        <figure key={hash}>
          <KeptPicture hash={hash} alt={t('custodyOut.card.photo', { number: index + 1 })} type='image/jpeg' />
        </figure>
      ))}
    </div>
  )
}
