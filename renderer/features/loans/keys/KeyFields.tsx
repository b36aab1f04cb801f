/** What the form of a thing asks of a set of keys besides: whose, how many hang together, what they open. */
import { Autocomplete, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import type { ThingValues } from '#renderer/features/loans/thingFollow.ts'
import { useText } from '#renderer/text/text.ts'
import './keys.css'

export function KeyFields({ form }: { readonly form: UseFormReturnType<ThingValues> }) {
  const t = useText()
  return (
    <>
      <UnitOfKey form={form} />
      <div className='key-pair'>
        <TextInput
          label={t('keys.form.count')}
          inputMode='numeric'
          autoComplete='off'
          key={form.key('count')}
          {...form.getInputProps('count')}
        />
        <TextInput
          label={t('keys.form.opens')}
          placeholder={t('keys.form.opensHint')}
          autoComplete='off'
          key={form.key('opens')}
          {...form.getInputProps('opens')}
        />
      </div>
    </>
  )
}

function UnitOfKey({ form }: { readonly form: UseFormReturnType<ThingValues> }) {
  const t = useText()
  const [typed, setTyped] = useState(form.getValues().unitCode)
  const { suggestions } = useUnitChoice(typed)
  const field = form.getInputProps('unitCode')
  return (
    <Autocomplete
      label={t('loans.form.unit')}
      placeholder={t('loans.form.optional')}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      autoComplete='off'
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
