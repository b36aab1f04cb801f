// Fills the desk of the rounds' row: unsold homes in towers of their own, seen twice a month for two years, through the decision that enters
// visits. The bench page is shown at the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { type KnownRecords, knowRecords } from '#renderer/db/knownRecords.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import { METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { decideRecordInspection, type InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { addDays, type Day, instantMs } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { CLERK } from './commitStrict.ts'
import { startParts } from './startDesk.ts'

interface Rounds {
  readonly homes: number
  /** Visits of each home, half a month apart; the last one lies up to eleven days back. */
  readonly visits: number
}

/** Homes of one change: one officer's round. */
const A_CHANGE = 25
const A_TOWER = 250
const HALF_A_MONTH = 15
const SPREAD = 12
const TEN = 600

interface Home {
  readonly id: string
  readonly place: number
}

function must<Value>(done: Result<Value, unknown>): Value {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** Opens the community of this address and brings homes and visits in; today is not walked yet. */
export async function fillRounds({ homes, visits }: Rounds): Promise<number> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const added = await addHomes(store, homes)
  const known = knowRecords(['vacantInspection', 'inspectionFault'])
  for (let back = visits - 1; back >= 0; back -= 1) await walk(store, { homes: added, back, known })
  const stored = await store.db.vacantInspections.count()
  store.db.close()
  return stored
}

async function addHomes(store: Store, count: number): Promise<readonly Home[]> {
  const homes = Array.from({ length: count }, (_, place) => ({ id: store.ids.newId(), place }))
  const towers = Array.from({ length: Math.ceil(count / A_TOWER) }, (_, tower) => store.ids.newId() + tower)
  const towerItems = towers.map((id, tower): DraftItem => {
    return { kind: 'set', e: 'building', id, values: { code: `R${tower + 1}`, name: '', phase: '' } }
  })
  const items = homes.map(({ id, place }): DraftItem => {
    const tower = Math.floor(place / A_TOWER)
    const inTower = place % A_TOWER
    const floor = Math.floor(inTower / 8) + 1
    const code = `R${tower + 1}-${floor}${String((inTower % 8) + 1).padStart(2, '0')}`
    const values = { code, floor, buildingId: towers[tower] ?? null, sale: 'unsold' }
    return { kind: 'set', e: 'unit', id, values }
  })
  const drafts = changesOf([...towerItems, ...items], (part): ChangeDraft => ({ cmd: 'unit.add', items: part }))
  must(await commitMany(store, CLERK, () => ok({ drafts })))
  return homes
}

interface Walk {
  readonly homes: readonly Home[]
  /** Which visit before the last one. */
  readonly back: number
  readonly known: KnownRecords
}

async function walk(store: Store, { homes, back, known }: Walk): Promise<void> {
  const today = store.dayOf(store.clock.nowMs())
  const days = Map.groupBy(homes, ({ place }) => addDays(today, -(back * HALF_A_MONTH + (place % SPREAD) + 1)))
  const zone = store.zone()
  const draftsOf = (context: DecisionContext): readonly ChangeDraft[] =>
    [...days].flatMap(([day, walked]) => {
      const at = zonedInstant(day, TEN, zone)
      const then = { ...context, nowMs: instantMs(at), today: day }
      const items = walked.map((home) => visitOf(home, { day, zone, context: then }))
      return changesOf(items, (part): ChangeDraft => ({ cmd: 'vacantInspection.record', at, items: part }))
    })
  must(await commitMany(store, CLERK, (context) => ok({ drafts: draftsOf(context) }), { known }))
}

function changesOf(items: readonly DraftItem[], change: (part: readonly DraftItem[]) => ChangeDraft): ChangeDraft[] {
  return Array.from({ length: Math.ceil(items.length / A_CHANGE) }, (_, index) =>
    change(items.slice(index * A_CHANGE, (index + 1) * A_CHANGE)),
  )
}

const PLAIN: Omit<InspectionInput, 'readings'> = {
  ...{ seen: 'inside', unable: '', items: [], isOccupied: false, isDirty: false, isAired: true, photos: [] },
  ...{ noPhotoWhy: '', handled: '', remark: '', keyThingId: null, at: '', officerId: 'bench-officer' },
}

interface VisitMoment {
  readonly day: Day
  readonly zone: string
  readonly context: DecisionContext
}

function visitOf({ id, place }: Home, { day, zone, context }: VisitMoment): DraftItem {
  const readings = METERS.map((meter) => {
    return { meter, kind: 'read', figure: String(100 + place), oldFigure: '', photos: [], noPhotoWhy: '' } as const
  })
  const facts = {
    ...{ unitId: id, day, roundId: '', isKnown: false, last: {}, zone, drift: { water: 0, power: 5, gas: 0 } },
    scope: { reason: 'unsold', depth: 'whole' } as const,
    checklist: { version: 0, items: SHIPPED_ITEMS },
    openFaults: [],
  }
  const [visit] = must(decideRecordInspection({ ...PLAIN, readings }, facts, context)).items
  if (visit === undefined) throw new Error('the visit was not entered')
  return visit
}
