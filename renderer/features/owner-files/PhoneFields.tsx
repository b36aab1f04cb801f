/** Any number of phones, one line each; a stored one that is emptied is removed when the form is saved. */
import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { PersonFields, PhoneLine } from './personFields.ts'

interface PhoneFieldsProps {
  readonly form: UseFormReturnType<PersonFields>
  readonly notes?: Readonly<Record<string, string>>
}

const ADD_KEY = 'Alt+P'
/** Offered; anything else may be typed. */
const PHONE_LABELS = ['self', 'home', 'spouse', 'office', 'parent'] as const

export function PhoneFields({ form, notes = {} }: PhoneFieldsProps) {
  const t = useText()
  const lines = form.useWatchValue('phones') as readonly PhoneLine[]
  const add = (): void => {
    form.insertListItem('phones', { id: null, number: '', label: '' })
    const path = `phones.${lines.length}.number`
    // The line exists after the next paint.
    requestAnimationFrame(() => form.getInputNode(path)?.focus())
  }
  useHotKeys([{ id: 'add-phone', label: t('ownerFiles.addPhone'), keys: ADD_KEY, run: add }])
  const labels = PHONE_LABELS.map((name) => t(`households.phoneLabels.${name}`))
  const remove = (index: number): void => {
    if (lines[index]?.id === null && lines.length > 1) form.removeListItem('phones', index)
    else form.setFieldValue(`phones.${index}.number`, '')
  }
  return (
    <>
      {lines.map((line, index) => {
        const path = `phones.${index}.number`
        const number = index + 1
        const gone = line.id !== null && line.number.trim() === '' ? t('ownerFiles.phoneGone') : undefined
        const words =
          lines.length === 1 ? t('ownerFiles.fields.phone') : t('ownerFiles.fields.phoneNumbered', { number })
        return (
          <div key={form.key(path)} className='phone-line'>
            <TextInput
              {...form.getInputProps(path)}
              label={words}
              description={notes[line.id ?? ''] ?? gone}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode='tel'
              autoComplete='off'
              maxLength={60}
              rightSection={
                (lines.length > 1 || line.number !== '') && (
                  <ActionIcon
                    variant='subtle'
                    color='gray'
                    aria-label={t('ownerFiles.removePhone', { number })}
                    onClick={() => remove(index)}
                  >
                    <IconX size={15} stroke={1.75} />
                  </ActionIcon>
                )
              }
            />
            <Autocomplete
              key={form.key(`phones.${index}.label`)}
              {...form.getInputProps(`phones.${index}.label`)}
              aria-label={t('households.labelOf', { number })}
              placeholder={t('households.phoneLabels.self')}
              data={labels}
              filter={({ options }) => options}
              maxLength={20}
              comboboxProps={{ transitionProps: { duration: 0 } }}
            />
          </div>
        )
      })}
      <Button
        className='add-phone'
        size='xs'
        variant='subtle'
        leftSection={<IconPlus size={15} stroke={1.75} />}
        rightSection={<KeyHint combo={ADD_KEY} />}
        aria-keyshortcuts='Alt+P'
        onClick={add}
      >
        {t('ownerFiles.addPhone')}
      </Button>
    </>
  )
}
