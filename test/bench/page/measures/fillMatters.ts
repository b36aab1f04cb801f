// Fills the desk of the board row: open matters of several modules, through the decisions and commands of the desk.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Store } from '#renderer/db/store.ts'
import { issueRelease } from '#renderer/features/releases/commands.ts'
import { openBridge } from '#renderer/platform/bridge.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideRegister, type NewItem } from '#shared/domain/items/register.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { decidePost } from '#shared/domain/notices/decisions.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { parseGoods } from '#shared/domain/releases/goods.ts'
import { addDays } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { CLERK } from './commitStrict.ts'

interface Matters {
  readonly items: number
  readonly notices: number
  readonly slips: number
}

const DAY_MS = 86_400_000
/** Long ago enough that every promise is late by now, whatever the weekday. */
const DAYS_AGO = 12
const A_CALL = 3
const A_CHANGE_GROUP = 50

/** Opens the community of this address and brings the matters in; the desk is to be opened afterwards. */
export async function fillMatters({ items, notices, slips }: Matters): Promise<void> {
  startTexts('zh-CN')
  const registry = buildRegistry(DOMAIN_MODULES)
  const ids = createIds(systemClock.nowMs)
  const opened = await openDesk({
    bridge: openBridge(),
    clock: systemClock,
    ids,
    registry,
    modules: [],
    onJournal: () => {},
  })
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const units = await store.db.units.limit(600).toArray()
  const stays = await store.db.stays.limit(600).toArray()
  const rules = await loadItemRules(store)
  await addDrafts(store, Math.ceil(items / A_CALL), (index, context) =>
    callOf({ rules, context }, Math.min(A_CALL, items - index * A_CALL), {
      personId: stays[index % stays.length]?.v.personId ?? null,
      unitId: stays[index % stays.length]?.v.unitId ?? null,
    }),
  )
  await addDrafts(store, notices, (index, context) => noticeOf(index, context))
  for (let index = 0; index < slips; index += 1) await addSlip(store, units[index % units.length]?.id ?? null, index)
  store.db.close()
}

type MakeDraft = (index: number, context: DecisionContext) => ChangeDraft

async function addDrafts(store: Store, count: number, make: MakeDraft): Promise<void> {
  for (let from = 0; from < count; from += A_CHANGE_GROUP) {
    const size = Math.min(A_CHANGE_GROUP, count - from)
    const done = await commitMany(store, CLERK, (context) =>
      ok({ drafts: Array.from({ length: size }, (_, at) => make(from + at, earlier(context))) }),
    )
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
}

/** As if it were decided then: promises made then are owed now. */
function earlier(context: DecisionContext): DecisionContext {
  return { ...context, nowMs: context.nowMs - DAYS_AGO * DAY_MS, today: addDays(context.today, -DAYS_AGO) }
}

interface Deciding {
  readonly rules: ItemRules
  readonly context: DecisionContext
}

function callOf(
  { rules, context }: Deciding,
  count: number,
  who: { readonly personId: string | null; readonly unitId: string | null },
): ChangeDraft {
  const matters: readonly NewItem[] = ['厨房水龙头漏水', '询问装修押金退还', '反映楼上夜间噪音']
    .slice(0, count)
    .map((matter) => ({
      ...{ kind: '报修', matter, place: '', department: '工程部', officerId: null, due: null },
      ...{ dueReason: '', attend: false, atOnce: false },
    }))
  const caller = { channel: 'call' as const, ...who, visitId: null, contactName: '住户', contactPhone: '' }
  const decided = decideRegister({ ...caller, items: matters }, rules, context)
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return decided.value
}

function noticeOf(index: number, context: DecisionContext): ChangeDraft {
  const decided = decidePost(
    {
      ...{ title: `通知 ${index + 1}`, text: '请留意。', places: [`${(index % 9) + 1}#大堂`, '小区大门'], keep: false },
      ...{ fromDay: context.today, untilDay: addDays(context.today, 3) },
    },
    context,
  )
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return decided.value
}

async function addSlip(store: Store, unitId: string | null, index: number): Promise<void> {
  const nothing = (): void => undefined
  const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
  // Only what the command asks of a desk.
  const desk = { store, signature: CLERK, observer, papers: [] } as unknown as Desk
  const done = await issueRelease(desk, {
    ...{ unitId, personId: null, applicant: 'owner', applicantName: '住户', authorisation: 'in-person', ownerName: '' },
    ...{ paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '', carrierIdLast4: '', plate: '' },
    ...{ reason: '搬家', replaces: null, day: store.dayOf(store.clock.nowMs()) },
    goods: [parseGoods(`纸箱 ${(index % 9) + 1}箱`)].filter((line) => line !== undefined),
  })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
}
