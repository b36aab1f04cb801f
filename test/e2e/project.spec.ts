// The project by keyboard: a building with its units, the floor plan, a tower officer, a parameter, the overview and the lists it leads
// to: filtered, kept under a name, selected, exported for a reason, printed.
import { readFile } from 'node:fs/promises'
import type { Download, Locator } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { FileClerk } from './fileClerk.ts'
import { expect, test } from './fixtures.ts'
import { choose, enter, tabTo, typeInto } from './hands.ts'

const BUILDING = '冬梅阁'
const OFFICER = '李巡'
/** A name that a spreadsheet would take for a formula. */
const FORMULA = '=1+1'
const FIRST = { unit: '3-1-0101', name: FORMULA, phone: '13812345678' }
const SECOND = { unit: '3-1-0102', name: '王晓梅' }

test('a project is set up, looked over, and its lists are filtered, exported and printed', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  // The print dialog of a browser would wait for a hand: what it was given is kept instead.
  await page.addInitScript(() => {
    window.print = () => {
      window.top?.document.documentElement.setAttribute('data-printed', document.body.innerText)
    }
  })
  await page.reload()
  const clerk = new FileClerk(page)
  await clerk.firstRun()
  await test.step('a tower officer joins', () => addOfficer(clerk))
  await test.step('a parameter: who changed it and since when, and back', () => changeParameter(clerk))
  await test.step('a building with an entrance and its units', () => addBuilding(clerk))
  await test.step('the floor plan by arrow keys', () => walkPlan(clerk))
  await clerk.addOwner(FIRST)
  await clerk.addOwner(SECOND)
  await expect(clerk.hub()).toContainText(text('project.officer', { names: OFFICER }))
  await test.step('numbers of the overview lead to their lists', () => readOverview(clerk))
  await test.step('a filter under a name', () => keepFilter(clerk))
  await test.step('exported for a reason, as a spreadsheet and as text', () => takeLists(clerk))
  await test.step('printed with phones masked', () => printOwners(clerk))
})

/** A choice of a drop-down list that draws its own lines. */
async function pickOption(clerk: FileClerk, list: Locator, option: string): Promise<void> {
  const { page } = clerk
  await tabTo(page, list)
  const line = page.getByRole('option', { name: option, exact: true })
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('ArrowDown')
    await expect(line).toBeVisible()
    if ((await line.getAttribute('data-combobox-selected')) === 'true') {
      await enter(page)
      return
    }
  }
  throw new Error(`No option ${option}`)
}

async function toSection(clerk: FileClerk, name: string): Promise<void> {
  await clerk.goToArea(text('settings.title'))
  await clerk.press(clerk.page.getByRole('link', { name, exact: true }))
}

async function addOfficer(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await toSection(clerk, text('staff.section'))
  await page.keyboard.press('F2')
  const form = clerk.form(text('staff.addTitle'))
  await typeInto(page, fieldOf(form, text('staff.name')), OFFICER)
  await pickOption(clerk, form.getByRole('combobox', { name: text('staff.role') }), text('roles.tower-officer'))
  await typeInto(page, fieldOf(form, text('staff.pin')), '4711')
  await typeInto(page, fieldOf(form, text('staff.pinAgain')), '4711')
  await clerk.submit(form)
}

async function changeParameter(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const name = text('settingNames.project.rings.name')
  await toSection(clerk, text('project.params.section'))
  await typeInto(page, page.getByRole('textbox', { name: text('project.params.find') }), name)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText(text('project.params.untouched'))
  const change = row.getByRole('button', { name: text('project.params.changeOf', { name }) })
  await clerk.press(change)
  const form = clerk.form(name)
  await typeInto(page, fieldOf(form, text('project.params.value')), '99')
  await enter(page, 'Control+Enter')
  await expect(form).toContainText(text('project.refusals.setting-out-of-range.what'))
  await typeInto(page, fieldOf(form, text('project.params.value')), '2')
  await clerk.submit(form)
  await expect(row).toContainText(text('project.params.units.rings', { count: 2 }))
  await expect(row).toContainText('张敏')

  await clerk.press(change)
  await expect(form).toContainText('张敏')
  await clerk.press(form.getByRole('button', { name: text('project.params.toDefault') }))
  await expect(form).toBeHidden()
  await expect(row).toContainText(text('project.params.units.rings', { count: 3 }))
}

