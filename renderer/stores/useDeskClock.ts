/** The desk's time: the community's zone and the present moment, told by `renderer/app` each quarter minute. */
import { create } from 'zustand'
import type { Day } from '#shared/kernel/days.ts'
import { DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'

interface DeskClockState {
  readonly zone: string
  /** Milliseconds since the epoch; 0 until the clock is first told. */
  readonly now: number
  readonly setZone: (zone: string) => void
  readonly tell: (now: number) => void
}

export const useDeskClock = create<DeskClockState>()((set) => ({
  zone: DEFAULT_TIME_ZONE,
  now: 0,
  setZone: (zone) => set({ zone }),
  tell: (now) => set({ now }),
}))

/** The day it is at the desk. */
export function useToday(): Day {
  return useDeskClock(({ now, zone }) => dayInZone(now, zone))
}
