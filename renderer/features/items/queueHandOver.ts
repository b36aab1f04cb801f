/** One key acts on many items: each is a change of its own, so that one that is refused holds up no other; all are taken back together. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { assignItem, handItem } from './commands.ts'
import { itemRefusalWords } from './itemWords.ts'

/** To whom a choice of items goes. */
export type HandTarget =
  | { readonly kind: 'department'; readonly department: string }
  | { readonly kind: 'officer'; readonly staffId: string; readonly name: string; readonly reason: string }

/** What became of them. */
export interface Handed {
  readonly done: number
  readonly plans: readonly UndoPlan[]
  /** The first reason why one did not go. */
  readonly refusedWith?: string
}

/** Passes each on in turn. */
export async function passOn(desk: Desk, itemIds: readonly string[], target: HandTarget): Promise<Handed> {
  const plans: UndoPlan[] = []
  let done = 0
  let refusedWith: string | undefined
  for (const id of itemIds) {
    const passed = await passOne(desk, id, target)
    if (!passed.ok) {
      refusedWith ??= passed.error.code
      continue
    }
    done += 1
    if (passed.value.undo !== undefined) plans.push(passed.value.undo)
  }
  return { done, plans, ...(refusedWith === undefined ? {} : { refusedWith }) }
}

function passOne(desk: Desk, id: string, target: HandTarget) {
  return target.kind === 'department'
    ? assignItem(desk, id, { department: target.department, officerId: null, sheetId: null })
    : handItem(desk, id, { toStaffId: target.staffId, reason: target.reason })
}

/** Says what became of them and offers to take it back. */
export function tellHanded(
  desk: Desk,
  { done, plans, refusedWith }: Handed,
  asked: { readonly count: number; readonly to: string },
): void {
  const left = asked.count - done
  const message =
    left === 0
      ? text('itemQueue.hand.done', { count: done, to: asked.to })
      : text('itemQueue.hand.some', { count: done, left, why: whyOf(refusedWith) })
  if (plans.length === 0) {
    showNotice(message, left > 0 ? { role: 'alert' } : {})
    return
  }
  showUndo({ message, undo: () => takeBackAll(desk, plans) })
}

function whyOf(code: string | undefined): string {
  return itemRefusalWords(code ?? 'failed').what
}

async function takeBackAll(desk: Desk, plans: readonly UndoPlan[]): Promise<void> {
  let refused = 0
  for (const plan of plans.toReversed()) {
    const done = await undoCommand(desk, plan)
    if (!done.ok) refused += 1
  }
  showNotice(refused === 0 ? text('itemQueue.hand.undone') : text('itemQueue.hand.undoRefused', { count: refused }))
}
