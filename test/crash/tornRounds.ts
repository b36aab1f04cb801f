// A desk whose log was cut in the middle of a record: what is saved at each later start is there at the next. Without care, what the
// first start saves is read as the rest of the cut record, and the second start finds damage and has its browser delete the store.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { startChromium } from '#test/browser/chromiumProcess.ts'
import { withProfileFolder } from '#test/browser/profileFolder.ts'
import { Clerk, FOUNDING } from '#test/e2e/clerk.ts'
import { freePort, startLocalDesk } from '#test/e2e/localDesk.ts'
import { openPage } from './killRounds.ts'
import { tearLog, tearManifest } from './tornLog.ts'

const OWNERS = [
  { unit: '1-0101', name: '安一' },
  { unit: '1-0102', name: '毕二' },
  { unit: '1-0103', name: '陈三' },
] as const
const LATE = { unit: '1-0104', name: '戴四' } as const
type Owner = (typeof OWNERS)[number] | typeof LATE

/** Founds a desk, kills the browser, cuts the log, and works on over several starts. **Throws** when an owner is gone. */
export async function tornRounds(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qiantai-kill-'))
  const desk = await startLocalDesk({ dataDir, port: await freePort() })
  const visit = async (profile: string, work: (page: Page) => Promise<void>, end: 'kill' | 'close'): Promise<void> => {
    const browser = await startChromium(profile)
    try {
      await work(await openPage(browser, desk.url))
    } finally {
      await browser[end]()
    }
  }
  try {
    await withProfileFolder(async (profile) => {
      await visit(profile, (page) => new Clerk(page).firstRun(FOUNDING), 'kill')
      await tearLog(profile)
      for (const [start, owner] of OWNERS.entries()) {
        await visit(profile, (page) => workOn(page, owner, OWNERS.slice(0, start)), 'close')
      }
      // No renewal of the log helps against this: the browser empties the store, and the journal gives all of it back.
      await tearManifest(profile)
      await visit(profile, (page) => workOn(page, LATE, OWNERS), 'close')
    })
  } finally {
    await desk.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function workOn(page: Page, owner: Owner, before: readonly Owner[]): Promise<void> {
  const clerk = new Clerk(page)
  await clerk.signIn(FOUNDING.pin)
  for (const { unit, name } of before) {
    await clerk.find(unit, name)
    await expect(clerk.hub().getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await clerk.addOwner(owner)
}
