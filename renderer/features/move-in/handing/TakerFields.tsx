/** Who takes keys and cards: name, relation to the owner, whether their paper of identity was seen. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { TAKER_RELATIONS } from '#shared/domain/move-in/kinds.ts'

/** Fields of a taker in any form. */
export type TakerValues = {
  takerName: string
  relation: string
  isIdChecked: boolean
  remark: string
}

interface TakerFieldsProps<Values extends TakerValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
}

export function TakerFields<Values extends TakerValues & Record<string, unknown>>({ entry }: TakerFieldsProps<Values>) {
  const t = useText()
  // A form type is invariant in its values; this part touches its own fields only.
  const form = entry.form as unknown as UseFormReturnType<TakerValues>
  return (
    <EntrySection title={t('moveInHanding.form.taker')}>
      <div className='handing-pair'>
        <TextInput
          label={t('moveInHanding.form.takerName')}
          autoComplete='off'
          key={form.key('takerName')}
          {...form.getInputProps('takerName')}
        />
        <NativeSelect
          label={t('moveInHanding.form.relation')}
          data={TAKER_RELATIONS.map((value) => ({ value, label: moveInWord('relations', value, t) }))}
          key={form.key('relation')}
          {...form.getInputProps('relation')}
        />
      </div>
      <Checkbox
        label={t('moveInHanding.form.idChecked')}
        key={form.key('isIdChecked')}
        {...form.getInputProps('isIdChecked', { type: 'checkbox' })}
      />
      <TextInput
        label={t('moveInHanding.form.remark')}
        autoComplete='off'
        key={form.key('remark')}
        {...form.getInputProps('remark')}
      />
    </EntrySection>
  )
}
