/** One cashier’s day: what came in and went out, the cash counted against it, closed by who took it (handbook D10, R26). */
import { TextInput } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { closeCashDay } from '#renderer/features/decoration/commands/moneyDay.ts'
import { useStaffNames } from '#renderer/features/decoration/queries/money.ts'
import { type CashDayLine, useCashDay } from '#renderer/features/decoration/queries/moneyDay.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { expectedCash } from '#shared/domain/decoration/money/cashDay.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { kindWords, methodWords, moneyRefusalWords, yuanText } from './moneyWords.ts'
import './money.css'

type Found = NonNullable<ReturnType<typeof useCashDay>>

export function CashDayView({ nav }: { readonly nav: ReactNode }) {
  const t = useText()
  const navigate = useNavigate()
  const today = useToday()
  const { signature } = useDesk()
  const [day, setDay] = useState<Day>(today)
  const [closing, setClosing] = useState(false)
  const found = useCashDay(signature.actor.id, day)
  const names = useStaffNames()
  const columns = useDayColumns()
  if (found === undefined) return null
  const go = (days: number): void => {
    setClosing(false)
    setDay(addDays(day, days))
  }
  const hasLines = found.lines.length > 0
  const label = t(found.closed === undefined ? 'decorationMoney.day.close' : 'decorationMoney.day.closeAgain')
  const actions = [
    { id: 'close', label, icon: IconCash, keys: 'F2', isAvailable: hasLines, run: () => setClosing(true) },
    {
      id: 'before',
      label: t('decorationMoney.day.previous'),
      icon: IconArrowLeft,
      keys: 'Alt+PageUp',
      run: () => go(-1),
    },
    {
      id: 'after',
      label: t('decorationMoney.day.next'),
      icon: IconArrowRight,
      keys: 'Alt+PageDown',
      isAvailable: day < today,
      run: () => go(1),
    },
  ]
  return (
    <Page
      title={t('decorationMoney.places.day')}
      note={t('decorationMoney.day.note', { who: names.get(signature.actor.id) ?? '', day })}
      actions={actions}
      filters={nav}
      side={
        closing ? (
          <CloseForm day={day} found={found} onDone={() => setClosing(false)} />
        ) : (
          <SidePanel title={t('decorationMoney.day.sums')}>
            <Sums found={found} />
          </SidePanel>
        )
      }
    >
      <VirtualTable
        name='decoration-cash-day'
        label={t('decorationMoney.places.day')}
        rows={found.lines}
        columns={columns}
        rowKey={({ caseId, id }) => `${caseId}/${id}`}
        onOpen={({ caseId }) => void navigate({ to: `/decoration/case/${caseId}/money` })}
        empty={<EmptyState title={t('decorationMoney.day.empty')} />}
      />
    </Page>
  )
}

function Sums({ found: { sums, closed, gaps } }: { readonly found: Found }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const expected = expectedCash(sums)
  const hasChanged = closed !== undefined && JSON.stringify(closed.sums) !== JSON.stringify(sums)
  return (
    <div className='money-section'>
      <table className='money-table'>
        <tbody>
          {sums.map(({ method, inFen, outFen }) => (
            <tr key={method}>
              <th scope='row'>{methodWords(method)}</th>
              <td data-figures>{t('decorationMoney.day.in', { amount: yuanText(inFen) })}</td>
              <td data-figures>{t('decorationMoney.day.out', { amount: yuanText(outFen) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <strong>{t('decorationMoney.day.expected', { amount: yuanText(expected) })}</strong>
      {gaps.length > 0 && <StateBadge state='late' words={t('decorationMoney.day.gaps', { gaps: gaps.join('、') })} />}
      {closed !== undefined && (
        <StateBadge
          state={hasChanged ? 'due' : 'done'}
          words={t('decorationMoney.day.closedAt', {
            time: momentText(closed.closedAt, { zone, now }).time,
            counted: yuanText(closed.countedFen),
            expected: yuanText(closed.expectedFen),
          })}
        />
      )}
      {hasChanged && <p>{t('decorationMoney.day.changedSince')}</p>}
    </div>
  )
}

interface CloseFormProps {
  readonly day: Day
  readonly found: Found
  readonly onDone: () => void
}

type CloseValues = { countedFen: Fen | null; why: string }

function CloseForm({ day, found, onDone }: CloseFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<CloseValues>({ initialValues: { countedFen: null, why: '' }, validate: () => ({}) })
  const { form } = entry
  const counted = form.useWatchValue('countedFen') as Fen | null
  const difference = (counted ?? 0) - expectedCash(found.sums)
  const submit = async (values: CloseValues): Promise<EntryOutcome> => {
    const done = await closeCashDay(desk, { day, ...values })
    if (!done.ok) return refusedEntry(done.error, moneyRefusalWords)
    showNotice(text('decorationMoney.done.closed', { day }))
    return ok(undefined)
  }
  return (
    <aside className='side-panel' aria-label={t('decorationMoney.day.close')}>
      <EntryForm
        entry={entry}
        title={t('decorationMoney.day.close')}
        submitLabel={t('decorationMoney.day.close')}
        onSubmit={submit}
        onDone={onDone}
        onLeave={onDone}
      >
        <Sums found={found} />
        <EntrySection title={t('decorationMoney.day.counted')}>
          <MoneyInput
            label={t('decorationMoney.day.counted')}
            description={t('decorationMoney.day.countedHint')}
            autoFocus
            key={form.key('countedFen')}
            {...form.getInputProps('countedFen')}
          />
          {counted !== null && difference !== 0 && (
            <TextInput
              label={t('decorationMoney.day.why')}
              autoComplete='off'
              key={form.key('why')}
              {...form.getInputProps('why')}
            />
          )}
          {counted !== null && (
            <StateBadge
              state={difference === 0 ? 'done' : 'late'}
              words={
                difference === 0
                  ? t('decorationMoney.day.matches')
                  : t('decorationMoney.day.difference', { amount: yuanText(difference) })
              }
            />
          )}
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

function useDayColumns(): readonly TableColumn<CashDayLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const title = (name: 'time' | 'kind' | 'unit' | 'number' | 'method' | 'amount') =>
    t(`decorationMoney.day.columns.${name}`)
  return [
    {
      key: 'time',
      title: title('time'),
      width: '5rem',
      narrowWidth: HIDDEN,
      render: ({ at }) => momentText(at, { zone, now }).time,
    },
    {
      key: 'kind',
      title: title('kind'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: ({ kind, name }) => [kindWords(kind), name].filter((part) => part !== '').join(' · '),
    },
    { key: 'unit', title: title('unit'), width: '6rem', narrowWidth: '4.5rem', render: ({ unitCode }) => unitCode },
    { key: 'number', title: title('number'), width: '8rem', narrowWidth: HIDDEN, render: ({ number }) => number },
    {
      key: 'method',
      title: title('method'),
      width: '5rem',
      narrowWidth: '3.5rem',
      render: ({ method }) => methodWords(method),
    },
    {
      key: 'amount',
      title: title('amount'),
      width: '8rem',
      narrowWidth: '6rem',
      numeric: true,
      render: ({ amountFen }) => yuanText(amountFen),
    },
  ]
}
