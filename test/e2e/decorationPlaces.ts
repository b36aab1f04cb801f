// The screens of decoration one after the other, by the row that leads to them: what can be pressed speaks the language of the screen, and a list
// stands in columns.
import { text } from '#renderer/text/text.ts'
import { decoration } from '#renderer/text/zh-CN/decoration.ts'
import type { DecorationClerk, Place } from './decorationClerk.ts'
import { expect } from './fixtures.ts'

const PLACES = Object.keys(decoration.places).filter((name): name is Place => name !== 'label')
/** What is on the screen of one's own language; names of people and things are not. */
const PRESSED = '.page-actions button, .list-switch a, .list-acts button, .mantine-SegmentedControl-label, thead th'

/** Every screen by its place in the row, and every view of those with a second row. */
export async function walkAllPlaces(clerk: DecorationClerk): Promise<void> {
  for (const place of PLACES) {
    await clerk.toPlace(place)
    await isInOneLanguage(clerk, place)
    const views = clerk.page.getByRole('navigation', { name: text('lists.switch'), exact: true }).getByRole('link')
    const names = place === 'wall' ? [] : await views.allTextContents()
    for (const name of names) {
      await clerk.toPlace(place, name)
      await isInOneLanguage(clerk, name)
    }
    // The wall hangs alone: Escape leads back.
    if (place === 'wall') await clerk.page.keyboard.press('Escape')
  }
}

/** A screen says its name, what can be pressed is in its language, and its lists stand in columns. */
export async function isInOneLanguage({ page }: DecorationClerk, place: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const words = await page.locator(PRESSED).allTextContents()
  expect(
    words.filter((word) => /\p{Script=Han}/u.test(word)),
    place,
  ).toEqual([])
  await standsInColumns(page.locator('.virtual-table-head, .virtual-table-row'), place)
}

/** Each line begins its columns where the head does. */
async function standsInColumns(lines: ReturnType<DecorationClerk['page']['locator']>, place: string): Promise<void> {
  const starts = await lines.evaluateAll((all) =>
    all.map((line) => [...line.children].map((cell) => Math.round(cell.getBoundingClientRect().left)).join(' ')),
  )
  expect(new Set(starts).size, place).toBeLessThanOrEqual(1)
}
