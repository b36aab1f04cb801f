/** Items of the practice community: a week of calls, some done, one late, one whose clock runs, visits back that are due today. */
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideFinish, decideVisitBack } from '#shared/domain/items/ending.ts'
import { decideAssign, decideNote } from '#shared/domain/items/handling.ts'
import { decideAttend } from '#shared/domain/items/promises.ts'
import { decideRegister, type NewItem } from '#shared/domain/items/register.ts'
import type { ItemChannel } from '#shared/domain/items/schema.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { loadItem } from './commands.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
/** Who explained the outcome to the residents. */
const EXPLAINER = '张敏'

interface DemoItem {
  /** Which of the community's people, by the order of their stays. */
  readonly who: number
  readonly channel: ItemChannel
  readonly kind: string
  readonly matter: string
  readonly place?: string
  readonly department: string
  /** Minutes before now. */
  readonly ago: number
  readonly attend?: boolean
  /** Minutes after it was noted: somebody was there, the owner was told, it was done, they were asked. */
  readonly attended?: number
  readonly told?: readonly [after: number, text: string]
  readonly done?: readonly [after: number, result: string]
  readonly asked?: number
  /** In the hands of the first colleague of this role. */
  readonly role?: string
}

const ITEMS: readonly DemoItem[] = [
  {
    who: 0,
    channel: 'call',
    kind: '报修',
    matter: '厨房水管漏水，水槽下面已有积水',
    place: '厨房',
    department: '工程部',
    ago: 6,
    attend: true,
    role: 'engineering',
  },
  {
    who: 1,
    channel: 'visit',
    kind: '投诉',
    matter: '楼上深夜有拖动家具的声音，连续三晚',
    department: '客服中心',
    ago: 2900,
    role: 'tower-officer',
  },
  {
    who: 2,
    channel: 'call',
    kind: '报修',
    matter: '入户门锁转不动',
    place: '入户门',
    department: '工程部',
    ago: 190,
    told: [40, '已约下午上门'],
    role: 'engineering',
  },
  { who: 3, channel: 'call', kind: '咨询', matter: '想了解装修申请要带什么材料', department: '客服中心', ago: 95 },
  {
    who: 4,
    channel: 'patrol',
    kind: '报修',
    matter: '6 楼走廊声控灯不亮',
    place: '公共走廊',
    department: '工程部',
    ago: 260,
  },
  {
    who: 1,
    channel: 'visit',
    kind: '投诉',
    matter: '车位被外来车辆占用',
    place: '地下车库',
    department: '安保部',
    ago: 2 * DAY_MINUTES,
    attended: 14,
    attend: true,
    done: [70, '已联系车主挪车，加装提示牌'],
  },
  {
    who: 2,
    channel: 'call',
    kind: '投诉',
    matter: '楼道堆放杂物影响通行',
    department: '保洁',
    ago: DAY_MINUTES + 200,
    done: [180, '已清理并上门劝导'],
    asked: DAY_MINUTES,
  },
  {
    who: 0,
    channel: 'call',
    kind: '特约服务',
    matter: '请师傅安装窗帘杆',
    department: '工程部',
    ago: 5 * DAY_MINUTES,
    done: [240, '已安装，收费按价目表'],
  },
]

/** Fills the practice community; people and units come from the owner files, which are filled before. */
export async function addDemoItems(store: Store): Promise<void> {
  const staff = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const clerk = staff.find((row) => row.v.role === 'front-desk') ?? staff[0]
  const actor = { id: clerk?.id ?? 'practice', role: clerk?.v.role ?? 'front-desk' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  const stays = await store.db.stays.orderBy('id').toArray()
  for (const demo of ITEMS) {
    const stay = stays[demo.who]?.v
    if (stay === undefined) continue
    const officer = staff.find((row) => row.v.role === demo.role)?.id ?? null
    await addItem(store, signature, demo, { ...stay, officer })
  }
}

interface DemoWho {
  readonly personId?: string
  readonly unitId?: string
  readonly officer: string | null
}

async function addItem(store: Store, signature: Signature, demo: DemoItem, who: DemoWho): Promise<void> {
  const startMs = store.clock.nowMs() - demo.ago * MINUTE_MS
  const write = writer(store, signature)
  const rules = await loadItemRules(store)
  const isPatrol = demo.channel === 'patrol'
  const call = {
    channel: demo.channel,
    personId: isPatrol ? null : (who.personId ?? null),
    unitId: who.unitId ?? null,
    visitId: null,
    contactName: '',
    contactPhone: '',
    items: [matterOf(demo, who.officer)],
    atMs: startMs,
  }
  const { itemIds } = await write(startMs, (context) => decideRegister(call, rules, context))
  const [itemId = ''] = itemIds
  const on = async (afterMinutes: number, decide: ItemDecide): Promise<void> => {
    const item = await loadItem(store, itemId)
    if (item !== undefined) await write(startMs + afterMinutes * MINUTE_MS, (context) => decide(item, context))
  }
  const { attended, told, done, asked } = demo
  if (demo.attended === undefined && done === undefined && demo.ago > 100)
    await on(2, (item, context) =>
      decideAssign(item, { department: demo.department, officerId: who.officer, sheetId: null }, context),
    )
  if (attended !== undefined) await on(attended, (item, context) => decideAttend(item, {}, context))
  if (told !== undefined)
    await on(told[0], (item, context) => decideNote(item, { text: told[1], told: true, waitsForOwner: false }, context))
  if (done !== undefined)
    await on(done[0], (item, context) =>
      decideFinish(item, { result: done[1], explainedBy: EXPLAINER, confirmation: 'phone' }, { rules, context }),
    )
  if (asked !== undefined)
    await on(asked, (item, context) =>
      decideVisitBack(item, { outcome: 'satisfied', answer: '清理得很干净' }, { rules, context }),
    )
}

function matterOf(
  { kind, matter, place = '', department, attend = false }: DemoItem,
  officerId: string | null,
): NewItem {
  return { kind, matter, place, department, officerId, due: null, dueReason: '', attend, atOnce: false }
}

type ItemDecide = (
  item: NonNullable<Awaited<ReturnType<typeof loadItem>>>,
  context: DecisionContext,
) => Result<ChangeDraft, { readonly code: string }>

/** Writes as if it were that moment. **Throws** when one is refused: the list is the program's own. */
function writer(store: Store, signature: Signature) {
  return async <Draft extends ChangeDraft>(
    atMs: number,
    decide: (context: DecisionContext) => Result<Draft, { readonly code: string }>,
  ): Promise<Draft> => {
    const done = await commit(store, signature, (context) => {
      const decided = decide({ ...context, nowMs: atMs })
      return decided.ok ? { ok: true as const, value: { ...decided.value, at: instantFrom(atMs) } } : decided
    })
    if (!done.ok) throw new Error(`A practice item is refused: ${done.error.code}`)
    return done.value.draft
  }
}
