/** Events as a module's fold sees them: live, in order, 更正 applied, personal data opened where the key is known. */
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Dot, RecordKey } from './change.ts'
import { parseRecordKey } from './dot.ts'
import { isSealed, type OpenPersonal } from './personal.ts'
import type { EntitySpec, LiveEvent } from './registry.ts'
import { corrections, policyOf } from './reversal.ts'
import type { AggregateState } from './state.ts'

interface Reading {
  readonly key: RecordKey
  readonly spec: EntitySpec | undefined
  readonly dead: ReadonlyMap<Dot, unknown>
  readonly open: OpenPersonal
}

/** The live events that the spec knows, from all events in order. What cannot be opened stays sealed. */
export function liveEvents(ordered: AggregateState, reading: Reading): readonly LiveEvent[] {
  const mended = corrections(ordered, reading.spec)
  return ordered.flatMap((event): LiveEvent[] => {
    const policy = policyOf(reading.spec, event.ev)
    if (!policy || reading.dead.has(event.dot)) return []
    const correction = mended.get(event.dot)
    const data = opened(correction?.data ?? event.data, policy.personal, reading)
    return [correction ? { ...event, data, correctedBy: correction.by } : { ...event, data }]
  })
}

function opened(data: JsonObject, personal: readonly string[], { key, open }: Reading): JsonObject {
  const read: Record<string, Json> = { ...data }
  for (const field of personal) {
    const value = data[field]
    if (isSealed(value)) read[field] = open(value, { ...parseRecordKey(key), field }) ?? value
  }
  return read
}
