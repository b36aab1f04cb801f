/** The steps of a slip as screens take them: run the command, offer to undo it, or say why not. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { CopyWord, GateWord } from '#shared/domain/releases/gateDecisions.ts'
import type { Result } from '#shared/kernel/result.ts'
import { passSlip, reconcileSlip, refuseSlip, voidSlip } from './commands.ts'
import { slipRefusalWords } from './slipWords.ts'

type Done = Result<{ readonly undo: UndoPlan | undefined }, { readonly code: string; readonly field?: string }>
type DoneKey = 'passed' | 'refused' | 'reconciled' | 'differs' | 'voided'

/** One-key steps tell their refusal in a notice; the steps of a form hand it back to stand beside the field. */
export function useSlipSteps() {
  const desk = useDesk()
  const told = async (id: string, key: DoneKey, done: Done): Promise<Done> => {
    if (done.ok) await offerUndo(desk, await numberOf(desk, id), { key, undo: done.value.undo })
    return done
  }
  return {
    /** 已放行, told at the desk now. */
    pass: async (id: string): Promise<void> => {
      const done = await told(id, 'passed', await passSlip(desk, id, { guard: '', what: '' }))
      if (!done.ok) sayRefusal(done.error.code)
    },
    passTold: async (id: string, word: GateWord) => told(id, 'passed', await passSlip(desk, id, word)),
    refuse: async (id: string, word: GateWord) => told(id, 'refused', await refuseSlip(desk, id, word)),
    reconcile: async (id: string, word: CopyWord) =>
      told(id, word.matches ? 'reconciled' : 'differs', await reconcileSlip(desk, id, word)),
    voidSlip: async (id: string, reason: string) => told(id, 'voided', await voidSlip(desk, id, reason)),
  }
}

async function numberOf({ store }: Desk, id: string): Promise<string> {
  return (await store.db.releases.get(id))?.v.number ?? ''
}

interface Told {
  readonly key: DoneKey
  readonly undo: UndoPlan | undefined
}

async function offerUndo(desk: Desk, number: string, { key, undo: plan }: Told): Promise<void> {
  const message = text(`releases.done.${key}`, { number })
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

/** A refusal with no form to stand in. */
export function sayRefusal(code: string): void {
  showNotice(<RefusalNote words={slipRefusalWords(code)} />, { id: 'release-refusal', autoClose: 12_000 })
}
