// A courier stands at the desk: one parcel is scanned, its recipient found by the end of a phone, taken in. Keys beside the scan count too.
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob, UNDO_NOTICE, untilSeen } from '#test/bench/clerkBudget.ts'
import { addParcelShelf, CHOSEN, toIntake } from '#test/bench/custodyDesk.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { scan } from '#test/e2e/hands.ts'

const MOST_KEYS = 6

export const row: BenchRow = {
  name: 'budget.parcel',
  unit: 's',
  goal: 10,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: async (_resident, round) => {
        if (round === 0) await addParcelShelf(clerk)
        await toIntake(clerk)
      },
      work: async (hands, { tail, name }, round) => {
        const { page } = clerk
        await scan(page, `YT7${String(round)}00000000001`)
        await page.locator('.intake-parcels').waitFor()
        await hands.type(tail)
        await page.locator(CHOSEN).filter({ hasText: name }).waitFor()
        await hands.look()
        await hands.press('Enter')
        await untilSeen(page, [[UNDO_NOTICE, text('custodyIntake.done.taken', { tags: '' }).trim()]])
      },
      after: () => clerk.page.locator('.intake-parcels').waitFor({ state: 'detached' }),
    }))
    const note = noteOf(done, 'from the scan to the notice and 已保存; keys beside the scan')
    return { rounds: done.seconds, note, keys: { pressed: done.hands.keys, most: MOST_KEYS } }
  },
}
