// A quiet shift is handed over: every count typed, both PINs, until the shift is closed and the next one can begin.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob } from '#test/bench/clerkBudget.ts'
import type { Hands } from '#test/bench/hands.ts'
import { PRACTICE_PIN } from '#test/bench/reception.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { enter } from '#test/e2e/hands.ts'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'

const COUNT = '.count-table .count-field input'
const PIN = '.pin-signature input[type=password]'
const TAKER = '.pin-signature select'
const NEXT_SHIFT = '.open-shift'
/** What lies there of a thing that the program cannot know and nobody counted before. */
const COUNTED_FIRST = '3'

/** What the hand finds: as many as expected. */
function countsOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('.count-table tbody tr')
    .evaluateAll(
      (lines, first) =>
        lines.map((line) => /\d+/.exec(line.querySelector('td[data-numeric]')?.textContent ?? '')?.[0] ?? first),
      COUNTED_FIRST,
    )
}

async function count(hands: Hands, counts: readonly string[]): Promise<void> {
  for (const number of counts) {
    // At the thing, and back at the line.
    await hands.look()
    await hands.type(number)
    await hands.press('Enter')
  }
}

async function sign(hands: Hands, page: Page): Promise<void> {
  await page.locator(`${PIN}:focus`).waitFor()
  await hands.type(PRACTICE_PIN)
  await hands.press('Enter')
}

async function keyOfArea({ page }: PaperClerk): Promise<string> {
  const rail = page.getByRole('navigation', { name: text('shell.rail') })
  const link = rail.getByRole('link', { name: text('shifts.title') })
  return (await link.getAttribute('aria-keyshortcuts')) ?? 'missing'
}

/** The next shift begins, as the taker would begin it. */
async function openNext(clerk: PaperClerk): Promise<void> {
  await clerk.page.locator(`${NEXT_SHIFT} input:focus`).waitFor()
  await enter(clerk.page)
  await clerk.page.locator(COUNT).first().waitFor()
  await clerk.toReception()
}

export const row: BenchRow = {
  name: 'budget.handover',
  unit: 's',
  goal: 60,
  run: async (context) => {
    let lines = 0
    const done = await runJob(context, (clerk) => ({
      before: () => clerk.toReception(),
      work: async (hands) => {
        const { page } = clerk
        await hands.press(await keyOfArea(clerk))
        await page.locator(`${COUNT}:focus`).waitFor()
        await hands.look()
        const counts = await countsOf(page)
        lines = counts.length
        await count(hands, counts)
        await hands.look()
        await sign(hands, page)
        await page.locator(`${TAKER}:focus`).waitFor()
        await hands.look()
        // The second colleague: the first opened the practice shift and cannot take over their own. Enter goes on to the PIN.
        await hands.press('ArrowDown')
        await hands.press('ArrowDown')
        await hands.press('Enter')
        await sign(hands, page)
        await page.locator(NEXT_SHIFT).waitFor()
      },
      after: () => openNext(clerk),
    }))
    const note = noteOf(
      done,
      `${lines} lines counted by hand, none by the key for all, both PINs, from the rail's key to the closed shift; the walk to the things is not in it`,
    )
    return { rounds: done.seconds, note }
  },
}
