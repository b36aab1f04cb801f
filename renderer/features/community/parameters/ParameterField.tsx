/** The field of a setting, by the kind of its value. */
import { MultiSelect, Select, Textarea, TextInput, type TextInputProps } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import { projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import type { SettingKey } from '#shared/domain/modules.ts'
import type { SettingDeclaration } from '#shared/domain/settings.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { formatUnitCode, type UnitParts } from '#shared/kernel/unitCode.ts'
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
    case 'list':
      if (declaration.of !== undefined) return <NamesField of={declaration.of} form={form} readOnly={readOnly} />
      return <Textarea key={key} {...field} autoFocus />
    case 'hours':
    case 'days':
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
    case 'text':
      if (declaration.check === 'unit-pattern') return <PatternField form={form} field={field} />
      return <TextInput key={key} {...field} autoFocus autoComplete='off' />
    default:
      return <TextInput key={key} {...field} autoFocus autoComplete='off' {...numeric(declaration)} />
  }
}

interface NamesFieldProps extends Pick<ParameterFieldProps, 'form' | 'readOnly'> {
  readonly of: string
}

/** Names of another list; one that stands there no more is still shown, so that it can be taken out. */
function NamesField({ of, form, readOnly }: NamesFieldProps) {
  const t = useText()
  const { store } = useDesk()
  const names = useLiveAnswer(() => settingOf(store, of as SettingKey), [store, of])
  const chosen = form.getValues().picks
  const gone = chosen.filter((name) => Array.isArray(names) && !names.includes(name))
  return (
    <MultiSelect
      key={form.key('picks')}
      {...form.getInputProps('picks')}
      label={t('project.params.value')}
      description={gone.length === 0 ? undefined : t('project.params.namesGone', { names: gone.join('、') })}
      data={[...new Set([...(Array.isArray(names) ? names : []), ...chosen])]}
      readOnly={readOnly}
    />
  )
}

interface PatternFieldProps extends Pick<ParameterFieldProps, 'form'> {
  readonly field: TextInputProps
}

/** A unit that any pattern can write. */
const EXAMPLE: UnitParts = { phase: '1', building: '2', entrance: '1', floor: '12', room: '1203' }

/** The pattern of unit codes, with what it writes while it is typed. */
function PatternField({ form, field }: PatternFieldProps) {
  const t = useText()
  const [pattern, setPattern] = useState(form.getValues().value)
  form.watch('value', ({ value }) => setPattern(value))
  const room = pattern.includes('{floor}') ? '03' : '1203'
  const written = formatUnitCode({ ...EXAMPLE, room }, normalizeText(pattern))
  return (
    <>
      <TextInput key={form.key('value')} {...field} autoFocus autoComplete='off' />
      <p className='parameters-example' role='status'>
        {written.ok
          ? t('project.pattern.looks', { example: written.value.code })
          : joinedWords(projectRefusalWords('setting-not-pattern'))}
      </p>
    </>
  )
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
