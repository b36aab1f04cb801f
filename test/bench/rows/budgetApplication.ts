// A contractor whom the desk knows applies for the next home: from the owner's open hub to the bytes of the declaration.
import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { noteOf, runJob } from '#test/bench/clerkBudget.ts'
import { addSites } from '#test/bench/decorationDesk.ts'
import type { Hands, Word } from '#test/bench/hands.ts'
import { foundBySearch } from '#test/bench/reception.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { fieldOf } from '#test/e2e/clerk.ts'
import type { PaperClerk } from '#test/e2e/paperClerk.ts'

const NAME: readonly Word[] = [
  ['hengtai', '恒泰'],
  ['zhuangshi', '装饰'],
]
/** Days from now on which work shall begin and end. */
const SPAN = [10, 70] as const
const DAY_MS = 86_400_000
const MOST_TABS = 30

const typedDay = (ahead: number): string =>
  new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')

/** Tab by Tab, each a key of the hand's. */
async function tabTo(hands: Hands, { page }: PaperClerk, label: string): Promise<void> {
  const field = fieldOf(page.locator('.case-apply'), label)
  for (let stop = 0; stop < MOST_TABS; stop += 1) {
    if (await field.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await hands.press('Tab')
  }
  throw new Error(`Tab never reached ${label}`)
}

async function fillIn(hands: Hands, clerk: PaperClerk): Promise<void> {
  const { page } = clerk
  await hands.press('Alt+Z')
  const contractor = fieldOf(page.locator('.case-apply'), text('decorationCases.form.contractor'))
  await contractor.waitFor()
  await hands.look()
  await tabTo(hands, clerk, text('decorationCases.form.contractor'))
  await hands.say(...NAME)
  await page.locator('.case-contractor-note button').waitFor()
  await hands.look()
  await hands.press('F4')
  await page.locator('.case-apply').getByLabel(text('decorationCases.form.siteManager'), { exact: true }).waitFor()
  await hands.look()
  for (const [place, label] of [
    text('decorationCases.form.plannedFrom'),
    text('decorationCases.form.plannedTo'),
  ].entries()) {
    await tabTo(hands, clerk, label)
    await hands.type(typedDay(SPAN[place] ?? 0))
  }
  await hands.look()
  await hands.press('Control+Enter')
}

export const row: BenchRow = {
  name: 'budget.application',
  unit: 's',
  goal: 180,
  run: async (context) => {
    const done = await runJob(context, (clerk) => {
      let file: Download | undefined
      return {
        before: async ({ tail, name }, round) => {
          if (round === 0) {
            await addSites(clerk, 1)
            await foundBySearch(clerk, tail)
          }
          await clerk.find(tail, name)
        },
        work: async (hands) => {
          const coming = clerk.page.waitForEvent('download')
          await fillIn(hands, clerk)
          file = await coming
          await file.path()
        },
        after: async () => {
          const head = file && (await readFile(await file.path())).subarray(0, 5).toString('latin1')
          if (head !== '%PDF-') throw new Error(`no declaration came: ${head}`)
          await clerk.page.locator('.case-page').waitFor()
        },
      }
    })
    const note = noteOf(
      done,
      'the owner at the desk, the contractor’s last declaration taken over, two days typed, from the hub to the PDF in the download folder and no paper taken in yet',
    )
    return { rounds: done.seconds, note }
  },
}
