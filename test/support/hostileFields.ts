// The names that a fold reads, learned by watching it read: what is hostile meets somebody who reads it, however folds grow.
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Dot, Hlc } from '#shared/sync/change.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'

/** Names of an event's data, and of the objects in its lists. */
export interface FieldsRead {
  readonly top: readonly string[]
  readonly nested: readonly string[]
}

/** Data that says the same to every question, and remembers what was asked. */
function watched(asked: Set<string>, answer: Json): JsonObject {
  return new Proxy({} as JsonObject, {
    get: (_, field) => {
      if (typeof field !== 'string') return undefined
      asked.add(field)
      return answer
    },
  })
}

/** Answers that lead a fold on: words, days, moments, numbers, yes, and lists. */
const ANSWERS: readonly Json[] = ['', 'x', '2026-11-21', '2026-11-21T02:12:00.000Z', 7, true]

/** What the fold of a spec reads of its events' data. */
export function fieldsReadBy(spec: Pick<EventSpec, 'events' | 'fold'>): FieldsRead {
  const [top, nested] = [new Set<string>(), new Set<string>()]
  const names = Object.keys(spec.events)
  const told = (data: JsonObject): readonly LiveEvent[] =>
    [...names, ...names].map((ev, index) => ({
      ...{
        dot: `aaaaaaaaaaaaaaaa.${index + 1}` as Dot,
        hlc: String(index).padStart(6, '0') as Hlc,
        ev,
        data,
        refs: [],
      },
      ...{ cmd: 'any', actor: { id: 'zhang', role: 'supervisor' }, session: 's', at: '2026-11-21T02:12:00.000Z' },
    }))
  for (const answer of ANSWERS) spec.fold(told(watched(top, answer)))
  for (const answer of ANSWERS) spec.fold(told(watched(top, [watched(nested, answer)])))
  return { top: [...top].sort(), nested: [...nested].sort() }
}
