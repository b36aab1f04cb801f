/** Commands of notices: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import {
  decideCorrectNotice,
  decidePost,
  decideProlong,
  decideTakeDown,
  decideVoidNotice,
  type NoticeInput,
  type NoticeRecord,
  type NoticeRefusal,
  type Taking,
} from '#shared/domain/notices/decisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { err, type Result } from '#shared/kernel/result.ts'

type NoticeDesk = Pick<Desk, 'store' | 'signature' | 'observer'>

/** Posts a notice. Refusals as `decidePost`. */
export function postNotice(desk: NoticeDesk, input: NoticeInput) {
  return runCommand(desk, (context) => decidePost(input, context))
}

/** It hangs on. Refusals as `decideProlong`. */
export function prolongNotice(desk: NoticeDesk, id: string, untilDay: Day | null) {
  return onNotice(desk, id, (notice, context) => decideProlong(notice, untilDay, context))
}

/** Sheets were taken down. Refusals as `decideTakeDown`. */
export function takeDownNotice(desk: NoticeDesk, id: string, taking: Taking) {
  return onNotice(desk, id, (notice, context) => decideTakeDown(notice, taking, context))
}

/** 更正. Refusals as `decideCorrectNotice`. */
export function correctNotice(desk: NoticeDesk, id: string, input: NoticeInput) {
  return onNotice(desk, id, (notice, context) => decideCorrectNotice(notice, input, context))
}

/** Voids it. Refusals as `decideVoidNotice`. */
export function voidNotice(desk: NoticeDesk, id: string, reason: string) {
  return onNotice(desk, id, (notice, context) => decideVoidNotice(notice, reason, context))
}

type NoticeDecision = (notice: NoticeRecord, context: DecisionContext) => Result<ChangeDraft, NoticeRefusal>

function onNotice(desk: NoticeDesk, id: string, decide: NoticeDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, NoticeRefusal>> => {
    const notice = await noticeRecord(desk.store, id)
    return notice === undefined ? err({ code: 'notice-gone' }) : decide(notice, context)
  })
}

async function noticeRecord(store: Store, id: string): Promise<NoticeRecord | undefined> {
  const row = await store.db.notices.get(id)
  return row && { id, v: row.v, events: await loadLiveEvents(store, 'notice', id) }
}
