/** How to reach somebody: phones, postal address, e-mail; and a remark, which is corrected most and stands by itself. */
import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { PhoneFields } from './PhoneFields.tsx'
import type { PersonFields } from './personFields.ts'

interface ContactFieldsetProps {
  readonly form: UseFormReturnType<PersonFields>
  readonly notes?: Readonly<Record<string, string>>
}

const underField = ['label', 'input', 'description', 'error'] as const

export function ContactFieldset({ form, notes = {} }: ContactFieldsetProps) {
  const t = useText()
  return (
    <>
      <EntrySection title={t('households.sections.contact')}>
        <PhoneFields form={form} notes={notes} />
        {(['address', 'email'] as const).map((field) => (
          <TextInput
            key={form.key(field)}
            {...form.getInputProps(field)}
            label={t(`households.fields.${field}`)}
            description={notes[field]}
            inputWrapperOrder={[...underField]}
            autoComplete='off'
          />
        ))}
      </EntrySection>
      <EntrySection title={t('ownerFiles.sections.remark')}>
        <Textarea
          key={form.key('remark')}
          {...form.getInputProps('remark')}
          label={t('ownerFiles.fields.remark')}
          description={notes.remark ?? t('ownerFiles.remarkHint')}
          inputWrapperOrder={[...underField]}
        />
      </EntrySection>
    </>
  )
}
