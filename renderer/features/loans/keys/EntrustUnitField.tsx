/** The unit of an entrustment: found by a few figures; its owner and a tag for the set follow while nobody typed another. */
import { Autocomplete } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type EntrustValues, NOBODY_ON_FILE } from './entrustValues.ts'
import type { UnitOwner } from './queries.ts'

interface EntrustUnitFieldProps {
  readonly entry: EntryFormState<EntrustValues>
  /** Code of the unit that what was typed means; empty while it means none. */
  readonly found: string
  readonly owners: readonly UnitOwner[] | undefined
}

export function EntrustUnitField({ entry, found, owners }: EntrustUnitFieldProps) {
  const t = useText()
  const { form } = entry
  const [typed, setTyped] = useState(form.getValues().unitCode)
  const [tagged, setTagged] = useState('')
  const { suggestions } = useUnitChoice(typed)
  const field = form.getInputProps('unitCode')
  const follow = useEffectEvent((code: string, ownerId: string | undefined) => {
    const { label, who } = form.getValues()
    // What is kept is Chinese, whatever language the screen has: a tag is read by everybody.
    const tag = code === '' ? '' : paperText()('keys.tag', { unit: code })
    if (label === tagged) form.setFieldValue('label', tag)
    setTagged(tag)
    const isKnown = (owners ?? []).some(({ personId }) => personId === who)
    if (!isKnown) form.setFieldValue('who', ownerId ?? NOBODY_ON_FILE)
    form.setFieldValue('thingId', 'new')
  })
  const ownerId = owners?.[0]?.personId
  useEffect(() => follow(found, ownerId), [found, ownerId])
  return (
    <Autocomplete
      label={t('keys.form.unit')}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete='off'
      autoFocus
      openOnFocus={false}
      key={form.key('unitCode')}
      {...field}
      onChange={(value) => {
        setTyped(value)
        field.onChange(value)
      }}
    />
  )
}
