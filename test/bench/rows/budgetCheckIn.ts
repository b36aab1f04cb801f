// Somebody with a file stands at the desk and their hub is open: one key, and they stand on the left.
import { noteOf, runJob, untilSeen } from '#test/bench/clerkBudget.ts'
import type { BenchRow } from '#test/bench/row.ts'

const HERE = '[aria-labelledby="visits-here"]'

export const row: BenchRow = {
  name: 'budget.check-in',
  unit: 's',
  goal: 2,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: ({ tail, name }) => clerk.find(tail, name),
      work: async (hands, { name }) => {
        await hands.press('F2')
        await untilSeen(clerk.page, [[HERE, name]])
      },
      after: async ({ name }) => {
        // The acts of the hub come a moment after the line on the left.
        await clerk.page.locator('.hub-actions [aria-keyshortcuts="F4"]').waitFor()
        await clerk.leave(name)
      },
    }))
    const note = noteOf(done, 'from the hub to the line on the left and 已保存')
    return { rounds: done.seconds, keys: { pressed: done.hands.keys, most: 3 }, note }
  },
}
