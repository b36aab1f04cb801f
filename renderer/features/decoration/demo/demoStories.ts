/** What became of the sites of the practice community after their permit: a violation, hot work, acceptance, a refund. */

import { type DemoDesks, done } from '#renderer/db/practiceDesk.ts'
import { acceptCase, askAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { approveHotWork, askHotWork, judgeHotWork } from '#renderer/features/decoration/commands/hotWork.ts'
import { approveRefund, proposeRefund } from '#renderer/features/decoration/commands/money.ts'
import { returnPasses } from '#renderer/features/decoration/commands/passes.ts'
import { passesOfCase } from '#renderer/features/decoration/commands/passFacts.ts'
import { returnPermit } from '#renderer/features/decoration/commands/permits.ts'
import { approveDeduction, issueNotice, stopWork } from '#renderer/features/decoration/commands/violationPapers.ts'
import {
  findViolation,
  haltViolation,
  proposeDeduction,
  serveNotice,
} from '#renderer/features/decoration/commands/violations.ts'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** A site whose permit stands. */
export interface StandingSite {
  readonly caseId: string
  readonly owner: string
}

type Story = (desks: DemoDesks, site: StandingSite) => Promise<void>

const HOUR_MS = 3_600_000

/** Found yesterday on the stairs; the deduction is two days old and not topped up. */
export const withViolation: Story = async (desks, { caseId }) => {
  const then = desks({ daysAgo: 2 })
  const input = {
    ...{ clauses: ['V04'], place: '本层电梯厅', facts: '装修垃圾未袋装，堆放在电梯厅', photos: [], workerId: null },
    ...{ noPhotoWhy: '当场清走，未及拍照', policeReceipt: '', patrolId: null, at: '', halted: null },
  }
  const { id } = done('violation', await findViolation(then, { caseId, input, pictures: [] }))
  done('halt', await haltViolation(then, id, '口头制止，当场清理'))
  const until = addDays(then.store.dayOf(then.store.clock.nowMs()), 3)
  done('notice', await issueNotice(then, id, { to: ['contractor'], demand: '清理干净并袋装外运', until, stops: false }))
  const served = { way: 'in-person', to: '周师傅', witness: '', pictures: [] } as const
  done('serve', await serveNotice(then, id, { ...served }))
  done('proposal', await proposeDeduction(then, id, { clause: 'V04', damagesFen: 0, finding: '' }))
  done('deduction', await approveDeduction(desks({ daysAgo: 2, minute: 660, by: 'leader' }), id, 'V04'))
}

/** Work stands still since three days ago. */
export const stopped: Story = async (desks, { caseId }) => {
  const why = { reason: '未按图施工，擅自移动地漏', violationId: null }
  done('stop', await stopWork(desks({ daysAgo: 3, by: 'leader' }), caseId, why))
}

/** Asked for tomorrow; agreed by both and approved. */
export const askingHotWork: Story = async (desks, { caseId }) => {
  const now = desks({ daysAgo: 0 })
  const { store } = now
  // Tomorrow at half past nine, whenever the community is opened.
  const begin = Date.parse(zonedInstant(addDays(store.dayOf(store.clock.nowMs()), 1), 570, store.zone()))
  const input = {
    ...{
      place: '厨房',
      ways: ['arc-welding'],
      reason: '焊接水管支架',
      operator: '谢国平',
      certificateNo: 'T4403DEMO01',
    },
    ...{ from: instantFrom(begin), to: instantFrom(begin + 3 * HOUR_MS), guardian: '罗师傅' },
    ...{ extinguishers: '干粉 4kg 2 具', clearing: '移开木料，铺防火毯' },
  }
  done('hot work', await askHotWork(now, caseId, input))
  const hotWorkId = (await now.store.db.decorationCases.get(caseId))?.v.hotWorks[0]?.id ?? ''
  const key = { caseId, hotWorkId }
  const leader = desks({ daysAgo: 0, by: 'leader' })
  for (const side of ['engineering', 'security'] as const)
    done('hot work judged', await judgeHotWork(leader, key, { side, agrees: true, opinion: '同意' }))
  done('hot work approved', await approveHotWork(leader, key))
}

const ALL_WELL = ACCEPTANCE_ITEMS.map((item) => ({ item, found: item === 'closed-water' ? 'none' : 'ok', remark: '' }))
const PASSED = { passed: true, items: ALL_WELL, closedWater: [], opinion: '符合申报内容', deadline: '' }

/** Asked for today. */
export const askingAcceptance: Story = async (desks, { caseId }) => {
  const now = desks({ daysAgo: 0 })
  done('acceptance', await askAcceptance(now, caseId, { doneOn: now.store.dayOf(now.store.clock.nowMs()) }))
}

async function accepted(desks: DemoDesks, caseId: string, daysAgo: number): Promise<void> {
  const then = desks({ daysAgo })
  done('acceptance asked', await askAcceptance(then, caseId, { doneOn: then.store.dayOf(then.store.clock.nowMs()) }))
  done('accepted', await acceptCase(desks({ daysAgo, minute: 900, by: 'leader' }), caseId, { input: PASSED }))
}

async function handBack(desks: DemoDesks, caseId: string, daysAgo: number): Promise<void> {
  const then = desks({ daysAgo, minute: 930 })
  const passes = (await passesOfCase(then.store, caseId)).filter(({ state }) => state.status === 'valid')
  if (passes.length > 0)
    done(
      'passes back',
      await returnPasses(
        then,
        passes.map(({ id }) => id),
        '',
      ),
    )
  done('permit back', await returnPermit(then, caseId, ''))
}

/** 初验合格 two weeks ago; the passes came back. */
export const observing: Story = async (desks, { caseId }) => {
  await accepted(desks, caseId, 14)
  await handBack(desks, caseId, 14)
}

/** Accepted twice; the owner's deposit was proposed and agreed by the service department. */
export const waitingRefund: Story = async (desks, { caseId, owner }) => {
  await accepted(desks, caseId, 100)
  await handBack(desks, caseId, 100)
  await accepted(desks, caseId, 3)
  const account = 'owner-deposit'
  const input = { account, amountFen: 200_000, payee: owner, relation: '', receiptBack: true, remark: '' }
  done('refund', await proposeRefund(desks({ daysAgo: 2 }), caseId, input))
  done('refund agreed', await approveRefund(desks({ daysAgo: 1, by: 'leader' }), caseId, { account, step: 'service' }))
}
