/** Words for what a command on the project refuses, and for taking one back. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { project } from '#renderer/text/zh-CN/project.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

type ProjectCode = keyof (typeof project)['refusals']

function isProjectCode(code: string): code is ProjectCode {
  return Object.hasOwn(project.refusals, code)
}

/** What happened, is it saved, what now. */
export function projectRefusalWords(code: string): RefusalWords {
  return isProjectCode(code) ? moduleRefusalWords('project', code) : foreignRefusalWords(code)
}

/** Says what was done; one key takes all its changes back, the last one first. */
export function offerProjectUndo(desk: Desk, message: string, plans: readonly (UndoPlan | undefined)[]): void {
  const wanted = plans.filter((plan) => plan !== undefined).reverse()
  if (wanted.length !== plans.length || wanted.length === 0) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      for (const plan of wanted) {
        const done = await undoCommand(desk, plan)
        if (done.ok) continue
        showNotice(text('community.undoRefused', { why: projectRefusalWords(done.error.code).what }))
        return
      }
      showNotice(text('kit.undone'))
    },
  })
}
