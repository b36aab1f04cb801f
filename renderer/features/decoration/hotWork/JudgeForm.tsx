/** A department's word on hot work or a cut, or a leader's approval: one's own, or from the signed form. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { LateEntryValues } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Role } from '#shared/domain/roles.ts'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { SignedPaperFields } from './SignedPaperFields.tsx'
import { SiteStepForm, type StepDone } from './SiteStepForm.tsx'
import { fieldOnPaper, type SignedPaperValues, signedPaperOf, signedPaperStart } from './signedPaper.ts'

/** What was decided. */
export interface Judged {
  readonly agrees: boolean
  readonly opinion: string
  readonly paper?: PaperDecision
  readonly late: LateEntry | undefined
}

type JudgeValues = SignedPaperValues & LateEntryValues & { word: string; opinion: string }

interface JudgeFormProps {
  readonly title: string
  readonly roles: readonly Role[]
  /** Number of the form that went round. */
  readonly number: string
  /** An approval has no other word: who does not approve leaves it. */
  readonly asksWord?: false
  /** 补录 as the form opens. */
  readonly start: LateEntryValues
  /** Said when it is done. */
  readonly message: string
  readonly onJudge: (judged: Judged) => Promise<StepDone>
  readonly onClose: () => void
}

export function JudgeForm({ title, roles, number, asksWord, start, message, onJudge, onClose }: JudgeFormProps) {
  const t = useText()
  const { signature } = useDesk()
  const today = useToday()
  const entry = useEntryForm<JudgeValues>({
    initialValues: {
      ...signedPaperStart({ roles, actorRole: signature.actor.role, number, today }),
      ...{ word: 'agrees', opinion: '', ...start },
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
  const onStep = (values: JudgeValues, late: LateEntry | undefined): Promise<StepDone> => {
    const paper = signedPaperOf(values)
    const judged = { agrees: values.word === 'agrees', opinion: values.opinion, late }
    return onJudge({ ...judged, ...(paper === undefined ? {} : { paper }) })
  }
  return (
    <SiteStepForm
      entry={entry}
      title={title}
      submitLabel={t('decorationHotWork.judge.submit')}
      message={message}
      wordsOf={hotWorkRefusalWords}
      fieldOf={fieldOnPaper}
      onStep={onStep}
      onClose={onClose}
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
    </SiteStepForm>
  )
}
