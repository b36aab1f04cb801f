/** Who a colleague is, in the forms that add and change one: name, role and phone. */
import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type Text, useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { ROLES } from '#shared/domain/roles.ts'

interface Named {
  readonly name: string
}

/** Words beside the name when it is empty. */
export function nameProblems({ name }: Named, t: Text): Record<string, string> {
  return name.trim() === '' ? { name: t('common.required') } : {}
}

/** The name's line of 「缺什么」. */
export function missingName({ name }: Named, t: Text): readonly MissingField[] {
  return name.trim() === '' ? [{ field: 'name', label: t('staff.name') }] : []
}

// The form's other values are of no concern here: only its field registration is used.
interface ColleagueFieldsProps<Values> {
  readonly form: Pick<UseFormReturnType<Values>, 'key' | 'getInputProps'>
}

export function ColleagueFields<Values extends { name: string; role: string; phone: string }>({
  form,
}: ColleagueFieldsProps<Values>) {
  const t = useText()
  return (
    <EntrySection title={t('staff.person')}>
      <TextInput
        key={form.key('name')}
        {...form.getInputProps('name')}
        label={t('staff.name')}
        withAsterisk
        autoFocus
      />
      <Select
        key={form.key('role')}
        {...form.getInputProps('role')}
        label={t('staff.role')}
        data={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        allowDeselect={false}
      />
      <TextInput
        key={form.key('phone')}
        {...form.getInputProps('phone')}
        label={t('staff.phone')}
        description={t('staff.phoneHint')}
        autoComplete='off'
      />
    </EntrySection>
  )
}
