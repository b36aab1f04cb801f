/** What decoration owes: at a hub what keeps the case from its next step, for everybody what falls due. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { type Text, text } from '#renderer/text/text.ts'
import type { PermitGap } from '#shared/domain/decoration/cases/permitGaps.ts'
import { caseDue } from '#shared/domain/decoration/due/caseDue.ts'
import { gapPath, matterOf, type Telling } from './caseMatter.ts'
import { casePath } from './cases/casePaths.ts'
import { gapWords } from './cases/caseWords.ts'
import { cashDayMatters } from './cashDayMatters.ts'
import { cutMatters, otherMatters, passMatters, patrolMatters, violationMatters } from './otherMatters.ts'
import { loadDueTerms, loadGaps, loadPassesOut } from './queries/dueToday.ts'
import { casesOf, isOpenViolation, openCuts, openViolations, unitCodes, waitingCases } from './queries/subjects.ts'

/** Gaps that a hub names one by one. */
const GAPS_NAMED = 4
/** At the hub the gaps themselves stand instead of their number. */
const NOT_AT_HUB: ReadonlySet<string> = new Set(['gaps'])

/** What is missing and whose turn it is, case by case. */
export async function openDecorationMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const rows = await casesOf(store, subject)
  if (rows.length === 0) return []
  const terms = await loadDueTerms(store)
  const gaps = await loadGaps(store, rows)
  const telling: Telling = { terms, t: text, codes: new Map() }
  const ids = rows.map(({ id }) => id)
  const violations = (await openViolations(store, ids)).filter(isOpenViolation)
  const out = await loadPassesOut(store, terms)
  return [
    ...rows.flatMap((row) => [
      ...gapMatters(row, gaps.get(row.id) ?? []),
      ...stepsOf(row, gaps.get(row.id)?.length ?? 0, telling).filter(
        ({ id }) => !NOT_AT_HUB.has(id.split('/')[2] ?? ''),
      ),
    ]),
    ...violationMatters(violations, telling),
    ...passMatters(rows, out, telling),
  ]
}

function gapMatters({ id, v }: DecorationCaseRow, gaps: readonly PermitGap[]): readonly OpenMatter[] {
  const named = gaps.slice(0, GAPS_NAMED).map((gap): OpenMatter => {
    const words = text('decorationDesk.matters.gap', { number: v.number, gap: gapWords(gap) })
    const line = { id: `decoration/${id}/gap/${gap.code}/${gap.of ?? ''}`, path: gapPath(id, gap) }
    return { ...line, text: words, turn: gap.turn, state: 'todo' }
  })
  const more = gaps.length - named.length
  if (more <= 0) return named
  const words = text('decorationDesk.matters.moreGaps', { number: v.number, count: more })
  return [...named, { id: `decoration/${id}/more`, text: words, turn: 'us', state: 'todo', path: casePath(id) }]
}

function stepsOf(row: DecorationCaseRow, gaps: number, telling: Telling): readonly OpenMatter[] {
  return caseDue(row.v, { ...telling.terms, gaps }).map((due) => matterOf(row, { ...due, gaps }, telling))
}

/** Of everybody, in these days. */
export async function decorationDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const terms = await loadDueTerms(store)
  const rows = await waitingCases(store)
  const gaps = await loadGaps(store, rows)
  const [violations, cuts] = [await openViolations(store), await openCuts(store)]
  const named = [...rows, ...violations, ...cuts].map(({ v }) => v.unitId)
  const telling: Telling = { terms, t, codes: await unitCodes(store, named) }
  const matters = [
    ...rows.flatMap((row) => stepsOf(row, gaps.get(row.id)?.length ?? 0, telling)),
    ...violationMatters(violations, telling),
    ...cutMatters(cuts, telling),
    ...passMatters(rows, await loadPassesOut(store, terms), telling),
    ...(await patrolMatters(store, rows, telling)),
    ...(await cashDayMatters(store, rows, telling)),
    ...(await otherMatters(store, telling)),
  ]
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}
