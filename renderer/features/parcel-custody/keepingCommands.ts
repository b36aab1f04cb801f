/** Commands on a thing while the desk keeps it: told of, moved, damaged, ruled, declined, looked for, found again, given up. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import {
  type AskingWord,
  decideAnnounce,
  decideAsk,
  decideCountFound,
} from '#shared/domain/parcel-custody/foundThing.ts'
import {
  decideDamage,
  decideDecline,
  decideLose,
  decideMiss,
  decideMove,
  decideNotify,
  decideRecover,
  decideRule,
} from '#shared/domain/parcel-custody/keeping.ts'
import type { NoticeWay } from '#shared/domain/parcel-custody/schema.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { loadFacts, onItem, onItems, withFiles } from './itemChanges.ts'
import { foundNoticePaper } from './papers.ts'
import { foundNoticeModel } from './sheetModels.ts'

/** Marks all of them as told (D15). Refusals as `decideNotify`. */
export function notifyMany(desk: Desk, ids: readonly string[], way: NoticeWay) {
  return onItems(desk, ids, (items, context) => decideNotify(items, way, context))
}

/** Puts things into another slot. Refusals as `decideMove`. */
export function moveItems(desk: Desk, ids: readonly string[], slotId: string | null) {
  return onItems(desk, ids, (items, context) => decideMove(items, slotId, context))
}

/** Damage or shortage with its photographs. Refusals as `decideDamage` and `withFiles`. */
export function damageItem(
  desk: Desk,
  id: string,
  { remark, pictures }: { readonly remark: string; readonly pictures: readonly Uint8Array[] },
) {
  return withFiles(desk, pictures, (photos) =>
    onItem(desk, id, (item, context) => decideDamage(item, { remark, photos }, context)),
  )
}

/** The leader's word on damage. Refusals as `decideRule`. */
export function ruleItem(desk: Desk, id: string, remark: string) {
  return onItem(desk, id, (item, context) => decideRule(item, remark, context))
}

/** The recipient does not want them. Refusals as `decideDecline`. */
export function declineItems(desk: Desk, ids: readonly string[], remark: string) {
  return onItems(desk, ids, (items, context) => decideDecline(items, remark, context))
}

/** It does not lie where it should. Refusals as `decideMiss`. */
export function missItem(desk: Desk, id: string, remark: string) {
  return onItem(desk, id, (item, context) => decideMiss(item, remark, context))
}

/** It lies in a slot again. Refusals as `decideRecover`. */
export function recoverItem(desk: Desk, id: string, slotId: string | null) {
  return onItem(desk, id, (item, context) => decideRecover(item, slotId, context))
}

/** A leader gives up looking. Refusals as `decideLose`. */
export function loseItem(desk: Desk, id: string, remark: string) {
  return onItem(desk, id, (item, context) => decideLose(item, remark, context))
}

/** The second count of a found thing. Refusals as `decideCountFound`. */
export function countFound(desk: Desk, id: string) {
  return onItem(desk, id, (item, context) => decideCountFound(item, context))
}

/** Somebody asks for a found thing. Refusals as `decideAsk`. */
export function askFor(desk: Desk, id: string, word: AskingWord) {
  return onItem(desk, id, (item, context) => decideAsk(item, word, context))
}

/** Issues the notice of a found thing and says so on it, in one change. Refusals as `decideAnnounce`, `foundNoticeModel` and `decideIssue`. */
export function announceFound(desk: Desk, id: string) {
  return issueFilled(desk, foundNoticePaper, async (context, decision) => {
    const [item] = await loadFacts(desk.store, [id])
    if (item === undefined) return err({ code: 'item-unknown' })
    const announced = decideAnnounce(item, decision)
    if (!announced.ok) return announced
    const paper = await foundNoticeModel(desk.store, [id], context)
    return paper.ok ? ok({ ...paper.value, items: (issued) => [announced.value(issued)] }) : paper
  })
}
