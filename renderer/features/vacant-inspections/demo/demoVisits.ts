/** Nine weeks of visits of the empty tower, in one go, with what makes a round worth walking: a leak, a meter that moved, one that was replaced. */
import { commitMany } from '#renderer/db/commitMany.ts'
import type { DemoDesks } from '#renderer/db/practiceDesk.ts'
import { loadDrift } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Meter, Reading, ReadingInput } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { formatFigure, METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { decideRecordInspection, type InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

const WEEKS = 9
const WEEK = 7
/** Ten past ten: the officer's walk of the buildings (handbook R30). */
const WALKED = 610
/** Where the meters stood at the first visit, in hundredths; another figure in each home. */
const FIRST: Readonly<Record<Meter, number>> = { water: 1200, power: 3600, gas: 400 }

/** What stands out at one visit: home by its place in the tower, which visit before the last one (0 = the last). */
interface DemoStory {
  readonly home: number
  readonly visit: number
  readonly input?: Partial<InspectionInput>
  /** A meter that is read otherwise than unchanged. */
  readonly reading?: { readonly meter: Meter; readonly more?: number; readonly told?: Partial<ReadingInput> }
}

const NO_CAMERA = { noPhotoWhy: '手机没电' }
const STORIES: readonly DemoStory[] = [
  {
    ...{ home: 8, visit: 5 },
    input: { items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管滴水' }], ...NO_CAMERA, handled: '关阀' },
  },
  {
    ...{ home: 8, visit: 1 },
    input: { items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管又滴水，地面有水迹' }], ...NO_CAMERA },
  },
  { home: 3, visit: 0, reading: { meter: 'water', more: 135 } },
  {
    ...{ home: 5, visit: 2 },
    reading: { meter: 'gas', told: { kind: 'replaced', figure: '0', oldFigure: '', noPhotoWhy: '燃气公司换表' } },
  },
  {
    ...{ home: 11, visit: 1 },
    input: { isOccupied: true, remark: '客厅堆放装修材料，门锁被换', ...NO_CAMERA },
  },
  {
    ...{ home: 14, visit: 3 },
    input: { items: [{ item: 'windows-shut', found: 'fault', remark: '次卧窗扇合页松脱，关不上' }], ...NO_CAMERA },
  },
  { home: 17, visit: 0, input: { seen: 'unable', unable: 'lock', isAired: false } },
]
/** A home that was left out for three weeks: red on the board. */
const FORGOTTEN = { home: 16, from: 0, to: 2 }

const PLAIN: Omit<InspectionInput, 'officerId'> = {
  ...{ seen: 'inside', unable: '', items: [], readings: [], isOccupied: false, isDirty: false, isAired: true },
  ...{ photos: [], noPhotoWhy: '', handled: '', remark: '', keyThingId: null, at: '' },
}

/** Enters the visits; homes in the order of the tower. The last ones lie up to a week back, so that some are due today. */
export async function walkHomes(desks: DemoDesks, homes: readonly string[], officerId: string): Promise<void> {
  const { store, signature } = desks({ daysAgo: 0 })
  const today = store.dayOf(store.clock.nowMs())
  const drift = await loadDrift(store)
  await commitMany(store, signature, (context) => {
    const drafts: ChangeDraft[] = []
    const last = new Map<number, Partial<Record<Meter, Reading>>>()
    for (let visit = WEEKS - 1; visit >= 0; visit -= 1) {
      for (const [home, unitId] of homes.entries()) {
        if (isForgotten(home, visit)) continue
        const day = addDays(today, -(visit * WEEK + (home % WEEK) + 1))
        const nowMs = Date.parse(zonedInstant(day, WALKED + home, store.zone()))
        const before = last.get(home) ?? {}
        const story = STORIES.find((one) => one.home === home && one.visit === visit)
        const input = { ...PLAIN, officerId, readings: readingsOf(before, home, story), ...story?.input }
        const facts = {
          ...{ unitId, day, roundId: '', scope: { reason: 'unsold', depth: 'whole' } as const, isKnown: false },
          ...{
            checklist: { version: 0, items: SHIPPED_ITEMS },
            last: before,
            drift,
            openFaults: [],
            zone: store.zone(),
          },
        }
        const decided = decideRecordInspection(input, facts, { ...context, nowMs, today: day })
        if (!decided.ok) return decided
        const [visited] = decided.value.items
        if (visited?.kind === 'event') last.set(home, { ...before, ...readByMeter(visited.data.readings) })
        const { inspectionId: _, faultIds: __, ...draft } = decided.value
        drafts.push({ ...draft, at: instantFrom(nowMs) })
      }
    }
    return ok({ drafts })
  })
}

function isForgotten(home: number, visit: number): boolean {
  return home === FORGOTTEN.home && visit >= FORGOTTEN.from && visit <= FORGOTTEN.to
}

function readingsOf(
  before: Partial<Record<Meter, Reading>>,
  home: number,
  story: DemoStory | undefined,
): readonly ReadingInput[] {
  return METERS.map((meter) => {
    const stood = before[meter]?.hundredths ?? FIRST[meter] + home * 100
    const { reading } = story ?? {}
    const isMeant = reading?.meter === meter
    const figure = formatFigure(stood + (isMeant ? (reading.more ?? 0) : 0))
    const plain = { meter, kind: 'read', figure, oldFigure: '', photos: [], noPhotoWhy: '' } as const
    return isMeant ? { ...plain, ...reading.told } : plain
  })
}

function readByMeter(readings: unknown): Partial<Record<Meter, Reading>> {
  return Object.fromEntries((readings as readonly Reading[]).map((reading) => [reading.meter, reading]))
}
