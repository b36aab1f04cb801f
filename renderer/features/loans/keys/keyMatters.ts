/** What keys owe: entrustments that end, seals to look at, locks to change. Homes and owners hear of them from the rounds. */
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { type EntrustedLine, type KeyLine, loadKeyCabinet } from './queries.ts'

/** Of everybody, due in these days. */
export async function keyDueMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const { sets, entrusted } = await loadKeyCabinet(store, ['held'])
  const today = store.dayOf(store.clock.nowMs())
  const matters = [
    ...entrusted.flatMap((line) => entrustedMatter(line, today, t) ?? []),
    ...sets.flatMap((line) => sealMatter(line, today, t) ?? lockMatter(store, line, t) ?? []),
  ]
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}

function entrustedMatter(
  { id, state, unitCode, stand }: EntrustedLine,
  today: string,
  t: Text,
): OpenMatter | undefined {
  if (stand !== 'ending' && stand !== 'over-due') return undefined
  const words = { unit: unitCode, day: state.until.slice('2026-'.length) }
  const isLate = stand === 'over-due'
  return {
    id: `keyEntrustment/${id}`,
    text: t(isLate ? 'keys.matters.overdue' : 'keys.matters.ending', words),
    turn: 'us',
    state: isLate ? 'late' : state.until === today ? 'due' : 'running',
    due: state.until || today,
    path: `/loans/keys/${state.thingId}`,
  }
}

function sealMatter({ id, thing, sealDue }: KeyLine, today: string, t: Text): OpenMatter | undefined {
  if (sealDue === undefined) return undefined
  const state = sealDue < today ? 'late' : sealDue === today ? 'due' : 'running'
  const words = t('keys.matters.seal', { label: thing.label })
  return { id: `keySet/${id}/seal`, text: words, turn: 'us', state, due: sealDue, path: `/loans/keys/${id}` }
}

/** A lost key opens the door for whoever finds it: the lock is due on the day it was missed. */
function lockMatter(store: Store, { id, thing, stand, set }: KeyLine, t: Text): OpenMatter | undefined {
  if (stand !== 'missing' || !set?.missing) return undefined
  const words = t('keys.matters.lock', { label: thing.label })
  const due = store.dayOf(Date.parse(set.missing.at))
  return { id: `keySet/${id}/lock`, text: words, turn: 'us', state: 'late', due, path: `/loans/keys/${id}` }
}
