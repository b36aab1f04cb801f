/** 备注 with a day and a writer: notes on the file of a person or a unit, one fact each. One's own slip may be mended. */
import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'
import { type FileRecordRefusal, isBeyondRole, textFaults } from './recordEdits.ts'

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

/** Longest note on a file, in characters. */
export const MOST_NOTE_TEXT = 500

/** Why a note on a file is refused. */
export type FileNoteRefusal = FileRecordRefusal | CorrectionRefusal | VoidRefusal

function readText(text: string): Result<string, FileRecordRefusal> {
  const plain = normalizeText(text)
  const [fault] = textFaults('text', plain, MOST_NOTE_TEXT)
  if (fault !== undefined) return err(fault)
  return plain === '' ? err({ code: 'note-missing', field: 'text' }) : ok(plain)
}

/** Writes a note on the file of a person or a unit. **Refuses** `note-missing`, `text-too-long`, `bad-character`, `beyond-role`. */
export function decideWriteNote(
  note: { readonly personId: string | null; readonly unitId: string | null; readonly text: string },
  context: DecisionContext,
): Result<ChangeDraft, FileNoteRefusal> {
  if (isBeyondRole('fileNote.write', context)) return err({ code: 'beyond-role' })
  const text = readText(note.text)
  if (!text.ok) return text
  const data = { personId: note.personId, unitId: note.unitId, text: text.value }
  return ok({
    cmd: 'fileNote.write',
    items: [{ kind: 'event', e: 'fileNote', id: context.newId(), ev: 'written', data }],
  })
}

/** 更正 of one's own note in the same session. **Refuses** as `decideCorrection` and `decideWriteNote`. Source: architecture 6. */
export function decideCorrectNote(
  { id, events }: { readonly id: string; readonly events: readonly LiveEvent[] },
  text: string,
  context: DecisionContext,
): Result<ChangeDraft, FileNoteRefusal> {
  if (isBeyondRole('fileNote.write', context)) return err({ code: 'beyond-role' })
  const target = events.find((event) => event.ev === 'written')
  if (target === undefined) return err({ code: 'record-gone' })
  const read = readText(text)
  if (!read.ok) return read
  const item = decideCorrection(fileNoteSpec, { id, target }, { text: read.value }, context)
  if (!item.ok) return item
  // The person is named once more: it is by their key that the new words are sealed.
  const data = { ...item.value.data, personId: target.data.personId ?? null }
  return ok({ cmd: 'fileNote.write', items: [{ ...item.value, data }] })
}

/** Takes one's own note back in the same session. **Refuses** as `decideVoid`, and `record-gone`. */
export function decideVoidNote(
  { id, events }: { readonly id: string; readonly events: readonly LiveEvent[] },
  context: DecisionContext,
): Result<ChangeDraft, FileNoteRefusal> {
  if (isBeyondRole('fileNote.write', context)) return err({ code: 'beyond-role' })
  const target = events.find((event) => event.ev === 'written')
  if (target === undefined) return err({ code: 'record-gone' })
  const item = decideVoid(fileNoteSpec, { id, target }, '', context)
  return item.ok ? ok({ cmd: 'fileNote.write', items: [item.value] }) : item
}
