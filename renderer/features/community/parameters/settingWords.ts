/** A setting in the desk's words: its name, its rule, its value with what it counts. */
import { label, type Text } from '#renderer/text/text.ts'
import type { SettingKey } from '#shared/domain/modules.ts'
import type { SettingDeclaration, SettingValue } from '#shared/domain/settings.ts'
import { readSetting } from '#shared/domain/settingValue.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** A declared key; every one has words, or this does not compile. */
const known = (key: string): SettingKey => key as SettingKey

/** 到场承诺. */
export function settingName(key: string): string {
  return label(`settingNames.${known(key)}.name`)
}

/** The rule it comes from, in words. */
export function settingRule(key: string): string {
  return label(`settingNames.${known(key)}.rule`)
}

const ROLE_OPTIONS = ['office-director', 'service-manager', 'property-manager', 'company-manager'] as const
const PLAIN_OPTIONS = [
  ...(['forbidden', 'uniform', 'pay-first', 'inspect-first', 'same-day', 'next-day'] as const),
  ...(['identity', 'title', 'registration-form', 'service-contract'] as const),
  ...(['community-rules', 'lease', 'authorisation'] as const),
  ...(['contractor-deposit', 'owner-deposit', 'service', 'engineering', 'director'] as const),
]

/** An option of a choice. */
export function optionWords(option: string, t: Text): string {
  const role = ROLE_OPTIONS.find((one) => one === option)
  if (role !== undefined) return t(`roles.${role}`)
  const plain = PLAIN_OPTIONS.find((one) => one === option)
  return plain === undefined ? option : t(`project.params.options.${plain}`)
}

/** 15 分钟; 是; 08:00-12:00、14:00-19:00. */
export function valueWords(declaration: SettingDeclaration, value: SettingValue, t: Text): string {
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  if (typeof value === 'number') return numberWords(declaration, value, t)
  const parts = typeof value === 'string' ? [value] : value
  const words = parts.map((part) => optionWords(part, t)).join(t('common.listSeparator'))
  return words === '' ? t('project.params.empty') : words
}

function numberWords(declaration: SettingDeclaration, value: number, t: Text): string {
  if (declaration.kind === 'money') return t('project.params.yuan', { amount: formatFen(value as Fen) })
  return declaration.kind === 'whole' ? t(`project.params.units.${declaration.unit}`, { count: value }) : String(value)
}

/** A stored text in words; one that no longer fits is shown as it is. */
export function storedWords(declaration: SettingDeclaration, stored: string | null, t: Text): string {
  if (stored === null) return t('project.params.madeDefault')
  const value = readSetting(declaration, stored)
  return value === undefined ? stored : valueWords(declaration, value, t)
}
