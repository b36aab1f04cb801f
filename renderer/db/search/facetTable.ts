// Facets are few and documents many: a document keeps the number of its set of facets, so a filter is judged once a set.

/** The facets and the sets of them that the documents of one index have; grows only, and is shared by its blocks. */
export interface FacetTable {
  readonly names: readonly string[]
  /** Each set as numbers into `names`, ascending. */
  readonly sets: readonly Uint16Array[]
  /** The number of the set of these facets. */
  readonly intern: (facets: readonly string[]) => number
}

const MOST_FACETS = 0xffff
/** Stands before the kind of a document, which is a facet like any other. */
export const KIND_FACET = 'is/'

/** A table that knows these facets and sets already. */
export function createFacetTable(names: readonly string[] = [], sets: readonly Uint16Array[] = []): FacetTable {
  const known = { names: [...names], sets: [...sets] }
  const numbers = new Map(known.names.map((name, number) => [name, number]))
  const setNumbers = new Map(known.sets.map((set, number) => [set.join(), number]))
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? known.names.length
    if (number === known.names.length) {
      if (number > MOST_FACETS) throw new Error('A facet is a short word that many share, not a value of its own.')
      numbers.set(name, number)
      known.names.push(name)
    }
    return number
  }
  return {
    ...known,
    intern: (facets) => {
      const set = Uint16Array.from(new Set(facets.map(numberOf))).sort()
      const key = set.join()
      const number = setNumbers.get(key) ?? known.sets.length
      if (number === known.sets.length) {
        setNumbers.set(key, number)
        known.sets.push(set)
      }
      return number
    },
  }
}

/** For each set 1 when it has one facet of every group, else 0. */
export function judgeSets({ names, sets }: FacetTable, groups: readonly (readonly string[])[]): Uint8Array {
  const asked = groups.filter((group) => group.length > 0)
  const wanted = asked.map((group) => {
    const flags = new Uint8Array(names.length)
    for (const [number, name] of names.entries()) flags[number] = group.includes(name) ? 1 : 0
    return flags
  })
  return Uint8Array.from(sets, (set) => (wanted.every((flags) => set.some((number) => flags[number] === 1)) ? 1 : 0))
}
