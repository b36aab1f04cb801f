/** A handover day planned: what it comes to, and writing it (handbook R36). */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { standingSlots } from '#renderer/features/move-in/queries/days.ts'
import { chosenHomes, type HandoverHome } from '#renderer/features/move-in/queries/daysHomes.ts'
import type { OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'
import { layOutDay, type PlanLine } from '#shared/domain/move-in/days/layOutDay.ts'
import { cutIntoSlots, type SlotTime } from '#shared/domain/move-in/days/slots.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type RunVisit, type RunWatch, runVisits } from './daysRun.ts'

/** What was chosen for a day. */
export interface DayPlanInput {
  readonly day: Day
  readonly buildingIds: readonly string[]
  /** Codes of single units, as they were typed. */
  readonly codes: readonly string[]
  readonly hours: readonly SlotTime[]
  readonly slotMinutes: number
  readonly homesPerSlot: number
  readonly place: string
}

/** A plan before it is done. */
export interface DayPlan {
  readonly input: DayPlanInput
  readonly lines: readonly PlanLine[]
  readonly slots: number
  /** What was typed as a unit and is none. */
  readonly unknown: readonly string[]
}

/** What the choice comes to; nothing is written. */
export async function previewDayPlan(store: Store, input: DayPlanInput): Promise<DayPlan> {
  const { day, hours, slotMinutes, homesPerSlot } = input
  const { homes, unknown } = await chosenHomes(store, input)
  const slots = cutIntoSlots(hours, slotMinutes)
  const terms = { day, today: store.dayOf(store.clock.nowMs()), slots, homesPerSlot }
  const lines = layOutDay(homes, { ...terms, standing: await standingSlots(store, day) })
  return { input, lines, slots: slots.length, unknown }
}

/** Writes a plan, a slice after the other. Refusals as `runVisits`. */
export function runDayPlan(desk: Desk, { input, lines }: DayPlan, watch: RunWatch) {
  const visits = lines.flatMap(({ home, outcome, slot }): RunVisit[] => {
    if (outcome !== 'placed' || slot === null) return []
    const { day, from, to } = slot
    const caseId = home.moveIn?.id ?? null
    const open = caseId === null ? openInputOf(home as HandoverHome) : null
    return [{ unitId: home.unitId, caseId, open, appoint: { day, from, to, place: input.place } }]
  })
  return runVisits(desk, 'plan', visits, watch)
}

/** The case of a home whose owner is on file. */
function openInputOf({ unitId, owners, ownerName, isCompany }: HandoverHome): OpenMoveInInput {
  return {
    ...{ unitId, source: 'list', noticeNumber: '', noticeDay: '', confirmationNumber: '', ownerName, isCompany },
    ...{ personId: owners[0]?.personId ?? null, ownerPhone: owners[0]?.phone ?? '' },
    ...{ ownerIds: owners.map(({ personId }) => personId), isContractAtBank: false, bankName: '', remark: '' },
  }
}
