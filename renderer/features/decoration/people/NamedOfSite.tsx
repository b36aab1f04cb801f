/** Workers whom the declaration names and who hold no pass of the site yet: what keeps each from one. */
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { holdsPass, type PeopleRegister } from '#renderer/features/decoration/queries/people.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

interface NamedOfSiteProps {
  readonly row: DecorationCaseRow
  readonly people: PeopleRegister
}

export function NamedOfSite({ row, people }: NamedOfSiteProps) {
  const t = useText()
  const { workerIds } = row.v.application
  const waiting = people.workers.filter((line) => workerIds.includes(line.id) && !holdsPass(line, row.id))
  if (waiting.length === 0) return null
  return (
    <section className='people-named'>
      <h3>{t('decorationPeople.passes.named', { count: waiting.length })}</h3>
      <ul>
        {waiting.map(({ id, worker, gaps }) => (
          <li key={id}>
            <PersonName name={worker.name} /> <span className='quiet'>{worker.trade}</span>{' '}
            {gaps.length === 0 ? (
              <StateBadge state='done' words={t('decorationPeople.ready')} />
            ) : (
              <StateBadge state='due' words={gaps.map((gap) => t(`decorationPeople.gaps.${gap}`)).join('、')} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
