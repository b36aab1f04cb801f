/** The steps of a run as screens take them: run the command, offer to undo it, or say why not. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import type { BackWord, DoorWord } from '#shared/domain/parcel-custody/runResults.ts'
import type { Result } from '#shared/kernel/result.ts'
import { printRun } from './printing.ts'
import { beginRun, closeRun, enterCameBack, enterDelivered, enterNotTried, type RunToBegin } from './runCommands.ts'
import { tellDone, tellRefusal } from './stepNotices.tsx'

/** Things of one door of a run, or all that are left; `unit` is how the notice calls them, empty for all. */
export interface DoorStep {
  readonly runId: string
  readonly itemIds: readonly string[]
  readonly unit: string
}

type Refused = { readonly code: string; readonly field?: string }
/** A step that a form waits for. */
export type StepDone = Result<unknown, Refused>

/** Steps that begin and close a run tell their refusal in a notice; results hand it back to stand beside the field. */
export function useRunSteps() {
  const desk = useDesk()
  return {
    /** Sends things out and prints the list; the id of the run, or undefined where it was refused. */
    begin: async (run: RunToBegin): Promise<string | undefined> => {
      const done = await beginRun(desk, run)
      if (!done.ok) {
        tellRefusal(done.error.code)
        return undefined
      }
      const { runId, number } = done.value
      const who = (await desk.store.db.staff.get(run.officerId))?.v.name ?? ''
      showNotice(text('custodyRuns.done.begun', { who, count: run.itemIds.length, number }))
      void printRun(desk, runId)
      return runId
    },
    deliver: async (step: DoorStep, word: DoorWord): Promise<StepDone> => {
      const done = await enterDelivered(desk, step, word)
      if (done.ok) tellDone(desk, doneWords('delivered', step), done.value.undo)
      return done
    },
    comeBack: async (step: DoorStep, word: BackWord): Promise<StepDone> => {
      const done = await enterCameBack(desk, step, word)
      const { unit, itemIds } = step
      const said = text('custodyRuns.done.back', { unit, count: itemIds.length, why: word.remark })
      if (done.ok) tellDone(desk, said, done.value.undo)
      return done
    },
    notTried: async (step: DoorStep, word: Omit<BackWord, 'reason'>): Promise<StepDone> => {
      const done = await enterNotTried(desk, step, word)
      if (done.ok) tellDone(desk, doneWords('notTried', step), done.value.undo)
      return done
    },
    close: async (runId: string, number: string): Promise<void> => {
      const done = await closeRun(desk, runId)
      if (done.ok) tellDone(desk, text('custodyRuns.done.closed', { number }), done.value.undo)
      else tellRefusal(done.error.code)
    },
  }
}

function doneWords(key: 'delivered' | 'notTried', { unit, itemIds }: DoorStep): string {
  const count = itemIds.length
  if (unit !== '') return text(`custodyRuns.done.${key}`, { unit, count })
  return text(key === 'delivered' ? 'custodyRuns.done.allDelivered' : 'custodyRuns.done.allNotTried', { count })
}
