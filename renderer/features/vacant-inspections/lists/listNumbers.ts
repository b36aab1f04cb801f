/** Where the cursor goes in a list that is filled: from one place's field of numbers to the next, and back to it. */

/** Marks the fields of numbers. */
export const NUMBERS = 'data-list-numbers'

/** The field of numbers of the place before or after. */
export function numbersBeside(field: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(field.closest('form')?.querySelectorAll<HTMLElement>(`[${NUMBERS}]`) ?? [])]
  return all[all.indexOf(field) + step]
}

/** Goes back to the numbers of the place in which a field stands. */
export function focusNumbers(field: HTMLElement): void {
  field.closest('.list-place')?.querySelector<HTMLElement>(`[${NUMBERS}]`)?.focus()
}
