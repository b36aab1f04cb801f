/** The steps of a loan as screens take them: run the command, offer to undo it, or say why not. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { ReturnWord } from '#shared/domain/loans/decisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { extendLoan, type Lend, lendThing, loseLoan, retireThing, returnLoan } from './commands.ts'
import { loanRefusalWords } from './loanWords.ts'
import { loanLines, loansOut } from './queries.ts'

type Done = Result<{ readonly undo: UndoPlan | undefined }, { readonly code: string; readonly field?: string }>

/** The steps of a form hand their refusal back to stand beside the field; one-key steps tell it in a notice. */
export function useLoanSteps() {
  const desk = useDesk()
  const told = async (loanId: string, key: 'returned' | 'lost', done: Done): Promise<Done> => {
    if (done.ok) offerUndo(desk, text(`loans.done.${key}`, { label: await labelOf(desk, loanId) }), done.value.undo)
    return done
  }
  return {
    /** A deposit's slip comes out at once; everything else can be undone. */
    lend: async (lend: Lend): Promise<Done> => {
      const done = await lendThing(desk, lend)
      if (!done.ok) return done
      const { loanId, sheetId, undo } = done.value
      const row = await desk.store.db.loans.get(loanId)
      const [line] = row ? await loanLines(desk.store, [row]) : []
      offerUndo(desk, text('loans.done.lent', { label: line?.label ?? '', who: shownName(line?.who ?? '') }), undo)
      if (sheetId !== undefined)
        void sendPaper(desk, { sheetId, number: row?.v.number ?? '', title: text('loans.paper') })
      return done
    },
    /** Whole and well: one key. */
    takeBack: async (loanId: string): Promise<void> => {
      const done = await told(loanId, 'returned', await returnLoan(desk, loanId))
      if (!done.ok) sayRefusal(done.error.code)
    },
    returnAs: async (loanId: string, word: ReturnWord) =>
      told(loanId, 'returned', await returnLoan(desk, loanId, word)),
    lose: async (loanId: string, word: Omit<ReturnWord, 'damaged'>) =>
      told(loanId, 'lost', await loseLoan(desk, loanId, word)),
    extend: async (loanId: string, until: { readonly day: Day; readonly reason: string }): Promise<Done> => {
      const done = await extendLoan(desk, loanId, until)
      if (done.ok) {
        const label = await labelOf(desk, loanId)
        offerUndo(desk, text('loans.done.extended', { label, day: until.day }), done.value.undo)
      }
      return done
    },
    retire: async (thingId: string): Promise<void> => {
      const done = await retireThing(desk, thingId)
      if (!done.ok) {
        sayRefusal(done.error.code)
        return
      }
      const row = await desk.store.db.loanThings.get(thingId)
      const key = row?.v.active === false ? 'retired' : 'restored'
      offerUndo(desk, text(`loans.done.${key}`, { label: row?.v.label ?? '' }), done.value.undo)
    },
    /** A scanned label of a thing that is out takes it back; true when it did. */
    takeBackThing: async (thingId: string): Promise<boolean> => {
      const line = (await loansOut(desk.store)).find(({ loan }) => loan.thingId === thingId)
      if (!line || line.loan.depositFen > 0 || line.loan.feeFen > 0) return false
      const done = await told(line.id, 'returned', await returnLoan(desk, line.id))
      if (!done.ok) sayRefusal(done.error.code)
      return true
    },
  }
}

async function labelOf({ store }: Desk, loanId: string): Promise<string> {
  const loan = await store.db.loans.get(loanId)
  return (loan && (await store.db.loanThings.get(loan.v.thingId))?.v.label) ?? ''
}

function shownName(name: string): string {
  return usePrivacy.getState().covered ? coverName(name) : name
}

function offerUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
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
  showNotice(<RefusalNote words={loanRefusalWords(code)} />, { id: 'loan-refusal', autoClose: 12_000 })
}
