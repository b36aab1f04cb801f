/** The close of one day, live, with its acts: every act says what it did and can be taken back until the day is signed. */
import { useState } from 'react'
import { closeRefusalWords } from '#renderer/app/handover/refusalWords.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Signature, UndoPlan } from '#renderer/db/store.ts'
import { carry, countersign, signClose } from '#renderer/features/shifts/commands.ts'
import { staffNames } from '#renderer/features/shifts/queries.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Disposition } from '#shared/domain/shifts/dayCloseDecisions.ts'
import { type CloseDraft, loadCloseDraft } from './closeDraft.ts'
import { closeRecord } from './closeRecord.ts'

/** The draft of the day; undefined while loading. */
export function useCloseDraft(day: string): CloseDraft | undefined {
  const modules = useModules()
  const { store } = useDesk()
  const language = useLanguage((state) => state.language)
  return useLiveAnswer(() => loadCloseDraft(store, modules, day), [store, modules, day, language])
}

/** Names of the staff by id; empty while loading. */
export function useStaffNames(): ReadonlyMap<string, string> {
  const { store } = useDesk()
  return useLiveAnswer(() => staffNames(store), [store]) ?? NO_NAMES
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()

type Done = { readonly ok: true; readonly value: { readonly undo: UndoPlan | undefined } }
type Answer = Done | { readonly ok: false; readonly error: { readonly code: string } }

/** The acts on one day; `refusal` stands until the next act. */
export function useCloseActs(draft: CloseDraft, names: ReadonlyMap<string, string>) {
  const desk = useDesk()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const { day } = draft
  const tell = (answer: Answer, said: string): boolean => {
    setRefusal(answer.ok ? undefined : closeRefusalWords(answer.error.code))
    if (answer.ok) offerUndo(desk, { undo: answer.value.undo, message: said, day })
    return answer.ok
  }
  return {
    refusal,
    dispose: async (given: Omit<Disposition, 'day'>): Promise<boolean> => {
      const count = given.matterIds.length
      const name = names.get(given.toStaffId ?? '') ?? ''
      const said =
        given.how === 'handed'
          ? text('dayClose.handedNotice', { count, name })
          : text('dayClose.carriedNotice', { count })
      return tell(await carry(desk, { day, ...given }), said)
    },
    sign: async (signature: Signature): Promise<boolean> => {
      const record = JSON.stringify(closeRecord(draft, { zone: desk.store.zone(), names }))
      const owed = draft.owed.map(({ matter }) => matter.id)
      const totals = Object.fromEntries(draft.totals.map(({ kind, registered }) => [kind, registered]))
      const done = await signClose({ ...desk, signature }, { day, owed, totals, record })
      return tell(done, text('dayClose.signedNotice', { day }))
    },
    countersign: async (signature: Signature): Promise<boolean> =>
      tell(await countersign({ ...desk, signature }, day), text('dayClose.countersignedNotice', { day })),
    countersignOnPaper: async (paper: PaperDecision): Promise<boolean> =>
      tell(await countersign(desk, day, paper), text('dayClose.countersignedNotice', { day })),
  }
}

interface Undoable {
  readonly undo: UndoPlan | undefined
  readonly message: string
  readonly day: string
}

/** A signed day keeps its answers: the key says so instead of taking one back. */
function offerUndo(desk: Desk, { undo, message, day }: Undoable): void {
  if (undo === undefined) {
    showNotice(message)
    return
  }
  const takeBack = async (): Promise<void> => {
    const isSigned = ((await desk.store.db.dayCloses.get(day))?.v.signedAt ?? '') !== ''
    if (isSigned) showNotice(closeRefusalWords('day-signed').what, { role: 'alert' })
    else await undoCommand(desk, undo)
  }
  showUndo({ message, undo: takeBack })
}
