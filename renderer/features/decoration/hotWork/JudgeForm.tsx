/** A department's word on hot work or a cut, or a leader's approval: one's own, or from the signed form. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Role } from '#shared/domain/roles.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { SignedPaperFields } from './SignedPaperFields.tsx'
import { type SignedPaperValues, signedPaperOf, signedPaperStart } from './signedPaper.ts'

/** What was decided. */
export interface Judged {
  readonly agrees: boolean
  readonly opinion: string
  readonly paper?: PaperDecision
}

type JudgeValues = SignedPaperValues & { word: string; opinion: string }

interface JudgeFormProps {
  readonly title: string
  readonly roles: readonly Role[]
  /** Number of the form that went round. */
  readonly number: string
  /** An approval has no other word: who does not approve leaves it. */
  readonly asksWord?: false
  readonly onJudge: (judged: Judged) => Promise<Result<unknown, { readonly code: string; readonly field?: string }>>
  readonly onClose: () => void
}

export function JudgeForm({ title, roles, number, asksWord, onJudge, onClose }: JudgeFormProps) {
  const t = useText()
  const { signature } = useDesk()
  const today = useToday()
  const entry = useEntryForm<JudgeValues>({
    initialValues: {
      ...signedPaperStart({ roles, actorRole: signature.actor.role, number, today }),
      ...{ word: 'agrees', opinion: '' },
    },
    validate: () => ({}),
    missing: (values) =>
      (['paperName', 'copyNo'] as const)
        .filter((field) => values.how === 'paper' && values[field].trim() === '')
        .map((field) => ({
          field,
          label: t(`decorationHotWork.missing.${field === 'paperName' ? 'name' : 'copyNo'}`),
        })),
  })
  const { form } = entry
  const onSubmit = async (values: JudgeValues): Promise<EntryOutcome> => {
    const paper = signedPaperOf(values)
    const judged = { agrees: values.word === 'agrees', opinion: values.opinion }
    const done = await onJudge({ ...judged, ...(paper === undefined ? {} : { paper }) })
    if (done.ok) return ok(undefined)
    const { code, field } = done.error
    const at = field === 'name' ? 'paperName' : field === 'role' ? 'paperRole' : field
    return refusedEntry({ code, ...(at === undefined ? {} : { field: at }) }, hotWorkRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={title}
      submitLabel={t('decorationHotWork.judge.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      {asksWord !== false && (
        <EntrySection title={t('decorationHotWork.judge.opinion')}>
          <SegmentedControl
            aria-label={t('decorationHotWork.judge.word')}
            data={(['agrees', 'refuses'] as const).map((value) => ({
              value,
              label: t(`decorationHotWork.judge.${value}`),
            }))}
            key={form.key('word')}
            {...form.getInputProps('word')}
          />
          <TextInput
            label={t('decorationHotWork.judge.words')}
            autoComplete='off'
            key={form.key('opinion')}
            {...form.getInputProps('opinion')}
          />
        </EntrySection>
      )}
      <SignedPaperFields entry={entry} roles={roles} />
    </EntryForm>
  )
}
