/** Where an arrow key leads in a floor plan: to the next unit that way, over doors that a floor does not have. */
import type { PlanFloor, PlanUnit } from './planGrid.ts'

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The unit to which the key leads from this one; undefined for another key, and at the edge. */
export function planStep(floors: readonly PlanFloor[], from: string | undefined, key: string): PlanUnit | undefined {
  const row = floors.findIndex((floor) => floor.units.some((unit) => unit?.id === from))
  const line = floors[row]
  if (line === undefined) return undefined
  if (key === 'Home') return line.units.find((unit) => unit !== undefined)
  if (key === 'End') return line.units.findLast((unit) => unit !== undefined)
  const step = STEPS[key]
  if (step === undefined) return undefined
  const column = line.units.findIndex((unit) => unit?.id === from)
  const [down, right] = step
  const width = Math.max(...floors.map((floor) => floor.units.length))
  for (
    let [at, door] = [row + down, column + right];
    at >= 0 && at < floors.length && door >= 0 && door < width;
    at += down, door += right
  ) {
    const unit = floors[at]?.units[door]
    if (unit !== undefined) return unit
  }
  return undefined
}
