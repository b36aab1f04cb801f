/** What changes of the party: an owner who is on file by now becomes known, co-owners, the contract at the bank. */
import { useState } from 'react'
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
  const [shown] = useState(() => partyValues(row.v.party))
  const entry = useEntryForm<PartyValues>({ initialValues: shown, validate: () => ({}) })
  const submit = async (values: PartyValues): Promise<EntryOutcome> => {
    const personId = row.v.personId ?? values.ownerIds[0] ?? null
    const done = await amendMoveIn(desk, row.id, { ...typedOf(values, shown), personId })
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

/** What was typed: a line that stands as it was shown leaves alone what another desk wrote there meanwhile. */
function typedOf(values: PartyValues, shown: PartyValues) {
  const before: Readonly<Record<string, unknown>> = partyOf(shown)
  const typed = Object.entries(partyOf(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  )
  return Object.fromEntries(typed) as Partial<ReturnType<typeof partyOf>>
}
