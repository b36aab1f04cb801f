// What a clerk waits for when they go to the day's matters: from the key to the painted screen, 2,000 open matters, on a slow desk.
import type { Page } from '@playwright/test'
import { benchDir, throttleCpu } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'

/** A profile of its own: no other row asks for this many. */
const PEOPLE = 1_200
const MATTERS = { items: 1_800, notices: 100, slips: 100 }
const OWED = MATTERS.items + MATTERS.notices + MATTERS.slips
const SLOW_DESK = 4
/** Visits to each screen in one round. */
const VISITS = 8

interface Shown {
  readonly path: string
  /** What is watched, and what it says once the matters are there. */
  readonly painted: string
  readonly says: string
}

const RECEPTION: Shown = { path: '#/', painted: '.due-counts', says: '\\d{4}' }
const BOARD: Shown = { path: '#/today', painted: '.virtual-table tbody tr', says: '.' }
const AWAY = '#/settings'

/** Milliseconds from going to the screen to the frame in which its matters are painted. */
function visitOnce(page: Page, { path, painted, says }: Shown): Promise<number> {
  return page.evaluate(
    ([hash, selector, words]) =>
      new Promise<number>((resolve) => {
        const isThere = (): boolean =>
          new RegExp(words ?? '').test(document.querySelector(selector ?? '')?.textContent ?? '')
        const start = performance.now()
        const told = (): void => {
          const { port1, port2 } = new MessageChannel()
          // A message sent inside the frame is heard after its paint.
          port1.onmessage = () => resolve(performance.now() - start)
          requestAnimationFrame(() => port2.postMessage(null))
        }
        const watch = new MutationObserver(() => {
          if (!isThere()) return
          watch.disconnect()
          told()
        })
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
        location.hash = hash ?? ''
      }),
    [path, painted, says],
  )
}

async function leave(page: Page): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, AWAY)
  await page.locator('.due-counts').waitFor({ state: 'detached' })
  await page.locator('.virtual-table').waitFor({ state: 'detached' })
  // Nobody goes there and back in one breath: what the last visit began is done.
  await page.waitForTimeout(700)
}

async function visits(page: Page, shown: Shown, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    await leave(page)
    times.push(await visitOnce(page, shown))
  }
  return times
}

export const row: BenchRow = {
  name: 'desk.board',
  unit: 'ms',
  goal: 150,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(PEOPLE)
    page.setDefaultTimeout(300_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    await measureThere(page, 'fillMatters', MATTERS)
    await page.goto(url)
    await new Clerk(page).signIn()
    await throttleCpu(page, SLOW_DESK)
    await leave(page)
    const first = await visitOnce(page, BOARD)
    const shown = Number((await page.locator('.page-note').first().textContent())?.match(/(\d+) 条/)?.[1])
    if (shown < OWED) throw new Error(`the board shows ${shown} of ${OWED} matters`)
    const board: number[] = []
    const reception: number[] = []
    const worst: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const [there, home] = [await visits(page, BOARD, VISITS), await visits(page, RECEPTION, VISITS)]
      board.push(...there)
      reception.push(...home)
      worst.push(Math.max(percentile(there, 0.95), percentile(home, 0.95)))
    }
    await throttleCpu(page, 1)
    const says = (name: string, times: readonly number[]) =>
      `${name} median ${median(times).toFixed(0)}, p95 ${percentile(times, 0.95).toFixed(0)} ms`
    const note = `${shown} matters at ${SLOW_DESK}× CPU throttle; ${says('board', board)}; ${says('reception', reception)}; the board's first visit after sign-in ${first.toFixed(0)} ms`
    return { rounds: worst, note }
  },
}
