/** Which homes are in the rounds, and since when: rows of a home brought together to what its scope follows from. May run inside a transaction. */
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, KeyEntrustmentRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { isRunning } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { ScopeSpan } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import type { EntrustedSpan } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { type DecoratedSpan, type ScopeHistory, scopeOn, spanOn } from '#shared/domain/vacant-inspections/plan/span.ts'
import { addDays, type Day, type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import type { RoundHome } from './homes.ts'

/** A home of the project with its past, in the rounds or not. */
export interface PastOfHome {
  readonly unitId: string
  readonly code: string
  readonly buildingId: string
  readonly entrance: string
  readonly floor: number | null
  /** Tower officers of its building. */
  readonly officerIds: readonly string[]
  readonly history: ScopeHistory
}

/** A home that is in the rounds on a day. */
export interface SpannedHome extends RoundHome {
  readonly span: ScopeSpan
}

/**
 * All homes, or these. With `since` works and entrustments that were over before that day are left out: the archive of them grows for ever.
 * Indexes: `stays.unitId`, `keyEntrustments.unitId`, `until`, `decorationCases.unitId`, `status`, `endedAt`.
 */
export async function loadPasts(
  store: Store,
  unitIds?: readonly string[],
  since?: Day,
): Promise<readonly PastOfHome[]> {
  const [units, stays, entrusted, cases, duties] = await Promise.all([
    unitIds === undefined ? store.db.units.toArray() : store.db.units.bulkGet([...unitIds]),
    rowsOf<StayRow>(store, 'stays', unitIds),
    unitIds === undefined && since !== undefined
      ? store.db.keyEntrustments.where('v.until').aboveOrEqual(since).toArray()
      : rowsOf<KeyEntrustmentRow>(store, 'keyEntrustments', unitIds),
    unitIds === undefined && since !== undefined
      ? casesSince(store, since)
      : rowsOf<DecorationCaseRow>(store, 'decorationCases', unitIds),
    store.db.towerDuties.toArray(),
  ])
  const staysOf = Map.groupBy(
    stays.filter((row) => !row.deleted),
    ({ v }) => v.unitId ?? '',
  )
  const heldOf = Map.groupBy(
    entrusted.filter(({ v }) => v.status !== 'void'),
    ({ v }) => v.unitId,
  )
  const casesOf = Map.groupBy(cases, ({ v }) => v.unitId ?? '')
  const onDuty = duties.filter((row) => !row.deleted && row.v.active !== false)
  const officersOf = Map.groupBy(onDuty, ({ v }) => v.buildingId ?? '')
  const dayOf = rememberedDays(store)
  return units.flatMap((unit): PastOfHome[] => {
    if (unit === undefined || unit.deleted) return []
    const { code = '', buildingId, entrance = '', floor = null } = unit.v
    const officerIds = (officersOf.get(buildingId ?? '') ?? []).flatMap(({ v }) => v.staffId ?? [])
    const history: ScopeHistory = {
      unit: unit.v,
      stays: (staysOf.get(unit.id) ?? []).map(({ v }) => v),
      entrusted: (heldOf.get(unit.id) ?? []).map(spanOf),
      decorated: (casesOf.get(unit.id) ?? []).flatMap((row) => decoratedIn(row, dayOf)),
      known: dayOf(writtenMs(unit)),
    }
    return [{ unitId: unit.id, code, buildingId: buildingId ?? '', entrance, floor, officerIds, history }]
  })
}

/** The home as it is in the rounds on a day; undefined where it is not. */
export function homeOn({ history, ...home }: PastOfHome, day: Day): SpannedHome | undefined {
  const scope = scopeOn(history, day)
  const span = spanOn(history, day)
  return scope && span && { ...home, scope, span }
}

/** States of a case that is not over. */
const NOT_OVER = ['permitted', 'stopped', 'acceptance-asked', 'rework', 'observing', 'accepted']

async function casesSince({ db }: Store, since: Day): Promise<readonly DecorationCaseRow[]> {
  const [running, ended] = await Promise.all([
    db.decorationCases.where('v.status').anyOf(NOT_OVER).toArray(),
    // An instant of a day may stand under the day before.
    db.decorationCases.where('v.endedAt').aboveOrEqual(addDays(since, -1)).toArray(),
  ])
  return [...new Map([...running, ...ended].map((row) => [row.id, row])).values()]
}

/** An entrustment as the plan asks for it. */
export function spanOf({ v }: Pick<KeyEntrustmentRow, 'v'>): EntrustedSpan {
  return { from: v.from, until: v.until, endedOn: v.endedOn, withCare: v.withCare }
}

function rowsOf<Row extends { readonly id: string; readonly v: object }>(
  store: Store,
  table: string,
  unitIds: readonly string[] | undefined,
): Promise<readonly Row[]> {
  if (unitIds === undefined) return store.db.table<Row, string>(table).toArray()
  return rowsByKeys<Row>(store, { table, index: 'v.unitId' }, unitIds)
}

/** Thousands of units were written in the same few instants, and to ask the zone for a day is slow. */
function rememberedDays(store: Store): (ms: number) => Day {
  const known = new Map<number, Day>()
  return (ms) => {
    const found = known.get(ms) ?? store.dayOf(ms)
    known.set(ms, found)
    return found
  }
}

/** The earliest that any field of it was written, as far as it still stands. */
function writtenMs({ s }: UnitRow): number {
  const stamps = Object.values(s).flatMap(({ heads }) => heads.map(({ hlc }) => hlc as string))
  const first = stamps.length === 0 ? '' : stamps.reduce((a, b) => (a < b ? a : b))
  const parsed = parseHlc(first)
  return parsed.ok ? parsed.value.ms : 0
}

/** From the permit on, as `decoratingUnits` says it of today; over when it was accepted, or when the case ended. */
function decoratedIn({ v }: DecorationCaseRow, dayOf: (ms: number) => Day): readonly DecoratedSpan[] {
  if (v.permit === null || v.status === 'void') return []
  const dayAt = (at: string): string => (isInstant(at) ? dayOf(instantMs(at as Instant)) : '')
  const issued = dayAt(v.permit.issuedAt)
  const from = issued !== '' && (v.permit.from === '' || issued < v.permit.from) ? issued : v.permit.from
  if (isRunning(v)) return [{ from, to: null }]
  const passed = v.acceptance.rounds.find((round) => round.passed)
  return [{ from, to: dayAt(passed?.at ?? '') || dayAt(v.endedAt) || from }]
}
