// One home at two desks that cannot hear each other: one types it from a clipboard, the other stands in it with a phone and a camera. They
// meet: one visit with both entries in the conflict centre, the photograph on both, nothing lost.
import { rename } from 'node:fs/promises'
import { text } from '#renderer/text/text.ts'
import { enter } from './hands.ts'
import { RoundsClerk } from './roundsClerk.ts'
import { expect, sharedRows, type TwoDesks, test, wordsUnder } from './twoDesks.ts'

const PASSPHRASE = '梧桐 石桥 白鹭'
const [TOP, BELOW] = ['6-0201', '6-0101'] as const
const LEAK = '卫生间吊顶渗水'
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }

interface Pair {
  readonly first: RoundsClerk
  readonly second: RoundsClerk
  readonly desks: TwoDesks
}

test('a home that two desks inspect while they are apart is one visit, told twice', async ({ desks }) => {
  test.setTimeout(300_000)
  const pair: Pair = { first: new RoundsClerk(desks.one.page), second: new RoundsClerk(desks.two.page), desks }
  await test.step('two empty homes at two desks', () => begin(pair))
  await test.step('the folder is away: both work on', () => apart(pair))
  await test.step('they meet', () => meet(pair))
  await test.step('settled on one, gone on the other', () => settle(pair))
  await test.step('the same rows, and no word of it outside', () => compare(pair))
})

async function begin({ first, second, desks }: Pair): Promise<void> {
  await first.firstRun()
  for (const code of [BELOW, TOP]) await first.addUnit({ code })
  await first.bindNewFolder(desks.folder, PASSPHRASE)
  await first.isSynced()
  await second.join({ folder: desks.folder, passphrase: PASSPHRASE, name: '前台 2 号机' }, { pin: '258013' })
}

async function apart(pair: Pair): Promise<void> {
  const { first, second, desks } = pair
  await rename(desks.folder, desks.beside('away'))
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.saysOfExchange(text('exchangeStates.states.unavailable.short'))
  }
  await typeClipboard(first)
  await standInIt(second)
}

/** Both homes are as they should be, says the paper. */
async function typeClipboard(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('grid')
  await clerk.openLine(
    page.getByRole('grid', { name: text('vacantGrid.pick.title') }),
    text('vacantGrid.pick.noBuilding'),
  )
  // Homes whose floor nobody told stand by their codes.
  for (const home of [BELOW, TOP]) {
    await clerk.cell(home, 'water')
    await enter(page)
  }
  await expect(page.getByText(text('vacantGrid.progress', { entered: 2, homes: 2, touched: 0 }))).toBeVisible()
}

/** The ceiling leaks, says who stands below it. */
async function standInIt(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('board')
  await clerk.toView(text('vacantBoard.views.all'))
  await clerk.openLine(page.getByRole('grid', { name: text('vacantBoard.title') }), BELOW)
  const form = clerk.form(text('vacantVisits.form.title', { unit: BELOW }))
  await expect(form).toBeVisible()
  await page.setViewportSize(PHONE)
  const ceiling = text('vacant.items.ceiling')
  await clerk.press(form.getByRole('button', { name: new RegExp(ceiling) }))
  await clerk.fill(form, text('vacantVisits.items.remark', { number: 6, item: ceiling }), LEAK)
  await clerk.photograph(form, text('vacantPhotos.take'))
  await clerk.submit(form)
  await page.setViewportSize(DESK)
}

async function meet({ first, second, desks }: Pair): Promise<void> {
  await rename(desks.beside('away'), desks.folder)
  await first.lookNow()
  await first.isSynced()
  for (const desk of [second, first]) {
    await desk.lookNow()
    await desk.hasConflicts(1)
    await desk.isSynced()
  }
  for (const desk of [first, second]) {
    await desk.openConflict(text('vacant.conflicts.slot'))
    await expect(desk.sides()).toHaveCount(2)
    await desk.toRounds('faults')
    const faults = desk.page.getByRole('grid', { name: text('vacantFaults.title') })
    await desk.openLine(faults, LEAK)
    await expect(desk.page.getByRole('img').first()).toBeVisible()
  }
}

async function settle({ first, second }: Pair): Promise<void> {
  await first.openConflict(text('vacant.conflicts.slot'))
  await first.settle(1)
  await first.hasConflicts(0)
  await second.hasConflicts(0)
}

async function compare({ first, second, desks }: Pair): Promise<void> {
  for (const desk of [first, second]) {
    await desk.lookNow()
    await desk.isSynced()
  }
  expect(await wordsUnder(desks.folder, [LEAK])).toEqual([])
  const rows = await sharedRows(desks.one)
  expect(rows.vacantInspections).toHaveLength(2)
  expect(await sharedRows(desks.two)).toEqual(rows)
}
