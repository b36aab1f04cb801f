/** Who borrows: the people of the hub, a colleague, anybody on file found by name or unit, or a stranger who leaves a number. */
import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { LateEntryValues } from '#renderer/ui/lateEntryValues.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { Resident, useBorrowers } from './queries.ts'
import { type PersonOnFile, usePeopleLike } from './usePeopleLike.ts'

/** What the lend form holds; `who` is `stranger`, `staff/<id>` or `person/<id>`. */
export type LendValues = LateEntryValues & {
  thingId: string
  who: string
  name: string
  phone: string
  idLast4: string
  unitCode: string
}

export const STRANGER = 'stranger'
export const STAFF = 'staff/'
export const PERSON = 'person/'

export type Borrowers = NonNullable<ReturnType<typeof useBorrowers>>

interface BorrowerProps {
  readonly entry: EntryFormState<LendValues>
  readonly borrowers: Borrowers
}

export function BorrowerFields({ entry, borrowers: { residents, staff } }: BorrowerProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const [found, setFound] = useState<PersonOnFile>()
  const { form } = entry
  const who = form.useWatchValue('who') as string
  const label = ({ name }: Pick<Resident, 'name'>) => (covered ? coverName(name) : name)
  const people = [...residents, ...(found ? [found] : [])]
  const data = [
    ...people.map((one) => ({ value: PERSON + one.personId, label: label(one) })),
    { value: STRANGER, label: t('loans.form.stranger') },
    ...staff.map(({ id, name }) => ({ value: STAFF + id, label: `${name}（${t('loans.form.staff')}）` })),
  ]
  const take = (person: PersonOnFile): void => {
    setFound(person)
    form.setFieldValue('who', PERSON + person.personId)
    form.setFieldValue('unitCode', person.unitCode)
  }
  return (
    <EntrySection title={t('loans.form.who')}>
      <Select
        aria-label={t('loans.form.who')}
        data={data}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        key={form.key('who')}
        {...form.getInputProps('who')}
      />
      {who === STRANGER && <StrangerFields entry={entry} onFound={take} />}
    </EntrySection>
  )
}

interface StrangerProps extends Pick<BorrowerProps, 'entry'> {
  readonly onFound: (person: PersonOnFile) => void
}

function StrangerFields({ entry: { form }, onFound }: StrangerProps) {
  const t = useText()
  const [typedUnit, setTypedUnit] = useState(form.getValues().unitCode)
  const { suggestions } = useUnitChoice(typedUnit)
  const unit = form.getInputProps('unitCode')
  return (
    <div className='loan-pairs'>
      <NameField form={form} onFound={onFound} />
      <TextInput
        label={t('loans.form.phone')}
        inputMode='tel'
        autoComplete='off'
        key={form.key('phone')}
        {...form.getInputProps('phone')}
      />
      <TextInput
        label={t('loans.form.idLast4')}
        placeholder={t('loans.form.optional')}
        autoComplete='off'
        key={form.key('idLast4')}
        {...form.getInputProps('idLast4')}
      />
      <Autocomplete
        label={t('loans.form.unit')}
        placeholder={t('loans.form.optional')}
        data={suggestions.map(({ code }) => code)}
        filter={({ options }) => options}
        autoComplete='off'
        openOnFocus={false}
        key={form.key('unitCode')}
        {...unit}
        onChange={(value) => {
          setTypedUnit(value)
          unit.onChange(value)
        }}
      />
    </div>
  )
}

interface NameProps extends Pick<StrangerProps, 'onFound'> {
  readonly form: StrangerProps['entry']['form']
}

/** A name, or words that find somebody on file: then no number has to be left. */
function NameField({ form, onFound }: NameProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const [typed, setTyped] = useState('')
  const people = usePeopleLike(typed)
  const field = form.getInputProps('name')
  const shown = (id: string): string => {
    const person = people.find(({ personId }) => personId === id)
    return person === undefined ? '' : `${person.unitCode} ${covered ? coverName(person.name) : person.name}`.trim()
  }
  return (
    <Autocomplete
      label={t('loans.form.name')}
      placeholder={t('loans.form.findPerson')}
      data={people.map(({ personId }) => personId)}
      filter={({ options }) => options}
      renderOption={({ option }) => shown(option.value)}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete='off'
      openOnFocus={false}
      key={form.key('name')}
      {...field}
      onChange={(value) => {
        // A choice comes as the id of its person: that is no name, and the field goes as soon as it is taken.
        if (people.some(({ personId }) => personId === value)) return
        setTyped(value)
        field.onChange(value)
      }}
      onOptionSubmit={(id) => {
        const person = people.find(({ personId }) => personId === id)
        if (person) onFound(person)
      }}
    />
  )
}
