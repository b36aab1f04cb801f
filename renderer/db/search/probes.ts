// How each field is looked through for one typed word, and how good each kind of match is.

import { isFirstUnit, matchPinyin, type PinyinQuery, unitPosition } from './pinyin.ts'
import type { MatchedField } from './searchDocument.ts'
import { packTail, type Segment, SHORT_START, type TextColumnName, VALUE_END } from './segment.ts'
import { matchUnit, type UnitQuery } from './unitShorthand.ts'

/** Smaller is better; a hit with several words has the sum. */
export const TIER = {
  unitExact: 1,
  exact: 2,
  shortUnitExact: 3,
  namePrefix: 4,
  pinyinWhole: 5,
  pinyinPrefix: 6,
  unitPrefix: 7,
  phoneTail: 8,
  idTail: 9,
  plateEdge: 10,
  codeEdge: 11,
  roomExact: 12,
  bareUnitPrefix: 13,
  nameInside: 14,
  pinyinInside: 15,
  roomPrefix: 16,
  phoneInside: 17,
  idInside: 18,
  plateInside: 19,
  codeInside: 20,
} as const

/** Told of each match: document, tier, offset of the match in the column, its length there. Answers true to stop. */
export type Visit = (document: number, tier: number, at: number, length: number) => boolean

export interface Probe {
  readonly field: MatchedField
  /** The best tier it can give. */
  readonly best: number
  /** It gives no other tier, so the first documents it meets are its best ones. */
  readonly constant: boolean
  readonly scan: (segment: Segment, visit: Visit) => void
}

const LAST_SEPARATOR = 1
// No plate or tag worth an exact match is shorter; below, the first ones in order suffice.
const SHORTEST_CODE = 4

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

/** A word at the start of a name, then anywhere in it. */
export function nameProbes(word: string): Probe[] {
  const size = word.length
  return [
    {
      field: 'name',
      best: TIER.exact,
      constant: false,
      scan: (segment, visit) => {
        const { text } = segment.columns.name
        eachPlace(segment, 'name', VALUE_END + word, (document, at) =>
          visit(document, endsAt(text, at + 1 + size) ? TIER.exact : TIER.namePrefix, at + 1, size),
        )
      },
    },
    {
      field: 'name',
      best: TIER.nameInside,
      constant: true,
      scan: (segment, visit) => {
        const { text } = segment.columns.name
        eachPlace(segment, 'name', word, (document, at) =>
          startsAt(text, at) ? false : visit(document, TIER.nameInside, at, size),
        )
      },
    },
  ]
}

/** Pinyin from the first unit of a name, then from any later one. `length` counts units. */
export function pinyinProbes(query: PinyinQuery): Probe[] {
  const [capital, alternative] = query.starts
  const visitFirst = (text: string, at: number, document: number, visit: Visit): boolean => {
    const units = matchPinyin(text, at, query)
    if (units === 0) return false
    const whole = query.letters > 1 && unitPosition(text, at).count === units
    return visit(document, whole ? TIER.pinyinWhole : TIER.pinyinPrefix, at, units)
  }
  const visitLater = (text: string, at: number, document: number, visit: Visit): boolean => {
    if (isFirstUnit(text, at)) return false
    const units = matchPinyin(text, at, query)
    return units > 0 && visit(document, TIER.pinyinInside, at, units)
  }
  const first = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.pinyin
    eachPlace(segment, 'pinyin', VALUE_END + capital, (document, at) => visitFirst(text, at + 1, document, visit))
    eachPlace(segment, 'pinyin', alternative, (document, at) =>
      isFirstUnit(text, at) ? visitFirst(text, at, document, visit) : false,
    )
  }
  const later =
    (start: string) =>
    (segment: Segment, visit: Visit): void => {
      const { text } = segment.columns.pinyin
      eachPlace(segment, 'pinyin', start, (document, at) => visitLater(text, at, document, visit))
    }
  return [
    { field: 'pinyin', best: TIER.pinyinWhole, constant: false, scan: first },
    { field: 'pinyin', best: TIER.pinyinInside, constant: true, scan: later(capital) },
    { field: 'pinyin', best: TIER.pinyinInside, constant: true, scan: later(alternative) },
  ]
}

