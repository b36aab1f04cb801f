/** The fields of a visit: only those that its purpose needs. */
import { Autocomplete, Radio, TextInput } from '@mantine/core'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { VISIT_PURPOSES, type VisitPurpose } from '#shared/domain/desk-visits/arrival.ts'
import { usePeopleOfUnit } from './queries.ts'
import { FIELDS_OF, purposeOf, type VisitField, type VisitValues } from './visitValues.ts'

type Entry = EntryFormState<VisitValues>

interface VisitFieldsProps {
  readonly entry: Entry
  /** Somebody with a file is named by it. */
  readonly isKnown: boolean
}

export function VisitFields({ entry, isKnown }: VisitFieldsProps) {
  const purpose = purposeOf(entry.form.useWatchValue('purpose') as string)
  const fields = FIELDS_OF[purpose].filter((field) => !(isKnown && field === 'name'))
  return (
    <>
      <PurposeField entry={entry} isFirst={isKnown} />
      {fields.map((field, index) => (
        <Field key={field} field={field} purpose={purpose} entry={entry} isFirst={!isKnown && index === 0} />
      ))}
    </>
  )
}

/** ←→ choose; Enter submits as in every field. */
function PurposeField({ entry, isFirst }: { readonly entry: Entry; readonly isFirst: boolean }) {
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

interface FieldProps {
  readonly field: VisitField
  readonly purpose: VisitPurpose
  readonly entry: Entry
  readonly isFirst: boolean
}

function Field({ field, purpose, entry, isFirst }: FieldProps) {
  if (field === 'unitCode') return <UnitField entry={entry} purpose={purpose} />
  if (field === 'host') return <HostField entry={entry} />
  if (field === 'department') return <DepartmentField entry={entry} isFirst={isFirst} />
  return <PlainField field={field} purpose={purpose} entry={entry} isFirst={isFirst} />
}

/** Hints stand under the field, so that fields line up. */
const WITH_HINT = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
}

type PlainName = Exclude<VisitField, 'unitCode' | 'host' | 'department'>

function PlainField({ field, purpose, entry, isFirst }: FieldProps & { readonly field: PlainName }) {
  const t = useText()
  const hints = { name: t('deskVisits.nameHint'), leaveBy: t('deskVisits.leaveByHint') } as const
  const isFigures = field === 'headCount' || field === 'leaveBy'
  return (
    <TextInput
      label={field === 'company' ? companyLabel(t, purpose) : t(`deskVisits.${field}`)}
      {...(field === 'name' || field === 'leaveBy' ? { description: hints[field], ...WITH_HINT } : {})}
      {...(field === 'headCount' ? { placeholder: '1' } : {})}
      {...(isFigures ? { inputMode: 'numeric' } : {})}
      autoComplete='off'
      autoFocus={isFirst}
      key={entry.form.key(field)}
      {...entry.form.getInputProps(field)}
    />
  )
}

function companyLabel(t: ReturnType<typeof useText>, purpose: VisitPurpose): string {
  return t(`deskVisits.companies.${purpose === 'courier' || purpose === 'worker' ? purpose : 'viewing'}`)
}

function UnitField({ entry, purpose }: { readonly entry: Entry; readonly purpose: VisitPurpose }) {
  const t = useText()
  const { suggestions } = useUnitChoice(entry.form.useWatchValue('unitCode') as string)
  const hints: Partial<Record<VisitPurpose, string>> = {
    visitor: t('deskVisits.unitHintHost'),
    worker: t('deskVisits.unitHintWork'),
  }
  return (
    <Autocomplete
      label={t('deskVisits.unit')}
      description={hints[purpose] ?? t('deskVisits.unitHint')}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      autoComplete='off'
      openOnFocus={false}
      {...WITH_HINT}
      key={entry.form.key('unitCode')}
      {...entry.form.getInputProps('unitCode')}
    />
  )
}

/** The people of the unit are offered, except while the screen faces the visitor. */
function HostField({ entry }: { readonly entry: Entry }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { unit } = useUnitChoice(entry.form.useWatchValue('unitCode') as string)
  const people = usePeopleOfUnit(covered ? undefined : unit?.id)
  return (
    <Autocomplete
      label={t('deskVisits.host')}
      description={t('deskVisits.hostHint')}
      data={[...new Set(people.map(({ name }) => name))]}
      autoComplete='off'
      {...WITH_HINT}
      key={entry.form.key('host')}
      {...entry.form.getInputProps('host')}
    />
  )
}

function DepartmentField({ entry, isFirst }: { readonly entry: Entry; readonly isFirst: boolean }) {
  const t = useText()
  const departments = useSetting('items.departments')
  return (
    <Autocomplete
      label={t('deskVisits.department')}
      data={[...departments]}
      autoComplete='off'
      autoFocus={isFirst}
      openOnFocus={false}
      key={entry.form.key('department')}
      {...entry.form.getInputProps('department')}
    />
  )
}
