// npm run screenshots: the pictures of the README, taken from the built program by the clerk of the end-to-end tests.
// npm run screenshots -- --only NAME,…: these pictures of the practice community alone.
// npm run screenshots -- --look DIR: instead the screens of sync, joining and restoring, awkward ones too, as large as a desk and a phone.
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { CHROMIUM_FLAGS, ensureChromium } from '#build/chromium.ts'
import { buildIfStale } from '#build/freshBuild.ts'
import { type Language, languages } from '#renderer/text/language.ts'
import { addDays, weekday } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { clockAt } from '#test/e2e/cutDesk.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import { MoveInClerk } from '#test/e2e/moveInClerk.ts'
import { AWKWARD_START, awkwardDesk, awkwardJoining } from './awkwardScenes.ts'
import { drawFirstPage } from './drawPdf.ts'
import { boundDesk, type ExchangeScene, joiningDesk } from './exchangeScenes.ts'
import { NEWCOMER, type NewcomerScene } from './newcomerScenes.ts'
import { calm, EMPTY_DESK, type PaperScene, PRACTICE, type Scene, STEPS_BETWEEN } from './scenes.ts'

const root = join(import.meta.dirname, '../..')
const { look, only } = parseArgs({ options: { look: { type: 'string' }, only: { type: 'string' } } }).values
const wanted = only?.split(',')
const folder = look ?? join(root, 'docs/screenshots')
const DESK = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** A README that loads slowly is not read. */
const MOST_BYTES = 300_000
/** Pixels of an A4 page on which the smallest print is legible. */
const PAPER_WIDTH = 900
/** Longest wait for the first screen, on a machine that has other things to do. */
const FILLED_MS = 90_000
const ZONE = 'Asia/Shanghai'
const FRIDAY = 5

type AnyScene = Scene | PaperScene | ExchangeScene | NewcomerScene

interface Walk {
  readonly browser: Browser
  readonly language: Language
  readonly demo: boolean
  readonly scenes: readonly AnyScene[]
}

async function walk({ browser, language, demo, scenes }: Walk): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qiantai-pictures-'))
  const desk = await startLocalDesk({ dataDir, port: await freePort(), demo })
  const as = { viewport: DESK, locale: language, timezoneId: ZONE } as const
  const context = await browser.newContext(as)
  // A desk of its own keeps its files; a picture of the warning would be a picture of the test browser.
  await context.addInitScript(() => {
    Object.assign(navigator.storage, { persisted: async () => true, persist: async () => true })
  })
  if (demo) await context.addInitScript({ content: clockAt(nextMorning()) })
  try {
    const clerk = new MoveInClerk(await context.newPage(), language)
    await clerk.page.goto(desk.url)
    // A practice community fills itself on its first start.
    await clerk.page.locator('.screen-switches').waitFor({ timeout: FILLED_MS })
    await clerk.switchLanguage(language)
    for (const scene of scenes) await shoot(clerk, scene)
  } finally {
    await context.close()
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Half past ten on the next day between Monday and Friday: who works by the clock is at work, whenever the pictures are taken. */
function nextMorning(): string {
  const tomorrow = addDays(dayInZone(Date.now(), ZONE), 1)
  const day = [0, 1, 2].map((later) => addDays(tomorrow, later)).find((one) => weekday(one) <= FRIDAY) ?? tomorrow
  return `${day}T10:30:00+08:00`
}

async function shoot(clerk: MoveInClerk, scene: AnyScene): Promise<void> {
  const pdf = 'issue' in scene ? await scene.issue(clerk) : await scene.show(clerk)
  await calm(clerk)
  await keep(`${clerk.language}-${scene.name}`, await clerk.page.screenshot({ animations: 'disabled' }))
  if (look !== undefined) {
    await clerk.page.setViewportSize(PHONE)
    await keep(`${clerk.language}-${scene.name}-phone`, await clerk.page.screenshot({ animations: 'disabled' }))
    await clerk.page.setViewportSize(DESK)
  }
  if ('paper' in scene && pdf && clerk.language === 'zh-CN')
    await keep(`zh-CN-${scene.paper}`, await drawFirstPage(pdf.bytes, PAPER_WIDTH))
}

const isSceneWanted = (scene: AnyScene): boolean => isWanted(scene.name) || ('paper' in scene && isWanted(scene.paper))

/** Whether a picture of this name is asked for, in whichever language. */
const isWanted = (picture: string): boolean =>
  (wanted ?? []).some((name) => picture.replace(/^(zh-CN|en)-/, '') === name)

async function keep(name: string, picture: Uint8Array): Promise<void> {
  if (wanted !== undefined && !isWanted(name)) return
  const file = join(folder, `${name}.png`)
  await writeFile(file, picture)
  const { size } = await stat(file)
  console.log(`${name} ${Math.ceil(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${file} is larger than ${MOST_BYTES} bytes`)
}

buildIfStale(root)
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] })
try {
  for (const language of languages) {
    if (wanted !== undefined) {
      const scenes = PRACTICE.filter((scene) => STEPS_BETWEEN.includes(scene.name) || isSceneWanted(scene))
      if (scenes.some(isSceneWanted)) await walk({ browser, language, demo: true, scenes })
      // A day is walked as a whole: each picture begins where the one before it ended.
      if (NEWCOMER.some(isSceneWanted)) await walk({ browser, language, demo: false, scenes: NEWCOMER })
      continue
    }
    await walk({ browser, language, demo: false, scenes: EMPTY_DESK })
    if (look === undefined) await walk({ browser, language, demo: false, scenes: NEWCOMER })
    if (look === undefined) await walk({ browser, language, demo: true, scenes: PRACTICE })
    else await walk({ browser, language, demo: false, scenes: AWKWARD_START })
    const shared = await mkdtemp(join(tmpdir(), 'qiantai-share-'))
    const more = <Item>(scenes: readonly Item[]): readonly Item[] => (look === undefined ? [] : scenes)
    const bound = boundDesk(shared)
    // Before the folder is taken away and put back.
    const away = bound.findIndex(({ name }) => name === 'sync-away')
    const atDesk = [...bound.slice(0, away), ...more(awkwardDesk(shared)), ...bound.slice(away)]
    await walk({ browser, language, demo: false, scenes: atDesk })
    await walk({ browser, language, demo: false, scenes: joiningDesk(shared) })
    await walk({ browser, language, demo: false, scenes: more(awkwardJoining(shared)) })
    await rm(shared, { recursive: true, force: true })
  }
} finally {
  await browser.close()
}
