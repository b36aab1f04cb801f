/** Homes that were handed over before the program (期初导入): day, owner, start readings, keys and cards, what was still to be mended. */
import { derivedFrom } from '#shared/domain/ids.ts'
import { serialOf } from '#shared/domain/move-in/handing/handedThings.ts'
import { handedItemIdOf, moveInIdOf } from '#shared/domain/move-in/ids.ts'
import { START_METERS } from '#shared/domain/move-in/steps/moveInFacts.ts'
import { parseFigure } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { isDay } from '#shared/kernel/days.ts'
import { foldWidth, lengthInCharacters, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type {
  MoveInOpeningFacts,
  MoveInOpeningFault,
  MoveInOpeningLine,
  MoveInOpeningRow,
  OpeningHouseFault,
  OpeningReading,
  OpeningThing,
  OwnerOfHome,
} from './openingRow.ts'

const LONGEST = 200
const MOST_KEYS = 99
/** Between two of one cell; between a place and what is said of it; between room, item, and the agreed day at the end. */
const BETWEEN = /[;；\n]/u
const BETWEEN_WORDS = /[:：]/u
const BETWEEN_PARTS = /[/／]/u
const BETWEEN_CARDS = /[;；,，、\s]+/u

/** The one form in which words for rooms and items are compared. */
export function wordKey(words: string): string {
  return normalizeText(words).toLowerCase().replaceAll(/\s/gu, '')
}

/** What the rows come to; two desks that bring the same table make the same records. Source: handbook 3.4, sync 4.3. */
export function readMoveInOpening(
  rows: readonly MoveInOpeningRow[],
  facts: MoveInOpeningFacts,
): readonly MoveInOpeningLine[] {
  const homes = new Set<string>()
  const cards = new Set<string>()
  return rows.map((row) => {
    const code = normalizeCode(row.texts.unit)
    const unit = facts.units.get(code)
    const unitId = unit?.id ?? null
    const ofUnit = facts.cases.get(unitId ?? '') ?? []
    const brought = ofUnit.find(({ isOpening, status }) => isOpening && status !== 'void')
    // Those that came to nothing: the next one of the home is another record.
    const earlier = ofUnit.filter(({ status }) => status === 'void' || status === 'broken-off').length
    const id = brought?.id ?? moveInIdOf(facts.workspace, unitId ?? code, earlier)
    const read: Read = {
      ...{ id, unitId, deliveredDay: unit?.deliveredDay ?? null, facts },
      readings: readingsIn(row),
      faultsFound: faultsIn(row, id, facts),
      things: thingsIn(row, unitId ?? code, facts),
      isRunning: ofUnit.some(({ status, isOpening }) => !isOpening && status !== 'void' && status !== 'broken-off'),
    }
    const isAgain = code !== '' && homes.has(code)
    homes.add(code)
    const isKnown = brought !== undefined && !isAgain
    const serials = (read.things ?? []).flatMap(({ serial }) => (serial === '' ? [] : [serial]))
    const isCardAgain = new Set(serials).size < serials.length || serials.some((serial) => cards.has(serial))
    for (const serial of serials) cards.add(serial)
    const twice: MoveInOpeningFault[] = [
      ...(isAgain ? (['unit-twice'] as const) : []),
      ...(isCardAgain ? (['card-twice'] as const) : []),
    ]
    const faults = isKnown ? [] : [...faultsOf(row, read), ...twice]
    return {
      ...{ row, id, unitId, isDayNew: unit !== undefined && unit.deliveredDay === null, faults },
      owners: ownersOf(row, facts.owners.get(unitId ?? '') ?? []),
      ...{ readings: read.readings ?? [], faultsFound: read.faultsFound ?? [], things: read.things ?? [] },
      standing: isKnown ? 'known' : faults.length > 0 ? 'faulty' : 'new',
    }
  })
}

interface Read {
  readonly id: string
  readonly unitId: string | null
  readonly deliveredDay: string | null
  readonly isRunning: boolean
  /** Undefined where a cell is not understood. */
  readonly readings: readonly OpeningReading[] | undefined
  readonly faultsFound: readonly OpeningHouseFault[] | undefined
  readonly things: readonly OpeningThing[] | undefined
  readonly facts: MoveInOpeningFacts
}

function faultsOf({ texts }: MoveInOpeningRow, read: Read): readonly MoveInOpeningFault[] {
  const { unitId, deliveredDay, isRunning, readings, faultsFound, things, facts } = read
  const faults: MoveInOpeningFault[] = []
  if (unitId === null) faults.push('unit-unknown')
  else if (isRunning) faults.push('case-running')
  if (!isDay(texts.handedOn)) faults.push('day-invalid')
  else if (texts.handedOn > facts.today) faults.push('day-ahead')
  else if (deliveredDay !== null && deliveredDay !== texts.handedOn) faults.push('day-differs')
  if (readings === undefined) faults.push('reading-invalid')
  if (things === undefined) faults.push('count-invalid')
  else if (things.some(({ serial }) => (facts.cards.get(serial) ?? unitId) !== unitId)) faults.push('card-taken')
  if (faultsFound === undefined) faults.push('fault-unknown')
  const words = [texts.owner, texts.paid, texts.box, texts.remark, ...(faultsFound ?? []).map(({ what }) => what)]
  if (words.some((one) => lengthInCharacters(one) > LONGEST)) faults.push('text-too-long')
  return faults
}

/** The owner who is named, and those beside them; without a name all who are on file. */
function ownersOf({ texts }: MoveInOpeningRow, owners: readonly OwnerOfHome[]): readonly OwnerOfHome[] {
  const name = normalizeName(texts.owner)
  if (name === '') return owners
  const named = owners.filter((one) => one.name === name)
  return named.length === 0 ? [] : [...named, ...owners.filter((one) => one.name !== name)]
}

function readingsIn({ texts }: MoveInOpeningRow): readonly OpeningReading[] | undefined {
  const found: OpeningReading[] = []
  for (const meter of START_METERS) {
    if (normalizeText(texts[meter]) === '') continue
    const hundredths = parseFigure(texts[meter])
    if (hundredths === undefined) return undefined
    found.push({ meter, meterNumber: '', kind: 'read', hundredths, photos: [], noPhotoWhy: '' })
  }
  return found
}

/** A number of door keys, and each card by its number. Undefined where the number is none. */
function thingsIn(
  { texts }: MoveInOpeningRow,
  unitId: string,
  { workspace }: MoveInOpeningFacts,
): readonly OpeningThing[] | undefined {
  const typed = foldWidth(texts.doorKeys).replaceAll(/[\s把套]/gu, '')
  if (!/^\d{0,2}$/u.test(typed)) return undefined
  const count = Math.min(Number(typed || '0'), MOST_KEYS)
  const idOf = (kind: string, serial: string): string => handedItemIdOf(workspace, { unitId, kind, serial, turn: 0 })
  const cards = texts.accessCards.split(BETWEEN_CARDS).map(serialOf)
  return [
    ...(count === 0 ? [] : [{ id: idOf('door-key', ''), kind: 'door-key', serial: '', count } as const]),
    ...cards.flatMap((serial): OpeningThing[] =>
      serial === '' ? [] : [{ id: idOf('access-card', serial), kind: 'access-card', serial, count: 1 }],
    ),
  ]
}

/** 卫生间/防水：渗水/2026-12-01；… Undefined where a room or an item is none of the list. */
function faultsIn(
  { texts }: MoveInOpeningRow,
  caseId: string,
  { workspace, rooms, items }: MoveInOpeningFacts,
): readonly OpeningHouseFault[] | undefined {
  const told = texts.faults.split(BETWEEN).filter((part) => normalizeText(part) !== '')
  const read = told.map((part, index): OpeningHouseFault | undefined => {
    const [place = '', ...rest] = part.split(BETWEEN_WORDS)
    const [roomWord = '', itemWord = ''] = place.split(BETWEEN_PARTS)
    const room = rooms.get(wordKey(roomWord))
    const item = items.get(wordKey(itemWord))
    const said = rest.join('：').split(BETWEEN_PARTS)
    const last = normalizeText(said.at(-1) ?? '')
    const what = normalizeText((isDay(last) ? said.slice(0, -1) : said).join('/'))
    if (room === undefined || item === undefined || what === '') return undefined
    const id = derivedFrom(workspace, 'moveInFault', [caseId, String(index), room, item])
    return { id, room, item, what, dueOn: isDay(last) ? last : '' }
  })
  const known = read.filter((one) => one !== undefined)
  return known.length < read.length ? undefined : known
}
