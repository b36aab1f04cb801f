/** What is said of a handover day: refusals in words, what was done with the key that takes it back. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { caseRefusalWords } from '#renderer/features/move-in/cases/caseWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { moveInDays } from '#renderer/text/zh-CN/moveInDays.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { QueueStand } from '#shared/domain/move-in/days/dayQueue.ts'

/** Why something of a handover day was not done. */
export function dayRefusalWords(code: string): RefusalWords {
  return isDayCode(code) ? moduleRefusalWords('moveInDays', code) : caseRefusalWords(code)
}

function isDayCode(code: string): code is keyof typeof moveInDays.refusals {
  return Object.hasOwn(moveInDays.refusals, code)
}

/** A refusal with no form to stand in. */
export function tellDayRefusal(code: string): void {
  showNotice(<RefusalNote words={dayRefusalWords(code)} />, { id: 'move-in-day-refusal', autoClose: 12_000 })
}

/** What was done; F8 takes it back. */
export function tellDayDone(desk: Desk, message: string, undo: UndoPlan | undefined): void {
  if (undo === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, undo)
      if (!undone.ok) tellDayRefusal(undone.error.code)
    },
  })
}

/** How a home's stand is marked. */
export const STAND_STATES: Readonly<Record<QueueStand, DeskState>> = {
  ...{ expected: 'todo', late: 'late', waiting: 'due', called: 'running', left: 'todo', refused: 'late' },
  'handed-over': 'done',
}

/** 等候 · 第 2 位, 已叫号 · 叫 2 次. */
export function standWords(
  { stand, turn, calls }: { readonly stand: QueueStand; readonly turn: number; readonly calls: number },
  t: Text = text,
): string {
  const more =
    turn > 0
      ? t('moveInDays.turn', { turn })
      : stand === 'called' && calls > 1
        ? t('moveInDays.calls', { count: calls })
        : ''
  return [t(`moveInDays.stands.${stand}`), more].filter((part) => part !== '').join(' · ')
}
