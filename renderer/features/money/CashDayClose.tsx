/** A cashier’s day in sums, and its close: what the books expect, what was counted, why they differ (handbook D10, R26). */
import { useDesk } from '#renderer/db/deskContext.ts'
import { closeCashDay } from '#renderer/features/money/commands/moneyDay.ts'
import type { CashDay } from '#renderer/features/money/queries/money.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { areSums, expectedCash } from '#shared/domain/money/cashDay.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { MoneyForm, MoneyText } from './MoneyForm.tsx'
import { methodWords, yuanText } from './moneyWords.ts'
import './money.css'

/** By method, the cash the books expect, and the close that stands. */
export function CashDaySums({ found: { sums, closed, gaps } }: { readonly found: CashDay }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const expected = expectedCash(sums)
  const hasChanged = closed !== undefined && !areSums(closed.sums, sums)
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
  readonly staffId: string
  readonly found: CashDay
  readonly onDone: () => void
}

type CloseValues = { countedFen: Fen | null; why: string }

/** Counts the cash against the books and closes the day. */
export function CashDayClose({ day, staffId, found, onDone }: CloseFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<CloseValues>({ initialValues: { countedFen: null, why: '' }, validate: () => ({}) })
  const { form } = entry
  const counted = form.useWatchValue('countedFen') as Fen | null
  const difference = (counted ?? 0) - expectedCash(found.sums)
  const run = async (values: CloseValues) => {
    const done = await closeCashDay(desk, { day, staffId, ...values })
    if (done.ok) showNotice(text('decorationMoney.done.closed', { day }))
    return done
  }
  return (
    <aside className='side-panel' aria-label={t('decorationMoney.day.close')}>
      <MoneyForm
        entry={entry}
        title={t('decorationMoney.day.close')}
        submitLabel={t('decorationMoney.day.close')}
        run={run}
        onClose={onDone}
      >
        <CashDaySums found={found} />
        <EntrySection title={t('decorationMoney.day.counted')}>
          <MoneyInput
            label={t('decorationMoney.day.counted')}
            description={t('decorationMoney.day.countedHint')}
            autoFocus
            key={form.key('countedFen')}
            {...form.getInputProps('countedFen')}
          />
          {counted !== null && difference !== 0 && (
            <MoneyText form={form} name='why' label={t('decorationMoney.day.why')} />
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
      </MoneyForm>
    </aside>
  )
}
