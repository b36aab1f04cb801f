/** Columns of the registers, in the screen language. */
import type { ContractorLine, PassLine, WorkerLine } from '#renderer/features/decoration/queries/people.ts'
import type { Text } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { contractorPapersEnding } from '#shared/domain/decoration/people/contractors.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { passBadge } from './peopleWords.ts'

/** Papers that end within this many days are said so. */
const SOON_DAYS = 30

export function contractorColumns(t: Text, today: Day): readonly TableColumn<ContractorLine>[] {
  const title = (key: 'name' | 'principal' | 'papers' | 'workers' | 'cases' | 'violations' | 'state') =>
    t(`decorationPeople.columns.${key}`)
  return [
    {
      key: 'name',
      title: title('name'),
      width: 'minmax(10rem, 1fr)',
      narrowWidth: '1fr',
      render: ({ contractor }) => contractor.name,
    },
    {
      key: 'principal',
      title: title('principal'),
      width: '6.5rem',
      narrowWidth: HIDDEN,
      render: ({ contractor }) => contractor.principal && <PersonName name={contractor.principal} />,
    },
    {
      key: 'papers',
      title: title('papers'),
      width: '9rem',
      narrowWidth: HIDDEN,
      render: (line) => papersWords(line, t, today),
    },
    {
      key: 'workers',
      title: title('workers'),
      width: '5.75rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ workers }) => workers,
    },
    {
      key: 'cases',
      title: title('cases'),
      width: '8rem',
      narrowWidth: HIDDEN,
      render: ({ running, cases }) => t('decorationPeople.runningOf', { running, count: cases }),
    },
    {
      key: 'violations',
      title: title('violations'),
      width: '6.25rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ violations }) => violations,
    },
    {
      key: 'state',
      title: title('state'),
      width: '7rem',
      narrowWidth: '6.5rem',
      render: ({ id, contractor }) => (
        <>
          <ContestedMark records={[`contractor/${id}`]} />
          {contractor.barredOn !== '' && <StateBadge state='late' words={t('decorationPeople.barred')} />}
        </>
      ),
    },
  ]
}

function papersWords({ contractor }: ContractorLine, t: Text, today: Day) {
  const [first] = contractorPapersEnding(contractor, addDays(today, SOON_DAYS))
  if (first === undefined) return ''
  const words = t(`decorationPeople.papersEnding.${first.paper}`, { until: first.until })
  return <StateBadge state={first.until < today ? 'late' : 'due'} words={words} />
}

export function workerColumns(t: Text): readonly TableColumn<WorkerLine>[] {
  const title = (key: 'worker' | 'trade' | 'contractor' | 'last4' | 'passes' | 'state') =>
    t(`decorationPeople.columns.${key}`)
  return [
    {
      key: 'name',
      title: title('worker'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: '1fr',
      render: ({ id, worker }) => (
        <>
          <PersonName name={worker.name} /> <ContestedMark records={[`worker/${id}`]} />
        </>
      ),
    },
    { key: 'trade', title: title('trade'), width: '6rem', narrowWidth: '5rem', render: ({ worker }) => worker.trade },
    {
      key: 'contractor',
      title: title('contractor'),
      width: 'minmax(9rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ contractorName }) => contractorName,
    },
    { key: 'last4', title: title('last4'), width: '6rem', narrowWidth: HIDDEN, render: ({ worker }) => worker.idLast4 },
    {
      key: 'passes',
      title: title('passes'),
      width: '12rem',
      narrowWidth: HIDDEN,
      render: ({ passes }) =>
        passes
          .filter(({ standing }) => standing === 'valid' || standing === 'ending' || standing === 'expired')
          .map(({ unitCode }) => unitCode)
          .join(' '),
    },
    {
      key: 'state',
      title: title('state'),
      width: '10rem',
      narrowWidth: '7rem',
      render: ({ gaps: [gap] }) =>
        gap === undefined ? (
          <StateBadge state='done' words={t('decorationPeople.ready')} />
        ) : (
          <StateBadge state={gap.endsWith('barred') ? 'late' : 'due'} words={t(`decorationPeople.gaps.${gap}`)} />
        ),
    },
  ]
}

export function dueColumns(t: Text): readonly TableColumn<WorkerLine>[] {
  const [name, trade, contractor, last4] = workerColumns(t)
  const due: TableColumn<WorkerLine> = {
    key: 'due',
    title: t('decorationPeople.columns.due'),
    width: '8rem',
    narrowWidth: '7rem',
    render: ({ dueOn }) => dueOn ?? '',
  }
  return [name, trade, contractor, last4, due].filter((column) => column !== undefined)
}

export function passColumns(t: Text): readonly TableColumn<PassLine>[] {
  const title = (key: 'number' | 'worker' | 'trade' | 'contractor' | 'unit' | 'until' | 'state') =>
    t(`decorationPeople.columns.${key}`)
  return [
    { key: 'number', title: title('number'), width: '9rem', narrowWidth: '8.5rem', render: ({ pass }) => pass.number },
    {
      key: 'name',
      title: title('worker'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: '1fr',
      render: ({ name }) => <PersonName name={name} />,
    },
    { key: 'trade', title: title('trade'), width: '6rem', narrowWidth: HIDDEN, render: ({ trade }) => trade },
    {
      key: 'contractor',
      title: title('contractor'),
      width: 'minmax(9rem, 1fr)',
      narrowWidth: HIDDEN,
      render: ({ contractorName }) => contractorName,
    },
    { key: 'unit', title: title('unit'), width: '6rem', narrowWidth: HIDDEN, render: ({ unitCode }) => unitCode },
    {
      key: 'until',
      title: title('until'),
      width: '7rem',
      narrowWidth: HIDDEN,
      render: ({ end, pass }) => (end === '' ? pass.to : end),
    },
    {
      key: 'state',
      title: title('state'),
      width: '8rem',
      narrowWidth: '6rem',
      render: ({ id, standing }) => (
        <>
          <ContestedMark records={[`workerPass/${id}`]} />
          <StateBadge {...passBadge(standing, t)} />
        </>
      ),
    },
  ]
}
