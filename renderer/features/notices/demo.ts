/** Notices of the practice community: one hanging, one on its last day, one that should be down, one in its box. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { NoticeInput } from '#shared/domain/notices/decisions.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { correctNotice, postNotice, takeDownNotice } from './commands.ts'

interface DemoNotice {
  readonly title: string
  readonly text: string
  readonly places: readonly string[]
  /** Days from today. */
  readonly from: number
  readonly until: number
  readonly keep?: true
  /** Where it lies. */
  readonly box?: string
  /** Places it is gone from already. */
  readonly down?: number
}

const NOTICES: readonly DemoNotice[] = [
  {
    title: '电梯年检通知',
    text: '尊敬的业主、住户：\n本小区电梯将于近日年检，检验期间逐台停用约两小时，请留意轿厢内的时间表。给您带来不便，敬请谅解。',
    places: ['1#大堂', '1#电梯', '2#大堂', '2#电梯'],
    from: -1,
    until: 6,
  },
  {
    title: '停水通知',
    text: '尊敬的业主、住户：\n因更换2#楼生活水泵阀门，2#楼今日14:00至17:00停水，请提前储水。',
    places: ['2#大堂', '2#电梯'],
    from: -1,
    until: 0,
  },
  {
    title: '外墙清洗通知',
    text: '尊敬的业主、住户：\n外墙清洗期间请关好门窗，收好阳台上的衣物。',
    places: ['1#大堂', '2#大堂', '小区大门'],
    from: -9,
    until: -2,
    keep: true,
    down: 1,
  },
  {
    title: '业主意见征询公告',
    text: '关于公共区域照明改造的意见征询，请于公告期内到客户服务中心填写。',
    places: ['小区大门'],
    from: -20,
    until: -6,
    keep: true,
    box: 'TZ-2026-03',
    down: 1,
  },
]

/** Fills the practice community through the real commands. */
export async function addDemoNotices(store: Store): Promise<void> {
  const desk = await demoDesk(store)
  const today = store.dayOf(store.clock.nowMs())
  for (const notice of NOTICES) await addNotice(desk, notice, today)
}

type DemoDesk = Pick<Desk, 'store' | 'signature' | 'observer'>

async function addNotice(desk: DemoDesk, { title, text, places, ...given }: DemoNotice, today: Day): Promise<void> {
  const days = { fromDay: addDays(today, given.from), untilDay: addDays(today, given.until) }
  const input: NoticeInput = { title, text, places, ...days, keep: given.keep === true }
  // Nobody posts what is over: it is posted until today, and its day mended.
  const posted = await postNotice(desk, { ...input, untilDay: given.until < 0 ? today : days.untilDay })
  const id = posted.ok ? posted.value.draft.items[0]?.id : undefined
  if (id === undefined) return
  if (given.until < 0) await correctNotice(desk, id, input)
  const taken = places.slice(0, given.down ?? 0)
  if (taken.length > 0) await takeDownNotice(desk, id, { places: taken, box: given.box ?? '' })
}

async function demoDesk(store: Store): Promise<DemoDesk> {
  const [first] = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const actor = { id: first?.id ?? 'practice', role: first?.v.role ?? 'front-desk' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  const nothing = (): void => undefined
  return { store, signature, observer: { saving: nothing, saved: nothing, refused: nothing, failed: nothing } }
}
