/** What changes of the party: an owner who is on file by now becomes known, co-owners, the contract at the bank. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { amendMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { useHomeToOpen, useUnitCodeOfId } from '#renderer/features/move-in/queries/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellCaseDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'
import { PartyFields } from './PartyFields.tsx'
import { type PartyValues, partyOf, partyValues } from './partyValues.ts'

export function AmendForm({ row, onClose }: { readonly row: MoveInCaseRow; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const home = useHomeToOpen(useUnitCodeOfId(row.v.unitId) ?? '')
  const entry = useEntryForm<PartyValues>({ initialValues: partyValues(row.v.party), validate: () => ({}) })
  const submit = async (values: PartyValues): Promise<EntryOutcome> => {
    const personId = row.v.personId ?? values.ownerIds[0] ?? null
    const done = await amendMoveIn(desk, row.id, { ...partyOf(values), personId })
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    tellCaseDone(desk, t('moveInCases.amend.done'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInCases.amend.title')}
      submitLabel={t('moveInCases.amend.submit')}
      submitKey='Ctrl+Enter'
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <PartyFields entry={entry} home={home} />
    </EntryForm>
  )
}
