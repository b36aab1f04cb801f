// Somebody brings the money that a deduction took from their deposit: from the case's money to the bytes of the receipt.
import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { noteOf, runJob } from '#test/bench/clerkBudget.ts'
import { addSites } from '#test/bench/decorationDesk.ts'
import type { BenchRow } from '#test/bench/row.ts'
import { goTo } from '#test/e2e/screenList.ts'

export const row: BenchRow = {
  name: 'budget.top-up',
  unit: 's',
  goal: 20,
  run: async (context) => {
    const done = await runJob(context, (clerk) => {
      const { page } = clerk
      let ids: readonly string[] = []
      let file: Download | undefined
      return {
        before: async (_resident, round) => {
          if (round === 0) ids = (await addSites(clerk, context.rounds + 1)).ids
          await goTo(page, `/decoration/case/${ids[round]}/money`)
          await page.locator('.money-section .money-lines').first().waitFor()
        },
        work: async (hands) => {
          const coming = page.waitForEvent('download')
          await hands.press('F7')
          await page.locator('.money-dialog input:focus').waitFor()
          await hands.look()
          await hands.press('Enter')
          file = await coming
          await file.path()
        },
        after: async () => {
          const head = file && (await readFile(await file.path())).subarray(0, 5).toString('latin1')
          if (head !== '%PDF-') throw new Error(`no receipt came: ${head}`)
          await page.locator('.money-dialog').waitFor({ state: 'detached' })
        },
      }
    })
    const note = noteOf(
      done,
      'one deduction, paid in cash, from the open case to the PDF of the receipt in the download folder (its browser beside, not throttled)',
    )
    return { rounds: done.seconds, note }
  },
}
