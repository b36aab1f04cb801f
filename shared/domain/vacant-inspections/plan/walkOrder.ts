/** In which order empty homes are walked (handbook R86, R93): one building after another, each entrance from the top floor down. */
import { compareCodes } from '#shared/kernel/names.ts'

/** Where a home lies. */
export interface HomePlace {
  /** Code of its building; empty where the home belongs to none. */
  readonly building: string
  readonly entrance: string
  /** Null where the home's file does not say it. */
  readonly floor: number | null
  readonly code: string
}

/** A floor that nobody wrote comes last in its entrance. */
const LOWEST = -1_000

/** Which of two homes is walked first: negative for the first. Source: handbook R93. */
export function compareHomes(a: HomePlace, b: HomePlace): number {
  return (
    compareCodes(a.building, b.building) ||
    compareCodes(a.entrance, b.entrance) ||
    (b.floor ?? LOWEST) - (a.floor ?? LOWEST) ||
    compareCodes(a.code, b.code)
  )
}
