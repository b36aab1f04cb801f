/** The columns of 收发文: on the screen, on paper and in its file. */
import type { TableColumn as FileColumn, TableValue } from '#renderer/platform/tableFile.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import type { LetterLine } from './queriesLetters.ts'

/** As the screen shows them; a title and a party may name somebody and are covered with the screen. */
export function useLetterColumns(): readonly TableColumn<LetterLine>[] {
  const t = useText()
  return [
    { key: 'day', title: t('letters.columns.day'), width: '6.5rem', narrowWidth: '6.25rem', render: ({ day }) => day },
    {
      key: 'direction',
      title: t('letters.columns.direction'),
      width: '3.5rem',
      narrowWidth: '3.25rem',
      render: ({ direction }) => t(`letters.directions.${direction}`),
    },
    {
      key: 'title',
      title: t('letters.columns.title'),
      width: 'minmax(9rem, 4fr)',
      narrowWidth: 'minmax(4.5rem, 1fr)',
      render: ({ title, isPaper }) =>
        isPaper ? <span className='paper-cell'>{title}</span> : <CoveredWords words={title} />,
    },
    {
      key: 'party',
      title: t('letters.columns.party'),
      width: 'minmax(4.5rem, 2fr)',
      narrowWidth: HIDDEN,
      render: ({ party, isPaper }) =>
        isPaper ? <span className='paper-cell'>{party}</span> : <CoveredWords words={party} />,
    },
    {
      key: 'number',
      title: t('letters.columns.number'),
      width: 'minmax(5rem, 2fr)',
      narrowWidth: HIDDEN,
      render: ({ number }) => <span className='paper-cell'>{number}</span>,
    },
    {
      key: 'copies',
      title: t('letters.columns.copies'),
      width: '3.25rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: ({ copies }) => copies,
    },
    {
      key: 'unit',
      title: t('letters.columns.unit'),
      width: 'minmax(4rem, 2fr)',
      narrowWidth: HIDDEN,
      render: ({ unitCode, owner }) => (
        <span className='paper-cell'>
          {unitCode} {owner !== '' && <PersonName name={owner} />}
        </span>
      ),
    },
    {
      key: 'forwardedTo',
      title: t('letters.columns.forwardedTo'),
      width: 'minmax(4rem, 2fr)',
      narrowWidth: HIDDEN,
      render: ({ forwardedTo }) => <span className='paper-cell'>{forwardedTo}</span>,
    },
    {
      key: 'state',
      title: t('letters.columns.state'),
      width: '10rem',
      narrowWidth: '8rem',
      render: (line) => (
        <>
          <StateBadge state={stateOf(line)} words={letterStateWords(line, t)} />{' '}
          <ContestedMark records={[`letter/${line.id}`]} />
        </>
      ),
    },
  ]
}

function stateOf({ isLate, status, answerBy, answeredAt }: LetterLine): 'late' | 'running' | 'done' | 'todo' {
  if (isLate) return 'late'
  if (status === 'waiting' || (answerBy !== null && answeredAt === '')) return 'running'
  return status === 'open' ? 'todo' : 'done'
}

/** 待复 with its day, 已答复, 已归档 with its box. */
export function letterStateWords({ status, answerBy, answeredAt, isLate, box }: LetterLine, t: Text): string {
  if (status === 'waiting') return t('letters.states.waiting')
  if (answerBy !== null && answeredAt === '')
    return t(isLate ? 'letters.states.late' : 'letters.states.answerBy', { day: answerBy.slice(5) })
  return status === 'filed' ? t('letters.states.filed', { box }) : t(`letters.states.${status}`)
}

type LetterField = FileColumn & { readonly key: string; readonly value: (line: LetterLine) => TableValue }

/** Columns and rows of its paper and its file. */
export function letterTable(lines: readonly LetterLine[], t: Text) {
  const text = (key: 'day' | 'title' | 'party' | 'number' | 'unit' | 'forwardedTo' | 'by', width: number) => ({
    title: t(`letters.columns.${key}`),
    width,
    kind: 'text' as const,
    key,
  })
  const fields: readonly LetterField[] = [
    { ...text('day', 12), value: ({ day }) => day },
    {
      title: t('letters.columns.direction'),
      width: 6,
      kind: 'text',
      key: 'direction',
      value: ({ direction }) => t(`letters.directions.${direction}`),
    },
    { ...text('title', 34), value: ({ title }) => title },
    { ...text('party', 20), value: ({ party }) => party },
    { ...text('number', 16), value: ({ number }) => number },
    { title: t('letters.columns.copies'), width: 6, kind: 'number', key: 'copies', value: ({ copies }) => copies },
    { ...text('unit', 14), value: ({ unitCode, owner }) => `${unitCode} ${owner}`.trim() },
    { ...text('forwardedTo', 14), value: ({ forwardedTo }) => forwardedTo },
    {
      title: t('letters.columns.state'),
      width: 16,
      kind: 'text',
      key: 'state',
      value: (line) => letterStateWords(line, t),
    },
    { ...text('by', 10), value: ({ by }) => by },
  ]
  const columns = fields.map(({ title, width, kind }) => ({ title, width, kind }))
  return { columns, rows: lines.map((line) => fields.map((field) => field.value(line))) }
}
