/** What is handed out: the household's things with tag and slot to fetch them by, ticked by Alt and a digit, or a click. */
import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { statusBadge, whatInShort } from './custodyWords.ts'
import type { HandOutOffer } from './handOutOffer.ts'
import { daysHere } from './handOutValues.ts'
import type { CustodyLine } from './queries.ts'

/** Digits reach so many. */
const NUMBERED = 9

interface HandOutThingsProps {
  readonly offer: HandOutOffer
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
  readonly error?: React.ReactNode
}

export function HandOutThings({ offer: { lines, elsewhere }, chosen, onToggle, error }: HandOutThingsProps) {
  const t = useText()
  return (
    <EntrySection title={t('custodyOut.handOut.things')}>
      {lines.length === 0 && <p className='quiet out-note'>{t('custodyOut.handOut.none')}</p>}
      <ul className='out-things' aria-label={t('custodyOut.handOut.things')}>
        {lines.map((line, index) => (
          <li key={line.id} data-chosen={chosen.includes(line.id)}>
            <Checkbox
              checked={chosen.includes(line.id)}
              onChange={() => onToggle(line.id)}
              label={<Thing line={line} {...(index < NUMBERED ? { digit: index + 1 } : {})} />}
            />
          </li>
        ))}
        {elsewhere.map((line) => (
          <li key={line.id} data-elsewhere>
            <Thing line={line} />
            <StateBadge {...statusBadge(line.item)} />
          </li>
        ))}
      </ul>
      {lines.length > 1 && <p className='quiet out-note'>{t('custodyOut.handOut.thingsHint')}</p>}
      {error !== undefined && error !== null && (
        <p className='out-error' role='alert'>
          {error}
        </p>
      )}
    </EntrySection>
  )
}

function Thing({ line, digit }: { readonly line: CustodyLine; readonly digit?: number }) {
  const t = useText()
  const { store } = useDesk()
  const { id, item, who, unitCode, slotCode } = line
  const days = daysHere(store, item.receivedAt)
  return (
    <span className='out-thing'>
      {digit !== undefined && <kbd>{digit}</kbd>}
      <strong className='out-tag'>{item.tag}</strong>
      <span className='out-slot'>{slotCode}</span>
      <span className='out-what'>{whatInShort(item)}</span>
      <span className='out-who'>
        {unitCode} {who !== '' && <PersonName name={who} />}
      </span>
      <span className='quiet out-age'>
        {days === 0 ? t('custodyOut.handOut.today') : t('custodyOut.handOut.days', { count: days })}
      </span>
      {item.damagedAt !== '' && <StateBadge state='late' words={t('custodyOut.handOut.damaged')} />}
      <ContestedMark records={[`custodyItem/${id}`]} isPlain />
    </span>
  )
}
