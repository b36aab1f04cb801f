// How well the index finds, told by an oracle that reads the plain rows with the readings of pinyin-pro: no code of the index.
import { pinyin } from 'pinyin-pro'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { TypedQuery } from './typedQueries.ts'

export interface Recall {
  /** Found of all that the oracle finds. */
  readonly recall: number
  /** Different texts asked: every query whole, and half typed where that is long enough to be searched by. */
  readonly asked: number
  readonly misses: readonly string[]
}

export interface Ranked {
  /** Queries after which the meant person stood among the first three. */
  readonly top3: number
  /** Of them how many said a room beside the key, because more than three people answer to it. */
  readonly withRoom: number
}

type Search = (query: string, limit: number) => readonly string[]
/** Shorter tails of phones and plates are no query of the desk. */
const LEAST = { name: 1, initials: 1, pinyin: 1, phone: 3, room: 1, plate: 2 } as const
const FIRST = 3
const SAME_NAME = 3

interface Row {
  readonly person: SearchDocument
  readonly readings: readonly string[]
}

function rowOf(person: SearchDocument): Row {
  const name = person.names[0] ?? ''
  const readings = pinyin(name, { toneType: 'none', type: 'array', v: true, mode: 'surname' })
  return { person, readings: readings.map((reading) => reading.toLowerCase()) }
}

/** Whether the letters begin syllables in a row from one of them on, each syllable cut anywhere but the ones between whole or cut. */
function spells(readings: readonly string[], letters: string): boolean {
  const from = (syllable: number, typed: string): boolean => {
    if (typed === '') return true
    const reading = readings[syllable]
    if (reading === undefined) return false
    let same = 0
    while (same < reading.length && reading[same] === typed[same]) same += 1
    for (let taken = same; taken > 0; taken -= 1) if (from(syllable + 1, typed.slice(taken))) return true
    return false
  }
  return readings.some((_, syllable) => from(syllable, letters))
}

/** The spellings of a unit as people say it, whole and from a later part on. */
function unitForms(unit: string): readonly string[] {
  const parts = unit.split('-')
  const lists = parts.length > 2 ? [parts, parts.toSpliced(-2, 1)] : [parts]
  return lists.flatMap((list) => list.flatMap((_, from) => [list.slice(from).join('-'), list.slice(from).join('')]))
}

function isMeant({ person, readings }: Row, kind: TypedQuery['kind'], text: string): boolean {
  switch (kind) {
    case 'name':
      return person.names.some((name) => name.includes(text))
    case 'initials':
    case 'pinyin':
      return spells(readings, text)
    case 'phone':
      return person.phones.some((phone) => phone.includes(text))
    case 'room':
      return person.units.some((unit) => unitForms(unit).some((form) => form.startsWith(text)))
    case 'plate':
      return (person.plates ?? []).some((plate) => plate.includes(text))
  }
}

/** What of all that an oracle finds among the plain rows the index finds, the result limit lifted. */
export function countRecall(people: readonly SearchDocument[], queries: readonly TypedQuery[], search: Search): Recall {
  const rows = people.map(rowOf)
  const misses: string[] = []
  let found = 0
  let wanted = 0
  const done = new Set<string>()
  for (const { kind, text } of queries) {
    const half = Array.from(text)
      .slice(0, Math.ceil(text.length / 2))
      .join('')
    for (const typed of half.length < LEAST[kind] ? [text] : [text, half]) {
      if (done.has(`${kind} ${typed}`)) continue
      done.add(`${kind} ${typed}`)
      const hits = new Set(search(typed, Number.POSITIVE_INFINITY))
      for (const row of rows) {
        if (!isMeant(row, kind, typed)) continue
        wanted += 1
        if (hits.has(row.person.id)) found += 1
        else if (misses.length < 20) misses.push(`${typed}: ${row.person.names[0]} ${row.person.units[0]}`)
      }
    }
  }
  return { recall: found / wanted, asked: done.size, misses }
}

/**
 * The clerk types the key. Where more than three people answer to exactly that key (a common name, two cars), nobody could say who is
 * meant: they go on with the building and room, as a clerk asks for it, and then the person must be there.
 */
export function countTop(people: readonly SearchDocument[], queries: readonly TypedQuery[], search: Search): Ranked {
  const bearers = countKeys(people, queries)
  let top3 = 0
  let withRoom = 0
  for (const { kind, text, meant } of queries) {
    const many = (bearers.get(`${kind} ${text}`) ?? 0) > SAME_NAME
    if (many) withRoom += 1
    const unit = meant.units[0]?.split('-') ?? []
    const typed = many && kind !== 'room' ? `${text} ${unit[0]}-${unit.at(-1)}` : text
    const first = search(typed, FIRST)
    if (first.includes(meant.id)) top3 += 1
  }
  return { top3: top3 / queries.length, withRoom }
}

/** How many people answer to exactly each key. */
function countKeys(people: readonly SearchDocument[], queries: readonly TypedQuery[]): ReadonlyMap<string, number> {
  const wanted = new Map(queries.map(({ kind, text }) => [`${kind} ${text}`, 0]))
  const add = (key: string): void => {
    const before = wanted.get(key)
    if (before !== undefined) wanted.set(key, before + 1)
  }
  for (const person of people) {
    const { readings } = rowOf(person)
    add(`name ${person.names[0]}`)
    add(`pinyin ${readings.join('')}`)
    add(`initials ${readings.map((reading) => reading.charAt(0)).join('')}`)
    for (const phone of person.phones) add(`phone ${phone.slice(-4)}`)
    for (const unit of person.units) add(`room ${unit}`)
    for (const plate of person.plates ?? []) add(`plate ${plate}`)
  }
  return wanted
}
