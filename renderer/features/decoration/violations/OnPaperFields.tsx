/** 代录 (handbook D19): who decided signed on paper and is not at the desk. Empty where they are. */
import { Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'

/** What is typed of the paper; nothing of it is asked for while the name is empty. */
export type OnPaperValues = { name: string; role: string; paperDay: Day | null; copyNo: string }

/** No paper. */
export function noPaper(roles: readonly Role[]): OnPaperValues {
  return { name: '', role: roles[0] ?? '', paperDay: null, copyNo: '' }
}

/** The paper that was typed; undefined where nobody signed one. */
export function paperIn({ name, role, paperDay, copyNo }: OnPaperValues): PaperDecision | undefined {
  if (name.trim() === '' && copyNo.trim() === '') return undefined
  return { role: role as Role, name, paperDay: paperDay ?? ('' as Day), copyNo }
}

interface OnPaperFieldsProps<Values extends OnPaperValues> {
  readonly form: UseFormReturnType<Values>
  readonly roles: readonly Role[]
}

export function OnPaperFields<Values extends OnPaperValues>({ form, roles }: OnPaperFieldsProps<Values>) {
  const t = useText()
  return (
    <EntrySection title={t('decorationViolations.onPaper.section')}>
      <TextInput
        label={t('decorationViolations.onPaper.name')}
        description={t('decorationViolations.onPaper.hint')}
        autoComplete='off'
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('decorationViolations.onPaper.role')}
        allowDeselect={false}
        data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        key={form.key('role')}
        {...form.getInputProps('role')}
      />
      <DayInput
        label={t('decorationViolations.onPaper.paperDay')}
        key={form.key('paperDay')}
        {...form.getInputProps('paperDay')}
      />
      <TextInput
        label={t('decorationViolations.onPaper.copyNo')}
        autoComplete='off'
        key={form.key('copyNo')}
        {...form.getInputProps('copyNo')}
      />
    </EntrySection>
  )
}
