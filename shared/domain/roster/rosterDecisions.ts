/** What a run of a roster writes beside its rows: that it began, how far each change went, how it ended (handbook D26). */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem, SetItem } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { IMPORT_COMMAND, TAKE_BACK_COMMAND } from './planFacts.ts'
import type { RosterImportStatus } from './rosterImports.ts'

/** Why a run is refused. */
export type RosterRefusal = {
  readonly code:
    | 'beyond-role'
    | 'import-unknown'
    | 'import-taken-back'
    | 'file-name-missing'
    | 'bad-mapping'
    | 'changed-meanwhile'
}

/** What is known of a run when it begins. */
export interface RosterRun {
  readonly id: string
  readonly fileName: string
  /** SHA-256 of the file, hex. */
  readonly fileHash: string
  /** Rows that are to go in. */
  readonly rows: number
}

const LONGEST_FILE_NAME = 200

function told(id: string, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: 'rosterImport', id, ev, data }
}

/** Whether the signed-in person may import. **Refuses** `beyond-role`. */
export function mayImport({ mayAct, actor }: Pick<DecisionContext, 'mayAct' | 'actor'>): Result<true, RosterRefusal> {
  return mayAct(IMPORT_COMMAND, actor.role) === 'allowed' ? ok(true) : err({ code: 'beyond-role' })
}

/** The beginning of a run. **Refuses** `beyond-role`, `file-name-missing`. */
export function decideStart(run: RosterRun, context: DecisionContext): Result<ChangeDraft, RosterRefusal> {
  const may = mayImport(context)
  if (!may.ok) return may
  const fileName = Array.from(run.fileName.trim()).slice(0, LONGEST_FILE_NAME).join('')
  if (fileName === '') return err({ code: 'file-name-missing' })
  const data = { fileName, fileHash: run.fileHash, rows: run.rows }
  return ok({ cmd: IMPORT_COMMAND, items: [told(run.id, 'started', data)] })
}

/** Drafts of one slice, each with its mark, so that the run can be taken back; `rows` of the slice are counted with the last. */
export function withParts(drafts: readonly ChangeDraft[], runId: string, rows: number): readonly ChangeDraft[] {
  return drafts.map((draft, index) => {
    const part: DraftItem = told(runId, 'part', { rows: index === drafts.length - 1 ? rows : 0 })
    return { ...draft, items: [...draft.items, part] }
  })
}

/** The end of a run, by itself or by hand, with what it came to. **Refuses** `beyond-role`. */
export function decideEnd(
  runId: string,
  end: { readonly ev: 'finished' | 'cancelled'; readonly counts: JsonObject },
  context: DecisionContext,
): Result<ChangeDraft, RosterRefusal> {
  const may = mayImport(context)
  if (!may.ok) return may
  return ok({ cmd: IMPORT_COMMAND, items: [told(runId, end.ev, { counts: end.counts })] })
}

/** Whether a run can be taken back. **Refuses** `beyond-role`, `import-unknown`, `import-taken-back`. */
export function mayTakeBack(
  status: RosterImportStatus | undefined,
  { mayAct, actor }: Pick<DecisionContext, 'mayAct' | 'actor'>,
): Result<true, RosterRefusal> {
  if (mayAct(TAKE_BACK_COMMAND, actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (status === undefined) return err({ code: 'import-unknown' })
  return status === 'taken-back' ? err({ code: 'import-taken-back' }) : ok(true)
}

/** The mark that a run is taken back, with what it came to. **Refuses** as `mayTakeBack`. */
export function decideTakenBack(
  run: { readonly id: string; readonly status: RosterImportStatus | undefined; readonly counts: JsonObject },
  context: DecisionContext,
): Result<ChangeDraft, RosterRefusal> {
  const may = mayTakeBack(run.status, context)
  if (!may.ok) return may
  return ok({ cmd: TAKE_BACK_COMMAND, items: [told(run.id, 'taken-back', { counts: run.counts })] })
}

/** What the columns of a header mean, and the writes on which the page rested and on which it stands now. */
export interface MappingToRemember {
  readonly id: string
  /** Canonical JSON of the fields. */
  readonly mapping: string
  readonly label: string
  readonly seen: NonNullable<SetItem['seen']>
  readonly stands: NonNullable<SetItem['seen']>
}

/**
 * Remembers what the columns of a header mean. **Refuses** `beyond-role`, `bad-mapping`, `changed-meanwhile`: another desk chose since
 * the page opened. Source: sync 4.4.
 */
export function decideRememberMapping(
  input: MappingToRemember,
  { mayAct, actor }: DecisionContext,
): Result<ChangeDraft, RosterRefusal> {
  const cmd = 'roster.rememberMapping'
  if (mayAct(cmd, actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { id, mapping, label, seen, stands } = input
  if (mapping === '' || mapping.length > 20_000) return err({ code: 'bad-mapping' })
  if (JSON.stringify(seen) !== JSON.stringify(stands)) return err({ code: 'changed-meanwhile' })
  return ok({ cmd, items: [{ kind: 'set', e: 'rosterMapping', id, values: { mapping, label }, seen }] })
}
