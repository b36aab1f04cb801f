/** Keys and cards as a table: a count or numbers for each kind. A scanner types each number and Enter; ↑↓ walk the rows. */
import { Switch, TagsInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { KeyboardEvent } from 'react'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { THING_KINDS, type ThingsValues } from './thingValues.ts'

interface ThingFieldsProps<Values extends ThingsValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
}

/** A form type is invariant in its values; these parts touch their own fields only. */
function ownFields<Values extends ThingsValues & Record<string, unknown>>({ form }: EntryFormState<Values>) {
  return form as unknown as UseFormReturnType<ThingsValues>
}

/** ↑ and ↓ go to the same column of the next row. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const field = event.target
  if (!(field instanceof HTMLInputElement) || field.getAttribute('aria-expanded') === 'true') return
  const cell = field.closest('td')
  const to =
    event.key === 'ArrowDown' ? cell?.parentElement?.nextElementSibling : cell?.parentElement?.previousElementSibling
  const next = cell ? to?.children[cell.cellIndex]?.querySelector('input') : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}

export function ThingFields<Values extends ThingsValues & Record<string, unknown>>({
  entry,
}: ThingFieldsProps<Values>) {
  const t = useText()
  const form = ownFields(entry)
  const hasMoney = form.useWatchValue('hasMoney') as boolean
  const error = form.getInputProps('things').error as string | undefined
  return (
    <EntrySection title={t('moveInHanding.form.things')}>
      <table className='handing-table' onKeyDown={walk}>
        <thead>
          <tr>
            <th>{t('moveInHanding.form.kind')}</th>
            <th>{t('moveInHanding.form.count')}</th>
            <th>{t('moveInHanding.form.serials')}</th>
            {hasMoney && <th>{t('moveInHanding.form.deposit')}</th>}
            {hasMoney && <th>{t('moveInHanding.form.cost')}</th>}
          </tr>
        </thead>
        <tbody>
          {THING_KINDS.map((kind) => (
            <ThingLine key={kind} kind={kind} form={form} hasMoney={hasMoney} />
          ))}
        </tbody>
      </table>
      {error !== undefined && (
        <p role='alert' className='handing-error'>
          {error}
        </p>
      )}
      <Switch
        label={t('moveInHanding.form.withMoney')}
        key={form.key('hasMoney')}
        {...form.getInputProps('hasMoney', { type: 'checkbox' })}
      />
      {hasMoney && (
        <TextInput
          label={t('moveInHanding.form.receipt')}
          description={t('moveInHanding.form.receiptHint')}
          autoComplete='off'
          key={form.key('receiptNumber')}
          {...form.getInputProps('receiptNumber')}
        />
      )}
    </EntrySection>
  )
}

interface ThingLineProps {
  readonly kind: string
  readonly form: UseFormReturnType<ThingsValues>
  readonly hasMoney: boolean
}

function ThingLine({ kind, form, hasMoney }: ThingLineProps) {
  const t = useText()
  const word = moveInWord('handed', kind, t)
  const at = <Name extends string>(name: Name) => `things.${kind}.${name}` as const
  return (
    <tr>
      <th scope='row'>{word}</th>
      <td>
        <TextInput
          aria-label={t('moveInHanding.form.countOf', { kind: word })}
          inputMode='numeric'
          autoComplete='off'
          key={form.key(at('count'))}
          {...form.getInputProps(at('count'))}
        />
      </td>
      <td>
        <TagsInput
          aria-label={t('moveInHanding.form.serialsOf', { kind: word })}
          placeholder={t('moveInHanding.form.serialHint')}
          splitChars={[',', '，', '、', ' ']}
          acceptValueOnBlur
          allowDuplicates
          key={form.key(at('serials'))}
          {...form.getInputProps(at('serials'))}
        />
      </td>
      {hasMoney && (
        <td>
          <MoneyInput
            aria-label={t('moveInHanding.form.depositOf', { kind: word })}
            key={form.key(at('depositFen'))}
            {...form.getInputProps(at('depositFen'))}
          />
        </td>
      )}
      {hasMoney && (
        <td>
          <MoneyInput
            aria-label={t('moveInHanding.form.costOf', { kind: word })}
            key={form.key(at('costFen'))}
            {...form.getInputProps(at('costFen'))}
          />
        </td>
      )}
    </tr>
  )
}
