/** What move-in owes: at a hub every gap of the case that goes on, by whose turn it is; for everybody what falls due. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { type Text, text } from '#renderer/text/text.ts'
import {
  type MoveInGap,
  type MoveInGapCode,
  moveInSteps,
  type StepStand,
} from '#shared/domain/move-in/steps/moveInSteps.ts'
import { owedVisitBacks } from '#shared/domain/move-in/visitBacks/visitBackStand.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { type MoveInTab, moveInPath } from './caseTabs.ts'
import { moveInFaultMatters } from './faults/faultMatters.ts'
import { moveInMoneyMatters } from './fees/moneyMatters.ts'
import { gapWords, moveInWord } from './moveInWords.ts'
import { loadMoveInFacts, loadMoveInTerms, type MoveInTerms } from './queries/stand.ts'
import { moveInsOf, namesOf, runningIn, runningMoveIns, unitCodesOf } from './queries/subjects.ts'
import { linesOf, loadOwedVisitBacks, loadVisitBackTerms, type OwedVisitBack } from './queries/visitBacks.ts'

/** Where a gap is closed. */
const GAP_TABS: Readonly<Record<MoveInGapCode, MoveInTab>> = {
  ...{ 'paper-missing': 'papers', 'copies-short': 'papers', 'seal-not-checked': 'papers', 'seal-differs': 'papers' },
  ...{ 'not-received': 'papers', 'numbers-not-reserved': 'packet', 'not-paid': 'fees', 'not-inspected': 'inspection' },
  ...{ 'reading-missing': 'inspection', 'signature-missing': 'inspection', 'nothing-handed-over': 'handing' },
  ...{ 'keys-on-loan': 'handing', 'issues-open': 'faults', 'leaflet-not-told': 'handing' },
}

/** Every gap of the case that goes on, and the visit-backs that are owed: one list, so that nobody comes twice (handbook R136). */
export async function openMoveInMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const rows = await moveInsOf(store, subject)
  const running = runningIn(rows)
  const today = store.dayOf(store.clock.nowMs())
  const gaps = running === undefined ? [] : await gapMatters(store, running)
  // While its gap stands there, what is not paid is named once.
  const isAsked = gaps.some(({ id }) => id.startsWith(`moveInCase/${running?.id}/not-paid/`))
  const caseIds = rows.map(({ id }) => id).filter((id) => !(isAsked && id === running?.id))
  return [
    ...gaps,
    ...(await moveInMoneyMatters(store, { today, caseIds })),
    ...(await visitBackMattersOf(store, rows, today)),
  ]
}

async function gapMatters(store: Store, row: MoveInCaseRow): Promise<readonly OpenMatter[]> {
  const steps = moveInSteps(await loadMoveInFacts(store, row.v))
  const gaps = distinctGaps(steps)
  const names = await namesOf(
    store,
    gaps.flatMap(({ person }) => person ?? []),
  )
  const due = dueOfCase(row)
  const today = store.dayOf(store.clock.nowMs())
  return gaps.map((gap): OpenMatter => {
    const who = names.get(gap.person ?? '') ?? ''
    return {
      id: `moveInCase/${row.id}/${gap.code}/${gap.of ?? ''}/${gap.person ?? ''}`,
      text: text('moveInDesk.matters.gap', { what: gapWords(gap) }),
      ...(who === '' ? {} : { who }),
      turn: gap.turn,
      state: due === '' ? 'todo' : stateOn(due, today),
      ...(due === '' ? {} : { due }),
      path: moveInPath(row.id, GAP_TABS[gap.code]),
    }
  })
}

/** A lent key stands in the way of two steps, and is missing once; what was prepared in advance is no longer asked for once somebody came. */
function distinctGaps(steps: readonly StepStand[]): readonly MoveInGap[] {
  const isReceived = steps.some(({ step, isDone }) => step === 'receive' && isDone)
  const asked = steps.filter(({ step }) => !(isReceived && step === 'prepare'))
  const found = asked.flatMap(({ gaps }) => gaps)
  return [...new Map(found.map((gap) => [JSON.stringify([gap.code, gap.of, gap.person]), gap])).values()]
}

/** The day on which the owner is expected, or by which a refused home is put right. */
function dueOfCase({ v }: MoveInCaseRow): string {
  if (v.status === 'refused') return v.refusals.at(-1)?.dueOn ?? ''
  return v.status === 'noticed' ? v.appointedDay : ''
}

async function visitBackMattersOf(
  store: Store,
  rows: readonly MoveInCaseRow[],
  today: Day,
): Promise<readonly OpenMatter[]> {
  const terms = await loadVisitBackTerms(store)
  return rows.flatMap((row) =>
    owedVisitBacks(linesOf(store, row, terms), today).map(({ turn, day }): OpenMatter => {
      const words = text('moveInDesk.matters.visitBack', {
        turn: text(`moveInVisitBacks.turns.${turn}`),
        day: shortDay(day),
      })
      const line = { id: `moveInCase/${row.id}/visit-back/${turn}`, text: words, due: day }
      return { ...line, turn: 'us', state: stateOn(day, today), path: moveInPath(row.id, 'visit-backs') }
    }),
  )
}

