/** Check-in of somebody without a file, and 更正 of one's own arrival: three fields beside the hub. */
import { Autocomplete, Radio, TextInput } from '@mantine/core'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import type { Signature } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { VISIT_PURPOSES, type VisitPurpose } from '#shared/domain/desk-visits/schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { VisitLine } from './queries.ts'
import { useVisitSteps } from './useVisitSteps.tsx'
import { visitRefusalWords } from './visitWords.ts'
import './visits.css'

interface VisitFormProps {
  /** The unit whose hub is open. */
  readonly unitCode?: string
  /** The visit to mend; absent for a new one. */
  readonly correcting?: VisitLine
  readonly onClose: () => void
}

type VisitValues = { purpose: string; name: string; unitCode: string }

/** Whether the arrival may be mended here: by the same person in the same session (architecture 6). */
export function isOwnSlip(visit: VisitRow, { actor, session }: Signature): boolean {
  const arrival = visit.s.find((event) => event.ev === 'arrived')
  return arrival?.actor.id === actor.id && arrival.session === session
}

export function VisitForm({ unitCode = '', correcting, onClose }: VisitFormProps) {
  const t = useText()
  const steps = useVisitSteps()
  const drafts = useFormDrafts()
  const entry = useEntryForm<VisitValues>({
    initialValues: correcting
      ? { purpose: correcting.visit.v.purpose, name: correcting.name, unitCode: correcting.unitCode }
      : { purpose: 'visitor', name: '', unitCode },
    validate: () => ({}),
    // Mending starts from what stands there; only a new visit is worth keeping.
    ...(correcting ? {} : { drafts, draftKey: 'visit/new', isValues: isVisitValues }),
  })
  const onSubmit = async (values: VisitValues): Promise<EntryOutcome> => {
    const typed = { ...values, purpose: purposeOf(values.purpose), personId: correcting?.visit.v.personId ?? null }
    return outcomeOf(correcting ? await steps.correct(correcting.visit.id, typed) : await steps.arrive(typed))
  }
  const isKnown = correcting !== undefined && correcting.visit.v.personId !== null
  return (
    <aside
      className='side-panel visit-form'
      aria-label={correcting ? t('deskVisits.correctTitle') : t('deskVisits.formTitle')}
    >
      <EntryForm
        entry={entry}
        title={correcting ? t('deskVisits.correctTitle') : t('deskVisits.formTitle')}
        submitLabel={correcting ? t('common.save') : t('deskVisits.arrive')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('deskVisits.section')}>
          {!isKnown && (
            <TextInput
              label={t('deskVisits.name')}
              description={t('deskVisits.nameHint')}
              autoComplete='off'
              autoFocus
              key={entry.form.key('name')}
              {...entry.form.getInputProps('name')}
            />
          )}
          {isKnown && <PurposeField entry={entry} isFirst />}
          <UnitField entry={entry} />
          {!isKnown && <PurposeField entry={entry} />}
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

type Entry = ReturnType<typeof useEntryForm<VisitValues>>

function UnitField({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const { suggestions } = useUnitChoice(entry.form.useWatchValue('unitCode') as string)
  return (
    <Autocomplete
      label={t('deskVisits.unit')}
      description={t('deskVisits.unitHint')}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      autoComplete='off'
      openOnFocus={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      key={entry.form.key('unitCode')}
      {...entry.form.getInputProps('unitCode')}
    />
  )
}

/** ←→ choose; Enter submits as in every field. */
function PurposeField({ entry, isFirst = false }: { readonly entry: Entry; readonly isFirst?: boolean }) {
  const t = useText()
  const chosen = entry.form.getInitialValues().purpose
  return (
    <Radio.Group
      label={t('deskVisits.purpose')}
      key={entry.form.key('purpose')}
      {...entry.form.getInputProps('purpose')}
    >
      <div className='visit-purposes'>
        {VISIT_PURPOSES.map((purpose) => (
          <Radio
            key={purpose}
            value={purpose}
            label={t(`deskVisits.purposes.${purpose}`)}
            autoFocus={isFirst && purpose === chosen}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

function purposeOf(value: string): VisitPurpose {
  return VISIT_PURPOSES.find((purpose) => purpose === value) ?? 'visitor'
}

function outcomeOf(done: Result<unknown, { readonly code: string; readonly field?: string }>): EntryOutcome {
  if (done.ok) return ok(undefined)
  const words = visitRefusalWords(done.error.code)
  const { field } = done.error
  return err(field === undefined ? { words } : { fields: { [field]: `${words.what} ${words.now}` } })
}

function isVisitValues(values: unknown): values is VisitValues {
  if (typeof values !== 'object' || values === null) return false
  return ['purpose', 'name', 'unitCode'].every(
    (field) => typeof (values as Record<string, unknown>)[field] === 'string',
  )
}
