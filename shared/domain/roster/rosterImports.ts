/**
 * One run of a roster file (handbook D26): who brought which file, the changes that carry its rows, and how it ended. Each change of the
 * run has one `part` event, so that the run can be taken back as a whole on any desk.
 */
import { FINAL } from '#shared/domain/entities.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** How a run stands: still going (or broken off by a crash), finished, cancelled by hand, taken back. */
export type RosterImportStatus = 'running' | 'finished' | 'cancelled' | 'taken-back'

/** One run as it stands. */
export interface RosterImportState extends JsonObject {
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
  readonly status: RosterImportStatus
  /** Rows of the file that were to go in. */
  readonly rows: number
  /** Rows that went in so far. */
  readonly done: number
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  /** New people, changed people, new units; as the run counted them when it ended. */
  readonly counts: JsonObject
  /** Dots of the changes that carry the rows, in order. */
  readonly parts: readonly string[]
}

/** State of one run. */
export function foldRosterImport(events: readonly LiveEvent[]): { state: RosterImportState; violations: Violation[] } {
  const of = (ev: string) => events.filter((event) => event.ev === ev)
  const started = of('started')[0]
  const parts = of('part')
  const ended = of('finished')[0]
  const { fileName, fileHash, rows } = started?.data ?? {}
  const counts = ended?.data.counts
  const state: RosterImportState = {
    fileName: typeof fileName === 'string' ? fileName : '',
    fileHash: typeof fileHash === 'string' ? fileHash : '',
    status: statusOf(events),
    rows: typeof rows === 'number' ? rows : 0,
    done: parts.reduce((sum, { data }) => sum + (typeof data.rows === 'number' ? data.rows : 0), 0),
    by: started?.actor.id ?? '',
    at: started?.at ?? '',
    counts: isObject(counts) ? counts : {},
    parts: parts.map((event) => event.dot),
  }
  return { state, violations: [] }
}

function statusOf(events: readonly LiveEvent[]): RosterImportStatus {
  const has = (ev: string) => events.some((event) => event.ev === ev)
  if (has('taken-back')) return 'taken-back'
  if (has('cancelled')) return 'cancelled'
  return has('finished') ? 'finished' : 'running'
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How runs fold. */
export const rosterImportSpec: EventSpec<RosterImportState> = {
  kind: 'events',
  entity: 'rosterImport',
  events: { started: FINAL, part: FINAL, finished: FINAL, cancelled: FINAL, 'taken-back': FINAL },
  rules: [],
  fold: foldRosterImport,
}
