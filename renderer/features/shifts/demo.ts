/** The practice community's shifts: yesterday closed with two exceptions, a shift open today. */
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideCarry, decideCountersign, decideSignClose } from '#shared/domain/shifts/dayCloseDecisions.ts'
import type { DutyRecordBody } from '#shared/domain/shifts/dutyRecordModel.ts'
import { decideOpenShift } from '#shared/domain/shifts/shiftDecisions.ts'
import { addDays, type Day, formatDayChinese, instantFrom } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

/** 17:55 and 18:02 of the evening before. */
const CARRIED_AT = 17 * 60 + 55
const SIGNED_AT = 18 * 60 + 2

interface Exception {
  readonly id: string
  readonly matter: string
  readonly late: string
  readonly reason: string
}

/** Two lines that were open the evening before: matters of the practice community where it has them. */
async function exceptionsOf(store: Store, day: Day): Promise<readonly Exception[]> {
  const end = zonedInstant(addDays(day, 1), 0, store.zone())
  const items = (await store.db.items.where('v.status').equals('open').toArray()).filter(
    ({ v }) => v.registeredAt < end,
  )
  const loans = (await store.db.loans.where('v.status').equals('out').toArray()).filter(({ v }) => v.lentAt < end)
  const made = [
    ...items.map(({ id, v }) => ({ id: `item/${id}`, matter: `${v.kind}：${v.matter}`, reason: '等配件，已回复业主' })),
    ...loans.map(({ id }) => ({ id: `loan/${id}`, matter: '借出的平板车没有归还', reason: '借用人次日上午归还' })),
    { id: 'item/practice-1', matter: '报修：楼道灯不亮', reason: '工程部次日一早处理' },
    { id: 'item/practice-2', matter: '求助：代找走失的猫', reason: '安保部夜班继续留意' },
  ]
  return made.slice(0, 2).map((one, index) => ({ ...one, late: index === 0 ? '逾期' : '' }))
}

/** Fills the shifts' part. **Throws** when a decision refuses: it is the program's own. */
export async function addDemoShifts(store: Store): Promise<void> {
  const staff = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const first = staff.find((row) => row.v.role === 'supervisor') ?? staff[0]
  const second = staff.find((row) => row.v.role === 'front-desk')
  const signs = (row: typeof first): Signature => ({
    actor: { id: row?.id ?? 'practice', role: row?.v.role ?? 'front-desk' },
    session: `practice/${store.device}/${row?.id}`,
  })
  const [leader, clerk] = [signs(first), signs(second ?? first)]
  const day = addDays(dayInZone(store.clock.nowMs(), store.zone()), -1)
  const run = async (by: Signature, minutes: number, decide: Decide) => {
    const at = zonedInstant(day, minutes, store.zone())
    const done = await commit(store, by, async (context) => {
      const decided = await decide(context)
      return decided.ok ? { ok: true, value: { ...decided.value, at } } : decided
    })
    if (!done.ok) throw new Error(`The practice shifts are refused: ${JSON.stringify(done.error)}`)
  }
  const closeOf = async () => (await store.db.dayCloses.get(day))?.v
  const exceptions = await exceptionsOf(store, day)
  for (const { id, reason } of exceptions)
    await run(clerk, CARRIED_AT, async (context) =>
      decideCarry({ day, matterIds: [id], how: 'next-day', toStaffId: null, reason }, await closeOf(), context),
    )
  const owed = exceptions.map(({ id }) => id)
  const record = JSON.stringify(demoRecord(day, exceptions))
  await run(clerk, SIGNED_AT, async (context) =>
    decideSignClose({ day, owed, totals: { 报修: 2, 咨询: 3 }, record }, await closeOf(), context),
  )
  if (second !== undefined)
    await run(leader, SIGNED_AT + 3, async (context) => decideCountersign(day, { close: await closeOf() }, context))
  await openToday(store, clerk)
}

type Decide = (context: DecisionContext) => Promise<Result<ChangeDraft, { readonly code: string }>>

async function openToday(store: Store, clerk: Signature): Promise<void> {
  const now = store.clock.nowMs()
  const eight = Date.parse(zonedInstant(dayInZone(now, store.zone()), 8 * 60, store.zone()))
  const at = instantFrom(Math.min(eight, now))
  const opened = await commit(store, clerk, (context) => {
    const input = { deskId: store.device, name: '早班', checklist: ['uniform', 'place', 'things'], takenOver: 0 }
    const decided = decideOpenShift(input, [], context)
    return decided.ok ? { ok: true, value: { ...decided.value, at } } : decided
  })
  if (!opened.ok) throw new Error(`The practice shift is refused at ${clockInZone(now, store.zone())}.`)
}

function demoRecord(day: Day, exceptions: readonly Exception[]): DutyRecordBody {
  const total = (kind: string, figures: readonly string[]) => {
    const [registered = '', done = '', open = '', late = '', missing = ''] = figures
    return { kind, registered, done, open, late, missing }
  }
  return {
    day: formatDayChinese(day),
    totals: [total('报修', ['2', '1', '1', '1', '0']), total('咨询', ['3', '3', '0', '0', '0'])],
    lines: [
      {
        time: '09:20',
        unit: '2-1203',
        who: '王晓梅',
        matter: '报修：厨房漏水',
        handling: '已转工程部，配件次日到',
        passedTo: '工程部',
      },
      {
        time: '15:40',
        unit: '1-0802',
        who: '李建国',
        matter: '咨询：装修申报材料',
        handling: '已当面说明',
        passedTo: '',
      },
    ],
    exceptions: exceptions.map(({ id, matter, late, reason }) => ({
      id,
      matter,
      late,
      goes: '转次日',
      reason,
      times: '1',
    })),
    visitBacks: [{ department: '工程部', satisfied: '2', fair: '1', dissatisfied: '0', unreached: '1' }],
    reactions: [{ department: '工程部', words: '师傅来得快，修完把地擦干净了' }],
  }
}
