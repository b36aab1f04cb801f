/** What decoration owes besides the steps of a case: violations, cuts, passes that are out, patrols, data past its time. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, DecorationViolationRow, UtilityCutRow } from '#renderer/db/tables.ts'
import type { Text } from '#renderer/text/text.ts'
import { violationDue } from '#shared/domain/decoration/due/violationDue.ts'
import { momentOf } from '#shared/domain/decoration/patrols/slots.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { stateOn, type Telling, withUnit } from './caseMatter.ts'
import { casePath } from './cases/casePaths.ts'
import { type PassesOut, workersPastTime } from './queries/dueToday.ts'
import { loadPatrolsOwed, MISSED_DAYS } from './queries/patrolsOwed.ts'

/** Steps of violations. */
export function violationMatters(
  rows: readonly DecorationViolationRow[],
  { terms, t, codes }: Telling,
): readonly OpenMatter[] {
  const dayOf = dayIn(terms.zone)
  return rows.flatMap(({ id, v }) =>
    violationDue(v, { days: terms.reportDays, dayOf }).map(({ step, due }): OpenMatter => {
      const words = t(`decorationDesk.matters.violation.${step}`, { notice: v.noticeNumber, day: dayWords(due) })
      return {
        id: `decorationViolation/${id}/${step}`,
        text: withUnit(codes.get(v.unitId ?? ''), words),
        turn: step === 'recheck' ? 'engineering' : 'us',
        state: stateOn(due, terms.today),
        due,
        path: `/decoration/violations/${id}`,
        ...(step === 'report' || step === 'approve-deduction' ? { forLeaders: true } : {}),
      }
    }),
  )
}

const dayIn =
  (zone: string) =>
  (at: string): Day =>
    momentOf(at, zone).day as Day

const dayWords = (day: string): string => day.slice('2026-'.length)

/** What a supply is called; anything else as it stands. */
export function supplyWords(supply: string, t: Text): string {
  return supply === 'water' || supply === 'power' || supply === 'both' ? t(`decorationDesk.supplies.${supply}`) : supply
}

/** Cuts of water and power that wait for an answer, for their day, or to be restored. */
export function cutMatters(rows: readonly UtilityCutRow[], { terms, t, codes }: Telling): readonly OpenMatter[] {
  const dayOf = dayIn(terms.zone)
  return rows.flatMap(({ id, v }): readonly OpenMatter[] => {
    const { status } = v
    if (status !== 'asked' && status !== 'agreed' && status !== 'cut') return []
    const due = dayOf((status === 'cut' ? v.to : v.from) || v.askedAt)
    const words = t(`decorationDesk.matters.cut.${status}`, { supply: supplyWords(v.supply, t), day: dayWords(due) })
    return [
      {
        id: `utilityCut/${id}/${status}`,
        text: withUnit(codes.get(v.unitId ?? ''), words),
        turn: status === 'asked' ? 'engineering' : 'us',
        state: stateOn(due, terms.today),
        due,
        path: '/decoration/hot-work/cuts',
      },
    ]
  })
}

/** Passes that should have come back, one line a case. */
export function passMatters(
  rows: readonly DecorationCaseRow[],
  out: ReadonlyMap<string, PassesOut>,
  { terms, t, codes }: Telling,
): readonly OpenMatter[] {
  return rows.flatMap(({ id, v }): readonly OpenMatter[] => {
    const found = out.get(id)
    if (found === undefined) return []
    const words = t('decorationDesk.matters.passes', { number: v.number, count: found.count })
    return [
      {
        id: `decoration/${id}/passes`,
        text: withUnit(codes.get(v.unitId ?? ''), words),
        turn: 'owner',
        state: stateOn(found.due, terms.today),
        due: found.due,
        path: casePath(id, 'permit'),
      },
    ]
  })
}

/** Patrols that nobody walked in the last days, a line a day, and what is left of today. */
export async function patrolMatters(
  store: Store,
  rows: readonly DecorationCaseRow[],
  { terms, t }: Telling,
): Promise<readonly OpenMatter[]> {
  const today = terms.today
  const { missed, left } = await loadPatrolsOwed(store, { from: addDays(today, -MISSED_DAYS), to: today }, rows)
  const byDay = Map.groupBy(missed, ({ target }) => target.day)
  const late = [...byDay].map(([day, lines]): OpenMatter => {
    const words = t('decorationDesk.matters.patrols.missed', { day: dayWords(day), count: lines.length })
    return { ...patrolLine(day, 'missed'), text: words, turn: 'us', state: 'late', due: day }
  })
  if (left.length === 0) return late
  const words = t('decorationDesk.matters.patrols.today', { count: left.length })
  return [...late, { ...patrolLine(today, 'today'), text: words, turn: 'us', state: 'due', due: today }]
}

function patrolLine(day: string, what: string): Pick<OpenMatter, 'id' | 'path'> {
  return { id: `decoration/patrols/${day}/${what}`, path: `/decoration/patrols/${day}` }
}

/** Identity data of workers past its time: a leader deletes it (handbook D21). */
export async function otherMatters(store: Store, { terms, t }: Telling): Promise<readonly OpenMatter[]> {
  const days = (await workersPastTime(store, terms.today)).map(({ due }) => due)
  const [first] = days.toSorted()
  if (first === undefined) return []
  const words = t('decorationDesk.matters.identities', { count: days.length })
  const line = { id: 'decoration/identities', text: words, path: '/decoration/people/due' }
  return [{ ...line, turn: 'us', state: stateOn(first, terms.today), due: first, forLeaders: true }]
}
