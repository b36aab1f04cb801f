/** What became of the faults of the empty tower, a storm round that is half walked, and lists of the last days. */
import { type DemoDesks, type DemoMoment, done } from '#renderer/db/practiceDesk.ts'
import type { InspectionFaultRow } from '#renderer/db/tables.ts'
import { issueFaultNotices } from '#renderer/features/vacant-inspections/commands/faultNotices.ts'
import { mendFault, reinspectFault } from '#renderer/features/vacant-inspections/commands/faults.ts'
import { recordLists } from '#renderer/features/vacant-inspections/commands/lists.ts'
import { callRound } from '#renderer/features/vacant-inspections/commands/rounds.ts'
import { recordVisit } from '#renderer/features/vacant-inspections/commands/visits.ts'
import type { InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { addDays, daysBetween } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

const LIST_DAYS = 6
/** Homes of the storm round that were seen on the first day. */
const SEEN_AFTER_STORM = 7
const STORM_AGO = 1

/** Whom a kind of fault is told, how many days after it was found it was told, mended, looked at; absent = not yet. */
interface DemoFault {
  readonly item: string
  readonly department: string
  readonly days: number
  readonly told?: number
  readonly mended?: number
  readonly looked?: number
}

const FAULTS: readonly DemoFault[] = [
  { item: 'pipe-leak', department: '工程部', days: 3, told: 0, mended: 2, looked: 4 },
  // It came back.
  { item: 'pipe-leak', department: '工程部', days: 3, told: 1, mended: 6 },
  { item: 'windows-shut', department: '工程部', days: 5, told: 1 },
  { item: 'occupied', department: '安保部', days: 2, told: 0, mended: 2, looked: 3 },
]

/** Brings the faults on their way, the oldest of an item first. */
export async function followFaults(desks: DemoDesks): Promise<void> {
  const { store } = desks({ daysAgo: 0 })
  const today = store.dayOf(store.clock.nowMs())
  const found = (await store.db.inspectionFaults.toArray()).sort((a, b) => (a.v.foundAt < b.v.foundAt ? -1 : 1))
  const left = new Map(Map.groupBy(found, ({ v }) => v.item))
  for (const story of FAULTS) {
    const [fault, ...others] = left.get(story.item) ?? []
    left.set(story.item, others)
    if (fault === undefined) continue
    const foundAgo = daysBetween(dayInZone(Date.parse(fault.v.foundAt), store.zone()), today)
    await follow(desks, { fault, story, foundAgo })
  }
}

interface Following {
  readonly fault: InspectionFaultRow
  readonly story: DemoFault
  readonly foundAgo: number
}

async function follow(desks: DemoDesks, { fault: { id }, story, foundAgo }: Following): Promise<void> {
  const { department, days, told, mended, looked } = story
  const deskAfter = (after: number, more: Partial<DemoMoment> = {}) =>
    desks({ daysAgo: Math.max(0, foundAgo - after), minute: 900, ...more })
  if (told !== undefined) {
    const desk = deskAfter(told)
    const dueOn = addDays(desk.store.dayOf(desk.store.clock.nowMs()), days)
    done('a notice', await issueFaultNotices(desk, { faultIds: [id], department, dueOn, demand: '' }))
  }
  const plain = { remark: '', at: '' }
  if (mended !== undefined) done('mending', await mendFault(deskAfter(mended), id, { ...plain, byId: '' }))
  if (looked === undefined) return
  const leader = deskAfter(looked, { by: 'leader' })
  const look = { ...plain, isGood: true, officerId: leader.signature.actor.id, pictures: [] }
  done('a look', await reinspectFault(leader, id, look))
}

/** A storm round of yesterday: seven homes are seen, the others wait. */
export async function walkAfterStorm(desks: DemoDesks, homes: readonly string[], officerId: string): Promise<void> {
  const desk = desks({ daysAgo: STORM_AGO, minute: 840 })
  const { store } = desk
  const day = store.dayOf(store.clock.nowMs())
  const [first] = await store.db.units.bulkGet([homes[0] ?? ''])
  const buildingIds = first?.v.buildingId ? [first.v.buildingId] : []
  const call = { kind: 'storm', why: '台风过后', buildingIds, dueOn: addDays(day, 1) } as const
  const { draft } = done('a storm round', await callRound(desk, call))
  const input: Omit<InspectionInput, 'photos'> = {
    ...{ seen: 'inside', unable: '', officerId, items: [], readings: [], isOccupied: false, isDirty: false },
    ...{ isAired: false, noPhotoWhy: '', handled: '', remark: '', keyThingId: null, at: '' },
  }
  for (const unitId of homes.slice(0, SEEN_AFTER_STORM)) {
    const slot = { unitId, day, roundId: draft.roundId }
    const told = { slot, input, pictures: [], meterPictures: {}, paperNumber: '' }
    done('a visit after the storm', await recordVisit(desk, told))
  }
}

/** Public areas of all buildings and the supervisor's daily list of the last days; a stair light was out. */
export async function fillLists(desks: DemoDesks, officerId: string): Promise<void> {
  for (let daysAgo = LIST_DAYS; daysAgo >= 1; daysAgo -= 1) {
    const officer = desks({ daysAgo, minute: 640 })
    const leader = desks({ daysAgo, minute: 500, by: 'leader' })
    const { store } = officer
    const day = store.dayOf(store.clock.nowMs())
    const buildings = (await store.db.buildings.toArray()).filter((row) => !row.deleted)
    const isDark = daysAgo === 2
    const fine = { turn: 1, items: [], pictures: [], noPhotoWhy: '', handled: '', remark: '' }
    const dark = {
      items: [{ item: 'stair-lights', found: 'fault', remark: '8 层东侧楼道灯不亮' } as const],
      noPhotoWhy: '夜间光线不足',
    }
    const places = buildings.map(({ id }, index) => ({
      ...{ ...fine, buildingId: id },
      ...(isDark && index === 0 ? dark : {}),
    }))
    const walk = { officerId, at: '', paperNumber: '' }
    done('public areas', await recordLists(officer, { list: 'public-area', day, walk, places }))
    const daily = { ...walk, officerId: leader.signature.actor.id }
    const project = [{ ...fine, buildingId: '' }]
    done('the daily list', await recordLists(leader, { list: 'daily-supervision', day, walk: daily, places: project }))
  }
}
