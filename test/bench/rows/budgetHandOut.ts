// Somebody comes for two parcels: the label of one is scanned, both are ticked, they sign on the pad. What counts is the keys.
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob, UNDO_NOTICE, untilSeen } from '#test/bench/clerkBudget.ts'
import { addParcelShelf, CHOSEN, signOnPad, toIntake } from '#test/bench/custodyDesk.ts'
import { median } from '#test/bench/median.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { scan } from '#test/e2e/hands.ts'

const TICKED = '.hand-out li[data-chosen=true]'

const waybillOf = (round: number, parcel: number): string => `YT6${round}0000000000${parcel}`

export const row: BenchRow = {
  name: 'budget.hand-out',
  unit: 'keys',
  goal: 8,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: async ({ tail, name }, round) => {
        const { page } = clerk
        if (round === 0) await addParcelShelf(clerk)
        await toIntake(clerk)
        for (const parcel of [1, 2]) {
          await scan(page, waybillOf(round, parcel))
          await page
            .locator('.intake-parcels')
            .filter({ hasText: waybillOf(round, parcel) })
            .waitFor()
        }
        await page.keyboard.type(tail)
        await page.locator(CHOSEN).filter({ hasText: name }).waitFor()
        await page.keyboard.press('Enter')
        await untilSeen(page, [[UNDO_NOTICE, text('custodyIntake.done.taken', { tags: '' }).trim()]])
        await clerk.toReception()
      },
      work: async (hands, _resident, round) => {
        const { page } = clerk
        await scan(page, waybillOf(round, 1))
        await page.locator(TICKED).nth(1).waitFor()
        await hands.look()
        await signOnPad(page)
        await hands.press('Enter')
        await untilSeen(page, [[UNDO_NOTICE, '2']])
      },
      after: () => clerk.page.locator('.hand-out').waitFor({ state: 'detached' }),
    }))
    const note = `${median(done.seconds).toFixed(2)} s; ${noteOf(done, 'two parcels, from the scan to the notice and 已保存; the stroke on the pad is the resident’s')}`
    return { rounds: done.seconds.map(() => done.hands.keys), note }
  },
}
