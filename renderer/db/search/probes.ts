// How each field is looked through for one typed word, and how good each kind of match is.

import { matchPinyin, type PinyinQuery, unitPosition } from './pinyin.ts'
import type { MatchedField } from './searchDocument.ts'
import { encodePairs } from './searchText.ts'
import { packTail, type Segment, SHORT_START, type TextColumnName } from './segment.ts'
import { matchUnit, type UnitQuery, unitPatterns } from './unitShorthand.ts'

/** Smaller is better; a hit with several words has the sum. */
export const TIER = {
  unitExact: 1,
  exact: 2,
  shortUnitExact: 3,
  namePrefix: 4,
  pinyinWhole: 5,
  /** Up to the end of a syllable: xia is 夏 before it is 肖. */
  pinyinSyllable: 6,
  pinyinPrefix: 7,
  unitPrefix: 8,
  phoneTail: 9,
  idTail: 10,
  plateEdge: 11,
  codeEdge: 12,
  roomExact: 13,
  bareUnitPrefix: 14,
  nameInside: 15,
  pinyinInside: 16,
  roomPrefix: 17,
  phoneInside: 18,
  idInside: 19,
  plateInside: 20,
  codeInside: 21,
} as const

/** Told of each match: document, tier, offset of the match in the column, its length there. True: enough. */
export type Visit = (document: number, tier: number, at: number, length: number) => boolean

export interface Probe {
  readonly field: MatchedField
  /** The best tier it can give. */
  readonly best: number
  /** It gives no other tier: the first documents it meets are its best ones, and it may be told to stop. */
  readonly constant?: boolean
  readonly scan: (segment: Segment, visit: Visit) => void
}

const LAST_SEPARATOR = 1

/** Calls back for every place of the pattern, in the order of the documents. */
function eachPlace(
  segment: Segment,
  name: TextColumnName,
  pattern: string,
  found: (document: number, at: number) => boolean,
): void {
  const { text, starts } = segment.columns[name]
  const end = starts[segment.count] ?? 0
  let document = 0
  for (let at = text.indexOf(pattern); at >= 0 && at < end; at = text.indexOf(pattern, at + 1)) {
    while ((starts[document + 1] ?? end) <= at) document++
    if (found(document, at)) return
  }
}

const endsAt = (text: string, at: number): boolean => text.charCodeAt(at) <= LAST_SEPARATOR
const startsAt = (text: string, at: number): boolean => text.charCodeAt(at - 1) <= LAST_SEPARATOR

interface EdgeTiers {
  readonly exact: number
  readonly start: number
  readonly end: number
  readonly inside: number
}

/** Finds a pattern anywhere in the values of a column; how good a place is depends on the edges it touches. */
function edgeProbe(name: Exclude<TextColumnName, 'pinyin' | 'unit'>, pattern: string, tiers: EdgeTiers): Probe {
  const size = pattern.length
  const tierOf = (start: boolean, end: boolean): number => {
    if (start) return end ? tiers.exact : tiers.start
    return end ? tiers.end : tiers.inside
  }
  return {
    field: name,
    best: tiers.exact,
    scan: (segment, visit) => {
      const { text } = segment.columns[name]
      eachPlace(segment, name, pattern, (document, at) =>
        visit(document, tierOf(startsAt(text, at), endsAt(text, at + size)), at, size),
      )
    },
  }
}

/** A word at the start of a name, then anywhere in it. */
export function nameProbe(word: string): Probe {
  const { exact, namePrefix, nameInside } = TIER
  return edgeProbe('name', word, { exact, start: namePrefix, end: nameInside, inside: nameInside })
}

/** The digits at the end of a phone, then anywhere in it; `length` counts pairs. */
export function phoneProbe(digits: string): Probe {
  const { exact, phoneTail, phoneInside } = TIER
  return edgeProbe('phone', encodePairs(digits), { exact, start: phoneInside, end: phoneTail, inside: phoneInside })
}

