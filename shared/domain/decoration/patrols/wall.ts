/** The permit wall (handbook D22, section 4 item 15): what stands on it of each running permit, and what it asks for. Unit, number, state only. */
import type { CaseState, CaseStatus } from '#shared/domain/decoration/cases/caseState.ts'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { type Moment, type Site, type SlotStanding, siteOf, standingOf } from './slots.ts'

/** Cases whose permit runs: what the wall shows. */
export const RUNNING: readonly CaseStatus[] = ['permitted', 'stopped', 'acceptance-asked', 'rework']

/** What the wall keeps of a case: no name, no telephone. */
export interface WallSite {
  readonly caseId: string
  readonly unitId: string
  readonly number: string
  readonly status: CaseStatus
  readonly site: Site
  readonly isBurning: boolean
  /** The first day on which a deduction is not topped up in time; empty where nothing is owed. */
  readonly topUpBy: string
}

/** The wall's part of a case; undefined for one that is not on it. `topUpBy` is what the ledger says. */
export function wallSiteOf(caseId: string, state: CaseState, topUpBy: string): WallSite | undefined {
  const site = siteOf(state)
  if (site === null || !RUNNING.includes(state.status)) return undefined
  const isBurning = state.hotWorks.some(({ status }) => status === 'running')
  const { unitId, permitNumber, status } = state
  return { caseId, unitId: unitId ?? '', number: permitNumber, status, site, isBurning, topUpBy }
}

/** What asks for somebody, in its order on a tile. */
export const WALL_MARKS = ['hot-work', 'ended', 'stopped', 'top-up', 'rework', 'asked', 'passes'] as const
/** One of them. */
export type WallMark = (typeof WALL_MARKS)[number]

/** One tile. */
export interface WallTile extends JsonObject {
  readonly id: string
  readonly unit: string
  readonly number: string
  /** Worst thing about it: missed or over; to walk or stopped; walked. */
  readonly state: 'late' | 'due' | 'done' | 'todo'
  readonly morning: SlotStanding | 'none'
  readonly afternoon: SlotStanding | 'none'
  readonly marks: readonly WallMark[]
  /** Passes that run out within the warning time. */
  readonly passes: number
  /** Days to the permit's last day; negative once it is over. */
  readonly daysLeft: number
}

/** What a tile is made with. */
export interface TileFacts {
  readonly unit: string
  readonly hours: HoursOfDay
  /** Slots of the day, as `slotsOf` gives them. */
  readonly due: readonly PatrolSlot[]
  readonly now: Moment
  /** Patrols of today, by slot. */
  readonly entered: Partial<Readonly<Record<PatrolSlot, { readonly isLate: boolean }>>>
  readonly passes: number
}

/** The tile of a site. Source: handbook D22, section 4 item 15. */
export function wallTile(site: WallSite, { unit, hours, due, now, entered, passes }: TileFacts): WallTile {
  const standing = (slot: PatrolSlot): SlotStanding | 'none' => {
    const patrol = entered[slot]
    if (patrol === undefined && !due.includes(slot)) return 'none'
    return standingOf(slot, { hours, now, ...(patrol && { entered: patrol }) })
  }
  const [morning, afternoon] = [standing('morning'), standing('afternoon')]
  const daysLeft = daysBetween(hours.day, site.site.to as Day)
  const marks = marksOf(site, { daysLeft, passes, today: hours.day })
  const state = stateOf([morning, afternoon], marks)
  return { id: site.caseId, unit, number: site.number, state, morning, afternoon, marks, passes, daysLeft }
}

interface MarkFacts {
  readonly daysLeft: number
  readonly passes: number
  readonly today: string
}

function marksOf({ status, isBurning, topUpBy }: WallSite, { daysLeft, passes }: MarkFacts): readonly WallMark[] {
  const is: Readonly<Record<WallMark, boolean>> = {
    'hot-work': isBurning,
    ended: daysLeft < 0,
    stopped: status === 'stopped',
    'top-up': topUpBy !== '',
    rework: status === 'rework',
    asked: status === 'acceptance-asked',
    passes: passes > 0,
  }
  return WALL_MARKS.filter((mark) => is[mark])
}

const URGENT: readonly WallMark[] = ['hot-work', 'ended', 'top-up']

function stateOf(slots: readonly (SlotStanding | 'none')[], marks: readonly WallMark[]): WallTile['state'] {
  if (slots.includes('missed') || marks.includes('ended')) return 'late'
  if (slots.includes('open') || marks.some((mark) => mark === 'stopped' || URGENT.includes(mark))) return 'due'
  return slots.some((slot) => slot === 'done' || slot === 'late') ? 'done' : 'todo'
}

const ORDER: readonly WallTile['state'][] = ['late', 'due', 'todo', 'done']

/** What asks for somebody first; tiles that ask for the same stay in their order, which is that of their units. */
export function inWallOrder(tiles: readonly WallTile[]): readonly WallTile[] {
  const rank = ({ state, marks }: WallTile) => (marks.includes('hot-work') ? -1 : ORDER.indexOf(state))
  return tiles.toSorted((a, b) => rank(a) - rank(b))
}

/** Numbers above the tiles. */
export function wallCounts(tiles: readonly WallTile[]) {
  const slotsIn = (standing: SlotStanding) =>
    tiles.reduce(
      (sum, { morning, afternoon }) => sum + Number(morning === standing) + Number(afternoon === standing),
      0,
    )
  const withMark = (mark: WallMark) => tiles.filter(({ marks }) => marks.includes(mark)).length
  return {
    running: tiles.length,
    open: slotsIn('open'),
    missed: slotsIn('missed'),
    hotWork: withMark('hot-work'),
    topUps: withMark('top-up'),
    passes: tiles.reduce((sum, { passes }) => sum + passes, 0),
  }
}
