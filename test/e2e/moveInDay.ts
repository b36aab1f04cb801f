// A handover day of twenty homes: who they are, and what is done for them at either desk.
import { text } from '#renderer/text/text.ts'
import { addDays } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { fieldOf } from './clerk.ts'
import { expect } from './fixtures.ts'
import { enter, tabTo, typeInto } from './hands.ts'
import type { MoveInClerk } from './moveInClerk.ts'
import type { Family } from './moveInVisit.ts'

const FAMILIES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何'
/** Ten floors of two homes. */
export const HOMES: readonly Family[] = [...FAMILIES].map((family, index) => ({
  unit: `6-${String(Math.floor(index / 2) + 1).padStart(2, '0')}0${(index % 2) + 1}`,
  name: `${family}家明`,
}))
/** Four homes an hour, from nine on. */
const hour = (index: number): number => 9 + Math.floor(index / 4)
const DAY = addDays(dayInZone(Date.now(), 'Asia/Shanghai'), 1)

const csv = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.join('\r\n')),
})
export const ROSTER = csv('名册.csv', [
  '房号,姓名,电话',
  ...HOMES.map(({ unit, name }, index) => `${unit},${name},138100010${String(index).padStart(2, '0')}`),
])
const LIST = csv('交房名单.csv', [
  '房号,业主,通知书编号,交房日期,时段',
  ...HOMES.map(
    ({ unit, name }, index) => `${unit},${name},RZ-${100 + index},${DAY},${hour(index)}:00-${hour(index)}:30`,
  ),
])

/** The builder's list goes in: a case and an appointment for each home. */
export async function importList(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.toMoveIn('list')
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 3_000 })
    await page.keyboard.press('F2')
    await (await chooser).setFiles(LIST)
  }).toPass()
  const start = clerk.button(text('moveInDaysList.start', { count: HOMES.length }))
  await expect(start).toBeVisible({ timeout: 30_000 })
  await clerk.pressKeyOf(start)
  await expect(page.getByText(text('moveInDaysList.done', { count: HOMES.length })).first()).toBeVisible()
}

/** The case of a home, from the list. */
export async function toCase(clerk: MoveInClerk, { unit }: Family): Promise<void> {
  const { page } = clerk
  await clerk.toMoveIn('cases')
  const grid = page.getByRole('grid', { name: text('moveInCases.title') })
  await expect(grid.getByRole('row').filter({ hasText: unit })).toBeVisible()
  await typeInto(page, page.getByRole('textbox', { name: text('lists.filter'), exact: true }), unit)
  await expect(grid.locator('[data-active]')).toContainText(unit)
  await enter(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unit)
}

/** Somebody comes in the owner's stead. */
export async function receiveAs(clerk: MoveInClerk, comer: 'agent' | 'company', name: string): Promise<void> {
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.receive.title'))
  const form = clerk.form(text('moveInCases.receive.title'))
  await clerk.choose(
    form.getByRole('radiogroup', { name: text('moveInCases.receive.comer') }),
    text(`moveIn.comers.${comer}`),
  )
  await clerk.fill(form, text('moveInCases.receive.comerName'), name)
  await clerk.fill(form, text('moveInCases.receive.comerIdLast4'), '002X')
  await clerk.submit(form)
}

/** Papers that were laid on the desk. */
export async function takePapers(clerk: MoveInClerk, labels: readonly string[]): Promise<void> {
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.papers.take'))
  const form = clerk.form(text('moveInCases.papers.takeTitle'))
  for (const label of labels) await clerk.tick(form.getByRole('checkbox', { name: label, exact: true }))
  await clerk.submit(form)
}

/** The owner is a company. */
export async function makeCompany(clerk: MoveInClerk): Promise<void> {
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.acts.amend'))
  const form = clerk.form(text('moveInCases.amend.title'))
  await clerk.tick(form.getByRole('checkbox', { name: text('moveInCases.open.isCompany') }))
  await clerk.submit(form)
}

/** Three items of the first room are not as they should be. */
export async function findThree(clerk: MoveInClerk, { unit }: Family, words: readonly string[]): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('inspection')
  await clerk.pressButton(text('moveInInspection.acts.inspect'))
  const form = clerk.form(text('moveInInspection.form.title', { unit }))
  await tabTo(page, form.locator('.house-item').first())
  for (const what of words) {
    await page.keyboard.press('2')
    await expect(form.locator('input[data-what]:focus')).toBeVisible()
    await clerk.words(what)
    await enter(page)
    // The walk goes on with the next paint, which a hand never outruns.
    await expect(form.locator('.house-item:focus')).toBeVisible()
  }
  for (const [meter, figure] of Object.entries({ water: '3.2', power: '18', gas: '1.1' }))
    await typeInto(page, fieldOf(form, text(`moveIn.meters.${meter as 'water'}`)), figure)
  for (const signer of ['owner', 'desk', 'engineering'] as const)
    await clerk.chooseNamed(fieldOf(form, text(`moveIn.signers.${signer}`)), text('moveInInspection.sign.ways.paper'))
  await clerk.fill(form, text('moveInInspection.form.noPhotoWhy'), '没带相机')
  await clerk.submit(form)
}

/** The owner will not take the home. */
export async function refuse(clerk: MoveInClerk, why: string): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.acts.refuse'))
  const form = clerk.form(text('moveInCases.end.refuse.title'))
  await clerk.fill(form, text('moveInCases.end.why'), why)
  await clerk.fill(form, text('moveInCases.end.dueOn'), addDays(DAY, 20))
  await clerk.submit(form)
  await expect(page.getByText(text('moveIn.statuses.refused')).first()).toBeVisible()
}

/** One notice to the party that answers for all of them. */
export async function tellAll(clerk: MoveInClerk, { unit }: Family, words: readonly string[]): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('faults')
  for (const what of words) await expect(page.getByRole('row').filter({ hasText: what })).toBeVisible()
  await tabTo(page, page.getByRole('grid').first())
  await page.keyboard.press('Home')
  for (let line = 0; line < words.length; line += 1) {
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
  }
  await clerk.pressButton(text('moveInFaults.acts.tell', { count: words.length }))
  await clerk.submit(clerk.form(text('moveInFaults.tell.title')))
  await clerk.expectNext('house-rectification', { words: [unit, ...words] })
}
