/** What custody owes: what waits for whoever is at the desk, what is overdue, what was found, runs without results, things nobody was told of. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import {
  type CustodyDue,
  type CustodyStep,
  type CustodyToday,
  custodyDue,
} from '#shared/domain/parcel-custody/custodyDue.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { daysBetween } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type CustodyLine, custodyLines, heldRows, linesByIds, openRuns, rowsOf } from './queries.ts'

/** Tags that one line names before it says how many there are. */
const TAGS_NAMED = 6
/** Steps that the recipient takes, the others are the desk's. */
const OWNERS_STEPS: ReadonlySet<CustodyStep> = new Set(['kept-until', 'failed-often'])
const LEADERS_STEPS: ReadonlySet<CustodyStep> = new Set(['rule'])
/** At the hub who comes is told what waits, not how often they were told before. */
const DESK_STEPS: ReadonlySet<CustodyStep> = new Set(['tell-again', 'tell-third', 'give-back', 'kept-until'])

/** 「有 2 件待领：A231、A232」, then what is particular about some of them. */
export async function openCustodyMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const moment = await custodyToday(store)
  const { own, left } = await heldOf(store, subject)
  const waiting = own.filter(isWaiting)
  const lines: OpenMatter[] = []
  const [first] = waiting
  if (first !== undefined) {
    const isLate = waiting.some(({ item }) => custodyDue(item, moment).some(({ due }) => due <= moment.today))
    lines.push({
      id: 'custody/waiting',
      text: text('custody.matters.waiting', { count: waiting.length, tags: tagWords(waiting) }),
      turn: 'owner',
      state: isLate ? 'late' : 'todo',
      path: `/custody/item/${first.id}/out`,
    })
  }
  for (const line of own) lines.push(...atHub(line, moment))
  for (const line of left) lines.push(quietLine(line, 'leftFor'))
  return lines
}

/** Whether somebody may take it along now. */
export function isWaiting({ item }: CustodyLine): boolean {
  return item.status === 'in-store' && item.declinedAt === ''
}

/** What the subject may take along now, live; undefined until it is read. */
export function useWaitingAt({ kind, id }: HubSubject): readonly CustodyLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await heldOf(store, { kind, id })).own.filter(isWaiting), [store, kind, id])
}

function atHub(line: CustodyLine, moment: CustodyToday): readonly OpenMatter[] {
  if (line.item.status === 'out-for-delivery') return [quietLine(line, 'onItsWay')]
  return custodyDue(line.item, moment)
    .filter(({ step }) => !DESK_STEPS.has(step))
    .map((due) => ({ ...matterOf(line, due, { moment, t: text }) }))
}

function quietLine({ id, item }: CustodyLine, key: 'leftFor' | 'onItsWay'): OpenMatter {
  const words = text(`custody.matters.${key}`, { tag: item.tag })
  return { id: `custody/${id}/${key}`, text: words, turn: 'us', state: 'running', path: `/custody/item/${id}` }
}

function tagWords(lines: readonly CustodyLine[]): string {
  const named = lines.slice(0, TAGS_NAMED).map(({ item }) => item.tag)
  return named.join(text('common.listSeparator')) + (lines.length > TAGS_NAMED ? '…' : '')
}

/** The oldest first; what came in one moment by its tag. */
function byIntake(a: CustodyItemRow, b: CustodyItemRow): number {
  return a.v.receivedAt === b.v.receivedAt ? compareCodes(a.v.tag, b.v.tag) : a.v.receivedAt < b.v.receivedAt ? -1 : 1
}

/**
 * What is held for the subject, and what a person left for somebody else. What came for a unit without naming anybody is for whoever lives
 * there.
 */
async function heldOf(store: Store, subject: HubSubject) {
  const rows = (await rowsOf(store, subject)).filter(({ v }) => isHeld(v))
  if (subject.kind === 'unit') return { own: await custodyLines(store, rows.toSorted(byIntake)), left: [] }
  const ids = new Set(await idsOfPerson(store, subject.id))
  const isOwn = ({ v }: CustodyItemRow) => ids.has(v.personId ?? '')
  const unitIds = await unitsOfPeople(store, ids)
  const ofUnits = (
    await store.db.custodyItems
      .where('v.unitId')
      .anyOf([...unitIds])
      .toArray()
  ).filter(({ v }) => isHeld(v) && v.personId === null)
  const known = new Set(rows.map(({ id }) => id))
  const own = [...rows.filter(isOwn), ...ofUnits.filter(({ id }) => !known.has(id))]
  return {
    own: await custodyLines(store, own.toSorted(byIntake)),
    left: await custodyLines(
      store,
      rows.filter((row) => !isOwn(row)),
    ),
  }
}

