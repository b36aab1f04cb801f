/** Words for records of any module, by the names that changes carry: entities, fields, events. Names of a newer version stand as they are. */
import { type LabelKey, type Text, text } from './text.ts'
import { records } from './zh-CN/records.ts'

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>

/** 出借物品 for `loanThing`. */
export function entityWord(entity: string, words: Text = text): string {
  return Object.hasOwn(records.entities, entity) ? said(words, `records.entities.${entity}`) : entity
}

/** 姓名 for `person`, `name`. */
export function fieldWord(entity: string, field: string, words: Text = text): string {
  return isIn(records.fields, entity, field) ? said(words, `records.fields.${entity}.${field}`) : field
}

/** 登记到访 for `visit`, `arrived`; 作废 and 更正 for any entity. */
export function eventWord(entity: string, event: string, words: Text = text): string {
  if (isIn(records.events, entity, event)) return said(words, `records.events.${entity}.${event}`)
  return isIn(records.events, 'reversals', event) ? said(words, `records.events.reversals.${event}`) : event
}

/** What was done, and why it was taken back where somebody said so. */
export function takenBackWords(did: string, reason: string | undefined): string {
  return reason === undefined ? did : text('kit.takenBackWhy', { words: did, reason })
}

/** A path made of names that were looked up in the table before. */
function said(words: Text, path: string): string {
  return (words as unknown as (path: LabelKey) => string)(path as LabelKey)
}

function isIn(table: Table, name: string, key: string): boolean {
  const row = Object.hasOwn(table, name) ? table[name] : undefined
  return row !== undefined && Object.hasOwn(row, key)
}
