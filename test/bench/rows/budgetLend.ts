// A resident's hub is open and they ask for a trolley. What counts is the keys; the seconds stand beside them.
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob, UNDO_NOTICE, untilSeen } from '#test/bench/clerkBudget.ts'
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'

const FORM = '.loan-form'

export const row: BenchRow = {
  name: 'budget.lend',
  unit: 'keys',
  goal: 4,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: ({ tail, name }) => clerk.find(tail, name),
      work: async (hands, { name }) => {
        await hands.press('Alt+B')
        await clerk.page.locator(FORM).waitFor()
        await hands.look()
        // Trolleys stand first in the cabinet: 1 is the first that is in.
        await hands.press('1')
        await hands.press('Enter')
        await untilSeen(clerk.page, [[UNDO_NOTICE, name]])
      },
      after: async () => {
        await clerk.page.locator(FORM).waitFor({ state: 'detached' })
        // The acts of the hub come a moment after the notice.
        await clerk.page.locator('.hub-actions [aria-keyshortcuts="Alt+Shift+B"]').waitFor()
        await clerk.page.keyboard.press('Alt+Shift+B')
        await untilSeen(clerk.page, [[UNDO_NOTICE, text('loans.done.returned', { label: '' }).trim()]])
      },
    }))
    const note = `${median(done.seconds).toFixed(2)} s; ${noteOf(done, 'from the hub to the notice and 已保存')}`
    return { rounds: done.seconds.map(() => done.hands.keys), note }
  },
}
