// Start, sync, backups, joining and restoring as the pictures bring them about: nothing for axe to complain of, and nothing pushed sideways on a phone.
import { mkdir } from 'node:fs/promises'
import { AWKWARD_START, awkwardDesk, awkwardJoining } from '#test/screenshots/awkwardScenes.ts'
import { boundDesk, type ExchangeScene, joiningDesk } from '#test/screenshots/exchangeScenes.ts'
import { expectAccessible } from './axe.ts'
import { ExchangeClerk } from './exchangeClerk.ts'
import { expect, test as oneDesk } from './fixtures.ts'
import { test as twoDesks } from './twoDesks.ts'

const DESK = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }

async function look(clerk: ExchangeClerk, scenes: readonly ExchangeScene[]): Promise<void> {
  const { page } = clerk
  // A notice that fades out while axe looks has half a colour.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { name, show } of scenes) {
    await show(clerk)
    await expectAccessible(page, name)
    await page.setViewportSize(PHONE)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect.soft(overflow, `${name} on a phone`).toBeLessThanOrEqual(0)
    await page.setViewportSize(DESK)
  }
}

oneDesk('what stands in the way of an open desk can be read by everybody', async ({ desk }) => {
  oneDesk.setTimeout(120_000)
  await desk.page.setViewportSize(DESK)
  await look(new ExchangeClerk(desk.page), AWKWARD_START)
})

twoDesks('sync, backups, joining and restoring can be used by everybody, on a phone too', async ({ desks }) => {
  twoDesks.setTimeout(300_000)
  const root = desks.beside('scenes')
  await mkdir(root)
  const bound = boundDesk(root)
  // Before the folder is taken away and put back.
  const away = bound.findIndex(({ name }) => name === 'sync-away')
  const scenes = [...bound.slice(0, away), ...awkwardDesk(root), ...bound.slice(away)]
  await look(new ExchangeClerk(desks.one.page), scenes)
  const joining = new ExchangeClerk(desks.two.page)
  await look(joining, joiningDesk(root))
  // Back to the folder: Escape leaves a step, and asks first where something was typed.
  await desks.two.page.goto(desks.two.url)
  await look(joining, awkwardJoining(root))
})
