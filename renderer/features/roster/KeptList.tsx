/** What stays when a run is taken back, because people wrote to it since: by whom it is, and which fields. */
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { RosterEntity } from '#shared/domain/roster/planFacts.ts'
import type { KeptRecord } from '#shared/domain/roster/takeBack.ts'
import { useRecordNames } from './queries.ts'
import { fieldWords } from './rosterWords.ts'

/** Lines shown at most; the count above says how many there are. */
const MOST = 200

export function KeptList({ kept }: { readonly kept: readonly KeptRecord[] }) {
  const t = useText()
  const shown = kept.slice(0, MOST)
  const names = useRecordNames(shown)
  if (kept.length === 0 || names === undefined) return null
  return (
    <ul className='roster-kept' aria-label={t('roster.back.list')}>
      {shown.map(({ entity, id, fields }, index) => (
        <li key={`${entity}/${id}`}>
          <span>{names[index]?.unit}</span>
          <PersonName name={names[index]?.who ?? ''} />
          <span>{t(`roster.entities.${entity as RosterEntity}`)}</span>
          <span className='quiet'>
            {fields.length === 0
              ? t('roster.back.whole')
              : t('roster.back.fields', {
                  fields: fields
                    .map((field) => fieldWords({ entity: entity as RosterEntity, field }))
                    .join(t('common.listSeparator')),
                })}
          </span>
        </li>
      ))}
    </ul>
  )
}
