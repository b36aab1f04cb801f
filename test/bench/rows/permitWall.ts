// What somebody waits for who goes to the permit wall: from the address to the painted tiles, 500 running permits with 60 days of patrols, on a
// slow desk.
import type { Page } from '@playwright/test'
import { benchDir, throttleCpu } from '#test/bench/context.ts'
import { median, percentile } from '#test/bench/median.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'

/** A profile of its own: no other row asks for this many. */
const PEOPLE = 1_100
const FILL = { permits: 500, days: 60 }
const SLOW_DESK = 4
const VISITS = 16
const WALL = '#/decoration/wall'
const AWAY = '#/settings'

/** Milliseconds from going to the wall to the frame in which its tiles are painted. */
function visitOnce(page: Page): Promise<number> {
  return page.evaluate(
    (hash) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error('the wall never showed its permits')), 60_000)
        const isThere = (): boolean => document.querySelectorAll('.permit-wall-tiles > li').length > 11
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
    WALL,
  )
}

async function leave(page: Page): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, AWAY)
  await page.locator('.permit-wall').waitFor({ state: 'detached' })
  // Nobody goes there and back in one breath: what the last visit began is done.
  await page.waitForTimeout(500)
}

export const row: BenchRow = {
  name: 'permit.wall',
  unit: 'ms',
  goal: 150,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(PEOPLE)
    page.setDefaultTimeout(900_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    const running = await measureThere<number>(page, 'fillPermits', FILL)
    if (running < FILL.permits) throw new Error(`${running} of ${FILL.permits} permits run`)
    page.setDefaultTimeout(60_000)
    await page.goto(url)
    await new Clerk(page).signIn()
    await throttleCpu(page, SLOW_DESK)
    await leave(page)
    const first = await visitOnce(page)
    const shown = Number(await page.locator('.permit-wall-counts dd').first().textContent())
    if (shown < FILL.permits) throw new Error(`the wall shows ${shown} of ${FILL.permits} permits`)
    const tiles = await page.locator('.permit-wall-tiles > li').count()
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
    const note = `${shown} permits and ${FILL.permits * FILL.days * 2} patrols at ${SLOW_DESK}× CPU throttle, ${tiles} tiles a page; median ${median(all).toFixed(0)}, longest ${Math.max(...all).toFixed(0)} ms; the first visit after sign-in ${first.toFixed(0)} ms`
    return { rounds: worst, note }
  },
}
