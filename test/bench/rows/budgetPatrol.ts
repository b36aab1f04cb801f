// An officer calls in what was walked: one unit without findings on the due list. What counts is the keys.
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob, UNDO_NOTICE, untilSeen } from '#test/bench/clerkBudget.ts'
import { addSites } from '#test/bench/decorationDesk.ts'
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { goTo } from '#test/e2e/screenList.ts'

/** 无人. */
const STATE = '2'

export const row: BenchRow = {
  name: 'budget.patrol',
  unit: 'keys',
  goal: 4,
  run: async (context) => {
    const done = await runJob(context, (clerk) => {
      let unit = ''
      const { page } = clerk
      return {
        before: async (_resident, round) => {
          if (round === 0) {
            await addSites(clerk, context.rounds + 1)
            await goTo(page, '/decoration/patrols')
          }
          // The cursor stands in the list, as it does for whoever records one unit after another.
          await page.locator('[role=grid]:focus, [role=grid] :focus').first().waitFor()
          unit = (await page.locator('.patrol-screen .side-panel h2').textContent()) ?? ''
        },
        work: async (hands) => {
          await hands.press('Enter')
          await page.locator('.patrol-form form').filter({ hasText: unit }).waitFor()
          await hands.look()
          await hands.press(STATE)
          await page.locator('.patrol-states input[value=nobody]:checked').waitFor()
          await hands.press('Enter')
          await untilSeen(page, [
            [UNDO_NOTICE, unit],
            [UNDO_NOTICE, text('decorationPatrols.sites.nobody')],
          ])
        },
        after: () => page.locator('.patrol-form').waitFor({ state: 'detached' }),
      }
    })
    const note = `${median(done.seconds).toFixed(2)} s; ${noteOf(done, 'one unit, its state said, from the due list to the notice and 已保存')}`
    return { rounds: done.seconds.map(() => done.hands.keys), note }
  },
}
