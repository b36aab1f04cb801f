// A shelf of forty is counted: label after label under the scanner, a second each to walk and aim, then the count is closed.
import { text } from '#renderer/text/text.ts'
import { slotIdOf } from '#shared/domain/parcel-custody/ids.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { noteOf, runJob } from '#test/bench/clerkBudget.ts'
import { addParcelShelf, CHOSEN, toIntake } from '#test/bench/custodyDesk.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { scan } from '#test/e2e/hands.ts'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'
import { goTo } from '#test/e2e/screenList.ts'

const THINGS = 40
const COUNT = '/custody/count'

/** The practice community is the same on every desk. */
const PRACTICE = 'practicecommunit' as WorkspaceId

const waybillOf = (thing: number): string => `YT50000000000${String(thing).padStart(2, '0')}`

/** Forty parcels of one resident on one shelf, as many in one change as a change holds. */
async function fillShelf(clerk: PaperClerk, tail: string): Promise<void> {
  const { page } = clerk
  await addParcelShelf(clerk)
  await toIntake(clerk)
  for (let thing = 0; thing < THINGS; thing += 1) {
    await scan(page, waybillOf(thing))
    await page
      .locator('.intake-parcels')
      .filter({ hasText: waybillOf(thing) })
      .waitFor()
  }
  // All of them in the slot whose label is scanned, wherever the proposal would put them.
  await scan(page, slotScanCode(slotIdOf(PRACTICE, 'Z-01')))
  await page.keyboard.type(tail)
  await page.locator(CHOSEN).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.intake-parcels').waitFor({ state: 'detached' })
}

export const row: BenchRow = {
  name: 'budget.count',
  unit: 's',
  goal: 60,
  run: async (context) => {
    const done = await runJob(context, (clerk) => ({
      before: async ({ tail }, round) => {
        if (round === 0) await fillShelf(clerk, tail)
        await goTo(clerk.page, COUNT)
        // Only the shelf that this row filled: the practice community has its own.
        const shelf = clerk.page.getByRole('checkbox', { name: text('custodyShelves.shelf', { shelf: 'Z' }) })
        await shelf.press('Space')
        await clerk.page.keyboard.press('Enter')
        await clerk.page.getByRole('textbox', { name: text('custodyShelves.count.field') }).waitFor()
      },
      work: async (hands) => {
        const { page } = clerk
        for (let thing = 0; thing < THINGS; thing += 1) {
          await hands.look()
          await scan(page, waybillOf(thing))
        }
        await page.getByText(text('custodyShelves.count.of', { scanned: THINGS, expected: THINGS })).waitFor()
        await hands.press('F2')
        await page.getByText(text('custodyShelves.count.begin')).first().waitFor()
      },
      after: async () => {},
    }))
    const note = noteOf(done, `${THINGS} labels, every one a second of the hand's; from the first to the closed count`)
    return { rounds: done.seconds, note }
  },
}
