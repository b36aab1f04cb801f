/** Move-in of the practice community: four homes of the new tower on their way, and households whose keys were handed over before the program. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { type DemoDesks, demoDesks, done } from '#renderer/db/practiceDesk.ts'
import type { Store } from '#renderer/db/store.ts'
import { savePrice } from '#renderer/features/money/commands/moneyDay.ts'
import { appointMoveIn } from '#renderer/features/move-in/commands/days.ts'
import { importMoveInOpening } from '#renderer/features/move-in/commands/opening.ts'
import { MOVE_IN_OPENING_FIELDS, type MoveInOpeningRow } from '#shared/domain/move-in/opening/openingRow.ts'
import { holdsUnit } from '#shared/domain/owner-files/stays.ts'
import { addDays } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { handedOver, openHome, received, refusedHome } from './demoCases.ts'

/** Before anybody came. */
const PRICES_SINCE = 60
/** Days since the keys, of the households before the program: a month and a year are about now. */
const BEFORE_PROGRAM = [29, 31, 364]

const PRICES = [
  { name: '物业服务费（一季度）', per: 'square-metre', amountFen: 840 },
  { name: '装修垃圾清运费预收', per: 'case', amountFen: 60_000 },
] as const

/** Fills the practice community; the new tower comes with the rounds. Everything goes through the real commands. */
export async function addDemoMoveIns(store: Store): Promise<void> {
  const desks = await demoDesks(store)
  await addPrices(desks)
  const homes = await soldHomes(store)
  await expectedTomorrow(desks, homes[3])
  await received(desks, homes[1])
  await refusedHome(desks, homes[2])
  await handedOver(desks, homes[0])
  await beforeProgram(desks({ daysAgo: 0, by: 'leader' }))
}

async function addPrices(desks: DemoDesks): Promise<void> {
  const leader = desks({ daysAgo: PRICES_SINCE, by: 'leader' })
  const fromDay = leader.store.dayOf(leader.store.clock.nowMs())
  for (const [index, price] of PRICES.entries()) {
    const place = {
      account: 'fees',
      payer: 'owner',
      occasion: 'move-in',
      fromDay,
      toDay: '',
      basis: '前期物业服务合同',
    }
    const values = { ...price, ...place, position: 10 + index }
    done('price', await savePrice(leader, { id: null, values }))
  }
}

/** Homes that were sold and not handed over, in the order of their codes: the same on every start. */
async function soldHomes({ db }: Store): Promise<readonly string[]> {
  const units = (await db.units.toArray()).filter(({ v, deleted }) => v.sale === 'sold' && deleted !== true)
  return units.toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? '')).map(({ id }) => id)
}

async function expectedTomorrow(desks: DemoDesks, unitId: string | undefined): Promise<void> {
  const home = await openHome(desks({ daysAgo: 12 }), unitId, {
    name: '陆文博',
    phone: '13900005101',
    notice: 'RZ-0501',
  })
  if (home === undefined) return
  const desk = desks({ daysAgo: 2 })
  const day = addDays(desk.store.dayOf(desk.store.clock.nowMs()), 3)
  const hours = { from: '09:00', to: '09:30', place: '一楼大堂' }
  done('appointment', await appointMoveIn(desk, home.caseId, { day, ...hours }))
}

/** Delivered homes with an owner on file, as their old register had them. */
async function beforeProgram(leader: Desk): Promise<void> {
  const { store } = leader
  const today = store.dayOf(store.clock.nowMs())
  const units = (await store.db.units.toArray()).toSorted((a, b) => compareCodes(a.v.code ?? '', b.v.code ?? ''))
  const rows: MoveInOpeningRow[] = []
  for (const { id, v } of units) {
    const ago = BEFORE_PROGRAM[rows.length]
    if (ago === undefined) break
    const stays = await store.db.stays.where('v.unitId').equals(id).toArray()
    const isOwned = stays.some((stay) => holdsUnit(stay.v.relation ?? 'occupant'))
    if (!isOwned || v.deliveredDay != null) continue
    rows.push({ row: rows.length + 2, texts: openingTexts(v.code ?? '', addDays(today, -ago), rows.length) })
  }
  done('homes before the program', await importMoveInOpening(leader, rows))
}

function openingTexts(unit: string, handedOn: string, index: number) {
  const none = Object.fromEntries(MOVE_IN_OPENING_FIELDS.map((field) => [field, '']))
  return {
    ...(none as Readonly<Record<(typeof MOVE_IN_OPENING_FIELDS)[number], string>>),
    ...{ unit, handedOn, water: '12.4', power: '86', gas: '3.1', doorKeys: '5', accessCards: `C000${index + 1}` },
    ...{ box: 'A-01', paid: '已缴' },
  }
}
