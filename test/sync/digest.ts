// Everything a desk shows and keeps, as one text: two desks agree when the texts do.
import { canonicalText } from '#shared/sync/canonical.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import type { OpenPersonal } from '#shared/sync/personal.ts'
import { aggregateOf, type Replica, registerOf } from '#shared/sync/replica.ts'
import { stateHash } from '#shared/sync/snapshot.ts'
import { openAll } from './desk.ts'
import { personSpec } from './registry.ts'

/** The views of every record the desk has, one text each. */
export function viewsOf(replica: Replica, open: OpenPersonal = openAll): ReadonlyMap<RecordKey, string> {
  const views = new Map<RecordKey, string>()
  for (const [key, state] of [...replica.set.registers].sort()) {
    if (Object.keys(state).length > 0 && key.startsWith('person/')) {
      views.set(key, textOf(registerOf(replica, key, personSpec, open)))
    }
  }
  for (const [key, events] of [...replica.set.aggregates].sort()) {
    if (events.length > 0) views.set(key, textOf(aggregateOf(replica, key, open)))
  }
  return views
}

/** The views without what hangs on the frontier alone: `waiting` and `refused` go by whether a dot has arrived. */
export function settledViewsOf(replica: Replica): ReadonlyMap<RecordKey, string> {
  return new Map(
    [...viewsOf(replica)].map(([key, text]) => [key, text.replaceAll(/"(waiting|refused)":\[[^\]]*\]/g, '')]),
  )
}

export function digestOf(replica: Replica): string {
  return [stateHash(replica.set), ...viewsOf(replica).values()].join('\n')
}

function textOf(view: object): string {
  // Maps and sets in order, `undefined` dropped, then one text for one value.
  const plain: unknown = JSON.parse(
    JSON.stringify(view, (_, value: unknown) => (value instanceof Map ? [...value].sort() : value)),
  )
  return canonicalText(plain)
}
