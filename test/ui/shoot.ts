/** Takes pictures of the harness for looking at: `node test/ui/shoot.ts [scene,…]`; they land in `out/ui/`. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'

const folder = resolve(import.meta.dirname, '../../out/ui')
const every = [
  'hub',
  'list',
  'form',
  'search',
  'sign-in',
  'pin',
  'first-run',
  'covered',
  'newer',
  'clock',
  'second-window',
]
const scenes = process.argv[2]?.split(',') ?? every
const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

mkdirSync(folder, { recursive: true })
const server = await createServer({ configFile: resolve(import.meta.dirname, 'vite.config.ts') })
await server.listen()
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})

type Page = Awaited<ReturnType<typeof browser.newPage>>

/** Keys that bring a scene about from another one. */
const steps: Readonly<Record<string, { from: string; act: (page: Page) => Promise<void> }>> = {
  search: {
    from: 'hub',
    act: async (page) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('wang')
    },
  },
  pin: {
    from: 'sign-in',
    act: async (page) => {
      await page.keyboard.press('1')
      await page.keyboard.type('2581')
      await page.keyboard.press('Enter')
    },
  },
  covered: { from: 'hub', act: (page) => page.keyboard.press('F9') },
  undo: { from: 'hub', act: (page) => page.keyboard.press('F6') },
  invalid: {
    from: 'form',
    act: async (page) => {
      await page.getByRole('textbox', { name: '押金' }).fill('1.005')
      await page.getByRole('textbox', { name: '入伙日期' }).fill('1121')
      await page.keyboard.press('Enter')
    },
  },
  refused: {
    from: 'form',
    act: async (page) => {
      await page.getByRole('textbox', { name: '姓名' }).fill('王晓梅')
      await page.keyboard.press('Enter')
    },
  },
  leave: {
    from: 'form',
    act: async (page) => {
      await page.getByRole('textbox', { name: '姓名' }).fill('王晓梅')
      await page.keyboard.press('Escape')
    },
  },
}

for (const [size, viewport] of Object.entries(sizes)) {
  for (const lang of ['zh-CN', 'en']) {
    for (const scheme of ['light', 'dark']) {
      // One picture of each kind on the phone and in the other combinations is enough to see what differs.
      if (size === 'phone' && (lang === 'en' || scheme === 'dark')) continue
      const page = await browser.newPage({ viewport })
      page.on('pageerror', (fault) => console.error(scenes, fault.message))
      page.on('console', (line) => line.type() === 'error' && console.error(line.text()))
      for (const scene of scenes) {
        const { from = scene, act } = steps[scene] ?? {}
        await page.goto(`http://127.0.0.1:7421/?scene=${from}&lang=${lang}&scheme=${scheme}&practice`)
        await page.waitForSelector('#root main')
        await page.waitForTimeout(400)
        await act?.(page)
        await page.waitForTimeout(300)
        await page.screenshot({ path: resolve(folder, `${scene}-${size}-${lang}-${scheme}.png`) })
      }
      await page.close()
    }
  }
}
await browser.close()
await server.close()
