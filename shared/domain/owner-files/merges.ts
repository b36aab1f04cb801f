/**
 * Two files of one person made one by a supervisor (handbook 3.3): which file went into which, and what moved with it, so that it can be
 * taken apart again. Nobody and nothing merges alone.
 */
import { LEADERS } from '#shared/domain/roles.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One merge as it stands. */
export interface MergeState extends JsonObject {
  /** The file that is no longer opened by itself. */
  readonly from: string
  /** The file that stays. */
  readonly into: string
  /** Records that changed hands, as `entity/id`. */
  readonly moved: readonly string[]
  /** Records that both files had and that stayed where they were, as `entity/id`. */
  readonly left: readonly string[]
  /** Fields of the surviving file that took a value of the other. */
  readonly fields: readonly string[]
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** Taken apart again. */
  readonly undone: boolean
}

/** State of one merge. */
export function foldMerge(events: readonly LiveEvent[]): { state: MergeState; violations: Violation[] } {
  const merged = events.find((event) => event.ev === 'merged')
  const { from, into, moved, left, fields } = merged?.data ?? {}
  const state = {
    from: typeof from === 'string' ? from : '',
    into: typeof into === 'string' ? into : '',
    moved: textsOf(moved),
    left: textsOf(left),
    fields: textsOf(fields),
    by: merged?.actor.id ?? '',
    at: merged?.at ?? '',
    undone: merged === undefined || events.some((event) => event.ev === 'unmerged'),
  }
  return { state, violations: [] }
}

function textsOf(list: Json | undefined): readonly string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

/** How merges fold. */
export const mergeSpec: EventSpec<MergeState> = {
  kind: 'events',
  entity: 'merge',
  events: {
    merged: { personal: [], voidableBy: ['own-session', ...LEADERS], correctable: false },
    unmerged: { personal: [], voidableBy: ['own-session'], correctable: false },
  },
  rules: [],
  fold: foldMerge,
}
