/** What a hub says of an empty home and of the keys that were left here: facts under the head, what to know before one speaks. */
import type { HubSubject, HubWarning } from '#renderer/app/frontDeskModule.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { addDays } from '#shared/kernel/days.ts'
import { shortDay } from './matterWords.ts'
import { contradictionsOf } from './queries/contradictions.ts'
import { type EntrustedLine, entrustedOf } from './queries/entrusted.ts'
import { loadFaultsOfUnit } from './queries/faults.ts'
import { standingOf } from './queries/planToday.ts'
import { vacantWord } from './vacantWords.ts'

/** When the home was seen and when it is due; keys that are held, of whom is here or of the home. */
export async function vacantFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  const { kind, id } = subject
  const keys = (await entrustedOf(store, subject)).filter(({ row }) => row.v.status === 'held')
  const entrusted = keys.map(({ row: { v }, unit }) =>
    text(`vacantDesk.facts.${kind === 'unit' ? 'entrusted' : 'entrustedUnit'}`, {
      ...{ unit, count: v.count, until: v.until },
    }),
  )
  const home = kind === 'unit' ? await standingOf(store, id) : undefined
  if (home === undefined) return entrusted
  const { lastOn, dueOn } = home.next
  const told = { reason: vacantWord('reasons', home.scope.reason), due: shortDay(dueOn) }
  const visits =
    lastOn === undefined
      ? text('vacantDesk.facts.unvisited', told)
      : text('vacantDesk.facts.visited', { ...told, day: shortDay(lastOn) })
  return [visits, ...entrusted]
}

/** Somebody who is in there without right, an entrustment that is over, what the file says otherwise, faults that are open. */
export async function vacantWarnings(store: Store, subject: HubSubject): Promise<readonly HubWarning[]> {
  const keys = await entrustWarnings(store, await entrustedOf(store, subject))
  if (subject.kind !== 'unit') return keys
  const today = store.dayOf(store.clock.nowMs())
  const [faults, contradictions] = await Promise.all([
    loadFaultsOfUnit(store, subject.id, today),
    contradictionsOf(store, [subject.id]),
  ])
  const open = faults.filter(({ due }) => due.duty !== 'none')
  const occupied = open.filter(({ state }) => state.item === 'occupied')
  const others = open.length - occupied.length
  return [
    ...occupied.map(({ id, state }): HubWarning => {
      const words = text('vacantDesk.warnings.occupied', { what: state.what })
      return { id: `vacant/occupied/${id}`, text: words, coveredText: text('vacantDesk.warnings.occupiedCovered') }
    }),
    ...contradictions.map(({ visitId, day }) =>
      warning(`contradiction/${visitId}`, text('vacantDesk.warnings.contradiction', { day: shortDay(day) })),
    ),
    ...keys,
    ...(others === 0 ? [] : [warning('faults', text('vacantDesk.warnings.faults', { count: others }))]),
  ]
}

async function entrustWarnings(store: Store, lines: readonly EntrustedLine[]): Promise<readonly HubWarning[]> {
  const held = lines.filter(({ row }) => row.v.status === 'held')
  if (held.length === 0) return []
  const today = store.dayOf(store.clock.nowMs())
  const soon = addDays(today, await settingOf(store, 'loans.entrust-warn-days'))
  return held.flatMap(({ row: { id, v }, unit }) => {
    if (v.until > soon) return []
    const key = v.until < today ? 'entrustOver' : 'entrustEnding'
    return [warning(`entrusted/${id}`, text(`vacantDesk.warnings.${key}`, { unit, until: v.until }))]
  })
}

function warning(id: string, words: string): HubWarning {
  return { id: `vacant/${id}`, text: words, coveredText: words }
}
