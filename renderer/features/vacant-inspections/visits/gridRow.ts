/** One line of the clipboard as it is typed, and what it says: judged while it is typed, before anything is stored. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import {
  judgeReading,
  METERS,
  type Meter,
  READING_KINDS,
  type Reading,
  type ReadingInput,
  type ReadingKind,
  type ReadingVerdict,
} from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { ScopeDepth } from '#shared/domain/vacant-inspections/plan/scope.ts'
import {
  type Exceptions,
  parseExceptions,
  SEEN_CHOICES,
  type SeenChoice,
  seenOf,
} from '#shared/domain/vacant-inspections/visits/exceptions.ts'
import type { InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** A line as it is typed; what nobody touched is as it should be. */
export type TypedRow = {
  /** `SeenChoice`, or empty for what the home asks for. */
  readonly seen: string
  readonly water: string
  readonly power: string
  readonly gas: string
  /** `ReadingKind` of a meter by its name, where it is not a plain reading. */
  readonly kinds: Readonly<Record<string, string>>
  readonly faults: string
  readonly isDirty: boolean
  readonly isAired: boolean
  readonly remark: string
  /** Time as typed; empty for the time of the head. */
  readonly at: string
}

/** A line that nobody touched. */
export const UNTOUCHED: TypedRow = {
  ...{ seen: '', water: '', power: '', gas: '', kinds: {}, faults: '' },
  ...{ isDirty: false, isAired: false, remark: '', at: '' },
}

/** What is said once for the whole paper. */
export interface GridHead {
  readonly day: Day
  readonly officerId: string
  /** Time as typed; a line may have its own. */
  readonly at: string
  readonly paperNumber: string
  /** Why there is no photograph of what asks for one. */
  readonly noPhotoWhy: string
}

/** What a line is held against. */
export interface RowFacts {
  readonly depth: ScopeDepth
  readonly last: Partial<Readonly<Record<Meter, Reading>>>
  readonly items: readonly ChecklistItem[]
  readonly drift: Readonly<Record<Meter, number>>
  readonly today: Day
}

/** A column that something is typed into. */
export type GridColumn = 'seen' | Meter | 'faults' | 'dirty' | 'aired' | 'remark' | 'at'
/** From left to right. */
export const GRID_COLUMNS: readonly GridColumn[] = ['seen', ...METERS, 'faults', 'dirty', 'aired', 'remark', 'at']

