/** What a hub says of a move-in under the head, and what to know before one speaks. */
import type { HubSubject, HubWarning } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { HandedItemRow, MoveInCaseRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { openChargesFen } from '#shared/domain/money/charges.ts'
import { HANDED_KINDS } from '#shared/domain/move-in/kinds.ts'
import { moveInSteps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { moveInWord } from './moveInWords.ts'
import { loadMoveInFacts } from './queries/stand.ts'
import { handedThingsOf, moveInsOf, runningIn } from './queries/subjects.ts'

/** Where the case that goes on stands, since when the home has its keys, and which keys and cards are in use. */
export async function moveInHubFacts(store: Store, subject: HubSubject): Promise<readonly string[]> {
  const rows = await moveInsOf(store, subject)
  const running = runningIn(rows)
  const held = (await handedThingsOf(store, subject)).filter(({ v }) => v.status === 'held')
  return [
    ...(running === undefined ? handedOverWords(rows) : [await nowWords(store, running)]),
    ...(held.length === 0 ? [] : [text('moveInDesk.hub.things', { things: thingsWords(held) })]),
  ]
}

async function nowWords(store: Store, { v }: MoveInCaseRow): Promise<string> {
  const next = moveInSteps(await loadMoveInFacts(store, v)).find(({ isDone }) => !isDone)
  const step = moveInWord('steps', next?.step ?? 'archive')
  return text('moveInDesk.hub.now', { status: moveInWord('statuses', v.status), step })
}

function handedOverWords(rows: readonly MoveInCaseRow[]): readonly string[] {
  const day = rows.find(({ v }) => v.handedOverDay !== '' && v.status !== 'broken-off')?.v.handedOverDay
  return day === undefined ? [] : [text('moveInDesk.hub.handedOver', { day })]
}

/** Kinds with how many of each: a number says nothing to whoever reads it here. */
function thingsWords(things: readonly HandedItemRow[]): string {
  const kinds = Map.groupBy(things, ({ v }) => v.kind)
  const placeOf = (kind: string): number => (HANDED_KINDS as readonly string[]).indexOf(kind)
  const inOrder = [...kinds].sort(([a], [b]) => placeOf(a) - placeOf(b))
  const words = inOrder.map(([kind, of]) => {
    const count = of.reduce((sum, { v }) => sum + Math.max(v.count, 1), 0)
    return text('moveInDesk.hub.thing', { kind: moveInWord('handed', kind), count })
  })
  return words.join(text('common.listSeparator'))
}

/** A refusal, seals that differ, keys before payment, cards that are reported lost. */
export async function moveInWarnings(store: Store, subject: HubSubject): Promise<readonly HubWarning[]> {
  const rows = await moveInsOf(store, subject)
  const running = runningIn(rows)
  const lost = (await handedThingsOf(store, subject)).filter(({ v }) => v.status === 'lost')
  return [
    ...(running === undefined ? [] : caseWarnings(running)),
    ...rows.flatMap(waivedWarning),
    ...(lost.length === 0 ? [] : [warning('lost', text('moveInDesk.warnings.lost', { things: thingsWords(lost) }))]),
  ]
}

function caseWarnings({ v }: MoveInCaseRow): readonly HubWarning[] {
  const refusal = v.refusals.at(-1)
  const found: HubWarning[] = []
  if (v.seal !== null && !v.seal.agrees) found.push(warning('seal', text('moveInDesk.warnings.seal')))
  if (refusal !== undefined && v.handOver === null) {
    const coveredText = text('moveInDesk.warnings.refusedCovered')
    found.push({ id: 'moveIn/refused', text: text('moveInDesk.warnings.refused', { why: refusal.why }), coveredText })
  }
  return found
}

/** Followed until it is paid, also after the papers were filed (handbook D11). */
function waivedWarning({ v }: MoveInCaseRow): readonly HubWarning[] {
  if (v.waiver === null || v.status === 'broken-off' || openChargesFen(v.money) === 0) return []
  return [warning('waived', text('moveInDesk.warnings.waived'))]
}

function warning(id: string, words: string): HubWarning {
  return { id: `moveIn/${id}`, text: words, coveredText: words }
}
