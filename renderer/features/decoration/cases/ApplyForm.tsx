/** 装修申报 in the order of its paper: who applies, who works, when, what; the papers it brings stand below as items are ticked. */
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { ApplyStart } from '#renderer/features/decoration/queries/applying.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type ApplyValues, amendValues, isApplyValues, missingOf, newApplyValues } from './applyValues.ts'
import { ContractorFields } from './ContractorFields.tsx'
import { DeclaredFields, ListFields, SpanFields, WhoFields } from './DeclarationFields.tsx'
import { useSubmitApplication } from './useSubmitApplication.ts'
import './cases.css'

interface ApplyFormProps {
  readonly start: ApplyStart
  /** The case whose declaration is amended. */
  readonly amends?: DecorationCaseRow
  readonly draftKey: string
  readonly onDone: (caseId: string) => void
  readonly onLeave: () => void
}

export function ApplyForm({ start, amends, draftKey, onDone, onLeave }: ApplyFormProps) {
  const t = useText()
  const drafts = useFormDrafts()
  const entry = useEntryForm<ApplyValues>({
    initialValues: amends
      ? amendValues(start.unitCode, amends.v.application)
      : newApplyValues(start.unitCode, start.owner),
    validate: () => ({}),
    missing: (values) => missingOf(values, (field) => t(`decorationCases.form.missing.${field}`)),
    drafts,
    draftKey,
    isValues: isApplyValues,
  })
  const { submit, doneId } = useSubmitApplication(start, amends)
  return (
    <div className='case-apply'>
      <EntryForm
        entry={entry}
        title={t(amends ? 'decorationCases.tabs.papers' : 'decorationCases.form.newTitle')}
        intro={t(amends ? 'decorationCases.form.amendIntro' : 'decorationCases.form.intro')}
        submitLabel={t(amends ? 'decorationCases.form.save' : 'decorationCases.form.submit')}
        submitKey='Ctrl+Enter'
        onSubmit={submit}
        onDone={() => onDone(doneId())}
        onLeave={onLeave}
      >
        <WhoFields entry={entry} start={start} isAmendment={amends !== undefined} />
        <ContractorFields entry={entry} start={start} isAmendment={amends !== undefined} />
        <SpanFields entry={entry} />
        <DeclaredFields entry={entry} />
        <ListFields entry={entry} isAmendment={amends !== undefined} />
        {amends === undefined && <LateEntryFields entry={entry} />}
      </EntryForm>
    </div>
  )
}
