/** Commands of items: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { ItemRecord } from '#shared/domain/items/acting.ts'
import {
  decideConfirmTold,
  decideFinish,
  decideReopen,
  decideVisitBack,
  type ItemEnding,
  type VisitBackAnswer,
} from '#shared/domain/items/ending.ts'
import {
  type Assignment,
  decideAnswer,
  decideAssign,
  decideHand,
  decideNote,
  type ItemNote,
} from '#shared/domain/items/handling.ts'
import { decideCorrectItem, decideTakeBackItem, decideVoidItem, type MendedItem } from '#shared/domain/items/mending.ts'
import {
  decideAttend,
  decideExceptAttendance,
  decidePostpone,
  decidePromise,
  type TypedPromise,
} from '#shared/domain/items/promises.ts'
import {
  decideRegister,
  type NewCall,
  type RegisteredCall,
  type RegisterRefusal,
} from '#shared/domain/items/register.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import { decideReveal } from '#shared/domain/owner-files/reveals.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Takes a call or visit down: one item for each matter; afterwards from paper where `late` is given. Refusals as `decideRegister`, `enterLate`. */
export function registerCall(desk: Desk, call: NewCall, late?: LateEntry) {
  return runCommand(desk, async (context): Promise<Result<RegisteredCall, RegisterRefusal | LateRefusal>> => {
    const atMs = late !== undefined && isInstant(late.at) ? { atMs: instantMs(late.at) } : {}
    const decided = decideRegister({ ...call, ...atMs }, await loadItemRules(desk.store), context)
    if (!decided.ok) return decided
    const entered = await applyLate(desk.store, decided.value, { late, context })
    return entered.ok ? ok(markAllLate(entered.value)) : entered
  })
}

/** One paper tells of all matters of the call: each of them says so, not the first alone. */
function markAllLate(draft: RegisteredCall): RegisteredCall {
  const [first] = draft.items
  const late = first?.kind === 'event' ? first.data.late : undefined
  if (late === undefined) return draft
  const items = draft.items.map((item) =>
    item.kind === 'event' && item.e === 'item' ? { ...item, data: { ...item.data, late } } : item,
  )
  return { ...draft, items }
}

/** Sends the item to a department, with the slip that goes along. Refusals as `decideAssign`. */
export function assignItem(desk: Desk, itemId: string, input: Assignment) {
  return onItem(desk, itemId, (item, context) => decideAssign(item, input, context))
}

/** Notes how it stands; `told` is the progress reply of handbook R1. Refusals as `decideNote`. */
export function noteItem(desk: Desk, itemId: string, input: ItemNote) {
  return onItem(desk, itemId, (item, context) => decideNote(item, input, context))
}

/** The department's answer, 代录 from its signed slip where `paper` is given. Refusals as `decideAnswer`. */
export function answerItem(
  desk: Desk,
  itemId: string,
  input: { readonly text: string; readonly paper?: PaperDecision },
) {
  return onItem(desk, itemId, (item, context) => decideAnswer(item, input, context))
}

/** Promises a moment. Refusals as `decidePromise`. */
export function promiseItem(desk: Desk, itemId: string, input: TypedPromise) {
  return onItem(desk, itemId, async (item, context) =>
    decidePromise(item, input, { rules: await loadItemRules(desk.store), context }),
  )
}

/** Postpones: once, then only by a leader with a reason. Refusals as `decidePostpone`. */
export function postponeItem(desk: Desk, itemId: string, input: TypedPromise) {
  return onItem(desk, itemId, async (item, context) =>
    decidePostpone(item, input, { rules: await loadItemRules(desk.store), context }),
  )
}

/** Another time for the 15-minute clock, agreed before it ran out. Refusals as `decideExceptAttendance`. */
export function exceptAttendance(
  desk: Desk,
  itemId: string,
  input: { readonly until: string; readonly reason: string },
) {
  return onItem(desk, itemId, (item, context) => decideExceptAttendance(item, input, context))
}

/** Somebody was at the place, now or at the moment told. Refusals as `decideAttend`. */
export function attendItem(desk: Desk, itemId: string, input: { readonly atMs?: number } = {}) {
  return onItem(desk, itemId, (item, context) => decideAttend(item, input, context))
}

/** Hands it to a colleague; the first receiver stays. Refusals as `decideHand`. */
export function handItem(desk: Desk, itemId: string, input: { readonly toStaffId: string; readonly reason: string }) {
  return onItem(desk, itemId, (item, context) => decideHand(item, input, context))
}

/** Finishes it. Refusals as `decideFinish`. */
export function finishItem(desk: Desk, itemId: string, input: ItemEnding) {
  return onItem(desk, itemId, async (item, context) =>
    decideFinish(item, input, { rules: await loadItemRules(desk.store), context }),
  )
}

/** The first receiver knows how it ended. Refusals as `decideConfirmTold`. */
export function confirmTold(desk: Desk, itemId: string) {
  return onItem(desk, itemId, decideConfirmTold)
}

/** What the resident said when asked. Refusals as `decideVisitBack`. */
export function visitBackItem(desk: Desk, itemId: string, input: VisitBackAnswer) {
  return onItem(desk, itemId, async (item, context) =>
    decideVisitBack(item, input, { rules: await loadItemRules(desk.store), context }),
  )
}

/** Opens it again. Refusals as `decideReopen`. */
export function reopenItem(desk: Desk, itemId: string, reason: string) {
  return onItem(desk, itemId, async (item, context) =>
    decideReopen(item, reason, { rules: await loadItemRules(desk.store), context }),
  )
}

/** 更正 of one's own slip. Refusals as `decideCorrectItem`. */
export function correctItem(desk: Desk, itemId: string, input: MendedItem) {
  return onItem(desk, itemId, (item, context) => decideCorrectItem(item, input, context))
}

/** Takes the last step back. Refusals as `decideTakeBackItem`. */
export function takeBackItem(desk: Desk, itemId: string, reason = '') {
  return onItem(desk, itemId, (item, context) => decideTakeBackItem(item, reason, context))
}

/** A leader voids it, with a reason. Refusals as `decideVoidItem`. */
export function voidItem(desk: Desk, itemId: string, reason: string) {
  return onItem(desk, itemId, (item, context) => decideVoidItem(item, reason, context))
}

/** Uncovers the number to call back on; who looked is logged, for a stranger under the item. Refusals as `decideReveal`. */
export function revealPhone(desk: Desk, itemId: string) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.items.get(itemId)
    const personId = row?.v.personId ?? itemId
    return decideReveal({ personId, what: 'phone', reason: 'open-matter' }, context)
  })
}

type ItemDecision<Draft, Refused> = (
  item: ItemRecord,
  context: DecisionContext,
) => Promise<Result<Draft, Refused>> | Result<Draft, Refused>

/** The item is read inside the transaction that decides on it. */
function onItem<Draft extends ChangeDraft, Refused>(desk: Desk, itemId: string, decide: ItemDecision<Draft, Refused>) {
  return runCommand(desk, async (context): Promise<Result<Draft, Refused | Refusal<'item-gone'>>> => {
    const item = await loadItem(desk.store, itemId)
    return item === undefined ? err({ code: 'item-gone' as const }) : decide(item, context)
  })
}

/** An item with its live events; undefined where there is none. May run inside a transaction of the store. */
export async function loadItem(store: Store, itemId: string): Promise<ItemRecord | undefined> {
  const row = await store.db.items.get(itemId)
  return row && { id: row.id, v: row.v, events: await loadLiveEvents(store, 'item', itemId) }
}