/** Why a line cannot be stored yet; the code is one of the command's, or of the column of faults. */
export interface RowProblem {
  readonly column: GridColumn
  readonly code: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** What a line says. */
export interface RowVerdict {
  readonly seen: SeenChoice
  /** The meters that were typed, as far as they can be read. */
  readonly readings: Partial<Readonly<Record<Meter, ReadingVerdict>>>
  readonly exceptions: Exceptions
  /** The first from the left. */
  readonly problem: RowProblem | undefined
  /** Meters that moved more than an empty home may: faults, once it is stored. */
  readonly drifts: readonly Meter[]
}

const NOTHING: Exceptions = { items: [], occupied: undefined }

/** Judges a line against what is known of its home. */
export function judgeRow(row: TypedRow, facts: RowFacts, head: GridHead): RowVerdict {
  const seen = seenChoiceOf(row, facts.depth)
  const way = seenOf(seen).seen
  const problems: RowProblem[] = []
  if (facts.depth === 'outside' && way === 'inside') problems.push({ column: 'seen', code: 'inside-not-allowed' })
  const readings: Partial<Record<Meter, ReadingVerdict>> = {}
  for (const meter of way === 'unable' ? [] : typedMeters(row)) {
    const typed = readingInput(row, meter, head)
    const judged = judgeReading(typed, { last: facts.last[meter], threshold: facts.drift[meter] })
    if (judged.ok) readings[meter] = judged.value
    else {
      const { code, detail } = judged.error
      problems.push({ column: meter, code, ...(detail === undefined ? {} : { detail }) })
    }
  }
  const read = parseExceptions(row.faults, facts.items, way)
  if (!read.ok) {
    const { code, detail } = read.error
    problems.push({ column: 'faults', code, ...(detail === undefined ? {} : { detail }) })
  }
  const time = timeProblem(row, facts, head)
  if (time !== undefined) problems.push({ column: 'at', code: time })
  const drifts = METERS.filter((meter) => readings[meter]?.isDrift === true)
  return { seen, readings, exceptions: read.ok ? read.value : NOTHING, problem: problems[0], drifts }
}

/** How a home was seen where nothing else is typed: from within, or from outside where nobody may enter. */
export function seenChoiceOf({ seen }: Pick<TypedRow, 'seen'>, depth: ScopeDepth): SeenChoice {
  return SEEN_CHOICES.find((choice) => choice === seen) ?? (depth === 'outside' ? 'outside' : 'inside')
}

/** Whether a line holds anything: only such lines are kept in a draft. */
export function isTouched(row: TypedRow): boolean {
  const { seen, water, power, gas, faults, remark, at, kinds, isDirty, isAired } = row
  return [seen, water, power, gas, faults, remark, at].join('') !== '' || isDirty || isAired || hasKind(kinds)
}

const hasKind = (kinds: TypedRow['kinds']): boolean => Object.values(kinds).some((kind) => kind !== '')

/** The kind of a reading as typed. */
export function kindOf({ kinds }: Pick<TypedRow, 'kinds'>, meter: Meter): ReadingKind {
  return READING_KINDS.find((kind) => kind === kinds[meter]) ?? 'read'
}

function typedMeters(row: TypedRow): readonly Meter[] {
  return METERS.filter((meter) => row[meter].trim() !== '' || kindOf(row, meter) !== 'read')
}

const OLD_AFTER = /[/／、]/u

/** A meter as the command takes it; of a replaced one the new figure, and after a stroke what the old one stood at. */
function readingInput(row: TypedRow, meter: Meter, head: GridHead): ReadingInput {
  const kind = kindOf(row, meter)
  const [figure = '', oldFigure = ''] = kind === 'replaced' ? row[meter].split(OLD_AFTER) : [row[meter]]
  const noPhotoWhy = kind === 'read' ? '' : head.noPhotoWhy
  return { meter, kind, figure: figure.trim(), oldFigure: oldFigure.trim(), photos: [], noPhotoWhy }
}

/** A paper, and another day than today, have a time of their own. */
function timeProblem({ at }: TypedRow, { today }: RowFacts, head: GridHead): string | undefined {
  const typed = at.trim() === '' ? head.at.trim() : at.trim()
  if (typed !== '') return parseTypedTime(typed) === undefined ? 'late-time-missing' : undefined
  const isNow = head.paperNumber.trim() === '' && head.day === today
  return isNow ? undefined : 'late-time-missing'
}

/** The line as the command takes it; it has no problem. */
export function inputOfRow(
  row: TypedRow,
  verdict: RowVerdict,
  { head, zone }: { readonly head: GridHead; readonly zone: string },
): Omit<InspectionInput, 'photos'> {
  const { exceptions, seen } = verdict
  const readings = seenOf(seen).seen === 'unable' ? [] : typedMeters(row).map((meter) => readingInput(row, meter, head))
  const remark = [exceptions.occupied ?? '', row.remark.trim()].filter((words) => words !== '').join('；')
  const wantsPhoto = exceptions.occupied !== undefined || exceptions.items.some(({ found }) => found === 'fault')
  const minutes = parseTypedTime(row.at.trim() === '' ? head.at : row.at)
  return {
    ...seenOf(seen),
    officerId: head.officerId,
    items: exceptions.items,
    readings,
    isOccupied: exceptions.occupied !== undefined,
    isDirty: row.isDirty,
    isAired: row.isAired,
    noPhotoWhy: wantsPhoto ? head.noPhotoWhy : '',
    handled: '',
    remark,
    keyThingId: null,
    at: minutes === undefined ? '' : zonedInstant(head.day, minutes, zone),
  }
}
