// npx node test/bench/packetMemory.ts [--few 30] [--homes 300]: the packets of so many homes in PDFs of ten homes each. Told is the most memory that
// the desk's host, the browser that makes PDFs and the page held together, for few homes and for all, and which of them held what. Linux only.
// Exit code 1 when all took more than 1.5 times as much as few.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { buildIfStale } from '#build/freshBuild.ts'
import { benchDir, buildBenchPage } from '#test/bench/context.ts'
import { prepareDay, runEnds, toPackets } from '#test/bench/packetClerk.ts'
import { measureThere, openBenchThere, openProfile, withProfiles } from '#test/bench/profile.ts'
import { Clerk } from '#test/e2e/clerk.ts'

const MOST = 1.5
const POLL_MS = 250
const PEOPLE = 1_300
const BYTES_A_PAGE = 4096
const MB = 1024 * 1024

const { values } = parseArgs({
  options: { few: { type: 'string', default: '30' }, homes: { type: 'string', default: '300' } },
  strict: true,
})
const days = { '2027-03-01': Number(values.few), '2027-03-02': Number(values.homes) }

buildIfStale(join(import.meta.dirname, '../..'))
await buildBenchPage()
await withProfiles(benchDir, async (profiles) => {
  const { page, url, close } = await openProfile(await profiles(PEOPLE))
  try {
    page.setDefaultTimeout(600_000)
    await page.goto(url)
    await openBenchThere(page, url, benchDir)
    await measureThere(page, 'fillMoveIns', { days })
    await page.goto(url)
    await new Clerk(page).signIn()
    const peaks: number[] = []
    for (const [day, homes] of Object.entries(days)) peaks.push(await peakOf(page, { day, homes }))
    const [few = 1, all = 0] = peaks
    console.log(
      `peak ${few.toFixed(0)} MB for ${values.few} homes, ${all.toFixed(0)} MB for ${values.homes}: ${(all / few).toFixed(2)}`,
    )
    process.exitCode = all / few <= MOST ? 0 : 1
  } finally {
    await close()
  }
})

/** The most that all processes below this one held while the packets of a day were made. */
async function peakOf(page: Page, { day, homes }: { readonly day: string; readonly homes: number }): Promise<number> {
  await prepareDay(page, { day, homes })
  await toPackets(page, day)
  let peak = 0
  let parts: ReadonlyMap<string, number> = new Map()
  let isOver = false
  const watching = (async () => {
    while (!isOver) {
      const held = await heldBelow(process.pid)
      const whole = [...held.values()].reduce((sum, part) => sum + part, 0)
      if (whole > peak) [peak, parts] = [whole, held]
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  })()
  const start = performance.now()
  await page.keyboard.press('F4')
  await runEnds(page, homes)
  isOver = true
  await watching
  console.log(`${homes} homes in ${Math.round((performance.now() - start) / 1000)} s`)
  const shares = [...parts].filter(([, held]) => held >= 10).map(([part, held]) => `${part} ${held.toFixed(0)}`)
  console.log(`  at the peak of ${peak.toFixed(0)} MB: ${shares.join(', ')}`)
  return peak
}

/** Resident memory of all descendants of a process by what they are, without what they share, in MB. */
async function heldBelow(root: number): Promise<ReadonlyMap<string, number>> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    // The name of a process stands in brackets and may hold anything.
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0))
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0
    return parent === root || (parent > 1 && isBelow(parent))
  }
  const below = [...parents.keys()].filter(isBelow)
  const lines = new Map(await Promise.all(below.map(async (pid) => [pid, await commandLine(pid)] as const)))
  const held = new Map<string, number>()
  for (const pid of below) {
    const [, resident = 0, shared = 0] = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0 0'))
      .split(' ')
      .map(Number)
    const part = partOf(pid, { parents, lines })
    held.set(part, (held.get(part) ?? 0) + ((resident - shared) * BYTES_A_PAGE) / MB)
  }
  return held
}

async function commandLine(pid: number): Promise<string> {
  return await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
}

/** The host, or what a process is in which browser: below the host runs the one that makes PDFs. */
function partOf(
  pid: number,
  { parents, lines }: { readonly parents: ReadonlyMap<number, number>; readonly lines: ReadonlyMap<number, string> },
): string {
  const isHost = (one: number): boolean => lines.get(one)?.includes('chrom') === false
  const belowHost = (one: number): boolean => {
    const parent = parents.get(one) ?? 0
    return lines.has(parent) && (isHost(parent) || belowHost(parent))
  }
  if (isHost(pid)) return 'host'
  const kind = /--type=([a-z-]+)/.exec(lines.get(pid) ?? '')?.[1] ?? 'browser'
  return `${belowHost(pid) ? 'printing' : 'desk'} ${kind}`
}
