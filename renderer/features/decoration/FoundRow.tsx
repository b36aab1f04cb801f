/** One item that was looked at: as it should be, at fault with words, or not there; a row of a patrol's or an acceptance's list. */
import { SegmentedControl, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import './foundRow.css'

interface FoundRowProps<Values> {
  readonly form: UseFormReturnType<Values>
  readonly name: string
  /** Where the row's word and its remark stand among the values. */
  readonly paths: { readonly found: string; readonly remark: string }
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly remarkLabel: string
  /** A refusal of this row. */
  readonly error?: unknown
}

export function FoundRow<Values extends Record<string, unknown>>({
  form: typed,
  name,
  paths,
  choices,
  remarkLabel,
  error,
}: FoundRowProps<Values>) {
  // A form type is invariant in its values; a row touches its own two only.
  const form = typed as unknown as UseFormReturnType<Record<string, unknown>>
  const found = form.useWatchValue(paths.found) as string
  return (
    <li data-found={found}>
      <span>{name}</span>
      <SegmentedControl
        size='xs'
        aria-label={name}
        data={[...choices]}
        key={form.key(paths.found)}
        {...form.getInputProps(paths.found)}
      />
      {found === 'fault' && (
        <TextInput
          size='xs'
          aria-label={`${name} ${remarkLabel}`}
          placeholder={remarkLabel}
          autoComplete='off'
          key={form.key(paths.remark)}
          {...form.getInputProps(paths.remark)}
        />
      )}
      {typeof error === 'string' && (
        <span className='found-error' role='alert'>
          {error}
        </span>
      )}
    </li>
  )
}
