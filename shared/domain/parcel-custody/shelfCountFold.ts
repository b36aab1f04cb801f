/** A count of shelves (handbook section 4 item 8): what should lie there against what was scanned. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A count as the desk sees it. */
export interface ShelfCountState extends JsonObject {
  readonly status: 'counted' | 'void'
  /** Shelves that were counted; none means all. */
  readonly shelves: readonly string[]
  /** Things that should have lain there. */
  readonly expected: number
  /** Custody records: scanned, not scanned, scanned and kept elsewhere by the list. */
  readonly seen: readonly string[]
  readonly missing: readonly string[]
  readonly misplaced: readonly string[]
  /** Codes that belong to nothing in store. */
  readonly unknown: readonly string[]
  /** ISO instant and staff id. */
  readonly at: string
  readonly by: string
  readonly remark: string
}

const NONE: ShelfCountState = {
  status: 'void',
  shelves: [],
  expected: 0,
  seen: [],
  missing: [],
  misplaced: [],
  unknown: [],
  at: '',
  by: '',
  remark: '',
}

/** State of one count; the first word stands. */
export function foldShelfCount(events: readonly LiveEvent[]): { state: ShelfCountState; violations: Violation[] } {
  const counted = events.find(({ ev }) => ev === 'counted')
  if (!counted) return { state: NONE, violations: [] }
  const { text, whole, texts } = fieldsOf(counted)
  const state: ShelfCountState = {
    status: 'counted',
    shelves: texts('shelves'),
    expected: whole('expected'),
    seen: texts('seen'),
    missing: texts('missing'),
    misplaced: texts('misplaced'),
    unknown: texts('unknown'),
    at: counted.at,
    by: counted.actor.id,
    remark: text('remark'),
  }
  return { state, violations: [] }
}
