/** The columns of the register: on the screen, and in its file. */

import { formTitle } from '#renderer/papers/paperWords.ts'
import type { TableColumn as FileColumn, TableValue } from '#renderer/platform/tableFile.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { PaperState, paperStateWords } from './PaperState.tsx'
import type { PaperLine } from './queries.ts'

/** As the screen shows them. */
export function usePaperColumns(): readonly TableColumn<PaperLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = (at: string): string => {
    const { day, time, near } = momentText(at, { zone, now })
    return `${near === undefined ? day : t(`common.${near}`)} ${time}`
  }
  return [
    {
      key: 'number',
      title: t('papers.columns.number'),
      width: '7.5rem',
      narrowWidth: '7rem',
      render: (paper) => paper.number,
    },
    {
      key: 'form',
      title: t('papers.columns.form'),
      width: 'minmax(8rem, 2fr)',
      narrowWidth: HIDDEN,
      render: (paper) => <span className='paper-cell'>{formTitle(paper.form)}</span>,
    },
    {
      key: 'unit',
      title: t('papers.columns.unit'),
      width: 'minmax(4rem, 1fr)',
      narrowWidth: '4.25rem',
      render: (paper) => <span className='paper-cell'>{paper.unitCode}</span>,
    },
    {
      key: 'owner',
      title: t('papers.columns.owner'),
      width: 'minmax(4rem, 1fr)',
      narrowWidth: HIDDEN,
      render: (paper) =>
        paper.owner !== '' && (
          <span className='paper-cell'>
            <PersonName name={paper.owner} />
          </span>
        ),
    },
    {
      key: 'by',
      title: t('papers.columns.by'),
      width: 'minmax(4rem, 1fr)',
      narrowWidth: HIDDEN,
      render: (paper) => <span className='paper-cell'>{paper.by}</span>,
    },
    {
      key: 'at',
      title: t('papers.columns.at'),
      width: '9rem',
      narrowWidth: HIDDEN,
      render: (paper) => moment(paper.at),
    },
    {
      key: 'prints',
      title: t('papers.columns.prints'),
      width: '4.5rem',
      narrowWidth: HIDDEN,
      numeric: true,
      render: (paper) => (paper.prints === 0 ? '' : t('papers.printsShort', { count: paper.prints })),
    },
    {
      key: 'state',
      title: t('papers.columns.state'),
      width: '10.5rem',
      narrowWidth: 'minmax(8rem, 1fr)',
      render: (paper) => <PaperState paper={paper} />,
    },
  ]
}

interface FileWriting {
  readonly t: Text
  /** Of the community. */
  readonly zone: string
}

type PaperField = Omit<FileColumn, 'title'> & {
  readonly key: 'number' | 'form' | 'unit' | 'owner' | 'by' | 'at' | 'prints' | 'state' | 'box' | 'returned'
  readonly value: (paper: PaperLine, writing: FileWriting) => TableValue
}

const FIELDS: readonly PaperField[] = [
  { key: 'number', width: 14, kind: 'text', value: (paper) => paper.number },
  { key: 'form', width: 24, kind: 'text', value: (paper, { t }) => formTitle(paper.form, t) },
  { key: 'unit', width: 12, kind: 'text', value: (paper) => paper.unitCode },
  { key: 'owner', width: 18, kind: 'text', value: (paper) => paper.owner },
  { key: 'by', width: 12, kind: 'text', value: (paper) => paper.by },
  {
    key: 'at',
    width: 18,
    kind: 'text',
    // A file is read on other days: the whole date, never "today".
    value: ({ at }, { zone }) => wholeMoment(at, zone),
  },
  { key: 'prints', width: 8, kind: 'number', value: (paper) => paper.prints },
  { key: 'state', width: 12, kind: 'text', value: (paper, { t }) => paperStateWords(paper, t) },
  { key: 'box', width: 10, kind: 'text', value: (paper) => paper.box },
  { key: 'returned', width: 18, kind: 'text', value: ({ returnedAt }, { zone }) => wholeMoment(returnedAt, zone) },
]

function wholeMoment(at: string, zone: string): string {
  return at === '' ? '' : `${dayInZone(Date.parse(at), zone)} ${clockInZone(Date.parse(at), zone)}`
}

/** Columns and rows of its file. */
export function paperTable(papers: readonly PaperLine[], writing: FileWriting) {
  const columns = FIELDS.map(({ key, width, kind }) => ({ title: writing.t(`papers.columns.${key}`), width, kind }))
  const rows = papers.map((paper) => FIELDS.map((field) => field.value(paper, writing)))
  return { columns, rows }
}