async function addBuilding(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.goToArea(text('project.rail'))
  // The rail marks its area before the screen is there.
  await expect(page.getByRole('button', { name: text('project.places.add') }).first()).toBeEnabled()
  await page.keyboard.press('F2')
  const form = clerk.form(text('project.places.addTitle'))
  await typeInto(page, fieldOf(form, text('project.places.code')), '3')
  await typeInto(page, fieldOf(form, text('project.places.name')), BUILDING)
  await typeInto(page, fieldOf(form, text('project.places.floors')), '6')
  await pickOption(clerk, form.getByRole('combobox', { name: text('project.places.officers') }), OFFICER)
  await page.keyboard.press('Tab')
  await clerk.submit(form)
  const plan = page.getByRole('region', { name: BUILDING })
  await expect(plan).toContainText(OFFICER)

  await clerk.press(plan.getByRole('button', { name: text('project.places.addEntrance') }))
  const entrance = clerk.form(text('project.places.addEntrance'))
  await typeInto(page, fieldOf(entrance, text('project.places.entranceCode')), '1')
  await expect(fieldOf(entrance, text('project.places.floorTo'))).toHaveValue('6')
  await typeInto(page, fieldOf(entrance, text('project.places.unitsPerFloor')), '3')
  await clerk.submit(entrance)

  for (const round of ['taken back', 'kept'] as const) {
    await page.keyboard.press('F4')
    const making = clerk.form(text('project.making.title'))
    await typeInto(page, fieldOf(making, text('project.making.skip')), '4')
    await pickOption(
      clerk,
      making.getByRole('combobox', { name: text('project.making.digits') }),
      text('project.making.twoDigits'),
    )
    // Five floors of three doors, said before they are made.
    const words = text('project.making.preview', { first: '3-1-0101', last: '3-1-0603', count: 15 })
    await expect(making).toContainText(words)
    await clerk.submit(making)
    await expect(plan.locator('.plan-cell')).toHaveCount(15)
    if (round === 'kept') continue
    await clerk.undo()
    await expect(plan.locator('.plan-cell')).toHaveCount(0)
  }
}

async function walkPlan(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const cell = (code: string): Locator => page.locator(`.plan-cell[title="${code}"]`)
  // One stop for the whole plan: its first door, on the top floor.
  await tabTo(page, cell('3-1-0601'))
  for (const [key, code] of [
    ['ArrowRight', '3-1-0602'],
    ['ArrowDown', '3-1-0502'],
    ['ArrowDown', '3-1-0302'],
    ['End', '3-1-0303'],
    ['Home', '3-1-0301'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(cell(code)).toBeFocused()
  }
  await enter(page)
  await clerk.isAt('3-1-0301')
}

const rowsOf = (clerk: FileClerk): Locator => clerk.page.getByRole('grid').locator('tbody').getByRole('row')

async function readOverview(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.goToArea(text('project.rail'))
  await clerk.press(page.getByRole('link', { name: text('project.overview'), exact: true }))
  const occupied = text('ownerFiles.unitStates.occupied')
  const what = `3# ${BUILDING} ${occupied}`
  const number = page.getByRole('link', { name: `2, ${text('project.chart.openList', { what })}` })
  await clerk.press(number)
  await expect(page.getByRole('heading', { level: 1, name: text('lists.units') })).toBeVisible()
  await expect(rowsOf(clerk)).toHaveCount(2)
  await expect(page.getByRole('list', { name: text('lists.filters') })).toContainText(occupied)
  await page.goBack()

  await clerk.press(page.getByRole('link', { name: text('project.chart.lacksPhone'), exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: text('lists.owners') })).toBeVisible()
  await expect(rowsOf(clerk)).toHaveCount(1)
  await expect(rowsOf(clerk)).toContainText(SECOND.name)
}

async function keepFilter(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  // From 缺电话, where the overview led, on to those of one building.
  await clerk.takeFrom(
    page.getByRole('button', { name: text('lists.facets.building'), exact: true }),
    new RegExp(BUILDING),
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: text('lists.filters') }).getByRole('listitem')).toHaveCount(3)
  await clerk.press(page.getByRole('button', { name: text('lists.save') }))
  const form = clerk.form(text('lists.saveTitle'))
  await expect(fieldOf(form, text('lists.saveName'))).toBeFocused()
  await page.keyboard.type('冬梅缺电话')
  await enter(page)
  await expect(form).toBeHidden()
  const saved = page.getByRole('button', { name: '冬梅缺电话', exact: true })
  await expect(saved).toHaveAttribute('aria-pressed', 'true')
  await clerk.press(page.getByRole('button', { name: text('lists.clearFilters') }))
  await expect(rowsOf(clerk)).toHaveCount(2)
  await clerk.press(saved)
  await expect(rowsOf(clerk)).toHaveCount(1)
  await clerk.press(saved)
  await expect(rowsOf(clerk)).toHaveCount(2)
}

