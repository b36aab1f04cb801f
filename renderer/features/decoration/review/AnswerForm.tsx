/** Engineering's answer on a round: drawing by drawing, by the engineer or entered from the signed slip (代录, handbook D19). */
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { drawingWords } from '#renderer/features/decoration/cases/caseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type EntryFormState, type MissingField, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { ReviewRound } from '#shared/domain/decoration/review/reviewFold.ts'
import { type DrawingRef, drawingsOf } from '#shared/domain/decoration/review/reviewing.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { reviewRefusalWords } from './reviewWords.ts'
import { useReviewSteps } from './useReviewSteps.ts'

const REVIEWERS: readonly Role[] = ['engineering', ...LEADERS]

type AnswerValues = {
  conclusions: Record<string, string>
  words: Record<string, string>
  opinion: string
  way: string
  role: string
  name: string
  paperDay: Day | null
  copyNo: string
}

interface AnswerFormProps {
  readonly caseId: string
  readonly round: ReviewRound
  /** Nobody sent it by screen: only the signed paper tells of it. */
  readonly isUnsent: boolean
  readonly onClose: () => void
}

export function AnswerForm({ caseId, round, isUnsent, onClose }: AnswerFormProps) {
  const t = useText()
  const { actor } = useDesk().signature
  const steps = useReviewSteps(caseId)
  const drawings = drawingsOf(round)
  const mayDecide = !isUnsent && REVIEWERS.some((role) => role === actor.role)
  const entry = useEntryForm<AnswerValues>({
    initialValues: {
      conclusions: Object.fromEntries(drawings.map(({ kind }) => [kind, ''])),
      words: Object.fromEntries(drawings.map(({ kind }) => [kind, ''])),
      ...{ opinion: '', way: mayDecide && actor.role === 'engineering' ? 'self' : 'paper', role: 'engineering' },
      ...{ name: '', paperDay: null, copyNo: '' },
    },
    validate: () => ({}),
    missing: ({ conclusions, way, name, paperDay, copyNo }) => {
      const open = drawings.filter(({ kind }) => !conclusions[kind])
      const paper: readonly (MissingField & { readonly missing: boolean })[] = [
        { field: 'name', label: t('decorationReview.answer.name'), missing: name.trim() === '' },
        { field: 'paperDay', label: t('decorationReview.answer.paperDay'), missing: paperDay === null },
        { field: 'copyNo', label: t('decorationReview.answer.copyNo'), missing: copyNo.trim() === '' },
      ]
      return [
        ...open.map(({ kind }) => ({
          field: `words.${kind}`,
          label: t('decorationReview.answer.unanswered', { name: drawingWords(kind, t) }),
        })),
        ...(way === 'paper' ? paper.filter((one) => one.missing) : []),
      ]
    },
  })
  const { form } = entry
  const way = form.useWatchValue('way') as string
  const submit = async (values: AnswerValues): Promise<EntryOutcome> => {
    const { role, name, paperDay, copyNo } = values
    const done = await steps.answer({
      round: round.round,
      opinions: drawings.map(({ kind, version }) => ({
        ...{ kind, version },
        ...{ conclusion: values.conclusions[kind] ?? '', opinion: values.words[kind] ?? '' },
      })),
      opinion: values.opinion,
      ...(values.way === 'paper' ? { paper: { role: role as Role, name, paperDay: paperDay as Day, copyNo } } : {}),
    })
    return done.ok ? ok(undefined) : refusedEntry({ code: done.error.code }, reviewRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationReview.answer.title', { round: round.round })}
      intro={t(isUnsent ? 'decorationReview.answer.unsentIntro' : 'decorationReview.answer.intro')}
      submitLabel={t('decorationReview.answer.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationReview.answer.drawings')}>
        <DrawingFields entry={entry} drawings={drawings} />
        <TextInput
          label={t('decorationReview.answer.whole')}
          autoComplete='off'
          key={form.key('opinion')}
          {...form.getInputProps('opinion')}
        />
      </EntrySection>
      <EntrySection title={t('decorationReview.answer.who')}>
        {mayDecide && (
          <SegmentedControl
            aria-label={t('decorationReview.answer.who')}
            data={(['self', 'paper'] as const).map((value) => ({
              value,
              label: t(`decorationReview.answer.ways.${value}`),
            }))}
            key={form.key('way')}
            {...form.getInputProps('way')}
          />
        )}
        {way === 'paper' && <PaperFields entry={entry} />}
      </EntrySection>
    </EntryForm>
  )
}

interface EntryPart {
  readonly entry: EntryFormState<AnswerValues>
}

function DrawingFields({ entry: { form }, drawings }: EntryPart & { readonly drawings: readonly DrawingRef[] }) {
  const t = useText()
  const conclusions = form.useWatchValue('conclusions') as AnswerValues['conclusions']
  const decide = (kind: string, conclusion: string): void =>
    form.setFieldValue('conclusions', { ...form.getValues().conclusions, [kind]: conclusion })
  return (
    <>
      <div>
        <Button
          type='button'
          size='xs'
          variant='default'
          onClick={() =>
            form.setFieldValue('conclusions', Object.fromEntries(drawings.map(({ kind }) => [kind, 'approved'])))
          }
        >
          {t('decorationReview.answer.allApproved')}
        </Button>
      </div>
      {drawings.map(({ kind, version }) => {
        const name = t('decorationReview.review.drawing', { name: drawingWords(kind, t), version })
        return (
          <div key={kind} className='review-answer'>
            <span>{name}</span>
            <SegmentedControl
              size='xs'
              aria-label={`${name} ${t('decorationReview.answer.conclusion')}`}
              data={(['approved', 'refused'] as const).map((value) => ({
                value,
                label: t(`decorationReview.review.conclusions.${value}`),
              }))}
              value={conclusions[kind] ?? ''}
              onChange={(value) => decide(kind, value)}
            />
            <TextInput
              aria-label={`${name} ${t('decorationReview.answer.words')}`}
              placeholder={t('decorationReview.answer.words')}
              autoComplete='off'
              key={form.key(`words.${kind}`)}
              {...form.getInputProps(`words.${kind}`)}
            />
          </div>
        )
      })}
    </>
  )
}

function PaperFields({ entry: { form } }: EntryPart) {
  const t = useText()
  return (
    <>
      <Select
        label={t('decorationReview.answer.role')}
        data={REVIEWERS.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        allowDeselect={false}
        key={form.key('role')}
        {...form.getInputProps('role')}
      />
      <TextInput
        label={t('decorationReview.answer.name')}
        autoComplete='off'
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <DayInput
        label={t('decorationReview.answer.paperDay')}
        key={form.key('paperDay')}
        {...form.getInputProps('paperDay')}
      />
      <TextInput
        label={t('decorationReview.answer.copyNo')}
        description={t('decorationReview.answer.copyNoHint')}
        autoComplete='off'
        key={form.key('copyNo')}
        {...form.getInputProps('copyNo')}
      />
    </>
  )
}