/** The start or end of a plate, then anywhere in it. */
export function plateProbe(plate: string): Probe {
  const { exact, plateEdge, plateInside } = TIER
  return edgeProbe('plate', plate, { exact, start: plateEdge, end: plateEdge, inside: plateInside })
}

/** The start or end of a form number or tag, then anywhere in it. */
export function codeProbe(code: string): Probe {
  const { exact, codeEdge, codeInside } = TIER
  return edgeProbe('code', code, { exact, start: codeEdge, end: codeEdge, inside: codeInside })
}

function tierOf(text: string, at: number, units: number): number {
  if (unitPosition(text, at).count === Math.abs(units)) return TIER.pinyinWhole
  return units > 0 ? TIER.pinyinSyllable : TIER.pinyinPrefix
}

/** Pinyin from the first unit of a name, then from any later one. `length` counts units. */
export function pinyinProbes(query: PinyinQuery): Probe[] {
  // One letter is never taken for a whole name: most names begin with one of a few.
  const single = query.letters === 1
  const first = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.pinyin
    eachPlace(segment, 'pinyin', query.first, (document, at) => {
      const units = matchPinyin(text, at, query)
      return units !== 0 && visit(document, single ? TIER.pinyinPrefix : tierOf(text, at, units), at, Math.abs(units))
    })
  }
  const later = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.pinyin
    eachPlace(segment, 'pinyin', query.later, (document, at) => {
      const units = Math.abs(matchPinyin(text, at, query))
      return units > 0 && visit(document, TIER.pinyinInside, at, units)
    })
  }
  return [
    { field: 'pinyin', best: single ? TIER.pinyinPrefix : TIER.pinyinWhole, constant: single, scan: first },
    { field: 'pinyin', best: TIER.pinyinInside, constant: true, scan: later },
  ]
}

// Three bare digits may be a room on its way; four are a tail first, as people say "the last four".
const SHORTEST_TAIL = 4

/** A unit from its building on, then from any part on (a room number alone). */
export function unitProbes({ first, later, bare, digits }: UnitQuery): Probe[] {
  const prefix = bare && digits >= SHORTEST_TAIL ? TIER.bareUnitPrefix : TIER.unitPrefix
  const scanFirst = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.unit
    const look = (document: number, at: number): boolean => {
      const end = startsAt(text, at) ? matchUnit(text, at, first) : -1
      if (end < 0) return false
      const exact = text.charAt(at - 1) === SHORT_START ? TIER.shortUnitExact : TIER.unitExact
      return visit(document, endsAt(text, end) ? exact : prefix, at, end - at)
    }
    for (const pattern of unitPatterns(first)) eachPlace(segment, 'unit', pattern, look)
  }
  const scanLater = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.unit
    const look = (document: number, at: number): boolean => {
      const end = startsAt(text, at) ? -1 : matchUnit(text, at, later)
      return end >= 0 && visit(document, endsAt(text, end) ? TIER.roomExact : TIER.roomPrefix, at, end - at)
    }
    for (const pattern of unitPatterns(later)) eachPlace(segment, 'unit', pattern, look)
  }
  return [
    { field: 'unit', best: TIER.unitExact, scan: scanFirst },
    { field: 'unit', best: TIER.roomExact, scan: scanLater },
  ]
}

/** The last three or four characters of an ID number, then the first three of the four. */
export function idProbe(tail: string): Probe {
  const wanted = packTail(tail)
  const three = tail.length === 3
  const mask = three ? 0xffffff : -1
  return {
    field: 'id',
    best: TIER.idTail,
    scan: ({ idTails, count }, visit) => {
      for (let document = 0; document < count; document++) {
        const packed = idTails[document] ?? 0
        if ((packed & mask) >>> 0 === wanted) visit(document, TIER.idTail, 4 - tail.length, tail.length)
        else if (three && packed >>> 8 === wanted) visit(document, TIER.idInside, 0, 3)
      }
    },
  }
}
