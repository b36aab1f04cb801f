/** Times of a handover day: its hours cut into slots, and times of day as they are typed (handbook R36). */

/** From and to as `HH:MM`. */
export interface SlotTime {
  readonly from: string
  readonly to: string
}

const TIME = /^(?:([01]?\d|2[0-3]))[:：]([0-5]\d)$/u
const BETWEEN_RANGES = /[,，、;；\s]+/u
const BETWEEN_TIMES = /[-–—~～至]/u

/** `9:00`, `09：00` as `09:00`; undefined where it is no time of day. */
export function readTime(typed: string): string | undefined {
  const [, hour, minute] = TIME.exec(typed.trim()) ?? []
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`
}

/** Minutes since midnight of a time that `readTime` gave. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** `9:00-9:30` as a slot; undefined where it is none, or ends before it begins. */
export function readSlot(typed: string): SlotTime | undefined {
  const [first = '', second = '', ...more] = typed.trim().split(BETWEEN_TIMES)
  const [from, to] = [readTime(first), readTime(second)]
  if (from === undefined || to === undefined || more.length > 0) return undefined
  return from < to ? { from, to } : undefined
}

/** Hours as they are typed, `9:00-11:30, 13:30-17:00`, in order; undefined where one cannot be read or two overlap. */
export function readHours(typed: string): readonly SlotTime[] | undefined {
  const parts = typed.split(BETWEEN_RANGES).filter((part) => part !== '')
  const ranges = parts.map(readSlot)
  if (ranges.length === 0 || ranges.some((range) => range === undefined)) return undefined
  const sorted = (ranges as readonly SlotTime[]).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some((range, index) => range.from < (sorted[index - 1]?.to ?? '')) ? undefined : sorted
}

/** The hours cut into slots of one length; what is left at the end of a range and is shorter is no slot. */
export function cutIntoSlots(hours: readonly SlotTime[], minutes: number): readonly SlotTime[] {
  return hours.flatMap(({ from, to }) => {
    const count = Math.floor((minutesOf(to) - minutesOf(from)) / minutes)
    return Array.from({ length: count }, (_, index) => {
      const start = minutesOf(from) + index * minutes
      return { from: timeOf(start), to: timeOf(start + minutes) }
    })
  })
}
