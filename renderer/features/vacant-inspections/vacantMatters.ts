/** What the rounds owe: by building for everybody, home by home at a hub. */
import type { DaySpan, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contradictionMatters } from './contradictionMatters.ts'
import { faultMatters, faultMattersOfHome } from './faultMatters.ts'
import { ofBuilding, shortDay, stateOn, type Telling } from './matterWords.ts'
import { loadOpenFaults } from './queries/faults.ts'
import type { PlanLine } from './queries/plan.ts'
import { planToday, standingOf } from './queries/planToday.ts'
import { buildingCodes, daysWithoutList, loadRoundsOwed, type RoundOwed } from './queries/roundsOwed.ts'

/** Of everybody, in these days: one line a building, not one a home. */
export async function vacantDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const today = store.dayOf(store.clock.nowMs())
  const telling: Telling = { today, t }
  const [faults, withoutList, buildings] = await Promise.all([
    loadOpenFaults(store, today),
    daysWithoutList(store, today),
    buildingCodes(store),
  ])
  const { lines: plan, visited } = await planToday(store)
  const rounds = await loadRoundsOwed(store, plan)
  // Whoever moved in: the home was visited and is no longer in the rounds.
  const inRounds = new Set(plan.map(({ unitId }) => unitId))
  const gone = visited.filter((unitId) => !inRounds.has(unitId))
  const matters = [
    ...visitMatters(plan, telling),
    ...aheadMatters(plan, telling),
    ...breachMatters(plan, telling),
    ...rounds.map((round) => roundMatter(round, telling)),
    ...faultMatters(faults, buildings, telling),
    ...withoutList.map((day) => listMatter(day, telling)),
    ...(await contradictionMatters(store, telling, gone)),
  ]
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}

function byBuilding(lines: readonly PlanLine[]): readonly (readonly [PlanLine, readonly PlanLine[]])[] {
  return [...Map.groupBy(lines, ({ buildingId }) => buildingId).values()].flatMap((homes) => {
    const [first] = homes
    return first === undefined ? [] : [[first, homes] as const]
  })
}

/** A building that one officer looks after is theirs to do. */
function officerOf({ officerIds }: PlanLine): Pick<OpenMatter, 'officerId'> {
  const [only, ...others] = officerIds
  return only === undefined || others.length > 0 ? {} : { officerId: only }
}

function visitMatters(plan: readonly PlanLine[], { today, t }: Telling): readonly OpenMatter[] {
  return byBuilding(plan.filter(({ next }) => next.stand !== 'ahead')).map(([first, homes]): OpenMatter => {
    const late = homes.filter(({ next }) => next.stand === 'late').length
    const due = homes.reduce((a, { next }) => (next.dueOn < a ? next.dueOn : a), first.next.dueOn)
    const words = t(`vacantDesk.matters.${late === 0 ? 'due' : 'late'}`, { count: homes.length, late })
    const line = { id: `vacant/due/${first.buildingId}`, text: ofBuilding(first.building, words, t) }
    return { ...line, ...officerOf(first), turn: 'us', state: stateOn(due, today), due, path: '/vacant' }
  })
}

/** What is still to come is told day by day, for the month. */
function aheadMatters(plan: readonly PlanLine[], { today, t }: Telling): readonly OpenMatter[] {
  const ahead = plan.filter(({ next }) => next.stand === 'ahead')
  return [...Map.groupBy(ahead, ({ next }) => next.dueOn)].map(([due, homes]): OpenMatter => {
    const words = t('vacantDesk.matters.ahead', { count: homes.length })
    const line = { id: `vacant/ahead/${due}`, text: words, due, path: '/vacant' }
    return { ...line, turn: 'us', state: stateOn(due, today) }
  })
}

function breachMatters(plan: readonly PlanLine[], { today, t }: Telling): readonly OpenMatter[] {
  return byBuilding(plan.filter(({ month }) => month.stand === 'breached')).map(([first, homes]): OpenMatter => {
    const words = t('vacantDesk.matters.breached', { count: homes.length })
    const id = `vacant/breached/${first.month.month}/${first.buildingId}`
    const line = { id, text: ofBuilding(first.building, words, t), ...officerOf(first) }
    return { ...line, turn: 'us', state: 'late', due: today, path: '/vacant' }
  })
}

function roundMatter({ id, kind, dueOn: told, left }: RoundOwed, { today, t }: Telling): OpenMatter {
  // A round of another version may say no day: it is owed now.
  const dueOn = told || today
  const named = t(`vacantDesk.roundKinds.${kind === 'storm' ? 'storm' : 'extra'}`)
  const words =
    left === 0
      ? t('vacantDesk.matters.roundDone', { kind: named })
      : t('vacantDesk.matters.round', { kind: named, count: left, day: shortDay(dueOn) })
  const line = { id: `inspectionRound/${id}`, text: words, due: dueOn, path: `/vacant/rounds/${id}` }
  return { ...line, turn: 'us', state: stateOn(dueOn, today) }
}

function listMatter(day: Day, { today, t }: Telling): OpenMatter {
  const words =
    day === today ? t('vacantDesk.matters.dailyListToday') : t('vacantDesk.matters.dailyList', { day: shortDay(day) })
  const line = { id: `vacant/daily-list/${day}`, text: words, due: day, path: '/vacant/lists/daily-supervision' }
  return { ...line, turn: 'us', state: stateOn(day, today), forLeaders: true }
}

/** Of one home; a person has none of their own. */
export async function openVacantMatters(store: Store, { kind, id }: HubSubject): Promise<readonly OpenMatter[]> {
  if (kind !== 'unit') return []
  const today = store.dayOf(store.clock.nowMs())
  const telling: Telling = { today, t: text }
  const [home, faults, contradictions] = await Promise.all([
    standingOf(store, id),
    faultMattersOfHome(store, id, telling),
    contradictionMatters(store, telling, [id]),
  ])
  const path = `/vacant/visit/${id}`
  const found: OpenMatter[] = []
  if (home !== undefined && home.next.stand !== 'ahead') {
    const { dueOn } = home.next
    const key = home.next.stand === 'late' ? 'late' : 'due'
    const words = text(`vacantDesk.home.${key}`, { day: shortDay(dueOn) })
    found.push({ id: `vacant/${id}/due`, text: words, turn: 'us', state: stateOn(dueOn, today), due: dueOn, path })
  }
  if (home?.month.stand === 'breached')
    found.push({ id: `vacant/${id}/breached`, text: text('vacantDesk.home.breached'), turn: 'us', state: 'late', path })
  return [...found, ...faults, ...contradictions]
}
