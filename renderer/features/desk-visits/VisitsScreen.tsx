/** 来访登记: the visits of a day, who is still here, on paper as a signed sheet or a plain list (handbook D24). */
import { Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { foreignRefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { VISIT_PURPOSES } from '#shared/domain/desk-visits/arrival.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { useVisitsOn, type VisitLine } from './queries.ts'
import { useVisitColumns } from './useVisitColumns.tsx'
import { VisitCard } from './VisitCard.tsx'
import { VisitForm } from './VisitForm.tsx'
import { issueVisitRecord, paperWords, printVisitList } from './visitPaper.ts'
import './visits.css'

export function VisitsScreen() {
  const t = useText()
  const today = useToday()
  const navigate = useNavigate()
  const [day, setDay] = useState<Day>(today)
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState<{ readonly id: string } | { readonly correct: VisitLine }>()
  const all = useVisitsOn(day) ?? []
  const lines = all.filter(
    ({ visit: { v } }) => filter === '' || (filter === 'here' ? v.status === 'here' : v.purpose === filter),
  )
  const close = (): void => setShown(undefined)
  const side =
    shown === undefined ? undefined : 'id' in shown ? (
      <VisitCard
        visitId={shown.id}
        open={({ kind, id }) => void navigate({ to: `/${kind}/${id}` })}
        onCorrect={(line) => setShown({ correct: line })}
        onClose={close}
      />
    ) : (
      <VisitForm job={{ kind: 'correct', line: shown.correct }} onClose={close} />
    )
  const here = all.filter(({ visit }) => visit.v.status === 'here').length
  return (
    <Page
      title={t('deskVisits.listTitle')}
      note={t('deskVisits.listCount', { count: all.length, here })}
      actions={useListActions(day, { lines, filter })}
      filters={<Filters day={day} onDay={setDay} filter={filter} onFilter={setFilter} />}
      side={side}
    >
      <VirtualTable
        name={`visits-${day}`}
        label={t('deskVisits.listTitle')}
        rows={lines}
        columns={useVisitColumns()}
        rowKey={(line) => line.visit.id}
        onOpen={(line) => setShown({ id: line.visit.id })}
        empty={<EmptyState title={t('deskVisits.listEmpty')} />}
      />
    </Page>
  )
}

interface Shown {
  readonly lines: readonly VisitLine[]
  readonly filter: string
}

function useListActions(day: Day, { lines, filter }: Shown): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const issue = async (): Promise<void> => {
    const issued = await issueVisitRecord(desk, day)
    if (issued.ok) await navigate({ to: `/papers/${issued.value.draft.sheetId}` })
    else showNotice(<RefusalNote words={paperWords(issued.error.code) ?? foreignRefusalWords(issued.error.code)} />)
  }
  const print = async (): Promise<void> => {
    const printed = await printVisitList(desk, { day, lines, filter: filterWords(t, filter) })
    if (!printed.ok && printed.error.code !== 'cancelled') showNotice(t('deskVisits.listFailed'), { role: 'alert' })
  }
  return [
    { id: 'visits-issue', label: t('deskVisits.listIssue'), keys: 'Alt+P', run: issue },
    { id: 'visits-print', label: t('deskVisits.listPrint'), keys: 'Ctrl+P', run: print },
  ]
}

function filterWords(t: ReturnType<typeof useText>, filter: string): string {
  if (filter === '') return ''
  if (filter === 'here') return t('deskVisits.listHere')
  const purpose = VISIT_PURPOSES.find((one) => one === filter)
  return purpose === undefined ? '' : t(`deskVisits.purposes.${purpose}`)
}

interface FiltersProps {
  readonly day: Day
  readonly onDay: (day: Day) => void
  readonly filter: string
  readonly onFilter: (filter: string) => void
}

function Filters({ day, onDay, filter, onFilter }: FiltersProps) {
  const t = useText()
  const step = (days: number): void => onDay(addDays(day, days))
  return (
    <div className='visits-filters'>
      <Button variant='default' aria-label={t('deskVisits.previousDay')} onClick={() => step(-1)}>
        <IconChevronLeft size={16} stroke={1.75} />
      </Button>
      <DayInput
        className='visits-day'
        key={day}
        aria-label={t('deskVisits.listDay')}
        defaultValue={day}
        onChange={(chosen) => {
          if (chosen !== null) onDay(chosen)
        }}
      />
      <Button variant='default' aria-label={t('deskVisits.nextDay')} onClick={() => step(1)}>
        <IconChevronRight size={16} stroke={1.75} />
      </Button>
      <NativeSelect
        aria-label={t('deskVisits.listPurpose')}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
        data={[
          { value: '', label: t('deskVisits.listAll') },
          { value: 'here', label: t('deskVisits.listHere') },
          ...VISIT_PURPOSES.map((purpose) => ({ value: purpose, label: t(`deskVisits.purposes.${purpose}`) })),
        ]}
      />
    </div>
  )
}
