/** Which rows of a list are selected. All of 100,000 are selected as "all but none": no id is needed before it is used. */

export interface ListSelection {
  /** `only`: the keys are selected. `all-but`: everything that the list shows is, save the keys. */
  readonly mode: 'only' | 'all-but'
  readonly keys: ReadonlySet<string>
}

export const NOTHING_SELECTED: ListSelection = { mode: 'only', keys: new Set() }
export const ALL_SELECTED: ListSelection = { mode: 'all-but', keys: new Set() }

/** Whether a row is selected; of a row whose key is not known yet, whether all are. */
export function isSelected({ mode, keys }: ListSelection, key: string | undefined): boolean {
  return key !== undefined && keys.has(key) ? mode === 'only' : mode === 'all-but'
}

/** How many are selected of a list with so many rows. */
export function selectedCount({ mode, keys }: ListSelection, rows: number): number {
  return mode === 'only' ? keys.size : Math.max(0, rows - keys.size)
}

/** One row more, or one less. */
export function toggleOne({ mode, keys }: ListSelection, key: string): ListSelection {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { mode, keys: next }
}

/** These rows too. */
export function selectToo({ mode, keys }: ListSelection, more: readonly string[]): ListSelection {
  const next = new Set(keys)
  for (const key of more) {
    if (mode === 'only') next.add(key)
    else next.delete(key)
  }
  return { mode, keys: next }
}

/** Everything, or nothing where everything was selected already. */
export function toggleAll(selection: ListSelection, rows: number): ListSelection {
  return selectedCount(selection, rows) === rows && rows > 0 ? NOTHING_SELECTED : ALL_SELECTED
}

/** The selected ones among the keys of the whole list, in its order. */
export function selectedAmong(selection: ListSelection, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => isSelected(selection, key))
}
