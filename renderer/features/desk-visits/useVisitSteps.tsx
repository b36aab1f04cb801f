/** The steps of a visit as screens take them: run the command, offer to undo it, or say why not. */

import { notifications } from '@mantine/notifications'
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { arrive, arriveKnown, correctArrival, leave, type TypedArrival, takeBack } from './commands.ts'
import { loadVisitLine } from './queries.ts'
import { noticeName, visitRefusalWords } from './visitWords.ts'

const REFUSAL_NOTICE = 'visit-refusal'

type DoneKey = 'deskVisits.arrived' | 'deskVisits.left' | 'deskVisits.corrected' | 'deskVisits.takenBack'

/** What a command of visits answers, as far as a screen needs it. */
type Outcome<Done, Refused> = Result<Done & { readonly undo: UndoPlan | undefined }, Refused>

/** One-key steps tell their refusal in a notice; the steps of a form hand it back to stand beside the field. */
export interface VisitSteps {
  readonly arriveKnown: (personId: string) => Promise<void>
  readonly leave: (visitId: string) => Promise<void>
  readonly takeBack: (visitId: string, reason: string) => ReturnType<typeof takeBack>
  readonly arrive: (typed: TypedArrival) => ReturnType<typeof arrive>
  readonly correct: (visitId: string, typed: TypedArrival) => ReturnType<typeof correctArrival>
}

export function useVisitSteps(): VisitSteps {
  const desk = useDesk()
  return {
    arriveKnown: async (personId) => {
      const done = await arriveKnown(desk, personId)
      if (done.ok) await offerUndo(desk, done, { visitId: done.value.draft.visitId, key: 'deskVisits.arrived' })
      else sayRefusal(done.error.code)
    },
    leave: async (visitId) => {
      const done = await leave(desk, visitId)
      if (done.ok) await offerUndo(desk, done, { visitId, key: 'deskVisits.left' })
      else sayRefusal(done.error.code)
    },
    takeBack: async (visitId, reason) => {
      const before = await loadVisitLine(desk.store, visitId)
      const done = await takeBack(desk, visitId, reason)
      if (done.ok && before) {
        showNotice(text('deskVisits.takenBack', { who: noticeName(before) }))
      }
      return done
    },
    arrive: async (typed) => {
      const done = await arrive(desk, typed)
      if (done.ok) await offerUndo(desk, done, { visitId: done.value.draft.visitId, key: 'deskVisits.arrived' })
      return done
    },
    correct: async (visitId, typed) => {
      const done = await correctArrival(desk, visitId, typed)
      if (done.ok) await offerUndo(desk, done, { visitId, key: 'deskVisits.corrected' })
      return done
    },
  }
}

interface Told {
  readonly visitId: string
  readonly key: DoneKey
}

async function offerUndo<Done, Refused>(desk: Desk, done: Outcome<Done, Refused>, told: Told): Promise<void> {
  const line = await loadVisitLine(desk.store, told.visitId)
  if (!done.ok || !line) return
  notifications.hide(REFUSAL_NOTICE)
  const message = text(told.key, { who: noticeName(line) })
  const plan = done.value.undo
  if (!plan) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, plan)
      if (!undone.ok) sayRefusal(undone.error.code)
    },
  })
}

function sayRefusal(code: string): void {
  notifications.hide(REFUSAL_NOTICE)
  showNotice(<RefusalNote words={visitRefusalWords(code)} />, { id: REFUSAL_NOTICE })
}
