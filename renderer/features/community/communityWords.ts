/** Words for what a command on the community, a desk or the calendar refuses, and for taking one back. */

import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { community } from '#renderer/text/zh-CN/community.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

type CommunityCode = keyof (typeof community)['refusals']

function isCommunityCode(code: string): code is CommunityCode {
  return Object.hasOwn(community.refusals, code)
}

/** What happened, is it saved, what now. */
export function communityRefusalWords(code: string): RefusalWords {
  return isCommunityCode(code) ? moduleRefusalWords('community', code) : foreignRefusalWords(code)
}

/** Says what was done; takes it back by one key where it can be taken back. */
export function offerCommunityUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : communityRefusalWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('community.undoRefused', { why }))
    },
  })
}
