// What somebody waits for who goes to the board of the rounds: from the address to the painted rows, 5,000 empty homes with 24 months of visits,
// on a slow desk.
import type { Page } from '@playwright/test'
import { benchDir, throttleCpu } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'

/** A profile of its own: no other row asks for this many. */
const PEOPLE = 1_200
const FILL = { homes: 5_000, visits: 48 }
const SLOW_DESK = 4
const VISITS = 16
const BOARD = '#/vacant/all'
const AWAY = '#/settings'
const ROWS = '.board-screen tbody tr'

/** Milliseconds from going to the board to the frame in which its rows are painted. */
function visitOnce(page: Page): Promise<number> {
  return page.evaluate(
    ({ hash, rows }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the board never showed its homes')), 60_000)
        const isThere = (): boolean => document.querySelectorAll(rows).length > 8
        const start = performance.now()
        const watch = new MutationObserver(() => {
          if (!isThere()) return
          watch.disconnect()
          const { port1, port2 } = new MessageChannel()
          // A message sent inside the frame is heard after its paint.
          port1.onmessage = () => resolve(performance.now() - start)
          requestAnimationFrame(() => port2.postMessage(null))
        })
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
        location.hash = hash
      }),
    { hash: BOARD, rows: ROWS },
  )
}

async function leave(page: Page): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, AWAY)
  await page.locator('.board-screen').waitFor({ state: 'detached' })
  // Nobody goes there and back in one breath: what the last visit began is done.
  await page.waitForTimeout(500)
}

export const row: BenchRow = {
  name: 'rounds.board',
  unit: 'ms',
  goal: 150,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(PEOPLE)
    page.setDefaultTimeout(3_600_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    const stored = await measureThere<number>(page, 'fillRounds', FILL)
    if (stored < FILL.homes * FILL.visits) throw new Error(`${stored} visits of ${FILL.homes * FILL.visits} are stored`)
    page.setDefaultTimeout(120_000)
    await page.goto(url)
    await new Clerk(page).signIn()
    await throttleCpu(page, SLOW_DESK)
    await leave(page)
    const first = await visitOnce(page)
    const shown = Number(await page.locator('.quick-filters [aria-pressed=true] .facet-count').first().textContent())
    if (shown < FILL.homes) throw new Error(`the board shows ${shown} of ${FILL.homes} homes`)
    const all: number[] = []
    const worst: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const times: number[] = []
      for (let at = 0; at < VISITS; at += 1) {
        await leave(page)
        times.push(await visitOnce(page))
      }
      all.push(...times)
      worst.push(percentile(times, 0.95))
    }
    await throttleCpu(page, 1)
    const note = `${shown} homes and ${stored} visits at ${SLOW_DESK}× CPU throttle; median ${median(all).toFixed(0)}, longest ${Math.max(...all).toFixed(0)} ms; the first visit after sign-in ${first.toFixed(0)} ms`
    return { rounds: worst, note }
  },
}
