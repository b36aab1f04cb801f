/** The frame of a step on site: its few fields, the time where it was taken on paper, what it says when it is done. */
import type { ReactNode } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateTimeFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { tellDone } from './siteNotices.tsx'

/** What a step's command answers. */
export type StepDone = Result<
  { readonly undo?: UndoPlan | undefined },
  { readonly code: string; readonly field?: string }
>

interface SiteStepFormProps<Values extends LateEntryValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly title: string
  readonly intro?: string
  readonly submitLabel: string
  /** Said when it is done. */
  readonly message: string
  readonly wordsOf: (code: string) => RefusalWords
  /** Where a refusal's field stands in this form; undefined = above the buttons. The same name without it. */
  readonly fieldOf?: (field: string) => string | undefined
  readonly onStep: (values: Values, late: LateEntry | undefined) => Promise<StepDone>
  readonly onClose: () => void
  /** A step that is taken at the desk and nowhere else. */
  readonly isAtDesk?: true
  readonly children?: ReactNode
}

export function SiteStepForm<Values extends LateEntryValues & Record<string, unknown>>({
  entry,
  message,
  wordsOf,
  fieldOf = (field) => field,
  onStep,
  onClose,
  isAtDesk,
  children,
  ...words
}: SiteStepFormProps<Values>) {
  const desk = useDesk()
  const submit = async (values: Values): Promise<EntryOutcome> => {
    const done = await onStep(values, lateEntryOf(values, { zone: desk.store.zone() }))
    if (!done.ok) {
      const { code } = done.error
      const field = done.error.field === undefined ? undefined : fieldOf(done.error.field)
      return refusedEntry(field === undefined ? { code } : { code, field }, wordsOf)
    }
    tellDone(desk, message, done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm entry={entry} {...words} onSubmit={submit} onDone={onClose} onLeave={onClose}>
      {children}
      {isAtDesk !== true && <LateTimeFields entry={entry} />}
    </EntryForm>
  )
}
