/** Words of custody that every room speaks: kinds, sizes, states, reasons, and what any refusal means. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, label, type Text, text } from '#renderer/text/text.ts'
import { topics } from '#renderer/text/topics.ts'
import { custodyRegister } from '#renderer/text/zh-CN/custodyRegister.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { CustodyState } from '#shared/domain/parcel-custody/custodyState.ts'

const TOPICS = [
  'custody',
  'custodyIntake',
  'custodyOut',
  'custodyRuns',
  'custodyShelves',
  'custodyRegister',
  'custodySheets',
  'papers',
] as const

/** What happened, is it saved, what now, for any refusal of custody, its papers or a 补录. */
export function custodyRefusalWords(code: string): RefusalWords {
  const topic = TOPICS.find((name) => {
    const words: object = topics[name]['zh-CN']
    return 'refusals' in words && Object.hasOwn(words.refusals as object, code)
  })
  if (topic === undefined) return lateRefusalWords(code) ?? foreignRefusalWords(code)
  const part = (name: keyof RefusalWords) => label(`${topic}.refusals.${code}.${name}` as LabelKey)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}

type WordTable = 'kinds' | 'sizes' | 'statuses' | 'reasons' | 'ways' | 'outTo'

/** A value of the data in the screen language, or that of `words`: paper is Chinese; a value that this version does not know is said as it is written. */
function wordOf(table: WordTable, value: string, words: Text): string {
  if (!Object.hasOwn(custodyRegister[table], value)) return value
  return (words as unknown as (key: LabelKey) => string)(`custodyRegister.${table}.${value}` as LabelKey)
}

/** 快递代收、业主寄存…. */
export const kindWords = (kind: string, words: Text = text): string => wordOf('kinds', kind, words)
/** 小、中、大、超大. */
export const sizeWords = (size: string, words: Text = text): string => wordOf('sizes', size, words)
/** 在库、送达中…. */
export const statusWords = (status: string, words: Text = text): string => wordOf('statuses', status, words)
/** Why it was not taken. */
export const reasonWords = (reason: string, words: Text = text): string => wordOf('reasons', reason, words)
/** 群消息、电话…. */
export const wayWords = (way: string, words: Text = text): string => wordOf('ways', way, words)
/** 本人、代领、退快递公司、公安机关…. */
export const outToWords = (to: string, words: Text = text): string => wordOf('outTo', to, words)

/** What a thing is in a few words: the carrier of a parcel, else what was written, with its number where there are several. */
export function whatInShort({ kind, carrier, what, quantity }: CustodyState, words: Text = text): string {
  const name = (kind === 'courier' ? carrier : '') || what || kindWords(kind, words)
  return quantity > 1 ? words('custodyRegister.several', { name, quantity }) : name
}

const STATES: Readonly<Record<CustodyState['status'], DeskState>> = {
  'in-store': 'todo',
  'out-for-delivery': 'running',
  missing: 'late',
  'handed-out': 'done',
  delivered: 'done',
  returned: 'done',
  'passed-on': 'done',
  lost: 'late',
  void: 'todo',
}

/** A thing's state as a badge; `isOverdue` by the settings of the project. */
export function statusBadge(item: Pick<CustodyState, 'status'>, standing: 'overdue' | 'in-time' = 'in-time') {
  const words = statusWords(item.status)
  return standing === 'overdue' && item.status === 'in-store'
    ? { state: 'late' as const, words: text('custodyRegister.overdue') }
    : { state: STATES[item.status], words }
}
