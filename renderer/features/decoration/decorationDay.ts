/** Decoration in the day of the desk: what to count at a handover, what the day's record says. */
import type { DayRecordLine, HandoverCount } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { type DayCase, type DayFacts, loadDecorationDay, loadStanding } from './queries/decorationDay.ts'

/** Permits that run, passes that should come back, fire that burns, the day's receipts. Nothing where no case ever was. */
export async function decorationCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const found = await loadStanding(store)
  if (found === undefined) return []
  const { running, stopped, passesOut, burning, receipts } = found
  const count = (id: string, label: string, expected: number, aside = ''): HandoverCount => ({
    ...{ id: `decoration/${id}`, label, expected },
    ...(aside === '' ? {} : { aside }),
  })
  const [first, last] = [receipts[0], receipts.at(-1)]
  const range =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? first
        : t('decorationDesk.handover.receiptRange', { from: first, to: last })
  const halted = stopped === 0 ? '' : t('decorationDesk.handover.stopped', { count: stopped })
  return [
    count('permits', t('decorationDesk.handover.permits'), running, halted),
    count('passes', t('decorationDesk.handover.passes'), passesOut),
    count('hot-work', t('decorationDesk.handover.hotWork'), burning),
    count('receipts', t('decorationDesk.handover.receipts', { count: receipts.length }), receipts.length, range),
  ]
}

/** What came and was decided on a day, as 《客服中心工作记录表》 lists it: patrols in one line. */
export async function decorationDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const facts = await loadDecorationDay(store, day)
  return [
    ...facts.cases.flatMap((one) => caseLines(one, t)),
    ...facts.violations.map(({ at, unit, place }): DayRecordLine => {
      const matter = t('decorationDesk.record.violation', { place })
      return { at, unit, who: '', matter, handling: t('decorationDesk.record.done'), passedTo: '' }
    }),
    ...patrolLine(facts, t),
  ]
}

function caseLines({ unit, who, number, acts }: DayCase, t: Text): readonly DayRecordLine[] {
  return acts.map(({ at, act, of, passed }): DayRecordLine => {
    const stage = of === 'first' || of === 'second' ? t(`decorationDesk.record.stages.${of}`) : ''
    const matter = t(`decorationDesk.record.${act}`, { number: act === 'acceptance' ? number : of || number, stage })
    const result = passed ? 'passed' : 'failed'
    const handling = t(`decorationDesk.record.${act === 'acceptance' ? result : 'done'}`)
    return { at, unit, who, matter, handling, passedTo: '' }
  })
}

function patrolLine({ patrols }: DayFacts, t: Text): readonly DayRecordLine[] {
  if (patrols === undefined) return []
  const matter = t('decorationDesk.record.patrols', { count: patrols.count })
  const handling =
    patrols.faults === 0
      ? t('decorationDesk.record.noFaults')
      : t('decorationDesk.record.faults', { count: patrols.faults })
  return [{ at: patrols.at, unit: '', who: '', matter, handling, passedTo: '' }]
}
