// What a module hands to the desk's search for one record, and what the search hands back.

/** What a result row shows. Already masked: the index never needs to show more than this. */
export interface SearchLabel {
  readonly title: string
  readonly unit?: string
  readonly maskedPhone?: string
}

/** One findable record. Values are as people write them; the index normalises them. */
export interface SearchDocument {
  /** Unique over all kinds; a later document with the same id replaces the earlier one. */
  readonly id: string
  readonly kind: string
  readonly names: readonly string[]
  readonly units: readonly string[]
  readonly phones: readonly string[]
  readonly idLast4?: string
  readonly plates?: readonly string[]
  /** Form numbers, parcel tags. */
  readonly codes?: readonly string[]
  /** Higher comes first among equal matches, for example the time of the last visit. 0 when missing. */
  readonly rank?: number
  /** Short words by which lists filter and dashboards count: `building/3`, `relation/owner`, `lacks/phone`. Few in all. */
  readonly facets?: readonly string[]
  /** Where it stands in lists: parts divided by tabs, numbers by value: `2-1203\t0\t王晓梅`. */
  readonly sort?: string
  readonly label: SearchLabel
}

export type MatchedField = 'name' | 'pinyin' | 'unit' | 'phone' | 'id' | 'plate' | 'code'
/** `recent`: nothing was searched for; it was opened a while ago. */
export type HitReason = MatchedField | 'recent'

/** Characters to highlight in one text of the hit, as UTF-16 offsets; `end` is exclusive. */
export interface SearchSpan {
  readonly in: 'title' | 'unit' | 'maskedPhone' | 'value'
  readonly start: number
  readonly end: number
}

export interface SearchHit {
  readonly id: string
  readonly kind: string
  readonly label: SearchLabel
  /** The field by which the first word of the query was found. */
  readonly matched: HitReason
  /** The matched plate, code, last four of the ID, former name or further unit, when the label does not show it. Never a phone. */
  readonly value?: string
  readonly spans: readonly SearchSpan[]
}
