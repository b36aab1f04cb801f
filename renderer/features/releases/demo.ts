/** Release slips of the practice community: one that passed, one still open, one sent back, last week's with a copy that is missing. */
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ReleaseInput } from '#shared/domain/releases/decisions.ts'
import { parseGoods } from '#shared/domain/releases/goods.ts'
import { decidePrint } from '#shared/domain/sheets/decisions.ts'
import { addDays, type Day, type Instant, instantFrom } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { issueRelease, passSlip, reconcileSlip, refuseSlip } from './commands.ts'
import { peopleOf } from './queriesStart.ts'

interface DemoSlip {
  /** Which of the community's units with an owner. */
  readonly unit: number
  readonly daysAgo: number
  readonly goods: readonly string[]
  readonly carrier: string
  readonly plate: string
  readonly reason: string
  readonly gate: 'passed' | 'refused' | null
  readonly copy?: true
  /** Of a slip of today. */
  readonly minutesAgo?: number
}

const HALF_PAST_TEN = 630
/** From the desk to the gate. */
const GATE_MS = 25 * 60_000

const SLIPS: readonly DemoSlip[] = [
  {
    unit: 0,
    daysAgo: 9,
    goods: ['洗衣机 1 小天鹅滚筒', '纸箱 6箱 书籍'],
    carrier: '搬家公司 老周',
    plate: '粤B12345',
    reason: '搬家',
    gate: 'passed',
    copy: true,
  },
  {
    unit: 1,
    daysAgo: 8,
    goods: ['沙发 1套 布艺灰色'],
    carrier: '李师傅',
    plate: '粤B8K6T2',
    reason: '送修',
    gate: 'passed',
  },
  {
    unit: 2,
    daysAgo: 0,
    minutesAgo: 95,
    goods: ['空调 2台 格力挂机'],
    carrier: '王师傅',
    plate: '',
    reason: '移机',
    gate: 'passed',
  },
  {
    unit: 3,
    daysAgo: 0,
    minutesAgo: 50,
    goods: ['电视 1台 索尼 65寸', '电视柜 1 白色'],
    carrier: '',
    plate: '粤BD12345',
    reason: '转卖',
    gate: 'refused',
  },
  {
    unit: 0,
    daysAgo: 0,
    minutesAgo: 12,
    goods: ['床垫 1 1.8米', '椅子 4把 实木'],
    carrier: '',
    plate: '粤B77Q21',
    reason: '搬家',
    gate: null,
  },
]

/** Fills the practice community; its people and units come from the owner files. Slips are issued through the real commands. */
export async function addDemoReleases(store: Store): Promise<void> {
  const desk = await demoDesk(store)
  const units = await ownedUnits(store)
  for (const slip of SLIPS) {
    const unit = units[slip.unit]
    if (unit !== undefined) await addSlip(desk, slip, unit)
  }
}

type DemoUnit = { readonly unitId: string; readonly personId: string; readonly name: string }

async function ownedUnits(store: Store): Promise<readonly DemoUnit[]> {
  const today = store.dayOf(store.clock.nowMs())
  const found: DemoUnit[] = []
  for (const unit of await store.db.units.orderBy('v.code').limit(40).toArray()) {
    const owner = (await peopleOf(store, unit.id, today)).find(({ isOwner }) => isOwner)
    if (owner) found.push({ unitId: unit.id, personId: owner.personId, name: owner.name })
    if (found.length > 4) break
  }
  return found
}

async function addSlip(desk: Desk, slip: DemoSlip, unit: DemoUnit): Promise<void> {
  const { store } = desk
  const day = addDays(store.dayOf(store.clock.nowMs()), -slip.daysAgo)
  const input: ReleaseInput = {
    ...{ unitId: unit.unitId, personId: unit.personId, applicant: 'owner', applicantName: unit.name },
    ...{ authorisation: 'in-person', ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '' },
    ...{ carrierName: slip.carrier, carrierIdLast4: '', plate: slip.plate, reason: slip.reason, replaces: null, day },
    goods: slip.goods.flatMap((typed) => parseGoods(typed) ?? []),
  }
  const at = timeOf(store, slip, day)
  const issued = await issueRelease(desk, input, at)
  if (!issued.ok) return
  const { sheetId } = issued.value.draft
  await printAt(desk, sheetId, at)
  const row = await store.db.releases.where('v.sheetId').equals(sheetId).first()
  if (row === undefined) return
  const { id } = row
  if (slip.gate === 'refused') await refuseSlip(desk, id, { guard: '', what: '多一台音响，单上没有' })
  if (slip.gate === 'passed' && slip.daysAgo === 0) await passSlip(desk, id, { guard: '', what: '' })
  if (slip.gate === 'passed' && slip.daysAgo > 0) {
    const told = { at: instantFrom(Date.parse(at) + GATE_MS), day }
    await passSlip(desk, id, { guard: '保安 刘队', what: '', told })
  }
  if (slip.copy) await reconcileSlip(desk, id, { matches: true, what: '' })
}

/** Half past ten of an earlier day; of today, some time ago. */
function timeOf(store: Store, { daysAgo, minutesAgo = 0 }: DemoSlip, day: Day): Instant {
  return daysAgo > 0
    ? zonedInstant(day, HALF_PAST_TEN, store.zone())
    : instantFrom(store.clock.nowMs() - minutesAgo * 60_000)
}

async function printAt({ store, signature }: Desk, sheetId: string, at: Instant): Promise<void> {
  await commit(store, signature, async (context) => {
    const state = (await store.db.sheets.get(sheetId))?.v
    const decided = decidePrint(state ? [{ id: sheetId, state }] : [], 1, context)
    return decided.ok ? ok({ ...decided.value, at }) : decided
  })
}

async function demoDesk(store: Store): Promise<Desk> {
  const [first] = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const actor = { id: first?.id ?? 'practice', role: first?.v.role ?? 'front-desk' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  const nothing = (): void => undefined
  const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
  // Only what a command asks of a desk: the practice community fills itself before a screen is there.
  return { store, signature, observer, papers: [] } as unknown as Desk
}