interface Wish {
  readonly format: 'xlsx' | 'csv'
  readonly phones: 'masked' | 'full'
}

/** Exports what is selected, or all, and gives the file. */
async function exported(clerk: FileClerk, { format, phones }: Wish): Promise<Download> {
  const { page } = clerk
  await page.keyboard.press('Control+E')
  const dialog = page.getByRole('dialog')
  // Arrow keys go from one choice of a group to the other.
  for (const [group, choice] of [
    [text('lists.exporting.format'), text(`lists.exporting.${format}`)],
    [text('lists.exporting.phones'), text(`lists.exporting.${phones}`)],
  ] as const) {
    const choices = dialog.getByRole('radiogroup', { name: group })
    await tabTo(page, choices.getByRole('radio', { checked: true }))
    const wanted = choices.getByRole('radio', { name: choice })
    if (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeChecked()
  }
  const start = dialog.getByRole('button', { name: text('lists.exporting.start') })
  await clerk.press(start)
  await expect(dialog.getByRole('alert')).toContainText(text('lists.refusals.reason-missing.what'))
  await choose(page, fieldOf(dialog, text('lists.exporting.why')), 'open-matter')
  const coming = page.waitForEvent('download')
  await clerk.press(start)
  const download = await coming
  await expect(dialog).toBeHidden()
  return download
}

async function takeLists(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const all = await exported(clerk, { format: 'xlsx', phones: 'masked' })
  expect(all.suggestedFilename()).toMatch(/\.xlsx$/)
  const sheet = await readSheet(await all.path())
  const cells = sheet.map((row) => row.map(String))
  expect(cells).toHaveLength(3)
  // The name stays the text that it is, and nobody's phone stands in the open.
  expect(cells.flat()).toContain(FORMULA)
  expect(cells.flat()).toContain('138****5678')
  expect(cells.flat()).not.toContain(FIRST.phone)

  const grid = page.getByRole('grid')
  await tabTo(page, grid)
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await expect(page.getByText(text('kit.selected', { count: 1 }))).toBeVisible()
  const one = await exported(clerk, { format: 'csv', phones: 'full' })
  // The keys go on where they were.
  await expect(grid).toBeFocused()
  const bytes = await readFile(await one.path())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const lines = bytes.toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(`'${FORMULA}`)
  expect(lines[1]).toContain(FIRST.phone)
  expect(lines[1]).not.toMatch(/(^|,)"?=/)
}

async function printOwners(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+P')
  await expect(page.locator('html')).toHaveAttribute('data-printed', /.+/)
  const paper = (await page.locator('html').getAttribute('data-printed')) ?? ''
  for (const words of [FORMULA, SECOND.name, '138****5678', FIRST.unit, '张敏']) expect(paper).toContain(words)
  expect(paper).not.toContain(FIRST.phone)
}
