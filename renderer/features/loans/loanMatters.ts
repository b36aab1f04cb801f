/** What loans owe: things that are out, due today or late; what the cabinet should hold; what is out when the power fails. */
import type {
  DayRecordLine,
  DaySpan,
  DowntimeList,
  HandoverCount,
  HubSubject,
  OpenMatter,
} from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { dueDay } from '#shared/domain/loans/due.ts'
import { LOAN_KINDS } from '#shared/domain/loans/schema.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { momentOn } from './loanPaper.ts'
import { type LoanLine, loadCabinet, loanLines, loansOf, loansOut } from './queries.ts'

/** What the subject has out: it is their turn to bring it back. */
export async function openLoanMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const out = (await loansOf(store, subject)).filter(({ loan }) => loan.status === 'out')
  return out.map((line) => ({
    ...matterOf(store, line, text),
    ...(subject.kind === 'unit' && line.who !== '' ? { who: line.who } : {}),
  }))
}

/** Of everybody, due in these days; the officer is who lent it. */
export async function loanDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const matters = (await loansOut(store)).map((line) => {
    const matter = matterOf(store, line, t)
    const words = line.unitCode === '' ? matter.text : `${line.unitCode} ${matter.text}`
    return { ...matter, text: words, ...(line.who === '' ? {} : { who: line.who }) }
  })
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}

function matterOf(store: Store, { id, loan, label, standing }: LoanLine, t: Text): OpenMatter {
  const due = dueDay(loan, store.zone())
  const state = standing === 'late' || standing === 'due' ? standing : 'running'
  const key = state === 'running' ? 'out' : state
  const words = t(`loans.matters.${key}`, { label, day: due.slice('2026-'.length) })
  return {
    id: `loan/${id}`,
    text: words,
    turn: 'owner',
    state,
    due,
    officerId: loan.lentBy,
    path: `/loans/${loan.thingId}`,
  }
}

/** What to count by hand at a handover: what should lie in the cabinet, of each kind it has; what is out cannot be counted. */
export async function loanCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const missing = await missingSets(store)
  const lines = (await loadCabinet(store)).filter(({ id, thing }) => thing.active && !missing.has(id))
  return LOAN_KINDS.flatMap((kind): HandoverCount[] => {
    const ofKind = lines.filter(({ thing }) => thing.kind === kind)
    if (ofKind.length === 0) return []
    const words = t(`loans.kinds.${kind}`)
    const out = ofKind.filter(({ loan }) => loan !== undefined).length
    const label = t('loans.handover.in', { kind: words })
    const aside = out === 0 ? {} : { aside: t('loans.handover.alsoOut', { count: out }) }
    return [{ id: `loans/${kind}/in`, label, expected: ofKind.length - out, ...aside }]
  })
}

/** Sets of keys that nobody has: what is lost is not counted. */
async function missingSets({ db }: Store): Promise<ReadonlySet<string>> {
  const kept = await db.keySets.where('v.status').equals('kept').toArray()
  return new Set(kept.flatMap(({ id, v }) => (v.missing ? [id] : [])))
}

/** Things lent on a day, as 《客服中心工作记录表》 lists them: in Chinese. */
export async function loanDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const rows = await store.db.loans.where('v.lentAt').between(from, to, true, false).toArray()
  const lines = await loanLines(
    store,
    rows.filter(({ v }) => v.status !== 'void'),
  )
  return lines.map(({ loan, label, who, unitCode }) => ({
    at: loan.lentAt,
    unit: unitCode,
    who,
    matter: t('loans.record.lent', { label }),
    handling: t(loan.status === 'out' ? 'loans.record.out' : 'loans.record.back'),
    passedTo: '',
  }))
}

/** What is out, for a shift without power. */
export async function loanDowntimeLists(store: Store): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const out = await loansOut(store)
  if (out.length === 0) return []
  const keys = ['label', 'who', 'unitCode', 'lentAt', 'dueAt', 'deposit'] as const
  const columns = keys.map((key) => t(`loans.downtime.columns.${key === 'unitCode' ? 'unit' : key}`))
  const rows = out.map(({ loan, label, who, unitCode }) => [
    label,
    who,
    unitCode,
    momentOn(store, loan.lentAt),
    momentOn(store, loan.dueAt),
    loan.depositFen === 0 ? '' : formatFen(loan.depositFen as Fen),
  ])
  return [{ title: t('loans.downtime.title'), columns, rows }]
}
