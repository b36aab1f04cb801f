/** Commands on papers that come back, and on blanks nobody will use: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import {
  decideReturn,
  decideTakeBackReturn,
  decideVoidBlanks,
  type ReturnRefusal,
} from '#shared/domain/sheets/returns.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

type Returning = ChangeDraft & { readonly sheetId: string }

/** The signed copy of a paper, told by its number or its scanned code, goes into a box. Refusals as `decideReturn`, and `sheet-unknown`. */
export function returnPaper(desk: Desk, typed: string, box: string) {
  return runCommand(desk, async (context): Promise<Result<Returning, ReturnRefusal | Refusal<'sheet-unknown'>>> => {
    const row = await sheetByNumber(desk.store, typed)
    if (!row) return err({ code: 'sheet-unknown' })
    const decided = decideReturn({ id: row.id, state: row.v }, box, context)
    return decided.ok ? ok({ ...decided.value, sheetId: row.id }) : decided
  })
}

/** Takes the last return of a paper back. Refusals as `decideTakeBackReturn`. */
export function takeBackReturn(desk: Desk, sheetId: string, reason: string) {
  return runCommand(desk, async (context) => {
    const events = await loadLiveEvents(desk.store, 'sheet', sheetId)
    return decideTakeBackReturn(sheetId, events, reason, context)
  })
}

/** Voids unused blanks with one reason. Refusals as `decideVoidBlanks`. */
export function voidBlanks(desk: Desk, sheetIds: readonly string[], reason: string) {
  return runCommand(desk, async (context) => {
    const rows = await desk.store.db.sheets.bulkGet([...sheetIds])
    const blanks = rows.flatMap((row) => (row ? [{ id: row.id, state: row.v }] : []))
    return decideVoidBlanks(blanks, reason, context)
  })
}
