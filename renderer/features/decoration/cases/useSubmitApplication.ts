/** Saving a declaration: number, record and paper are one change, and the paper comes out; an amendment is one event. */
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit } from '#renderer/db/search/useUnitChoice.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { amendCase, applyCase, enterCase } from '#renderer/features/decoration/commands/cases.ts'
import { type ApplyStart, ownerOf } from '#renderer/features/decoration/queries/applying.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import type { EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { ok } from '#shared/kernel/result.ts'
import { type ApplyValues, declarationOf } from './applyValues.ts'
import { tellDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

export function useSubmitApplication(start: ApplyStart, amends: DecorationCaseRow | undefined) {
  const made = useRef(amends?.id ?? '')
  const apply = useApply(start, (caseId) => {
    made.current = caseId
  })
  const amend = useAmend(start, amends)
  return { submit: amends === undefined ? apply : amend, doneId: () => made.current }
}

const contractorIdIn = ({ contractors }: ApplyStart, { contractorName, workBy }: ApplyValues): string | null =>
  workBy === 'self' ? null : (contractors.find(({ name }) => name === contractorName.trim())?.id ?? null)

function useApply(start: ApplyStart, onMade: (caseId: string) => void) {
  const desk = useDesk()
  const t = useText()
  const findUnit = useFindUnit()
  return async (values: ApplyValues): Promise<EntryOutcome> => {
    const code = values.unitCode.trim()
    const { unit } = code === '' ? { unit: undefined } : await findUnit(code)
    if (code !== '' && unit === undefined)
      return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, caseRefusalWords)
    const owner = unit && (await ownerOf(desk.store, unit.id))
    // Whose file it is, where the name is still the one on file.
    const personId = owner?.name === values.ownerName.trim() ? owner.personId : null
    const declaration = declarationOf(values, contractorIdIn(start, values))
    const input = {
      ...declaration,
      applicantPersonId: declaration.applicant === 'owner' ? personId : null,
      unitId: unit?.id ?? null,
      personId,
    }
    const late = lateEntryOf(values, { zone: desk.store.zone(), form: 'decoration-application' })
    const done = await (late === undefined ? applyCase(desk, input) : enterCase(desk, input, late))
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    onMade(done.value.caseId)
    const { draft } = done.value
    const number = 'number' in draft ? draft.number : (late?.paperNumber.trim().toUpperCase() ?? '')
    showNotice(t('decorationCases.done.applied', { unit: unit?.code ?? '', number }))
    // The client is not kept waiting: the paper is made while the card opens, and tells by itself when it cannot be.
    if ('sheetId' in draft)
      void sendPaper(desk, { sheetId: draft.sheetId, number, title: t('papers.forms.decoration-application') })
    return ok(undefined)
  }
}

function useAmend(start: ApplyStart, amends: DecorationCaseRow | undefined) {
  const desk = useDesk()
  const t = useText()
  return async (values: ApplyValues): Promise<EntryOutcome> => {
    if (amends === undefined) return refusedEntry({ code: 'case-unknown' }, caseRefusalWords)
    const declaration = declarationOf(values, contractorIdIn(start, values))
    const { applicantPersonId, amendments } = amends.v.application
    const input = { ...declaration, applicantPersonId, reason: values.reason, seenAmendments: amendments }
    const done = await amendCase(desk, amends.id, input)
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    tellDone(desk, t('decorationCases.done.amended'), done.value.undo)
    return ok(undefined)
  }
}
