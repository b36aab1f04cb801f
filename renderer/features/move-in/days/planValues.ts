/** What is typed to plan a handover day, read and checked before the plan is shown. */
import type { DayPlanInput } from '#renderer/features/move-in/commands/daysPlan.ts'
import { cutIntoSlots, readHours } from '#shared/domain/move-in/days/slots.ts'
import type { Day } from '#shared/kernel/days.ts'

/** The form's values. */
export type PlanValues = {
  day: Day | null
  buildings: string[]
  units: string
  hours: string
  slotMinutes: string
  slotHomes: string
  place: string
}

/** What is wrong with a field; each has its words. */
export type PlanFault =
  | 'day-missing'
  | 'day-past'
  | 'homes-missing'
  | 'hours-invalid'
  | 'minutes-invalid'
  | 'homes-invalid'
  | 'slots-none'

const BETWEEN_CODES = /[\s,，、;；]+/u
const WHOLE = /^\d{1,3}$/

/** Codes of units as they were pasted. */
export function readCodes(typed: string): readonly string[] {
  return [...new Set(typed.split(BETWEEN_CODES).filter((code) => code !== ''))]
}

function wholeBetween(typed: string, [least, most]: readonly [number, number]): number | undefined {
  const figure = WHOLE.test(typed.trim()) ? Number(typed.trim()) : Number.NaN
  return figure >= least && figure <= most ? figure : undefined
}

const MINUTES = [10, 240] as const
const HOMES = [1, 60] as const

/** What the plan is asked for, or the faults by field. Bounds as the settings `move-in.slot-minutes` and `move-in.slot-homes`. */
export function readPlan(
  values: PlanValues,
  today: Day,
): { readonly input: DayPlanInput } | { readonly faults: Partial<Record<keyof PlanValues, PlanFault>> } {
  const { day, buildings, place } = values
  const codes = readCodes(values.units)
  const hours = readHours(values.hours)
  const slotMinutes = wholeBetween(values.slotMinutes, MINUTES)
  const homesPerSlot = wholeBetween(values.slotHomes, HOMES)
  if (day !== null && day >= today && hours && slotMinutes && homesPerSlot && buildings.length + codes.length > 0) {
    const input = { day, buildingIds: buildings, codes, hours, slotMinutes, homesPerSlot, place }
    return cutIntoSlots(hours, slotMinutes).length === 0 ? { faults: { hours: 'slots-none' } } : { input }
  }
  return {
    faults: {
      ...(day === null ? { day: 'day-missing' } : day < today ? { day: 'day-past' } : {}),
      ...(buildings.length + codes.length === 0 ? { buildings: 'homes-missing' } : {}),
      ...(hours === undefined ? { hours: 'hours-invalid' } : {}),
      ...(slotMinutes === undefined ? { slotMinutes: 'minutes-invalid' } : {}),
      ...(homesPerSlot === undefined ? { slotHomes: 'homes-invalid' } : {}),
    },
  }
}
