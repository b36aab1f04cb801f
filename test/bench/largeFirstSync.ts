// npx node test/bench/largeFirstSync.ts [--segments 2000] [--changes 200000] [--most 1000]: fault case 35 at its full size. A desk joins a
// folder of that many files; told are the peak memory of each process of its browser, and how long it took. Linux only.
// Exit code 1 when nothing of the way was shown, when something is missing, or when one process took more than `--most` MB.
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { expect, type Locator, type Page } from '@playwright/test'
import { buildIfStale } from '#build/freshBuild.ts'
import { text } from '#renderer/text/text.ts'
import type { ChangeItem } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { type ChromiumProcess, startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { fieldOf } from '#test/e2e/clerk.ts'
import { ExchangeClerk } from '#test/e2e/exchangeClerk.ts'
import { enter, typeInto } from '#test/e2e/hands.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import { MADE_UP_DEVICE, writeAsDesk } from '#test/e2e/madeUpDesk.ts'

const PASSPHRASE = '梧桐 石桥 白鹭'
/** Writes of one unit: its code, and edits of its layout, each naming the one that it replaces. */
const WRITES = 10
const LONGEST_MS = 30 * 60 * 1000
const POLL_MS = 500

const { values } = parseArgs({
  options: {
    segments: { type: 'string', default: '2000' },
    changes: { type: 'string', default: '200000' },
    most: { type: 'string', default: '1000' },
  },
  strict: true,
})
const [segments, changes, mostMb] = [Number(values.segments), Number(values.changes), Number(values.most)]
buildIfStale(join(import.meta.dirname, '../..'))
await withProfileFolder(async (folder) => {
  const told = await firstSync(folder)
  console.log(
    `${segments} files with ${changes} changes: joined in ${told.seconds} s, the way shown ${told.steps.length} times`,
  )
  for (const { name, beforeMb, peakMb } of told.memory) console.log(`${name}: peak ${peakMb} MB, before ${beforeMb} MB`)
  const isBounded = told.memory.every(({ peakMb }) => peakMb <= mostMb)
  if (!isBounded) console.log(`More than ${mostMb} MB in one process.`)
  process.exitCode = isBounded && told.steps.length > 0 ? 0 : 1
})

function unitWrites(count: number): readonly (readonly ChangeItem[])[] {
  const dotOf = (index: number) => makeDot(MADE_UP_DEVICE, index + 1)
  return Array.from({ length: count }, (_, index): readonly ChangeItem[] => {
    const [unit, step] = [Math.floor(index / WRITES), index % WRITES]
    const [code, id] = [codeOf(unit), `made-up-${unit}`]
    const layout = { v: `${step}房${unit % 3}厅`, b: step > 1 ? [dotOf(index - 1)] : [] }
    return [{ e: 'unit', id, f: step === 0 ? { code: { v: code, b: [] } } : { layout } }]
  })
}

function codeOf(unit: number): string {
  return `9-${String(unit).padStart(5, '0')}`
}

interface Memory {
  readonly name: string
  readonly beforeMb: number
  readonly peakMb: number
}

interface Told {
  readonly seconds: number
  /** Percent that the progress bar showed, each once. */
  readonly steps: readonly number[]
  readonly memory: readonly Memory[]
}

async function firstSync(folder: string): Promise<Told> {
  const share = join(folder, 'share')
  await mkdir(share)
  await withDesk(folder, 'one', async ({ page }) => {
    const first = new ExchangeClerk(page)
    await first.firstRun()
    await first.bindNewFolder(share, PASSPHRASE)
    await first.isSynced()
  })
  const all = unitWrites(changes)
  const size = Math.ceil(all.length / segments)
  const files = Array.from({ length: segments }, (_, file) => all.slice(file * size, (file + 1) * size))
  await writeAsDesk(share, PASSPHRASE, { name: '旧前台', version: '0.1.0', segments: files })
  return await withDesk(folder, 'two', async ({ page, browser }) => {
    const second = new ExchangeClerk(page)
    const form = await second.toJoinSecret(share)
    const before = await memoryOf(browser)
    await second.typePassphrase(form, PASSPHRASE)
    const named = second.form(text('passphrase.join.title'))
    await expect(named).toContainText(text('passphrase.join.deskStep'), { timeout: 60_000 })
    await typeInto(page, fieldOf(named, text('passphrase.join.name')), '前台 2 号机')
    const began = performance.now()
    await enter(page)
    const steps = await watch(page, page.getByRole('heading', { name: text('signIn.title') }))
    const seconds = Math.round((performance.now() - began) / 1000)
    const after = await memoryOf(browser)
    await second.signIn()
    const last = codeOf(Math.floor((changes - 1) / WRITES))
    // The search follows the rows, and says so.
    await expect(async () => {
      await page.keyboard.press('Escape')
      await second.search(last, last)
    }).toPass({ timeout: 120_000 })
    return { seconds, steps, memory: after.map((one) => ({ ...one, beforeMb: mbBefore(before, one) })) }
  })
}

interface OpenDesk {
  readonly page: Page
  readonly browser: ChromiumProcess
}

async function withDesk<T>(folder: string, name: string, work: (desk: OpenDesk) => Promise<T>): Promise<T> {
  const host = await startLocalDesk({ dataDir: join(folder, name), port: await freePort() })
  const browser = await startChromium(join(folder, `browser-${name}`))
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(host.url)
    return await work({ page, browser })
  } finally {
    await browser.close()
    await host.stop()
  }
}

/** Until the place is shown; gives what the bar said meanwhile. */
async function watch(page: Page, end: Locator): Promise<readonly number[]> {
  const bar = page.getByRole('progressbar', { name: text('exchange.progress.title') })
  const said = new Set<number>()
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; ) {
    if (await end.isVisible()) return [...said]
    const now = Math.round(Number(await bar.getAttribute('aria-valuenow', { timeout: POLL_MS }).catch(() => 0)))
    // Full before anything is known.
    if (now > 0 && now < 100 && !said.has(now)) {
      said.add(now)
      console.log(`  ${now} %`)
    }
    await page.waitForTimeout(POLL_MS)
  }
  throw new Error('The first exchange did not end.')
}

interface ProcessPeak {
  readonly name: string
  readonly peakMb: number
}

/** The peak of each process of a browser, as the system kept it. */
async function memoryOf({ context }: ChromiumProcess): Promise<readonly ProcessPeak[]> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('The browser is gone.')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const peaks: ProcessPeak[] = []
  for (const { type, id } of processInfo) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
    const peakKb = /VmHWM:\s+(\d+) kB/.exec(status)?.[1]
    if (peakKb !== undefined) peaks.push({ name: `${type} ${id}`, peakMb: Math.round(Number(peakKb) / 1024) })
  }
  return peaks
}

function mbBefore(before: readonly ProcessPeak[], { name }: ProcessPeak): number {
  return before.find((one) => one.name === name)?.peakMb ?? 0
}
