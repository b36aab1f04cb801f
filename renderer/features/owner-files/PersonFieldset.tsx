/** Who it is: a person with an identity paper, or a company with its credit code and contact (handbook 2.1). */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PERSON_KINDS } from '#shared/domain/owner-files/fileRecords.ts'
import { impliedSex } from '#shared/domain/owner-files/ownerChecks.ts'
import { CompanyFields } from './CompanyFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { type PersonFields, personInputOf, SEXES } from './personFields.ts'

export interface PersonFieldsetProps {
  readonly form: UseFormReturnType<PersonFields>
  /** The person whose form this is: their own number is no double. */
  readonly ownId?: string
  /** Words under a field that another desk changed. */
  readonly notes?: Readonly<Record<string, string>>
  /** Takes the file that carries the number already, in place of a new one. */
  readonly onTakeKnown?: (personId: string) => void
  /** The first field of the form. */
  readonly isFirst?: boolean
}

const underField = ['label', 'input', 'description', 'error'] as const

export function PersonFieldset({ form, ownId, notes = {}, onTakeKnown, isFirst = false }: PersonFieldsetProps) {
  const t = useText()
  const isCompany = form.useWatchValue('kind') === 'company'
  return (
    <EntrySection title={isCompany ? t('households.company') : t('ownerFiles.sections.person')}>
      <NativeSelect
        key={form.key('kind')}
        {...form.getInputProps('kind')}
        label={t('households.fields.kind')}
        description={notes.kind ?? (isCompany ? t('households.companyHint') : undefined)}
        inputWrapperOrder={[...underField]}
        data={PERSON_KINDS.map((value) => ({ value, label: t(`households.personKinds.${value}`) }))}
      />
      <TextInput
        key={form.key('name')}
        {...form.getInputProps('name')}
        label={isCompany ? t('households.fields.companyName') : t('ownerFiles.fields.name')}
        description={notes.name}
        inputWrapperOrder={[...underField]}
        withAsterisk
        required
        autoFocus={isFirst}
        autoComplete='off'
      />
      {isCompany ? (
        <CompanyFields form={form} notes={notes} ownId={ownId} onTakeKnown={onTakeKnown} />
      ) : (
        <>
          <IdentityFields form={form} notes={notes} ownId={ownId} onTakeKnown={onTakeKnown} />
          <SexField form={form} notes={notes} />
        </>
      )}
    </EntrySection>
  )
}

/** Said by the number where it says it; chosen otherwise, or left open. */
function SexField({ form, notes = {} }: Pick<PersonFieldsetProps, 'form' | 'notes'>) {
  const t = useText()
  const idKind = form.useWatchValue('idKind') as PersonFields['idKind']
  const idNumber = form.useWatchValue('idNumber') as string
  const implied = impliedSex(personInputOf({ ...form.getValues(), idKind, idNumber }), useToday())
  const choices = SEXES.map((value) => ({ value, label: t(`households.sexes.${value}`) }))
  if (implied !== undefined) {
    const sex = t(`households.sexes.${implied}`)
    return (
      <TextInput
        label={t('households.fields.sex')}
        value={t('households.impliedSex', { sex })}
        readOnly
        tabIndex={-1}
      />
    )
  }
  return (
    <NativeSelect
      key={form.key('sex')}
      {...form.getInputProps('sex')}
      label={t('households.fields.sex')}
      description={notes.sex}
      inputWrapperOrder={[...underField]}
      data={[{ value: '', label: t('ownerFiles.notChosen') }, ...choices]}
    />
  )
}
