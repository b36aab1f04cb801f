/** A scan of something that is here: no second record, the thing itself. */
import { Anchor } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { statusBadge } from './custodyWords.ts'
import { useItem } from './queries.ts'

export function IntakeKnown({ id }: { readonly id: string }) {
  const t = useText()
  const line = useItem(id)
  if (line == null) return null
  const { item, who, unitCode, slotCode } = line
  return (
    <div className='intake-known' role='status'>
      <strong>{t('custodyIntake.known')}</strong>
      <span className='intake-tag'>{item.tag}</span>
      <span>{unitCode}</span>
      {who !== '' && <PersonName name={who} />}
      <span>{slotCode}</span>
      <StateBadge {...statusBadge(item)} />
      <ContestedMark records={[`custodyItem/${id}`]} />
      <Anchor href={`#/custody/item/${id}`}>{t('custodyIntake.knownOpen')}</Anchor>
    </div>
  )
}
