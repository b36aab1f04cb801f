/** What the meters of a home stood at over time: one row a visit, with what moved, and where another meter came. */
import type { KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { METERS, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { JudgedReading } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'

/** The readings of one visit. */
export interface MeterRow {
  readonly visitId: string
  readonly day: string
  readonly readings: Partial<Readonly<Record<Meter, JudgedReading>>>
}

/** Visits on which something was read, newest first. */
export function meterRows(visits: readonly KnownVisit[]): readonly MeterRow[] {
  return visits
    .filter(({ state }) => state.readings.length > 0)
    .map(({ id, state }) => ({
      ...{ visitId: id, day: state.day },
      readings: Object.fromEntries(
        METERS.flatMap((meter) => {
          const reading = state.readings.find((one) => one.meter === meter)
          return reading === undefined ? [] : [[meter, reading] as const]
        }),
      ),
    }))
}

/** A point of the line of one meter; from 0 to 1 across and up. */
export interface MeterPoint {
  readonly x: number
  readonly y: number
  readonly isDrift: boolean
  /** Another meter, or a figure that was corrected: no line leads here from the one before. */
  readonly isNew: boolean
}

/** The line of one meter over the visits, oldest first; none where there are not two figures to compare. */
export function meterLine(rows: readonly MeterRow[], meter: Meter): readonly MeterPoint[] {
  const read = rows.toReversed().flatMap(({ readings }) => {
    const reading = readings[meter]
    return reading?.hundredths === null || reading === undefined ? [] : [reading]
  })
  if (read.length < 2) return []
  const figures = read.map(({ hundredths }) => hundredths ?? 0)
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  const span = high === low ? 1 : high - low
  return read.map(({ hundredths, isDrift, kind }, index) => ({
    x: index / (read.length - 1),
    y: high === low ? 0.5 : ((hundredths ?? 0) - low) / span,
    isDrift,
    isNew: index === 0 || kind === 'replaced' || kind === 'rolled-over' || kind === 'misread',
  }))
}
