/** Phones of a person inside one change: rows of their own, each with whose it is (handbook 2.1). */
import type { DraftItem } from '#shared/domain/draft.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { hasLoneSurrogate, normalizeText } from '#shared/kernel/text.ts'
import { changedValues, type SeenBases, setItem } from './decisionParts.ts'

/** A phone as the edit form holds it: `id` is null for a new line; an empty number removes the phone. */
export interface PhoneEdit {
  readonly id: string | null
  readonly before: string
  readonly after: string
  readonly seen: SeenBases
  /** Whose phone it is: 本人, 配偶, 公司 or free. */
  readonly labelBefore?: string
  readonly labelAfter?: string
}

/** Longest label of a phone that is kept; what is longer is cut, a label is no place for a story. */
const LONGEST_LABEL = 20

/** The label as stored. Source: handbook 2.1. */
export function phoneLabel(typed: string): string {
  return hasLoneSurrogate(typed) ? '' : normalizeText(typed).slice(0, LONGEST_LABEL)
}

/**
 * Rows of a new person's phones, in the order in which they were written: ids of one moment are in no order of their own, so they
 * are sorted. Empty lines and what is no phone are left out: `checkPhones` speaks of those.
 * Source: sync 4.3.
 */
export function phoneRows(
  typed: { readonly phones: readonly string[]; readonly phoneLabels?: readonly string[] },
  personId: string,
  newId: () => string,
): readonly DraftItem[] {
  const lines = typed.phones.flatMap((text, index) => {
    const read = parsePhone(text)
    return read.ok ? [{ number: read.value.number, label: phoneLabel(typed.phoneLabels?.[index] ?? '') }] : []
  })
  const ids = lines.map(newId).sort()
  return lines.map(({ number, label }, index) => phoneItem(ids[index] ?? newId(), { personId, number, label }))
}

/** What the edited lines change: added, changed and removed phones. Source: sync 4.3. */
export function phoneItems(
  edit: { readonly personId: string; readonly phones: readonly PhoneEdit[] },
  newId: () => string,
): readonly DraftItem[] {
  return edit.phones.flatMap((phone): DraftItem[] => {
    const { id, before, after, labelBefore = '', labelAfter = labelBefore, seen } = phone
    const read = parsePhone(after)
    const number = read.ok ? read.value.number : ''
    const label = phoneLabel(labelAfter)
    if (id === null) return number === '' ? [] : [phoneItem(newId(), { personId: edit.personId, number, label })]
    if (number === '') return [{ kind: 'delete', e: 'phone', id }]
    const values = changedValues({ number: before, label: labelBefore }, { number, label })
    return Object.keys(values).length === 0 ? [] : [setItem({ e: 'phone', id, seen }, values)]
  })
}

function phoneItem(id: string, values: Readonly<Record<string, Json>>): DraftItem {
  return { kind: 'set', e: 'phone', id, values }
}
