// Ten people at the counter, by keyboard only: each is found in another way, corrected, and handed the right paper.
import { readFile } from 'node:fs/promises'
import type { Download } from '@playwright/test'
import { readPdf } from '#test/print/readPdf.ts'
import { expect, test } from './fixtures.ts'
import { PaperClerk } from './paperClerk.ts'
import { countKeys, serve, TEN_PEOPLE } from './tenPeople.ts'

/** Keys a person besides what is typed: find, correct, save, issue. More means that the way has become longer. */
const MOST_ACTING_KEYS = 14
const ROUND = 1

test.use({ demo: true })
// Some twenty seconds; a busy machine takes four times as long, and says nothing by it.
test.setTimeout(240_000)

test('ten people are found, corrected and handed their form, with few keys', async ({ desk }) => {
  const clerk = new PaperClerk(desk.page)
  await clerk.openPractice()
  const pressed = await countKeys(desk.page)
  const files: Download[] = []
  let before = await pressed()
  for (const one of TEN_PEOPLE) {
    await test.step(`${one.name}, by ${one.by}`, async () => {
      files.push(await serve(clerk, one, ROUND))
      const keys = await pressed()
      expect(keys.acting - before.acting).toBeLessThanOrEqual(MOST_ACTING_KEYS)
      before = keys
    })
  }

  await test.step('each file is theirs, under a number of its own', async () => {
    const numbers = files.map((file) => /[A-Z]{1,2}-DJ-\d{5}/.exec(file.suggestedFilename())?.[0] ?? 'no number')
    expect(new Set(numbers).size).toBe(TEN_PEOPLE.length)
    for (const [index, { name, unit, printed }] of TEN_PEOPLE.entries()) {
      const path = (await files[index]?.path()) ?? ''
      const { pages } = await readPdf(new Uint8Array(await readFile(path)))
      expect(pages).toHaveLength(2)
      for (const { text } of pages) {
        for (const words of [`编号${numbers[index]}`, name, unit, printed(ROUND)]) expect(text).toContain(words)
      }
    }
  })
})
