/** The fields of a unit in the order of the register: what it is, where it lies, hand-over, hours of rest. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { InputHTMLAttributes } from 'react'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { UNIT_SALES, UNIT_USES } from '#shared/domain/owner-files/schema.ts'
import { useBuildings } from './queries.ts'
import type { UnitFields } from './unitFields.ts'
import type { NamedBuilding } from './useDerivedPlace.ts'

interface UnitFieldsetProps {
  readonly form: UseFormReturnType<UnitFields>
  /** The code stays once the unit exists. */
  readonly isKnown: boolean
  /** The building that the code of a new unit names: it is made with the unit where there is none. */
  readonly named?: NamedBuilding | undefined
  readonly notes?: Readonly<Record<string, string>>
}

const underField = ['label', 'input', 'description', 'error'] as const

export function UnitFieldset({ form, isKnown, named, notes = {} }: UnitFieldsetProps) {
  const t = useText()
  return (
    <>
      <EntrySection title={t('ownerFiles.unit')}>
        <TextInput
          key={form.key('code')}
          {...form.getInputProps('code')}
          label={t('ownerFiles.fields.code')}
          description={isKnown ? undefined : t('ownerFiles.codeHint')}
          inputWrapperOrder={[...underField]}
          readOnly={isKnown}
          autoFocus={!isKnown}
          withAsterisk
          required
          autoComplete='off'
        />
        <TextInput
          key={form.key('areaCm2')}
          {...form.getInputProps('areaCm2')}
          label={t('ownerFiles.fields.areaCm2')}
          description={notes.areaCm2}
          inputWrapperOrder={[...underField]}
          inputMode='decimal'
          autoFocus={isKnown}
          autoComplete='off'
          rightSection={<span className='quiet'>{t('ownerFiles.squareMetres')}</span>}
        />
        <NativeSelect
          key={form.key('use')}
          {...form.getInputProps('use')}
          label={t('ownerFiles.fields.use')}
          description={notes.use}
          inputWrapperOrder={[...underField]}
          data={[
            { value: '', label: t('ownerFiles.notChosen') },
            ...UNIT_USES.map((value) => ({ value, label: t(`ownerFiles.uses.${value}`) })),
          ]}
        />
        <PlainField form={form} notes={notes} field='layout' />
        <PlainField form={form} notes={notes} field='pets' />
      </EntrySection>
      <PlaceFields form={form} notes={notes} named={named} />
      <HandOverFields form={form} notes={notes} />
      <QuietFields form={form} notes={notes} />
    </>
  )
}

type PartProps = Required<Pick<UnitFieldsetProps, 'form' | 'notes'>>

interface PlainFieldProps extends PartProps {
  readonly field: 'layout' | 'pets' | 'entrance' | 'floor' | 'room' | 'phase' | 'quietFrom' | 'quietTo' | 'quietNote'
  readonly hint?: string
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
}

function PlainField({ form, notes, field, hint, inputMode }: PlainFieldProps) {
  const t = useText()
  return (
    <TextInput
      key={form.key(field)}
      {...form.getInputProps(field)}
      label={t(`households.fields.${field}`)}
      description={notes[field] ?? hint}
      inputWrapperOrder={[...underField]}
      inputMode={inputMode}
      autoComplete='off'
    />
  )
}

function PlaceFields({ form, notes, named }: PartProps & Pick<UnitFieldsetProps, 'named'>) {
  const t = useText()
  const known = useBuildings()
  const isNew = named !== undefined && !known.some(({ value }) => value === named.value)
  const made = isNew ? [{ value: named.value, label: t('households.newBuilding', { code: named.code }) }] : []
  const buildings = [...known, ...made]
  return (
    <EntrySection title={t('households.sections.place')}>
      <NativeSelect
        // A choice that arrives later is a new field: the browser would show the first line for one it did not know.
        key={`${form.key('buildingId')}/${buildings.map(({ value }) => value).join()}`}
        {...form.getInputProps('buildingId')}
        label={t('households.fields.buildingId')}
        description={notes.buildingId ?? (named === undefined ? undefined : t('households.placeByCode'))}
        inputWrapperOrder={[...underField]}
        data={[{ value: '', label: t('ownerFiles.notChosen') }, ...buildings]}
      />
      <PlainField form={form} notes={notes} field='entrance' />
      <PlainField form={form} notes={notes} field='floor' hint={t('households.floorHint')} inputMode='numeric' />
      <PlainField form={form} notes={notes} field='room' />
      <PlainField form={form} notes={notes} field='phase' />
    </EntrySection>
  )
}

function HandOverFields({ form, notes }: PartProps) {
  const t = useText()
  return (
    <EntrySection title={t('households.sections.handOver')}>
      <NativeSelect
        key={form.key('sale')}
        {...form.getInputProps('sale')}
        label={t('households.fields.sale')}
        description={notes.sale}
        inputWrapperOrder={[...underField]}
        data={[
          { value: '', label: t('households.saleUnknown') },
          ...UNIT_SALES.map((value) => ({ value, label: t(`households.sales.${value}`) })),
        ]}
      />
      <DayInput
        key={form.key('deliveredDay')}
        {...form.getInputProps('deliveredDay')}
        label={t('households.fields.deliveredDay')}
        description={notes.deliveredDay}
        inputWrapperOrder={[...underField]}
      />
    </EntrySection>
  )
}

function QuietFields({ form, notes }: PartProps) {
  const t = useText()
  return (
    <EntrySection title={t('households.sections.quiet')}>
      <PlainField form={form} notes={notes} field='quietFrom' inputMode='numeric' />
      <PlainField form={form} notes={notes} field='quietTo' hint={t('households.quietHint')} inputMode='numeric' />
      <PlainField form={form} notes={notes} field='quietNote' />
    </EntrySection>
  )
}
