/** 代录 within a decision's form: own word or the signed form, and who signed it when. */
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { SignedPaperValues } from './signedPaper.ts'

interface SignedPaperFieldsProps<Values extends SignedPaperValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  /** Roles that decide this. */
  readonly roles: readonly Role[]
}

export function SignedPaperFields<Values extends SignedPaperValues & Record<string, unknown>>({
  entry,
  roles,
}: SignedPaperFieldsProps<Values>) {
  const t = useText()
  const { signature } = useDesk()
  // A form type is invariant in its values; this part touches its own fields only.
  const form = entry.form as unknown as UseFormReturnType<SignedPaperValues>
  const how = form.useWatchValue('how') as string
  const mayDecide = (roles as readonly string[]).includes(signature.actor.role)
  return (
    <EntrySection title={t('decorationHotWork.paper.section')}>
      {mayDecide && (
        <SegmentedControl
          aria-label={t('decorationHotWork.paper.how')}
          data={(['self', 'paper'] as const).map((value) => ({ value, label: t(`decorationHotWork.paper.${value}`) }))}
          key={form.key('how')}
          {...form.getInputProps('how')}
        />
      )}
      {how === 'paper' && (
        <TextInput
          label={t('decorationHotWork.paper.name')}
          autoComplete='off'
          key={form.key('paperName')}
          {...form.getInputProps('paperName')}
        />
      )}
      {how === 'paper' && (
        <Select
          label={t('decorationHotWork.paper.role')}
          allowDeselect={false}
          data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          key={form.key('paperRole')}
          {...form.getInputProps('paperRole')}
        />
      )}
      {how === 'paper' && (
        <DayInput
          label={t('decorationHotWork.paper.day')}
          key={form.key('paperDay')}
          {...form.getInputProps('paperDay')}
        />
      )}
      {how === 'paper' && (
        <TextInput
          label={t('decorationHotWork.paper.copyNo')}
          autoComplete='off'
          key={form.key('copyNo')}
          {...form.getInputProps('copyNo')}
        />
      )}
    </EntrySection>
  )
}
