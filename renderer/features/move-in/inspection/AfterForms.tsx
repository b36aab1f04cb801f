/** What is told of an inspection later: a signature that was missing, or that it was entered wrongly. */
import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { signInspection, takeBackInspection } from '#renderer/features/move-in/commands/inspection.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ON_PAPER } from '#shared/domain/move-in/inspection/inspecting.ts'
import { ok } from '#shared/kernel/result.ts'
import { inspectionRefusalWords } from './inspectWords.ts'
import { inkOf, SignBoxes, type SignedValues, type SignPads } from './SignBoxes.tsx'

interface AfterFormProps {
  readonly caseId: string
  readonly onDone: (undo: UndoPlan | undefined) => void
  readonly onLeave: () => void
}

export function SignLaterForm({
  caseId,
  signers,
  onDone,
  onLeave,
}: AfterFormProps & { readonly signers: readonly string[] }) {
  const t = useText()
  const desk = useDesk()
  const undo = useRef<UndoPlan>(undefined)
  const pads: SignPads = useRef({})
  const entry = useEntryForm<SignedValues>({
    initialValues: { signatures: Object.fromEntries(signers.map((signer) => [signer, ''])) },
    validate: () => ({}),
  })
  const submit = async (values: SignedValues): Promise<EntryOutcome> => {
    const onPaper = Object.entries(values.signatures).filter(([, way]) => way === ON_PAPER)
    const done = await signInspection(desk, caseId, {
      signatures: Object.fromEntries(onPaper),
      ink: await inkOf(pads.current, values),
    })
    if (!done.ok) return refusedEntry(done.error, inspectionRefusalWords)
    undo.current = done.value.undo
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInInspection.acts.sign')}
      submitLabel={t('moveInInspection.acts.sign')}
      onSubmit={submit}
      onDone={() => onDone(undo.current)}
      onLeave={onLeave}
    >
      <EntrySection title={t('moveInInspection.sign.title')}>
        <SignBoxes form={entry.form as unknown as UseFormReturnType<SignedValues>} signers={signers} pads={pads} />
      </EntrySection>
    </EntryForm>
  )
}

export function TakeBackForm({
  caseId,
  isSignature,
  onDone,
  onLeave,
}: AfterFormProps & { readonly isSignature: boolean }) {
  const t = useText()
  const desk = useDesk()
  const undo = useRef<UndoPlan>(undefined)
  const entry = useEntryForm<{ reason: string }>({ initialValues: { reason: '' }, validate: () => ({}) })
  const { form } = entry
  const submit = async ({ reason }: { readonly reason: string }): Promise<EntryOutcome> => {
    const done = await takeBackInspection(desk, caseId, reason)
    if (!done.ok) return refusedEntry(done.error, inspectionRefusalWords)
    undo.current = done.value.undo
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(`moveInInspection.takeBack.${isSignature ? 'signTitle' : 'title'}`)}
      intro={t(`moveInInspection.takeBack.${isSignature ? 'signIntro' : 'intro'}`)}
      submitLabel={t('moveInInspection.takeBack.submit')}
      onSubmit={submit}
      onDone={() => onDone(undo.current)}
      onLeave={onLeave}
    >
      <EntrySection>
        <TextInput
          label={t('moveInInspection.takeBack.reason')}
          autoComplete='off'
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
      </EntrySection>
    </EntryForm>
  )
}
