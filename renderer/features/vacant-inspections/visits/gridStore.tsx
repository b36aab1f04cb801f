/** Storing lines of a clipboard, and taking them back: the cursor is on the next line while one is written. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { recordVisit } from '#renderer/features/vacant-inspections/commands/visits.ts'
import type { GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { GridEntries } from './gridEntries.ts'
import { type GridHead, inputOfRow, type RowVerdict } from './gridRow.ts'
import { visitRefusalWords } from './visitWords.ts'

/** One line on its way into the store. */
export interface LineToStore {
  readonly home: GridHome
  readonly verdict: RowVerdict
  readonly head: GridHead
  /** Extra round; empty for the weekly one. */
  readonly roundId: string
}

/** A line that was stored last: said under the lines, and taken back by one key. */
export interface DoneLine {
  readonly home: GridHome
  /** `InspectionStatus`. */
  readonly status: string
  readonly isCleaned: boolean
  readonly undo: UndoPlan | undefined
}

/** Stores a line without a problem; what the command refuses stays on the line as it was typed. */
export async function storeLine(desk: Desk, entries: GridEntries, line: LineToStore): Promise<DoneLine | undefined> {
  const { home, verdict, head, roundId } = line
  const { unitId } = home
  const { typed } = entries.rowOf(unitId)
  entries.tell(unitId, { step: 'saving', refusal: '' })
  const done = await recordVisit(desk, {
    slot: { unitId, day: head.day, roundId },
    input: inputOfRow(typed, verdict, { head, zone: desk.store.zone() }),
    pictures: [],
    paperNumber: head.paperNumber.trim(),
  })
  if (!done.ok) {
    entries.tell(unitId, { step: 'refused', refusal: done.error.code })
    return undefined
  }
  const { undo, cleaningId } = done.value
  entries.tell(unitId, { step: 'stored', shown: 'nothing', undo })
  return { home, status: statusOf(verdict), isCleaned: cleaningId !== undefined, undo }
}

/** Takes a stored line back; what was typed stays on it. */
export async function takeBackLine(
  desk: Desk,
  entries: GridEntries,
  { home, undo }: { readonly home: GridHome; readonly undo: UndoPlan },
): Promise<void> {
  const undone = await undoCommand(desk, undo)
  if (!undone.ok) {
    tellGridRefusal(undone.error.code)
    return
  }
  entries.tell(home.unitId, { step: 'open', refusal: '', shown: 'nothing', undo: undefined })
  showNotice(text('vacantGrid.done.takenBack', { unit: home.code }), { id: 'grid-taken-back' })
}

/** A line that was not stored here just now is taken back where it is looked at. */
export function tellNotHere({ code }: GridHome): void {
  showNotice(text('vacantGrid.done.notHere', { unit: code }), { id: 'grid-taken-back' })
}

/** A refusal with no line to stand on. */
export function tellGridRefusal(code: string): void {
  showNotice(<RefusalNote words={visitRefusalWords(code)} />, { id: 'grid-refusal', autoClose: 12_000 })
}

/** What a visit is once it is stored, as the line says it. */
function statusOf({ seen, exceptions, drifts }: RowVerdict): string {
  if (exceptions.occupied !== undefined) return 'abnormal'
  if (seen !== 'inside' && seen !== 'outside') return 'unable'
  return drifts.length > 0 || exceptions.items.some(({ found }) => found === 'fault') ? 'abnormal' : 'normal'
}
