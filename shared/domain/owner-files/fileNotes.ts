/** 备注 with a day and a writer: notes on the file of a person or a unit, one fact each. One's own slip may be mended. */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One note as it stands: a mended one shows its last words, a voided one is gone. */
export interface FileNoteState extends JsonObject {
  readonly personId: string | null
  readonly unitId: string | null
  readonly text: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
  readonly voided: boolean
}

/** State of one note. */
export function foldFileNote(events: readonly LiveEvent[]): { state: FileNoteState; violations: Violation[] } {
  const written = events.find((event) => event.ev === 'written')
  const textOf = (field: string): string | null => {
    const value = written?.data[field]
    return typeof value === 'string' ? value : null
  }
  const state = {
    personId: textOf('personId'),
    unitId: textOf('unitId'),
    text: textOf('text') ?? '',
    by: written?.actor.id ?? '',
    at: written?.at ?? '',
    voided: written === undefined,
  }
  return { state, violations: [] }
}

/** How notes fold. */
export const fileNoteSpec: EventSpec<FileNoteState> = {
  kind: 'events',
  entity: 'fileNote',
  events: { written: { ...OWN_SLIP, personal: ['text'] } },
  rules: [],
  fold: foldFileNote,
}
