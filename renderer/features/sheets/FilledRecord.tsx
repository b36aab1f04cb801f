/** What a blank became: the record that was entered from it (补录), and the way there. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import type { PaperLine } from './queries.ts'
import { useFilledRecords } from './queriesRegister.ts'

/** Where the records of a kind are dealt with; a visit has no screen of its own. */
const PATHS: Readonly<Record<string, string>> = {
  item: '/items',
  release: '/releases',
  loan: '/loans',
  letter: '/letters',
}

/** A line of facts for a blank that was entered; undefined for other papers. */
export function useFilledRecord(paper: PaperLine): ReactNode | undefined {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { id, filledAt } = paper
  const records = useFilledRecords(id, filledAt)
  if (filledAt === '') return undefined
  const { day, time } = momentText(filledAt, { zone, now })
  return (
    <span className='paper-marks'>
      {t('papers.filledLine', { at: `${day} ${time}` })}
      {records.map((record) => (
        <RecordLink key={record} record={record} />
      ))}
    </span>
  )
}

function RecordLink({ record }: { readonly record: string }) {
  const t = useText()
  const [entity = '', id = ''] = record.split('/')
  const path = PATHS[entity]
  return path === undefined ? null : <Link to={`${path}/${id}`}>{t('papers.toRecord')}</Link>
}
