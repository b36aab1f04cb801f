/** The declaration as facts, as the paper has them; names are covered while the screen is. */
import type { ReactNode } from 'react'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { WALL_ACTS } from '#shared/domain/decoration/cases/caseText.ts'
import type { Requirements } from '#shared/domain/decoration/cases/requirements.ts'
import { WORK_BY } from '#shared/domain/decoration/kinds.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { itemWords } from './caseWords.ts'
import { WarningList } from './WarningList.tsx'

interface DeclarationFactsProps {
  readonly row: DecorationCaseRow
  readonly needed: Requirements
}

export function DeclarationFacts({ row, needed }: DeclarationFactsProps) {
  const t = useText()
  const facts = useFacts(row)
  return (
    <section>
      <h2>{t('decorationCases.card.declaration')}</h2>
      <dl className='case-facts'>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} className='case-fact'>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {needed.warnings.length > 0 && <h2>{t('decorationCases.card.warnings')}</h2>}
      <WarningList warnings={needed.warnings} />
    </section>
  )
}

function useFacts({ v: { application } }: DecorationCaseRow): readonly (readonly [string, ReactNode])[] {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const { applicant, applicantName, applicantPhone, contractorName, workers, trades, remark } = application
  const workBy = WORK_BY.find((kind) => kind === application.workBy)
  const walls = application.walls.map(({ act, place, thicknessMm, material }) => {
    const words = Object.entries(WALL_ACTS).find(([name]) => name === act)?.[1] ?? act
    const thickness = thicknessMm === 0 ? '' : t('decorationCases.card.millimetres', { mm: thicknessMm })
    return [words, place, thickness, material].filter((part) => part !== '').join(' ')
  })
  const amended =
    application.amendments === 0 ? '' : ` · ${t('decorationCases.card.amended', { count: application.amendments })}`
  return [
    [t('decorationCases.card.applied'), appliedText(application, zone, t('decorationCases.card.opening')) + amended],
    [
      t('decorationCases.card.who'),
      <span key='who'>
        <PersonName name={applicantName} /> {applicant === 'user' && t('decorationWords.applicants.user')}{' '}
        {applicantPhone !== '' && maskPhone(applicantPhone)}
      </span>,
    ],
    [
      t('decorationCases.card.contractor'),
      [
        workBy === undefined ? '' : t(`decorationWords.workBy.${workBy}`),
        contractorName,
        workers === 0 ? '' : t('decorationCases.card.people', { count: workers }),
        trades.join('、'),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    [t('decorationCases.form.siteManager'), person(application.siteManager, application.siteManagerPhone)],
    [t('decorationCases.form.fireOfficer'), person(application.fireOfficer, '')],
    [t('decorationCases.card.period'), [application.plannedFrom, application.plannedTo].filter(Boolean).join(' – ')],
    [t('decorationCases.card.items'), application.declared.map((item) => itemWords(item)).join('、')],
    [t('decorationCases.card.works'), application.works.map((line) => Object.values(line).join(' ').trim()).join('\n')],
    [t('decorationCases.card.walls'), walls.join('\n')],
    [
      t('decorationCases.card.load'),
      application.loadWatts === 0 ? '' : t('decorationCases.card.watts', { watts: application.loadWatts }),
    ],
    [t('decorationCases.form.remark'), remark === '' ? '' : <CoveredWords key='remark' words={remark} />],
  ]
}

function appliedText(
  { appliedAt, isOpening }: DecorationCaseRow['v']['application'],
  zone: string,
  opening: string,
): string {
  const day = appliedAt === '' ? '' : dayInZone(Date.parse(appliedAt), zone)
  return isOpening ? `${day} ${opening}` : day
}

function person(name: string, phone: string): ReactNode {
  if (name === '') return ''
  return (
    <span>
      <PersonName name={name} /> {phone !== '' && maskPhone(phone)}
    </span>
  )
}
