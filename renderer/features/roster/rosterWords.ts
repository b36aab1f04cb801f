/** Values of a roster in words: fields, what stood and what comes, personal ones masked as everywhere (architecture 6.1). */
import { type LabelKey, label, text } from '#renderer/text/text.ts'
import { roster as chinese } from '#renderer/text/zh-CN/roster.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import type { RosterDifference } from '#shared/domain/roster/planCompare.ts'
import { maskIdNumber } from '#shared/kernel/idNumber.ts'
import type { Json } from '#shared/kernel/json.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { foldWidth } from '#shared/kernel/text.ts'

/** The name of a field as the preview lists it. */
export function fieldWords({ entity, field }: Pick<RosterDifference, 'entity' | 'field'>): string {
  if (field === '_new' || field === '_deleted') return label(`roster.entities.${entity}`)
  return field in chinese.values ? label(`roster.values.${field}` as LabelKey) : field
}

/** Fields whose values are words of the program. */
const WORDS: Readonly<Record<string, string>> = {
  relation: 'ownerFiles.relations',
  use: 'ownerFiles.uses',
  idKind: 'ownerFiles.idKinds',
  sale: 'roster.shown.sale',
  term: 'roster.shown.term',
  kind: 'roster.shown.kind',
}

/** A value in words; a name goes through `PersonName` instead. */
export function valueWords(field: string, value: Json): string {
  if (value === null || value === '') return text('roster.preview.empty')
  if (typeof value === 'boolean') return text(value ? 'common.yes' : 'common.no')
  if (field === 'areaCm2' && typeof value === 'number') return `${formatArea(value)} ㎡`
  const words = WORDS[field]
  if (words !== undefined) return label(`${words}.${String(value)}` as LabelKey)
  if (field === 'idNumber') return maskedNumber(String(value))
  if (field === 'number') return maskPhone(String(value))
  // Ids of buildings say nothing to anybody; the unit's code beside them does.
  return field === 'buildingId' ? '…' : String(value)
}

const LAST = 4

/** Of an identity number that the desk keeps, only the last four are known. */
function maskedNumber(number: string): string {
  return number.length <= LAST ? `**************${number}` : maskIdNumber(number)
}

/** What stands in the column of the desk, and in that of the file. */
export function differenceWords(difference: RosterDifference): { readonly old: string; readonly next: string } {
  const { entity, field, old, next } = difference
  if (field === '_deleted') return { old: text('roster.preview.deletedByHand'), next: text('roster.preview.added') }
  if (field !== '_new') return { old: valueWords(field, old), next: valueWords(field, next) }
  const told = { phone: 'number', vehicle: 'plate', stay: 'relation' }[entity as string] ?? 'name'
  return { old: text('roster.preview.empty'), next: valueWords(told, next) }
}

const LONG_NUMBER = /[\d０-９]{14,17}[\d０-９XxＸｘ]/g
const PHONE = /(?<![\d０-９])[\d０-９]{11}(?![\d０-９])/g

/** A cell of the file as the mapping step shows it: numbers of papers and telephones masked, whatever the column is called. */
export function shownInFile(cell: string): string {
  return cell
    .replace(LONG_NUMBER, (number) => maskIdNumber(foldWidth(number)))
    .replace(PHONE, (number) => maskPhone(foldWidth(number)))
}

/** Words for a span of time: 40 秒, 3 分钟. */
export function spanWords(seconds: number): string {
  return seconds < 90
    ? text('common.seconds', { count: Math.max(1, Math.round(seconds)) })
    : text('common.minutes', { count: Math.round(seconds / 60) })
}
