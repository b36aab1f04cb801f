/** The steps of a visit as screens take them: run the command, offer to undo it, or say why not. */

import { notifications } from '@mantine/notifications'
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { PlannedFor } from '#shared/domain/desk-visits/planning.ts'
import type { Result } from '#shared/kernel/result.ts'
import {
  type ArriveHow,
  arrive,
  arriveAsPlanned,
  arriveKnown,
  cancelPlan,
  correctArrival,
  leave,
  planVisit,
  takeBack,
} from './commands.ts'
import { loadVisitLine } from './queries.ts'
import type { TypedArrival } from './typedArrival.ts'
import { noticeName, visitRefusalWords } from './visitWords.ts'

const REFUSAL_NOTICE = 'visit-refusal'

type DoneKey =
  | 'deskVisits.arrived'
  | 'deskVisits.arrivedAsPlanned'
  | 'deskVisits.left'
  | 'deskVisits.corrected'
  | 'deskVisits.planCancelled'

/** What a command of visits answers, as far as a screen needs it. */
type Outcome<Done, Refused> = Result<Done & { readonly undo: UndoPlan | undefined }, Refused>

/** One-key steps tell their refusal in a notice; the steps of a form hand it back to stand beside the field. */
export interface VisitSteps {
  readonly arriveKnown: (personId: string) => Promise<void>
  readonly arriveAsPlanned: (visitId: string) => Promise<void>
  readonly cancelPlan: (visitId: string) => Promise<void>
  readonly leave: (visitId: string) => Promise<void>
  readonly takeBack: (visitId: string, reason: string) => ReturnType<typeof takeBack>
  readonly arrive: (typed: TypedArrival, how: ArriveHow) => ReturnType<typeof arrive>
  readonly plan: (typed: TypedArrival, when: PlannedFor) => ReturnType<typeof planVisit>
  readonly correct: (visitId: string, typed: TypedArrival) => ReturnType<typeof correctArrival>
}

export function useVisitSteps(): VisitSteps {
  const desk = useDesk()
  return {
    arriveKnown: async (personId) => {
      const done = await arriveKnown(desk, personId)
      if (done.ok) await offerUndo(desk, done, await arrivedTold(desk, done.value.draft.visitId))
      else sayRefusal(done.error.code)
    },
    arriveAsPlanned: async (visitId) => {
      const done = await arriveAsPlanned(desk, visitId)
      if (done.ok) await offerUndo(desk, done, { visitId, key: 'deskVisits.arrivedAsPlanned' })
      else sayRefusal(done.error.code)
    },
    cancelPlan: async (visitId) => {
      const done = await cancelPlan(desk, visitId)
      if (done.ok) await offerUndo(desk, done, { visitId, key: 'deskVisits.planCancelled' })
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
    arrive: async (typed, how) => {
      const done = await arrive(desk, typed, how)
      if (done.ok) await offerUndo(desk, done, await arrivedTold(desk, done.value.draft.visitId))
      return done
    },
    plan: async (typed, when) => {
      const done = await planVisit(desk, typed, when)
      const words = [when.day, when.time].filter((part) => part !== '').join(' ')
      if (done.ok)
        await offerUndo(desk, done, { visitId: done.value.draft.visitId, key: 'deskVisits.plannedFor', when: words })
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
  readonly key: DoneKey | 'deskVisits.plannedFor'
  readonly when?: string
}

/** An arrival that made a plan come true says so. */
async function arrivedTold({ store }: Desk, visitId: string): Promise<Told> {
  const isPlanned = (await store.db.visits.get(visitId))?.v.plannedDay
  return { visitId, key: isPlanned ? 'deskVisits.arrivedAsPlanned' : 'deskVisits.arrived' }
}

async function offerUndo<Done, Refused>(desk: Desk, done: Outcome<Done, Refused>, told: Told): Promise<void> {
  const line = await loadVisitLine(desk.store, told.visitId)
  if (!done.ok || !line) return
  notifications.hide(REFUSAL_NOTICE)
  const who = noticeName(line)
  const message =
    told.key === 'deskVisits.plannedFor' ? text(told.key, { who, when: told.when ?? '' }) : text(told.key, { who })
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