/** With what lines are told. */
interface Telling {
  readonly today: Day
  readonly t: Text
  readonly codes: ReadonlyMap<string, string>
}

/** What falls due for everybody: appointments, cases half done, papers not filed, visit-backs building by building. */
export async function moveInDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const today = store.dayOf(store.clock.nowMs())
  const rows = await runningMoveIns(store)
  const codes = await unitCodesOf(
    store,
    rows.map(({ v }) => v.unitId),
  )
  const telling: Telling = { today, t, codes }
  const terms = rows.length === 0 ? undefined : await loadMoveInTerms(store)
  const ofCases =
    terms === undefined ? [] : await Promise.all(rows.map((row) => caseMatter(store, row, { ...telling, terms })))
  const visits = visitBackMatters(isDay(to) ? await loadOwedVisitBacks(store, to) : [], telling)
  const faults = await moveInFaultMatters(store, { today, to, t, ...(from === undefined ? {} : { from }) })
  const fees = await moveInMoneyMatters(store, { today, words: t })
  return [...ofCases.flat(), ...fees, ...visits, ...faults].filter(
    ({ due = '' }) => due <= to && (from === undefined || due >= from),
  )
}

async function caseMatter(
  store: Store,
  row: MoveInCaseRow,
  telling: Telling & { readonly terms: MoveInTerms },
): Promise<readonly OpenMatter[]> {
  const { v } = row
  const { t, today } = telling
  if (v.status === 'noticed' && isDay(v.appointedDay)) return [appointmentMatter(row, telling)]
  if (v.status === 'refused') {
    const due = v.refusals.at(-1)?.dueOn || today
    return [
      matter(row, { key: 'refused', due, words: t('moveInDesk.matters.refused', { day: shortDay(due) }) }, telling),
    ]
  }
  if (v.status === 'handed-over') {
    const due = isDay(v.handedOverDay) ? v.handedOverDay : today
    const words = t('moveInDesk.matters.unfiled', { day: shortDay(due) })
    return [matter(row, { key: 'unfiled', due, words, turn: 'us' }, telling)]
  }
  if (v.status !== 'received') return []
  const since = dayOfArrival(store, row) ?? today
  const next = moveInSteps(await loadMoveInFacts(store, v, telling.terms)).find(
    ({ step, isDone }) => !isDone && step !== 'prepare',
  )
  const step = moveInWord('steps', next?.step ?? 'archive', t)
  const words = t('moveInDesk.matters.received', { day: shortDay(since), step })
  return [matter(row, { key: 'received', due: since, words, turn: next?.gaps[0]?.turn ?? 'us' }, telling)]
}

function dayOfArrival(store: Store, { v }: MoveInCaseRow): Day | undefined {
  const atMs = Date.parse(v.arrival?.at ?? '')
  return Number.isNaN(atMs) ? undefined : store.dayOf(atMs)
}

function appointmentMatter(row: MoveInCaseRow, telling: Telling): OpenMatter {
  const { t, today } = telling
  const { appointedDay: due, appointment } = row.v
  const from = appointment?.from ?? ''
  const day = shortDay(due)
  if (due < today)
    return matter(row, { key: 'missed', due, words: t('moveInDesk.matters.missed', { day }), turn: 'us' }, telling)
  const key = due === today ? 'appointedToday' : 'appointedOn'
  return matter(row, { key: 'appointed', due, words: t(`moveInDesk.matters.${key}`, { day, from }) }, telling)
}

interface Told {
  readonly key: string
  readonly due: string
  readonly words: string
  readonly turn?: OpenMatter['turn']
}

function matter(row: MoveInCaseRow, { key, due, words, turn = 'owner' }: Told, { today, codes }: Telling): OpenMatter {
  const code = codes.get(row.v.unitId ?? '') ?? ''
  const line = { id: `moveInCase/${row.id}/${key}`, text: code === '' ? words : `${code} ${words}`, turn, due }
  return { ...line, state: stateOn(due, today), path: moveInPath(row.id) }
}

/** A building's in one line: its officer goes from door to door. */
function visitBackMatters(owed: readonly OwedVisitBack[], { today, t }: Telling): readonly OpenMatter[] {
  const groups = Map.groupBy(owed, ({ buildingId, day }) => (day > today ? `${buildingId}/${day}` : buildingId))
  return [...groups].flatMap(([key, of]): OpenMatter[] => {
    const [first] = of
    if (first === undefined) return []
    const { building, officerIds, day: due } = first
    const words = t('moveInDesk.matters.visitBacks', { building, count: of.length, day: shortDay(due) })
    const [only, ...others] = officerIds
    const officer = only === undefined || others.length > 0 ? {} : { officerId: only }
    const line = { id: `moveInVisitBacks/${key}`, text: words.trim(), ...officer, due, path: '/move-in/visit-backs' }
    return [{ ...line, turn: 'us', state: stateOn(due, today) }]
  })
}

/** Late, due today, or still to come. */
function stateOn(due: string, today: string): OpenMatter['state'] {
  return due < today ? 'late' : due === today ? 'due' : 'running'
}

/** Month and day: the year stands on the screen already. */
const shortDay = (day: string): string => day.slice('2026-'.length)
