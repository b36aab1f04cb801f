// What a clerk waits for who prints the packet of a home: from the key to the PDF in the download folder, its numbers reserved the day before.
import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { benchDir, throttleCpu } from '#test/bench/context.ts'
import { prepareDay, printDay, runEnds, toPackets } from '#test/bench/packetClerk.ts'
import { measureThere, openBenchThere } from '#test/bench/profile.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { Clerk } from '#test/e2e/clerk.ts'

/** A profile of its own: no other row asks for this many. */
const PEOPLE = 1_300
const SLOW_DESK = 4
/** One home a day, one day a round, one before them to warm up. */
const dayOf = (round: number): string => `2027-03-${String(round + 1).padStart(2, '0')}`

export const row: BenchRow = {
  name: 'packet.pdf',
  unit: 'ms',
  goal: 1500,
  run: async ({ rounds, openFilledDesk }) => {
    const { page, url } = await openFilledDesk(PEOPLE)
    page.setDefaultTimeout(600_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    const days = Array.from({ length: rounds + 1 }, (_, round) => dayOf(round))
    await measureThere(page, 'fillMoveIns', { days: Object.fromEntries(days.map((day) => [day, 1])) })
    page.setDefaultTimeout(60_000)
    await page.goto(url)
    await new Clerk(page).signIn()
    for (const day of days) await prepareDay(page, { day, homes: 1 })
    await throttleCpu(page, SLOW_DESK)
    const times: number[] = []
    let pages = 0
    for (const day of days) {
      await toPackets(page, day)
      const { ms, file } = await printDay(page)
      times.push(ms)
      pages = (await PDFDocument.load(await readFile(await file.path()))).getPageCount()
      await runEnds(page, 1)
    }
    await throttleCpu(page, 1)
    const [first = 0, ...measured] = times
    const note = `${pages} pages at ${SLOW_DESK}× CPU throttle of the page, from F4 to the PDF in the download folder; the first one, which starts the browser that makes PDFs, ${first.toFixed(0)} ms`
    return { rounds: measured, note }
  },
}