// Three bare digits may be a room on its way; four are a tail first, as people say "the last four".
const SHORTEST_TAIL = 4

/** A unit from its building on, then from any part on (a room number alone). */
export function unitProbes({ key, bare }: UnitQuery): Probe[] {
  const start = key.charAt(0)
  const prefix = bare && key.length >= SHORTEST_TAIL ? TIER.bareUnitPrefix : TIER.unitPrefix
  const scanFrom =
    (separator: string, exact: number) =>
    (segment: Segment, visit: Visit): void => {
      const { text } = segment.columns.unit
      eachPlace(segment, 'unit', separator + start, (document, at) => {
        const end = matchUnit(text, at + 1, key)
        return end >= 0 && visit(document, endsAt(text, end) ? exact : prefix, at + 1, end - at - 1)
      })
    }
  const scanParts = (segment: Segment, visit: Visit): void => {
    const { text } = segment.columns.unit
    eachPlace(segment, 'unit', start, (document, at) => {
      if (startsAt(text, at)) return false
      const end = matchUnit(text, at, key)
      return end >= 0 && visit(document, endsAt(text, end) ? TIER.roomExact : TIER.roomPrefix, at, end - at)
    })
  }
  return [
    { field: 'unit', best: TIER.unitExact, constant: false, scan: scanFrom(VALUE_END, TIER.unitExact) },
    { field: 'unit', best: TIER.shortUnitExact, constant: false, scan: scanFrom(SHORT_START, TIER.shortUnitExact) },
    { field: 'unit', best: TIER.roomExact, constant: false, scan: scanParts },
  ]
}

/** The digits at the end of a phone, then anywhere in it. */
export function phoneProbe(digits: string): Probe {
  const size = digits.length
  return {
    field: 'phone',
    best: TIER.exact,
    constant: false,
    scan: (segment, visit) => {
      const { text } = segment.columns.phone
      eachPlace(segment, 'phone', digits, (document, at) => {
        const whole = endsAt(text, at + size)
        const tier = whole ? (startsAt(text, at) ? TIER.exact : TIER.phoneTail) : TIER.phoneInside
        return visit(document, tier, at, size)
      })
    },
  }
}

/** The last three or four characters of an ID number, then the first three of the four. */
export function idProbe(tail: string): Probe {
  const wanted = packTail(tail)
  const three = tail.length === 3
  const mask = three ? 0xffffff : 0xffffffff
  return {
    field: 'id',
    best: TIER.idTail,
    constant: false,
    scan: ({ idTails, count }, visit) => {
      for (let document = 0; document < count; document++) {
        const packed = idTails[document] ?? 0
        if ((packed & mask) >>> 0 === wanted) {
          if (visit(document, TIER.idTail, 4 - tail.length, tail.length)) return
        } else if (three && packed >>> 8 === wanted && visit(document, TIER.idInside, 0, 3)) return
      }
    },
  }
}

/** A plate, form number or tag: its start or end, then anywhere in it. */
export function codeProbes(field: 'plate' | 'code', code: string): Probe[] {
  const size = code.length
  const edge = field === 'plate' ? TIER.plateEdge : TIER.codeEdge
  const inside = field === 'plate' ? TIER.plateInside : TIER.codeInside
  const short = size < SHORTEST_CODE
  return [
    {
      field,
      best: short ? edge : TIER.exact,
      constant: short,
      scan: (segment, visit) => {
        const { text } = segment.columns[field]
        eachPlace(segment, field, VALUE_END + code, (document, at) => {
          const exact = !short && endsAt(text, at + 1 + size)
          return visit(document, exact ? TIER.exact : edge, at + 1, size)
        })
      },
    },
    {
      field,
      best: edge,
      constant: false,
      scan: (segment, visit) => {
        const { text } = segment.columns[field]
        eachPlace(segment, field, code, (document, at) =>
          startsAt(text, at) ? false : visit(document, endsAt(text, at + size) ? edge : inside, at, size),
        )
      },
    },
  ]
}
