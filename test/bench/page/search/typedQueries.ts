// What clerks type in the search rows: 500 queries, a sixth each of name, initials, pinyin, phone tail, room and plate.
import { encodePinyin } from '#renderer/db/search/pinyin.ts'
import { sampleNumbers } from '#renderer/db/search/samplePeople.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'

export const QUERIES = 500
const KINDS = ['name', 'initials', 'pinyin', 'phone', 'room', 'plate'] as const
export type QueryKind = (typeof KINDS)[number]

/** What somebody types, and whom they mean. */
export interface TypedQuery {
  readonly kind: QueryKind
  readonly text: string
  readonly meant: SearchDocument
}

/** The likeliest reading of each character of a name. */
const readingsOf = (name: string): readonly string[] =>
  Array.from(name, (character) => encodePinyin(character).split('|')[0]?.toLowerCase() ?? '')

function textOf(kind: QueryKind, person: SearchDocument): string | undefined {
  const name = person.names[0] ?? ''
  switch (kind) {
    case 'name':
      return name
    case 'initials':
      return readingsOf(name)
        .map((reading) => reading.charAt(0))
        .join('')
    case 'pinyin':
      return readingsOf(name).join('')
    case 'phone':
      return person.phones[0]?.slice(-4)
    case 'room':
      return person.units[0]
    case 'plate':
      return person.plates?.[0]
  }
}

/** The queries over these people, the same every time. */
export function typedQueries(people: readonly SearchDocument[]): readonly TypedQuery[] {
  const next = sampleNumbers(11)
  const queries: TypedQuery[] = []
  while (queries.length < QUERIES) {
    const kind = KINDS[queries.length % KINDS.length] ?? 'name'
    const meant = people[next(people.length)]
    const text = meant && textOf(kind, meant)
    if (meant && text) queries.push({ kind, text, meant })
  }
  return queries
}

/** Every state of the box while a query is typed. */
export function keystrokes(text: string): readonly string[] {
  const signs = Array.from(text)
  return signs.map((_, index) => signs.slice(0, index + 1).join(''))
}
