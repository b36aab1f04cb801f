/** Words of visits as papers print them (handbook 2.14): what is kept on paper is Chinese, whatever language the screen has. */
import type { ChecklistItem, UnableReason, WaySeen } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Meter, ReadingKind } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { ScopeReason } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { SEEN_CHOICES, type SeenChoice } from './exceptions.ts'

/** Why a home is inspected. */
export const SCOPE_LABELS: Readonly<Record<ScopeReason, string>> = {
  unsold: '未售',
  sold: '未交付',
  entrusted: '托管',
  outside: '已交未住',
}

/** How it was seen. */
export const SEEN_LABELS: Readonly<Record<WaySeen, string>> = {
  inside: '入户',
  outside: '只看外观',
  unable: '没能进去',
}

/** Why nobody got in. */
export const UNABLE_LABELS: Readonly<Record<UnableReason, string>> = {
  'no-key': '没有钥匙',
  lock: '锁打不开',
  'owner-refused': '业主不让进',
  'somebody-inside': '里面有人',
  other: '其他',
}

/** What was read. */
export const KIND_LABELS: Readonly<Record<ReadingKind, string>> = {
  read: '',
  replaced: '换表',
  'rolled-over': '翻转',
  misread: '抄错更正',
  'no-meter': '无此表',
  'no-gas': '未通气',
}

/** 水表, 电表, 燃气表. */
export const METER_LABELS: Readonly<Record<Meter, string>> = { water: '水表', power: '电表', gas: '燃气表' }

/** What a visit was. */
export const RESULT_LABELS: Readonly<Record<string, string>> = {
  normal: '正常',
  abnormal: '异常',
  unable: '没能进去',
  opening: '期初',
}

/** A value as printed; one that this version does not know stands as it is written. */
export function printedWord(labels: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? '') : value
}

/**
 * What the numbers of a clipboard mean: ways of seeing and items, as a clerk types them. Source: handbook 2.14.
 * @param words The words of an item, Chinese.
 */
export function clipboardLegend(items: readonly ChecklistItem[], words: (item: ChecklistItem) => string): string {
  const seen = SEEN_CHOICES.map((choice, index) => `${index + 1} ${seenLabel(choice)}`).join('　')
  const numbered = items.map((item, index) => `${index + 1} ${words(item)}`).join('　')
  return `看法：${seen}。异常写编号和情况：${numbered}　0 私自占用。没有这样东西写“无”，正常不用写。表走动、换表须拍照。`
}

function seenLabel(choice: SeenChoice): string {
  if (choice === 'inside') return '入户'
  return choice === 'outside' ? '外观' : UNABLE_LABELS[choice]
}