async function unitsOfPeople(store: Store, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const today = store.dayOf(store.clock.nowMs())
  const stays = await store.db.stays
    .where('v.personId')
    .anyOf([...ids])
    .toArray()
  const current = stays.filter(
    ({ deleted, v }) => !deleted && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  return new Set(current.flatMap(({ v }) => v.unitId ?? []))
}

/** Of everybody, in these days: each thing by its next step, runs without results, and in one line what nobody was told of. */
export async function custodyDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const moment = await custodyToday(store)
  const lines = await custodyLines(store, await heldRows(store))
  const ofThings = lines.flatMap((line) => custodyDue(line.item, moment).map((due) => placed(line, due, { moment, t })))
  const matters = [...ofThings, ...(await runMatters(store, moment, t)), ...untoldMatter(lines, moment, t)]
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}

interface Telling {
  readonly moment: CustodyToday
  readonly t: Text
}

function placed(line: CustodyLine, due: CustodyDue, telling: Telling): OpenMatter {
  const matter = matterOf(line, due, telling)
  const words = line.unitCode === '' ? matter.text : `${line.unitCode} ${matter.text}`
  return { ...matter, text: words, ...(line.who === '' ? {} : { who: line.who }) }
}

function matterOf({ id, item }: CustodyLine, { step, due }: CustodyDue, { moment, t }: Telling): OpenMatter {
  const words = {
    tag: item.tag,
    days: daysBetween(dayInZone(Date.parse(item.receivedAt), moment.zone), moment.today),
    day: due.slice('2026-'.length),
    tries: item.failedDeliveries,
  }
  return {
    id: `custody/${id}/${step}`,
    text: t(`custody.matters.steps.${step}`, words),
    turn: OWNERS_STEPS.has(step) ? 'owner' : 'us',
    state: stateOn(due, moment.today),
    due,
    path: `/custody/item/${id}`,
    ...(LEADERS_STEPS.has(step) ? { forLeaders: true } : {}),
  }
}

function stateOn(due: string, today: string): OpenMatter['state'] {
  return due < today ? 'late' : due === today ? 'due' : 'running'
}

/** Runs that are out: the results are owed by whoever carries, on the day they went. */
async function runMatters(store: Store, { today }: CustodyToday, t: Text): Promise<readonly OpenMatter[]> {
  return Promise.all(
    (await openRuns(store)).map(async ({ id, v }): Promise<OpenMatter> => {
      const things = await linesByIds(store, v.itemIds)
      const out = things.filter(({ item }) => item.status === 'out-for-delivery' && item.runId === id)
      const due = store.dayOf(Date.parse(v.begunAt))
      return {
        id: `deliveryRun/${id}`,
        text: t('custody.matters.run', { count: out.length, number: v.number }),
        turn: 'us',
        state: due < today ? 'late' : 'running',
        due,
        officerId: v.officerId,
        path: `/custody/runs/${id}`,
      }
    }),
  )
}

function untoldMatter(lines: readonly CustodyLine[], { today }: CustodyToday, t: Text): readonly OpenMatter[] {
  const untold = lines.filter(
    ({ item }) => item.status === 'in-store' && item.kind !== 'found' && item.notices.length === 0,
  )
  if (untold.length === 0) return []
  const words = t('custody.matters.untold', { count: untold.length })
  return [{ id: 'custody/untold', text: words, turn: 'us', state: 'due', due: today, path: '/custody/untold' }]
}

/** By which day, zone and settings things are judged now. */
async function custodyToday(store: Store): Promise<CustodyToday> {
  const [overdue, second, giveBack, found] = await Promise.all([
    settingOf(store, 'custody.overdue-days'),
    settingOf(store, 'custody.second-notice-days'),
    settingOf(store, 'custody.return-days'),
    settingOf(store, 'custody.found-days'),
  ])
  return {
    today: store.dayOf(store.clock.nowMs()),
    zone: store.zone(),
    days: { overdue, second, giveBack, found },
  }
}
