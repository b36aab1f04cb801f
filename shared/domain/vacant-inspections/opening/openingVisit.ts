/** The last visit of each empty home before the program (期初导入): day, officer, meters, and the faults that are open still. */
import { inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { METERS, parseFigure, type Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { lengthInCharacters, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type {
  OpeningFault,
  VisitOpeningFacts,
  VisitOpeningFault,
  VisitOpeningLine,
  VisitOpeningRow,
} from './openingRow.ts'

const LONGEST = 200
/** Between two faults of one cell, and between an item and what is said of it. */
const BETWEEN_FAULTS = /[;；\n]/u
const BETWEEN_WORDS = /[:：]/u

/** The one form in which the words of items are compared. */
export function itemKey(words: string): string {
  return normalizeText(words).toLowerCase().replaceAll(/\s/gu, '')
}

/** What the rows come to; two desks that bring the same table make the same records. Source: handbook 3.7, sync 4.3. */
export function readVisitOpening(
  rows: readonly VisitOpeningRow[],
  facts: VisitOpeningFacts,
): readonly VisitOpeningLine[] {
  const seen = new Set<string>()
  return rows.map((row) => {
    const code = normalizeCode(row.texts.unit)
    const unitId = facts.units.get(code) ?? null
    const { lastOn } = row.texts
    const id = inspectionIdOf(facts.workspace, { unitId: unitId ?? code, day: lastOn as Day, roundId: '' })
    const read = { unitId, readings: readingsIn(row), faultsFound: faultsIn(row, facts) }
    const officer = normalizeName(row.texts.officer)
    const isKnown = facts.known.has(id)
    const isAgain = code !== '' && seen.has(code)
    seen.add(code)
    const twice: readonly VisitOpeningFault[] = isAgain ? ['unit-twice'] : []
    const faults = isKnown && !isAgain ? [] : [...faultsOf(row, { ...read, facts }), ...twice]
    return {
      ...{ row, id, unitId, faults, reason: facts.inRound.get(unitId ?? '') ?? '' },
      officerId: facts.officers.get(officer) ?? '',
      ...{ readings: read.readings ?? [], faultsFound: read.faultsFound ?? [] },
      standing: faults.length > 0 ? 'faulty' : isKnown ? 'known' : 'new',
    }
  })
}

interface Read {
  readonly unitId: string | null
  /** Undefined where a cell is not understood. */
  readonly readings: readonly Reading[] | undefined
  readonly faultsFound: readonly OpeningFault[] | undefined
  readonly facts: VisitOpeningFacts
}

function faultsOf({ texts }: VisitOpeningRow, read: Read): readonly VisitOpeningFault[] {
  const { unitId, readings, faultsFound, facts } = read
  const day = dayFault(texts.lastOn, facts.firstVisits.get(unitId ?? ''), facts.today)
  const faults: VisitOpeningFault[] = []
  if (unitId === null) faults.push('unit-unknown')
  else if (!facts.inRound.has(unitId)) faults.push('unit-not-in-round')
  if (day !== undefined) faults.push(day)
  const officer = normalizeName(texts.officer)
  if (officer !== '' && !facts.officers.has(officer)) faults.push('officer-unknown')
  if (readings === undefined) faults.push('reading-invalid')
  if (faultsFound === undefined) faults.push('fault-unknown')
  else if (new Set(faultsFound.map(({ item }) => item)).size < faultsFound.length) faults.push('fault-twice')
  const words = [texts.remark, ...(faultsFound ?? []).map(({ what }) => what)]
  if (words.some((one) => lengthInCharacters(one) > LONGEST)) faults.push('text-too-long')
  return faults
}

function dayFault(day: string, firstVisit: string | undefined, today: Day): VisitOpeningFault | undefined {
  if (!isDay(day)) return 'day-invalid'
  if (day > today) return 'day-ahead'
  // What the program was told itself follows what is taken over, never the other way round.
  return firstVisit !== undefined && firstVisit <= day ? 'visited-already' : undefined
}

/** A home without a figure has none; a meter that is not there is left empty. */
function readingsIn({ texts }: VisitOpeningRow): readonly Reading[] | undefined {
  const found: Reading[] = []
  for (const meter of METERS) {
    if (normalizeText(texts[meter]) === '') continue
    const hundredths = parseFigure(texts[meter])
    if (hundredths === undefined) return undefined
    found.push({ meter, kind: 'read', hundredths, oldHundredths: null, photos: [], noPhotoWhy: '' })
  }
  return found
}

/** 管道渗漏：厨房立管；门锁：… Undefined where an item is none of the list. */
function faultsIn({ texts }: VisitOpeningRow, { items }: VisitOpeningFacts): readonly OpeningFault[] | undefined {
  const told = texts.faults.split(BETWEEN_FAULTS).filter((part) => normalizeText(part) !== '')
  const read = told.map((part) => {
    const [name = '', ...what] = part.split(BETWEEN_WORDS)
    const item = items.get(itemKey(name))
    return item === undefined ? undefined : { item, what: normalizeText(what.join('：')) || normalizeText(part) }
  })
  const known = read.filter((one) => one !== undefined)
  return known.length < read.length ? undefined : known
}
