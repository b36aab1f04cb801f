/** What follows an intake: it stands in the list, can be taken back by one key, and its label comes out. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { printerOf } from '#renderer/db/printers.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useIntakeLabels } from '#renderer/stores/useIntakeLabels.ts'
import { useIntakeList } from '#renderer/stores/useIntakeList.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { takeBackIntake } from './intakeCommands.ts'
import { intakeRefusalWords } from './intakeWords.ts'
import { issueCustodyRegister } from './papers.ts'
import { printCustodyLabels } from './printing.ts'
import { linesByIds } from './queries.ts'

/** Tells of what was taken in. The label goes its own way: the next parcel does not wait for a printer. */
export function useIntakeDone(): (ids: readonly string[], undo: UndoPlan | undefined) => Promise<void> {
  const desk = useDesk()
  const { each } = useEachLabel()
  return async (ids, undo) => {
    useIntakeList.getState().add(ids)
    const lines = await linesByIds(desk.store, ids)
    const tags = lines.map(({ item }) => item.tag).join(text('custodyIntake.between'))
    const slots = [...new Set(lines.map(({ slotCode }) => slotCode).filter((code) => code !== ''))].join(
      text('custodyIntake.between'),
    )
    const message =
      slots === ''
        ? text('custodyIntake.done.taken', { tags })
        : text('custodyIntake.done.takenTo', { tags, slot: slots })
    if (undo === undefined) showNotice(message)
    else showUndo({ message, undo: () => takeBackAll(desk, ids, undo) })
    if (each) void printLabelsOf(desk, ids)
  }
}

async function takeBackAll(desk: Desk, ids: readonly string[], undo: UndoPlan): Promise<void> {
  const undone = await undoCommand(desk, undo)
  if (!undone.ok) {
    sayRefusal(undone.error.code)
    return
  }
  for (const id of ids) useIntakeList.getState().remove(id)
}

/** Takes one line of the list back. */
export async function takeBackLine(desk: Desk, id: string, tag: string): Promise<void> {
  const done = await takeBackIntake(desk, id)
  if (!done.ok) {
    sayRefusal(done.error.code)
    return
  }
  useIntakeList.getState().remove(id)
  showNotice(text('custodyIntake.done.takenBack', { tag }))
}

/** Prints labels; says what failed. */
export async function printLabelsOf(desk: Desk, ids: readonly string[]): Promise<void> {
  const printed = await printCustodyLabels(desk, ids)
  if (!printed.ok) showNotice(text('custodyIntake.done.labelsFailed'), { id: 'intake-labels', autoClose: 12_000 })
}

/** Issues 《物品寄存登记表》 of what was just left at the desk, for the depositor to sign (handbook R104). */
export async function issueFormOf(desk: Desk, ids: readonly string[]): Promise<void> {
  const issued = await issueCustodyRegister(desk, { ids, scope: '' })
  if (!issued.ok) sayRefusal(issued.error.code)
  else await sendPaper(desk, { ...issued.value.draft, title: text('papers.forms.custody-register') })
}

/** Whether a label follows each intake: as the clerk wishes, else where this desk prints labels without a dialog. */
export function useEachLabel(): { readonly each: boolean; readonly setEach: (each: boolean) => void } {
  const { store, info } = useDesk()
  const { each, setEach } = useIntakeLabels()
  const printer = useLiveAnswer(async () => (await printerOf(store, 'label')) ?? null, [store])
  return { each: each ?? (info.host === 'electron' && printer != null), setEach }
}

/** A refusal with no form to stand in. */
export function sayRefusal(code: string): void {
  showNotice(<RefusalNote words={intakeRefusalWords(code)} />, { id: 'intake-refusal', autoClose: 12_000 })
}
