/** What stands in the column of faults of a clipboard: numbers of items with words, as an officer writes them and a clerk types them. */
import { type ChecklistItem, UNABLE_REASONS, WAYS_SEEN, type WaySeen } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { FoundItem } from './recording.ts'

/** How a line of the clipboard says what was seen: a way of seeing, or why nobody got in; by its place from 1, as on the paper. */
export const SEEN_CHOICES = [...WAYS_SEEN.filter((way) => way !== 'unable'), ...UNABLE_REASONS] as const
/** One of them. */
export type SeenChoice = (typeof SEEN_CHOICES)[number]

/** The way and the reason that a choice stands for. */
export function seenOf(choice: SeenChoice): { readonly seen: WaySeen; readonly unable: string } {
  return choice === 'inside' || choice === 'outside' ? { seen: choice, unable: '' } : { seen: 'unable', unable: choice }
}

/** What the column says. */
export interface Exceptions {
  readonly items: readonly FoundItem[]
  /** 私自占用 in its words; undefined where nobody wrote it. */
  readonly occupied: string | undefined
}

/** Why the column cannot be read: a number that the list has not, a fault without words, an item that nobody could see from there. */
export type ExceptionRefusal = Refusal<'item-unknown' | 'item-words-missing' | 'item-not-seen' | 'item-number-missing'>

/** 私自占用 has no item of the list, and so the number before the first. */
export const OCCUPIED_NUMBER = 0

const ENTRY = /^\s*([0-9]{1,2})\s*[.:：]?\s*(.*)$/su
const BETWEEN = /[;；,，、\n]\s*(?=[0-9]{1,2}(?![0-9]))/u
const NONE = /^[-—无]$/u

/**
 * Reads `3 墙角渗水；8 门锁坏`: a number and its words; `13 无` or `13-` where there is none of it; `3、5 渗水` says the same of both; `0` is
 * 私自占用. **Refuses** `item-number-missing` (words before any number), `item-unknown`, `item-words-missing`, `item-not-seen` (an item within
 * a home that was seen from outside); `detail.number`. Source: handbook 2.14, R96.
 */
export function parseExceptions(
  typed: string,
  items: readonly ChecklistItem[],
  seen: WaySeen,
): Result<Exceptions, ExceptionRefusal> {
  if (typed.trim() === '') return ok({ items: [], occupied: undefined })
  const parts = halfWidthDigits(typed)
    .split(BETWEEN)
    .map((part) => ENTRY.exec(part))
  if (parts.some((part) => part === null)) return err({ code: 'item-number-missing' })
  const found: FoundItem[] = []
  let occupied: string | undefined
  let words = ''
  // From the last to the first: a number without words shares those of the number after it.
  for (const part of parts.toReversed()) {
    const number = Number(part?.[1])
    const own = normalizeText(part?.[2] ?? '')
    const isNone = NONE.test(own)
    words = own === '' || isNone ? words : own
    if (words === '' && !isNone) return err({ code: 'item-words-missing', detail: { number } })
    if (number === OCCUPIED_NUMBER) occupied = words
    else {
      const item = items[number - 1]
      if (item === undefined) return err({ code: 'item-unknown', detail: { number } })
      if (item.from === 'inside' && seen !== 'inside') return err({ code: 'item-not-seen', detail: { number } })
      found.unshift({ item: item.code, found: isNone ? 'none' : 'fault', remark: isNone ? '' : words })
    }
  }
  return ok({ items: found, occupied })
}

/** Only the digits: words stay as they were written. */
function halfWidthDigits(typed: string): string {
  return typed.replaceAll(/[０-９]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
}
