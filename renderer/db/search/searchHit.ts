// Turns a found document into a hit: by which field each word was found, and what of the shown texts to highlight.
import { nameUnits, unitPosition } from './pinyin.ts'
import type { Probe } from './probes.ts'
import type { MatchedField, SearchHit, SearchLabel, SearchSpan } from './searchDocument.ts'
import type { QueryWord, SearchQuery } from './searchQuery.ts'
import { decodePairs, foldName, foldWithOrigins } from './searchText.ts'
import { isolate, readCard, type Segment, type TextColumn, VALUE_END } from './segment.ts'
import { readUnitKey, unitForms } from './unitShorthand.ts'

interface Match {
  readonly field: MatchedField
  readonly at: number
  readonly length: number
}

interface Shown {
  readonly spans: readonly SearchSpan[]
  readonly value?: string
}

function bestMatch(segment: Segment, probes: readonly Probe[]): Match | undefined {
  let best: Match | undefined
  let bestTier = Number.POSITIVE_INFINITY
  for (const { field, scan } of probes) {
    scan(segment, (_, tier, at, length) => {
      if (tier < bestTier) best = { field, at, length }
      bestTier = Math.min(tier, bestTier)
      return false
    })
  }
  return best
}

/** The value around an offset of a column, where it begins, and how many values stand before it. */
function valueAt(
  { text }: TextColumn,
  at: number,
): { readonly value: string; readonly start: number; readonly index: number } {
  let start = at
  while (start > 0 && text.charCodeAt(start - 1) > 1) start--
  let end = at
  while (text.charCodeAt(end) > 1) end++
  return { value: text.slice(start, end), start, index: text.slice(0, start).split(VALUE_END).length - 2 }
}

function showName(segment: Segment, label: SearchLabel, { at, length }: Match): Shown {
  const { value, start } = valueAt(segment.columns.name, at)
  const folded = foldWithOrigins(label.title, foldName)
  const found = folded.text.indexOf(value)
  if (found < 0) return { value, spans: [{ in: 'value', start: at - start, end: at - start + length }] }
  const first = found + at - start
  return { spans: [{ in: 'title', start: folded.starts[first] ?? 0, end: folded.ends[first + length - 1] ?? 0 }] }
}

function showPinyin(segment: Segment, label: SearchLabel, { at, length }: Match): Shown {
  const { text } = segment.columns.pinyin
  const { index, count } = unitPosition(text, at)
  const name = segment.columns.name.text.split(VALUE_END)[valueAt(segment.columns.pinyin, at).index + 1] ?? ''
  const units = nameUnits(label.title)
  const joined = (from: number): string =>
    units
      .slice(from, from + count)
      .map((unit) => unit.text)
      .join('')
  const offset = units.findIndex((_, from) => joined(from) === name)
  const shown = offset < 0 ? nameUnits(name) : units
  const first = shown[Math.max(offset, 0) + index]
  const last = shown[Math.max(offset, 0) + index + length - 1]
  const place = offset < 0 ? { value: name } : {}
  if (!first || !last) return { ...place, spans: [] }
  return { ...place, spans: [{ in: offset < 0 ? 'value' : 'title', start: first.start, end: last.end }] }
}

function showUnit(segment: Segment, label: SearchLabel, { at, length }: Match): Shown {
  const { value, start } = valueAt(segment.columns.unit, at)
  const written = readUnitKey(value)
  const typed = readUnitKey(value.slice(at - start, at - start + length))
  const from = written.indexOf(typed, readUnitKey(value.slice(0, at - start)).length)
  if (label.unit === written) return { spans: [{ in: 'unit', start: from, end: from + typed.length }] }
  const shown = label.unit === undefined ? undefined : unitForms(label.unit)
  // Written otherwise (2栋1203室) or found without its entrance: parts cannot be told apart here, the whole is marked.
  if (label.unit !== undefined && (value === shown?.whole || value === shown?.short)) {
    return { spans: [{ in: 'unit', start: 0, end: label.unit.length }] }
  }
  return { value: written, spans: [{ in: 'value', start: from, end: from + typed.length }] }
}

/** A phone is shown masked: marked where the masked text is that very phone, never given out. */
function showPhone(segment: Segment, label: SearchLabel, { at, length }: Match): Shown {
  const { value, start } = valueAt(segment.columns.phone, at)
  const digits = decodePairs(value)
  const masked = label.maskedPhone ?? ''
  const agrees = Array.from(masked).every((shown, index) => !/\d/.test(shown) || shown === digits[index])
  if (masked.length !== digits.length || !agrees) return { spans: [] }
  // Pairs overlap: one fewer than digits.
  return { spans: [{ in: 'maskedPhone', start: at - start, end: at - start + length + 1 }] }
}

function showMatch(segment: Segment, label: SearchLabel, match: Match): Shown {
  const { field, at, length } = match
  if (field === 'name') return showName(segment, label, match)
  if (field === 'pinyin') return showPinyin(segment, label, match)
  if (field === 'unit') return showUnit(segment, label, match)
  if (field === 'phone') return showPhone(segment, label, match)
  if (field === 'id') {
    const packed = segment.idTails[0] ?? 0
    const value = String.fromCharCode(
      packed >>> 24,
      (packed >>> 16) & 255,
      (packed >>> 8) & 255,
      packed & 255,
    ).replaceAll('\0', '')
    const missing = 4 - value.length
    return { value, spans: [{ in: 'value', start: at - missing, end: at - missing + length }] }
  }
  const { value, start } = valueAt(segment.columns[field], at)
  return { value, spans: [{ in: 'value', start: at - start, end: at - start + length }] }
}

function wordsOf(segment: Segment, { words, phrase }: SearchQuery): readonly QueryWord[] {
  return phrase && bestMatch(segment, phrase.probes) ? [phrase] : words
}

/** Spans in order, overlapping ones of several words joined. */
function joinSpans(spans: readonly SearchSpan[]): readonly SearchSpan[] {
  const joined: SearchSpan[] = []
  for (const span of spans.toSorted((a, b) => (a.in < b.in ? -1 : a.in > b.in ? 1 : a.start - b.start))) {
    const last = joined.at(-1)
    if (last?.in === span.in && span.start <= last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    } else joined.push(span)
  }
  return joined
}

/** The hit of a document that is known to match. */
export function describeHit(segment: Segment, document: number, query: SearchQuery): SearchHit {
  const { id, kind, label } = readCard(segment, document)
  const own = isolate(segment, document)
  const matches = wordsOf(own, query).flatMap(({ probes }) => bestMatch(own, probes) ?? [])
  const shown = matches.map((match) => showMatch(own, label, match))
  // Only one value can be shown beside the label: the first; marks of others would point into a text that is not there.
  const first = shown.findIndex(({ value }) => value !== undefined)
  const marked = shown.flatMap((one, index) => one.spans.filter((span) => span.in !== 'value' || index === first))
  const value = shown[first]?.value
  const spans = joinSpans(marked)
  return { id, kind, label, matched: matches[0]?.field ?? 'name', ...(value !== undefined && { value }), spans }
}
