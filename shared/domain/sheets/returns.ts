/** The signed paper comes back (待签回, architecture 9): into which box, moved to another, taken back; and blanks nobody will use. */
import { decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type SheetState, sheetSpec } from './schema.ts'

/** Why a paper cannot be taken in, moved or taken back. */
export type ReturnRefusal = Refusal<
  | 'beyond-role'
  | 'sheet-void'
  | 'blank-unused'
  | 'no-return-due'
  | 'box-missing'
  | 'box-too-long'
  | 'same-box'
  | 'not-returned'
>

/** Longest name of a box or binder. */
export const MAX_BOX = 20

/** Last day on which the signed copy is not late; `returnDays` is the project's setting. */
export function returnBy(issuedDay: Day, returnDays: number): Day {
  return addDays(issuedDay, returnDays)
}

/**
 * The signed copy lies in a box or binder; told again, it lies in another one.
 * **Refuses** `sheet-void`, `blank-unused` (nobody wrote on it, or it was not entered yet), `no-return-due` for a form that need not come
 * back, `box-missing`, `box-too-long` (over 20), `same-box` when it lies there already, `beyond-role`. Source: architecture 9.
 */
export function decideReturn(
  paper: { readonly id: string; readonly state: SheetState },
  box: string,
  context: DecisionContext,
): Result<ChangeDraft, ReturnRefusal> {
  const { id, state } = paper
  if (context.mayAct('sheet.return', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const fault = notReturnable(state)
  if (fault !== undefined) return err({ code: fault })
  const place = normalizeText(box)
  if (place === '') return err({ code: 'box-missing', field: 'box' })
  if ([...place].length > MAX_BOX) return err({ code: 'box-too-long', field: 'box' })
  if (state.phase === 'returned' && state.box === place) return err({ code: 'same-box' })
  const item: RecordItem = { kind: 'event', e: 'sheet', id, ev: 'returned', data: { box: place } }
  return ok({ cmd: 'sheet.return', items: [item] })
}

/**
 * What the change of an act on the desk's pad tells of its paper: the picture is kept with the act, so no signed copy has to come back.
 * Source: architecture 9.
 */
export function signedOnPad(sheetId: string): RecordItem {
  return { kind: 'event', e: 'sheet', id: sheetId, ev: 'signed', data: {} }
}

/** Why this paper cannot be taken in at all; undefined where it can. Screens say so before a box is asked for. */
export function notReturnable({ phase }: SheetState): 'sheet-void' | 'blank-unused' | 'no-return-due' | undefined {
  if (phase === 'void') return 'sheet-void'
  if (phase === 'blank') return 'blank-unused'
  return phase === 'issued' ? 'no-return-due' : undefined
}

/**
 * Takes the last word on where a paper lies back: one's own slip in the same session, or anybody's by a leader with a reason.
 * **Refuses** as `decideVoid`, `not-returned`, `beyond-role`.
 */
export function decideTakeBackReturn(
  id: string,
  events: readonly LiveEvent[],
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, ReturnRefusal | VoidRefusal> {
  const target = events.findLast((event) => event.ev === 'returned')
  if (target === undefined) return err({ code: 'not-returned' })
  const isOwn = target.actor.id === context.actor.id && target.session === context.session
  const cmd = isOwn ? 'sheet.undo' : 'sheet.void'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const item = decideVoid(sheetSpec, { id, target }, reason, context)
  return item.ok ? ok({ cmd, items: [item.value] }) : item
}

/** Why blanks cannot be voided together. */
export type VoidBlanksRefusal = Refusal<'beyond-role' | 'reason-missing' | 'sheet-unknown' | 'blank-in-use'>

/**
 * Voids blanks that nobody will use, such as what is left of a downtime bundle, with one reason.
 * **Refuses** `sheet-unknown` without any, `blank-in-use` when one is no unused blank (which number), `reason-missing`, `beyond-role`.
 */
export function decideVoidBlanks(
  blanks: readonly { readonly id: string; readonly state: SheetState }[],
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, VoidBlanksRefusal> {
  if (context.mayAct('sheet.void', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (blanks.length === 0) return err({ code: 'sheet-unknown' })
  const used = blanks.find(({ state }) => state.phase !== 'blank')
  if (used) return err({ code: 'blank-in-use', detail: { number: used.state.number } })
  const text = normalizeText(reason)
  if (text === '') return err({ code: 'reason-missing', field: 'reason' })
  const items = blanks.map(
    ({ id }): RecordItem => ({ kind: 'event', e: 'sheet', id, ev: 'voided', data: { reason: text } }),
  )
  return ok({ cmd: 'sheet.void', items })
}
