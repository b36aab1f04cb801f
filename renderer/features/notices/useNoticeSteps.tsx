/** The steps of a notice as screens take them: run the command, offer to undo it; a refusal is the form's to show. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { NoticeInput, Taking } from '#shared/domain/notices/decisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { correctNotice, postNotice, prolongNotice, takeDownNotice, voidNotice } from './commands.ts'
import { noticeRefusalWords } from './noticeWords.ts'
import type { NoticeLine } from './queries.ts'

type Done = Result<{ readonly undo: UndoPlan | undefined }, { readonly code: string; readonly field?: string }>

export function useNoticeSteps() {
  const desk = useDesk()
  const told = (done: Done, message: string): EntryOutcome => {
    if (!done.ok) return refusedEntry(done.error, noticeRefusalWords)
    offerUndo(desk, message, done.value.undo)
    return ok(undefined)
  }
  return {
    post: async (input: NoticeInput) =>
      told(await postNotice(desk, input), text('notices.done.posted', { title: input.title.trim() })),
    correct: async (id: string, input: NoticeInput) =>
      told(await correctNotice(desk, id, input), text('notices.done.corrected', { title: input.title.trim() })),
    prolong: async ({ id, notice }: NoticeLine, day: Day | null) =>
      told(await prolongNotice(desk, id, day), text('notices.done.prolonged', { title: notice.title, day: day ?? '' })),
    takeDown: async ({ id, notice, hanging }: NoticeLine, taking: Taking) => {
      const count = taking.places.length
      const key = count < hanging.length ? 'partly' : 'down'
      return told(await takeDownNotice(desk, id, taking), text(`notices.done.${key}`, { title: notice.title, count }))
    },
    voidIt: async ({ id, notice }: NoticeLine, reason: string) =>
      told(await voidNotice(desk, id, reason), text('notices.done.voided', { title: notice.title })),
  }
}

function offerUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, plan)
      if (!undone.ok) showNotice(<RefusalNote words={noticeRefusalWords(undone.error.code)} />)
    },
  })
}
