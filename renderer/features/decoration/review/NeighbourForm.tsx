/** How the neighbours were told (order 110 art. 15). */
import { Radio, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { NEIGHBOUR_WAYS } from '#shared/domain/decoration/review/signing.ts'
import { ok } from '#shared/kernel/result.ts'
import { reviewRefusalWords } from './reviewWords.ts'
import { useReviewSteps } from './useReviewSteps.ts'

interface NeighbourFormProps {
  readonly caseId: string
  readonly onClose: () => void
}

export function NeighbourForm({ caseId, onClose }: NeighbourFormProps) {
  const t = useText()
  const steps = useReviewSteps(caseId)
  const entry = useEntryForm({ initialValues: { way: 'posted', remark: '' }, validate: () => ({}) })
  const { form } = entry
  const submit = async (values: { readonly way: string; readonly remark: string }): Promise<EntryOutcome> => {
    const done = await steps.neighbours(values)
    return done.ok ? ok(undefined) : refusedEntry(done.error, reviewRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationReview.telling.title')}
      intro={t('decorationReview.telling.intro')}
      submitLabel={t('decorationReview.telling.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationReview.telling.way')}>
        <Radio.Group
          aria-label={t('decorationReview.telling.way')}
          key={form.key('way')}
          {...form.getInputProps('way')}
        >
          <div className='case-choices'>
            {NEIGHBOUR_WAYS.map((way) => (
              <Radio key={way} value={way} label={t(`decorationReview.telling.ways.${way}`)} />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('decorationReview.telling.remark')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
    </EntryForm>
  )
}
