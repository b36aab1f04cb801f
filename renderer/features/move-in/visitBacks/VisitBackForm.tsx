/** 登记回访: what came of one call or visit; what they want done becomes an item with it. */
import { Checkbox, Radio, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { recordVisitBack } from '#renderer/features/move-in/commands/visitBacks.ts'
import type { VisitBackChoices } from '#renderer/features/move-in/queries/visitBacks.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { SATISFACTIONS, VISIT_BACK_OUTCOMES } from '#shared/domain/move-in/kinds.ts'
import type { VisitBackTurn } from '#shared/domain/move-in/visitBacks/visitBackDays.ts'
import { VISIT_BACK_WAYS } from '#shared/domain/move-in/visitBacks/visitingBack.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellVisitBack } from './visitBackNotices.tsx'
import { visitBackRefusalWords } from './visitBackWords.ts'

type VisitBackValues = {
  outcome: string
  way: string
  askedName: string
  satisfaction: string
  words: string
  hasWish: boolean
  kind: string | null
  matter: string
  department: string | null
  due: Day | null
}

/** One turn of one household, as the form asks about it. */
export interface AskedTurn {
  readonly caseId: string
  readonly turn: VisitBackTurn
  readonly day: Day
  readonly unitCode: string
  readonly owner: string
}

interface VisitBackFormProps {
  readonly asked: AskedTurn
  readonly choices: VisitBackChoices
  readonly onClose: () => void
}

export function VisitBackForm({ asked, choices, onClose }: VisitBackFormProps) {
  const t = useText()
  const desk = useDesk()
  const { caseId, turn, day, unitCode, owner } = asked
  const entry = useEntryForm<VisitBackValues>({
    initialValues: {
      ...{ outcome: 'done', way: 'phone', askedName: owner, satisfaction: '', words: '', hasWish: false },
      ...{ kind: choices.kinds[0] ?? null, matter: '', department: choices.departments[0] ?? null, due: null },
    },
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey: `move-in/${caseId}/visit-back/${turn}`,
    isValues: isVisitBackValues,
  })
  const submit = async (values: VisitBackValues): Promise<EntryOutcome> => {
    const { outcome, way, askedName, satisfaction, words, hasWish, kind, matter, department, due } = values
    const wish = hasWish ? { kind: kind ?? '', matter, department: department ?? '', dueOn: due ?? '' } : null
    const done = await recordVisitBack(desk, caseId, { turn, outcome, way, askedName, satisfaction, words, wish })
    if (!done.ok) return refusedEntry(done.error, visitBackRefusalWords)
    const key = done.value.itemId === null ? 'done' : 'doneWithItem'
    tellVisitBack(desk, t(`moveInVisitBacks.form.${key}`, { unit: unitCode }), done.value.undo)
    return ok(undefined)
  }
  const title = t('moveInVisitBacks.form.title', { unit: unitCode, turn: t(`moveInVisitBacks.turns.${turn}`) })
  return (
    <aside className='side-panel visit-back-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        intro={t('moveInVisitBacks.form.intro', { day })}
        submitLabel={t('moveInVisitBacks.form.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <AnswerFields entry={entry} />
        <WishFields entry={entry} choices={choices} />
      </EntryForm>
    </aside>
  )
}

interface FieldsProps {
  readonly entry: EntryFormState<VisitBackValues>
}

function AnswerFields({ entry: { form } }: FieldsProps) {
  const t = useText()
  const isAnswer = (form.useWatchValue('outcome') as string) === 'done'
  return (
    <EntrySection>
      <Choices
        form={form}
        field='outcome'
        label={t('moveInVisitBacks.form.outcome')}
        choices={VISIT_BACK_OUTCOMES.map((value) => ({ value, label: t(`moveInVisitBacks.outcomes.${value}`) }))}
        isFirst
      />
      <Choices
        form={form}
        field='way'
        label={t('moveInVisitBacks.form.way')}
        choices={VISIT_BACK_WAYS.map((value) => ({ value, label: t(`moveInVisitBacks.ways.${value}`) }))}
      />
      {isAnswer && (
        <>
          <TextInput
            autoComplete='off'
            label={t('moveInVisitBacks.form.askedName')}
            key={form.key('askedName')}
            {...form.getInputProps('askedName')}
          />
          <Choices
            form={form}
            field='satisfaction'
            label={t('moveInVisitBacks.form.satisfaction')}
            choices={SATISFACTIONS.map((value) => ({ value, label: t(`moveInVisitBacks.satisfactions.${value}`) }))}
          />
        </>
      )}
      <Textarea
        label={t('moveInVisitBacks.form.words')}
        placeholder={t('moveInVisitBacks.form.wordsHint')}
        autosize
        minRows={2}
        key={form.key('words')}
        {...form.getInputProps('words')}
      />
    </EntrySection>
  )
}

function WishFields({ entry: { form }, choices }: FieldsProps & { readonly choices: VisitBackChoices }) {
  const t = useText()
  const hasWish = form.useWatchValue('hasWish') as boolean
  return (
    <EntrySection>
      <Checkbox
        label={t('moveInVisitBacks.form.wish')}
        key={form.key('hasWish')}
        {...form.getInputProps('hasWish', { type: 'checkbox' })}
      />
      {hasWish && (
        <>
          <TextInput
            autoComplete='off'
            label={t('moveInVisitBacks.form.matter')}
            key={form.key('matter')}
            {...form.getInputProps('matter')}
          />
          <Select
            label={t('moveInVisitBacks.form.kind')}
            data={[...choices.kinds]}
            comboboxProps={{ withinPortal: false }}
            key={form.key('kind')}
            {...form.getInputProps('kind')}
          />
          <Select
            label={t('moveInVisitBacks.form.department')}
            data={[...choices.departments]}
            comboboxProps={{ withinPortal: false }}
            key={form.key('department')}
            {...form.getInputProps('department')}
          />
          <DayInput
            label={t('moveInVisitBacks.form.dueOn')}
            description={t('moveInVisitBacks.form.dueHint')}
            key={form.key('due')}
            {...form.getInputProps('due')}
          />
        </>
      )}
    </EntrySection>
  )
}

interface ChoicesProps {
  readonly form: UseFormReturnType<VisitBackValues>
  readonly field: 'outcome' | 'way' | 'satisfaction'
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly isFirst?: true
}

/** A choice that is seen whole: arrow keys walk it. */
function Choices({ form, field, label, choices, isFirst }: ChoicesProps) {
  const chosen = form.getValues()[field]
  return (
    <Radio.Group label={label} key={form.key(field)} {...form.getInputProps(field)}>
      <div className='visit-back-choices'>
        {choices.map((one) => (
          <Radio key={one.value} {...one} {...(isFirst && one.value === chosen ? { 'data-autofocus': true } : {})} />
        ))}
      </div>
    </Radio.Group>
  )
}

function isVisitBackValues(values: unknown): values is VisitBackValues {
  if (typeof values !== 'object' || values === null) return false
  const { outcome, way, askedName, satisfaction, words, hasWish, kind, matter, department, due } = values as Record<
    string,
    unknown
  >
  const texts = [outcome, way, askedName, satisfaction, words, matter].every((one) => typeof one === 'string')
  const picks = [kind, department].every((one) => one === null || typeof one === 'string')
  return texts && picks && typeof hasWish === 'boolean' && (due === null || isDay(due))
}
