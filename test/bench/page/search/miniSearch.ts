// MiniSearch 7 over the same rows, as one would index them for a desk: names, pinyin, initials, units, phones and plates, each with
// the tails that clerks type, found by prefix.
import MiniSearch from 'minisearch'
import { encodePinyin } from '#renderer/db/search/pinyin.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'

const FIELDS = ['name', 'pinyin', 'initials', 'unit', 'phone', 'plate', 'id4'] as const
const LIMIT = 20

/** A name from each of its characters on, since a token is found by its start only. */
const suffixes = (text: string): readonly string[] =>
  Array.from(text, (_, index) => Array.from(text).slice(index).join(''))

function fieldsOf(person: SearchDocument): Record<'id' | (typeof FIELDS)[number], string> {
  const name = person.names[0] ?? ''
  const readings = Array.from(name, (sign) => encodePinyin(sign).toLowerCase().split('|')[0] ?? '')
  const units = person.units.flatMap((unit) => {
    const parts = unit.split('-')
    return [
      unit,
      unit.replaceAll('-', ''),
      `${parts[0]}-${parts.at(-1)}`,
      `${parts[0]}${parts.at(-1)}`,
      parts.at(-1) ?? '',
    ]
  })
  return {
    id: person.id,
    name: suffixes(name).join(' '),
    pinyin: readings.map((_, index) => readings.slice(index).join('')).join(' '),
    initials: suffixes(readings.map((reading) => reading.charAt(0)).join('')).join(' '),
    unit: units.join(' '),
    phone: person.phones.flatMap((phone) => [phone, phone.slice(-4)]).join(' '),
    plate: (person.plates ?? [])
      .flatMap((plate) => [plate, plate.slice(1), plate.slice(-5), plate.slice(-4)])
      .join(' '),
    id4: person.idLast4 ?? '',
  }
}

/** A search over the people that gives the ids of its best twenty. */
export function buildMiniSearch(people: readonly SearchDocument[]): (query: string) => readonly string[] {
  const index = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => text.split(/\s+/),
    searchOptions: { prefix: true, combineWith: 'AND' },
  })
  index.addAll(people.map(fieldsOf))
  return (query) =>
    index
      .search(query)
      .slice(0, LIMIT)
      .map((hit) => String(hit.id))
}
