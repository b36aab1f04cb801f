/** The filter of the owner list: the same readings as the search of the desk, over the lines of the list alone. */
import { createPackedIndex } from '#renderer/db/search/packedIndex.ts'
import type { OwnerLine } from './queries.ts'

/** Finds lines by name, pinyin, unit shorthand and tails; gives them in the order of the list. */
export type FindOwnerLines = (query: string) => readonly OwnerLine[]

/** The finder over these lines; built when first asked, so that a list that is only looked at costs nothing. */
export function ownerLineFinder(lines: readonly OwnerLine[]): FindOwnerLines {
  let index: ReturnType<typeof createPackedIndex> | undefined
  return (query) => {
    if (query.trim() === '') return lines
    index ??= createPackedIndex(lines.map(documentOf))
    const found = new Set(index.search(query, Number.POSITIVE_INFINITY).map((hit) => hit.id))
    return lines.filter((line) => found.has(line.id))
  }
}

function documentOf({ id, name, unitCode, phones, idLast4 }: OwnerLine) {
  return {
    id,
    kind: 'person',
    names: name === '' ? [] : [name],
    units: [unitCode],
    phones,
    ...(idLast4 === '' ? {} : { idLast4 }),
    label: { title: name },
  }
}
