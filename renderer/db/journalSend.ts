/** Records on their way to the journal, in calls of a bounded size. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What one call carries at most: below what a host takes, and soon on the disk. */
const CALL_CHARS = 4_000_000
const CALL_RECORDS = 1_000

/** The journal of one community. */
export interface JournalTarget {
  readonly journal: FrontDeskBridge['journal']
  readonly workspace: string
}

/** Hears of what was written. */
export interface JournalNotes {
  readonly noteWritten: (records: readonly JournalRecord[]) => void
}

/** The facts of the journal just now. **Refuses** with the host's code. */
export async function openJournal({ journal, workspace }: JournalTarget): Promise<Result<JournalFacts, string>> {
  const opened = await journal.open({ workspaceId: workspace })
  return opened.ok ? opened : err(opened.error.code)
}

/** Sends records. **Refuses** with the host's code: what went before it is written. */
export async function send(
  { journal, workspace }: JournalTarget,
  notes: JournalNotes,
  records: readonly JournalRecord[],
): Promise<Result<null, string>> {
  for (const part of packed(records)) {
    const written = await journal.append({ workspaceId: workspace, records: [...part] })
    if (!written.ok) return err(written.error.code)
    notes.noteWritten(part)
  }
  return ok(null)
}

function* packed(records: readonly JournalRecord[]): Generator<readonly JournalRecord[]> {
  let part: JournalRecord[] = []
  let chars = 0
  for (const record of records) {
    if (part.length > 0 && (part.length >= CALL_RECORDS || chars + record.bytes.length > CALL_CHARS)) {
      yield part
      part = []
      chars = 0
    }
    part.push(record)
    chars += record.bytes.length
  }
  if (part.length > 0) yield part
}
