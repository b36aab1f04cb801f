/** What ties somebody to a unit: relation, days, and what belongs to the relation: a share, a lease, a kinship (handbook 3.3). */
import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { holdsUnit } from '#shared/domain/owner-files/stays.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { StayFields } from './stayFields.ts'

interface StayFieldsetProps {
  readonly form: UseFormReturnType<StayFields>
  readonly title: string
  readonly notes?: Readonly<Record<string, string>>
  /** Fields before the relation: the unit, the person. */
  readonly children?: ReactNode
}

const underField = ['label', 'input', 'description', 'error'] as const

export function StayFieldset({ form, title, notes = {}, children }: StayFieldsetProps) {
  const t = useText()
  const relation = form.useWatchValue('relation') as Relation
  return (
    <EntrySection title={title}>
      {children}
      <NativeSelect
        key={form.key('relation')}
        {...form.getInputProps('relation')}
        label={t('ownerFiles.fields.relation')}
        description={notes.relation}
        inputWrapperOrder={[...underField]}
        data={RELATIONS.map((value) => ({ value, label: t(`ownerFiles.relations.${value}`) }))}
      />
      <DayInput
        key={form.key('fromDay')}
        {...form.getInputProps('fromDay')}
        label={t('ownerFiles.fields.fromDay')}
        description={notes.fromDay}
        inputWrapperOrder={[...underField]}
      />
      {holdsUnit(relation) && (
        <TextInput
          key={form.key('share')}
          {...form.getInputProps('share')}
          label={t('households.fields.share')}
          description={notes.share ?? t('households.shareHint')}
          inputWrapperOrder={[...underField]}
          autoComplete='off'
          maxLength={20}
        />
      )}
      {(relation === 'tenant' || relation === 'occupant') && <LeaseFields form={form} notes={notes} />}
      {(relation === 'family' || relation === 'agent' || relation === 'emergency-contact') && (
        <KinshipField form={form} notes={notes} />
      )}
      <Checkbox
        key={form.key('keyContact')}
        {...form.getInputProps('keyContact', { type: 'checkbox' })}
        className='under-field'
        label={`${t('households.keyContact')} · ${t('households.keyContactHint')}`}
      />
    </EntrySection>
  )
}

type PartProps = Pick<StayFieldsetProps, 'form' | 'notes'>

/** What the end of a lease needs of its form. */
export interface LeaseFormFields extends Record<string, unknown> {
  readonly relation: Relation
  readonly leaseTo: Day | null
  readonly isOpen: boolean
}

interface LeaseFieldsProps {
  readonly form: UseFormReturnType<LeaseFormFields>
  readonly notes?: Readonly<Record<string, string>>
}

/** End of the lease, or 不定期: one of the two. */
export function LeaseFields({ form, notes = {} }: LeaseFieldsProps) {
  const t = useText()
  const isOpen = form.useWatchValue('isOpen') as boolean
  const isTenant = form.useWatchValue('relation') === 'tenant'
  return (
    <>
      <DayInput
        key={form.key('leaseTo')}
        {...form.getInputProps('leaseTo')}
        label={t('households.fields.leaseTo')}
        description={notes.leaseTo}
        inputWrapperOrder={[...underField]}
        disabled={isOpen}
        withAsterisk={isTenant && !isOpen}
      />
      <Checkbox
        key={form.key('isOpen')}
        {...form.getInputProps('isOpen', { type: 'checkbox' })}
        className='under-field'
        label={t('households.leaseOpen')}
      />
    </>
  )
}

const KINSHIPS = ['spouse', 'parent', 'child', 'sibling'] as const

function KinshipField({ form, notes = {} }: PartProps) {
  const t = useText()
  return (
    <Autocomplete
      key={form.key('kinship')}
      {...form.getInputProps('kinship')}
      label={t('households.fields.kinship')}
      description={notes.kinship}
      inputWrapperOrder={[...underField]}
      data={KINSHIPS.map((kinship) => t(`households.kinships.${kinship}`))}
      filter={({ options }) => options}
      maxLength={20}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
