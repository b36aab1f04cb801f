/** `/letters/new/$direction`, `/letters/$letterId/correct`: a paper is written into 收发文, or its line is mended. */
import { Autocomplete, TextInput } from '@mantine/core'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { unitByCode, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { LetterInput } from '#shared/domain/sheets/letterDecisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { correctLetter, registerLetter } from './commandsLetters.ts'
import { isLetterValues, type LetterValues, letterInputOf, letterMissing } from './letterFields.ts'
import { letterRefusalWords } from './letterWords.ts'
import { offerUndo } from './offerReturnUndo.ts'
import { type LetterLine, useLetterLine, useUnitCode } from './queriesLetters.ts'

/** A new line; the unit and person of the hub it was begun at stand in the address by id. */
export function NewLetterScreen() {
  const { direction } = useParams({ strict: false }) as { readonly direction?: string }
  const { unit, person } = useLocation().search as { readonly unit?: unknown; readonly person?: unknown }
  const today = useToday()
  const unitCode = useUnitCode(typeof unit === 'string' ? unit : '')
  const way = direction === 'out' ? 'out' : 'in'
  if (unitCode === undefined) return null
  const values: LetterValues = { day: today, title: '', party: '', number: '', copies: '1', unitCode, answerBy: null }
  return <LetterForm key={way} {...{ direction: way, values, personId: typeof person === 'string' ? person : null }} />
}

export function CorrectLetterScreen() {
  const t = useText()
  const { letterId = '' } = useParams({ strict: false }) as { readonly letterId?: string }
  const line = useLetterLine(letterId)
  if (line === null) return <EmptyState title={t('letters.gone')} hint={t('letters.goneHint')} />
  if (line === undefined) return null
  const { direction, personId } = line
  return <LetterForm key={letterId} {...{ direction, values: valuesOf(line), personId, correcting: letterId }} />
}

function valuesOf(line: LetterLine): LetterValues {
  const { day, title, party, number, copies, unitCode, answerBy } = line
  return { day: day as Day, title, party, number, copies: String(copies), unitCode, answerBy: answerBy as Day | null }
}

interface LetterFormProps {
  readonly direction: 'in' | 'out'
  readonly values: LetterValues
  readonly personId: string | null
  /** The line to mend; absent for a new one. */
  readonly correcting?: string
}

function LetterForm({ direction, values, personId, correcting }: LetterFormProps) {
  const t = useText()
  const navigate = useNavigate()
  const drafts = useFormDrafts()
  const save = useSaveLetter(correcting)
  const entry = useEntryForm<LetterValues>({
    initialValues: values,
    validate: () => ({}),
    missing: (typed) => letterMissing(typed, direction, t),
    // Mending starts from what stands there; only a new line is worth keeping.
    ...(correcting === undefined ? { drafts, draftKey: `letter/new/${direction}`, isValues: isLetterValues } : {}),
  })
  const { form } = entry
  const field = (name: keyof LetterValues & string) => ({ key: form.key(name), ...form.getInputProps(name) })
  const { suggestions } = useUnitChoice(form.useWatchValue('unitCode') as string)
  const leave = () => void navigate({ to: '/letters' })
  const title = correcting === undefined ? t(`letters.formTitles.${direction}`) : t('letters.correctTitle')
  const { key: titleKey, ...titleProps } = field('title')
  const { key: partyKey, ...partyProps } = field('party')
  const { key: dayKey, ...dayProps } = field('day')
  const { key: numberKey, ...numberProps } = field('number')
  const { key: copiesKey, ...copiesProps } = field('copies')
  const { key: unitKey, ...unitProps } = field('unitCode')
  const { key: answerKey, ...answerProps } = field('answerBy')
  return (
    <EntryForm
      entry={entry}
      title={title}
      titleLevel={1}
      submitLabel={t('letters.register')}
      onSubmit={(typed) => save(typed, { direction, personId })}
      onDone={leave}
      onLeave={leave}
    >
      <EntrySection title={t('letters.section')}>
        <TextInput label={t('letters.columns.title')} autoComplete='off' autoFocus key={titleKey} {...titleProps} />
        <TextInput
          label={t(`letters.fields.party.${direction}`)}
          description={t('letters.fields.partyHint')}
          autoComplete='off'
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          key={partyKey}
          {...partyProps}
        />
        <DayInput label={t('letters.columns.day')} key={dayKey} {...dayProps} />
        <TextInput label={t('letters.columns.number')} autoComplete='off' key={numberKey} {...numberProps} />
        <TextInput
          label={t('letters.columns.copies')}
          inputMode='numeric'
          autoComplete='off'
          key={copiesKey}
          {...copiesProps}
        />
        <Autocomplete
          label={t('letters.columns.unit')}
          description={t('letters.fields.unitHint')}
          data={suggestions.map(({ code }) => code)}
          filter={({ options }) => options}
          autoComplete='off'
          openOnFocus={false}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          key={unitKey}
          {...unitProps}
        />
        <DayInput
          label={t('letters.fields.answerBy')}
          description={t('letters.fields.answerByHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          key={answerKey}
          {...answerProps}
        />
      </EntrySection>
    </EntryForm>
  )
}

function useSaveLetter(correcting: string | undefined) {
  const desk = useDesk()
  return async (typed: LetterValues, known: Pick<LetterInput, 'direction' | 'personId'>): Promise<EntryOutcome> => {
    const unit = await unitByCode(desk.store, typed.unitCode)
    if (unit === undefined && typed.unitCode.trim() !== '')
      return refusedEntry({ code: 'unit-unknown', field: 'unitCode' }, letterRefusalWords)
    const input = { ...letterInputOf(typed), ...known, unitId: unit?.id ?? null }
    const done = await (correcting === undefined ? registerLetter(desk, input) : correctLetter(desk, correcting, input))
    if (!done.ok) return refusedEntry(done.error, letterRefusalWords)
    offerUndo(desk, {
      message: text(`letters.done.${correcting === undefined ? 'registered' : 'corrected'}`),
      plan: done.value.undo,
    })
    return ok(undefined)
  }
}
