/** The field of a setting, by the kind of its value. */
import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type Text, useText } from '#renderer/text/text.ts'
import type { SettingDeclaration } from '#shared/domain/settings.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { optionWords, valueWords } from './settingWords.ts'

export type ParameterTyped = { value: string; picks: string[]; fromDay: string | null }

interface ParameterFieldProps {
  readonly declaration: SettingDeclaration
  readonly form: UseFormReturnType<ParameterTyped>
  readonly readOnly: boolean
}

export function ParameterField({ declaration, form, readOnly }: ParameterFieldProps) {
  const t = useText()
  const field = {
    ...form.getInputProps('value'),
    label: t('project.params.value'),
    description: hintOf(declaration, t),
    readOnly,
  }
  const key = form.key('value')
  switch (declaration.kind) {
    case 'hours':
    case 'days':
    case 'list':
      return <Textarea key={key} {...field} autoFocus />
    case 'choice':
      return <Select key={key} {...field} data={optionsOf(declaration.options, t)} allowDeselect={false} />
    case 'yes-no':
      return (
        <Select
          key={key}
          {...field}
          data={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          allowDeselect={false}
        />
      )
    case 'picks':
      return (
        <MultiSelect
          key={form.key('picks')}
          {...form.getInputProps('picks')}
          label={t('project.params.value')}
          data={optionsOf(declaration.options, t)}
          readOnly={readOnly}
        />
      )
    default:
      return <TextInput key={key} {...field} autoFocus autoComplete='off' {...numeric(declaration)} />
  }
}

function numeric({ kind }: SettingDeclaration) {
  return kind === 'whole' || kind === 'money' ? ({ inputMode: 'decimal' } as const) : {}
}

function optionsOf(options: readonly string[], t: Text) {
  return options.map((value) => ({ value, label: optionWords(value, t) }))
}

/** What the field takes, and what the handbook says. */
function hintOf(declaration: SettingDeclaration, t: Text): string {
  const handbook = `${t('project.params.handbook')}: ${valueWords(declaration, declaration.initial, t)}`
  const hints: Partial<Record<SettingDeclaration['kind'], string>> = {
    hours: t('project.params.hoursHint'),
    days: t('project.params.daysHint'),
    list: t('project.params.oneALine'),
    ...(declaration.kind === 'whole'
      ? { whole: t('project.params.between', { min: declaration.min, max: declaration.max }) }
      : {}),
    ...(declaration.kind === 'money'
      ? { money: t('project.params.between', { min: 0, max: formatFen(declaration.max as Fen) }) }
      : {}),
    ...(declaration.kind === 'text' && declaration.check === 'unit-pattern' ? { text: t('project.pattern.hint') } : {}),
  }
  const hint = hints[declaration.kind]
  return hint === undefined ? handbook : `${hint} · ${handbook}`
}
