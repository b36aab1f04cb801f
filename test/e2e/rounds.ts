// A month of rounds at the practice community: the plan, a storm round, keys out and back, a clipboard, homes at their doors, faults, lists.
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { day, moment } from './decorationCase.ts'
import { isInOneLanguage } from './decorationPlaces.ts'
import { expect } from './fixtures.ts'
import { enter, typeInto } from './hands.ts'
import type { RoundsClerk } from './roundsClerk.ts'

const PIN = '2580'
const CLERK = { name: '张敏', pin: PIN }
const LEADER = { name: '周敏', pin: PIN }
/** The empty tower of the practice community, and homes of it from the top down. */
const TOWER = '5'
const [NORMAL, MOVED, LOCKED, LEAKING] = ['5-0901', '5-0902', '5-0801', '5-0802'] as const
const [REPLACED] = ['5-0701'] as const
const PLACES = ['board', 'rounds', 'grid', 'faults', 'lists', 'checklists', 'report', 'opening'] as const
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }
const LEAK = '厨房立管渗水'
/** Number of 管道渗漏 on the list. */
const PIPE = 8

export async function beginRounds(clerk: RoundsClerk): Promise<void> {
  await expect(clerk.page.locator('.screen-switches')).toBeVisible({ timeout: 90_000 })
  await clerk.switchLanguage(clerk.language)
  await expect(clerk.page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
  await clerk.startAt(moment(0, '1430'))
  await clerk.signInAs(CLERK)
}

/** Every screen of the rounds, by its row; and the key cabinet. */
export async function walkAllRounds(clerk: RoundsClerk): Promise<void> {
  for (const place of PLACES) {
    await clerk.toRounds(place)
    await isInOneLanguage(clerk, place)
  }
  await clerk.toKeys()
  await isInOneLanguage(clerk, 'keys')
}

/** What is due, and the month by days. */
export async function readPlan(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('board')
  const grid = page.getByRole('grid', { name: text('vacantBoard.title') })
  await expect(grid.getByRole('row').filter({ hasText: NORMAL })).toBeVisible()
  await clerk.toView(text('vacantBoard.views.calendar'))
  await expect(page.getByRole('grid', { name: text('vacantBoard.calendar.days') })).toBeVisible()
  await clerk.toView(text('vacantBoard.views.due'))
  await expect(grid).toBeVisible()
}

/** A storm round on one key, its keys out in one go, its list on paper. */
export async function callStorm(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('rounds')
  await clerk.pressButton(text('vacantRounds.acts.call'))
  await clerk.submit(clerk.form(text('vacantRounds.call.title')))
  const grid = page.getByRole('grid', { name: text('vacantRounds.title') })
  await expect(grid.getByRole('row').filter({ hasText: NORMAL })).toBeVisible()
  await clerk.pressButton(text('vacantRounds.acts.takeKeys'))
  await clerk.submit(clerk.form(text('vacantRounds.take.title')))
  await expect(clerk.button(text('vacantRounds.acts.giveBack')).first()).toBeEnabled()
  await clerk.pressButton(text('vacantRounds.acts.print'))
  await clerk.expectNext('inspection-round', { words: [NORMAL, 'L-17', '陈燕'] })
}

/** The clipboard of the tower: blank on paper, then entered from it. */
export async function enterClipboard(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('grid')
  await clerk.openLine(page.getByRole('grid', { name: text('vacantGrid.pick.title') }), TOWER)
  await clerk.cell(NORMAL, 'water')
  await clerk.pressButton(text('vacantGrid.acts.blank'))
  const blank = await clerk.expectNext('vacant-inspection', { words: [NORMAL, LEAKING] })
  const head = page.getByRole('group', { name: text('vacantGrid.head.label') })
  await typeInto(page, fieldOf(head, text('vacantGrid.head.at')), '1030')
  await typeInto(page, fieldOf(head, text('vacantGrid.head.paper')), blank)
  const grid = page.getByRole('grid', { name: text('vacantGrid.titleOf', { building: TOWER }) })
  // The cursor of the lines stands where the hands left it on their way to the head.
  await clerk.press(grid.getByRole('textbox', { name: new RegExp(`^${NORMAL}`) }))
  await clerk.cell(MOVED, 'water')
  await page.keyboard.type('31.5')
  await expect(
    page.getByText(text('vacantGrid.foot.drift', { meter: text('vacant.meters.water'), used: '2.5' })),
  ).toBeVisible()
  await enter(page)
  await expect(page.getByText(text('vacantGrid.states.drift'))).toBeVisible()
  await enter(page)
  await clerk.cell(LOCKED, 'water')
  await clerk.toCell(LOCKED, 'seen')
  await page.keyboard.press('4')
  await expect(page.getByRole('textbox', { name: `${LOCKED} ${text('vacantGrid.columns.seen')}` })).toHaveValue(
    text('vacantGrid.seen.lock'),
  )
  await enter(page)
  await clerk.cell(LEAKING, 'water')
  await clerk.toCell(LEAKING, 'faults')
  await page.keyboard.type(`${PIPE} ${LEAK}`)
  await enter(page)
  await expect(grid.locator('.grid-line').nth(3)).toContainText(text('vacant.statuses.abnormal'))
}

/** Homes at their doors, on a phone: a replaced meter and a photograph; the next home follows at once. */
export async function visitByPhone(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('board')
  const grid = page.getByRole('grid', { name: text('vacantBoard.title') })
  await clerk.toView(text('vacantBoard.views.all'))
  await clerk.openLine(grid, REPLACED)
  const form = clerk.form(text('vacantVisits.form.title', { unit: REPLACED }))
  await expect(form).toBeVisible()
  await page.setViewportSize(PHONE)
  const gas = text('vacant.meters.gas')
  await clerk.chooseNamed(
    form.getByRole('combobox', { name: text('vacantVisits.meters.kind', { meter: gas }) }),
    text('vacantVisits.meters.kinds.replaced'),
  )
  await clerk.fill(form, gas, '0.5')
  await clerk.photograph(form, text('vacantPhotos.takeOf', { of: gas }))
  await clerk.press(form.getByRole('button', { name: new RegExp(text('vacant.items.walls')) }))
  const words = fieldOf(form, text('vacantVisits.items.remark', { number: 5, item: text('vacant.items.walls') }))
  await typeInto(page, words, '客厅墙面发霉')
  await clerk.photograph(form, text('vacantPhotos.take'))
  await clerk.submit(form)
  await expect(
    clerk.notice(text('vacantVisits.done.recorded', { unit: REPLACED, status: text('vacant.statuses.abnormal') })),
  ).toBeVisible()
  await page.setViewportSize(DESK)
}

/** Its file, and the visit on paper. */
export async function readFile(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('board')
  await clerk.toView(text('vacantBoard.views.all'))
  await clerk.walkTo(page.getByRole('grid', { name: text('vacantBoard.title') }), REPLACED)
  await clerk.pressButton(text('vacantBoard.acts.unit'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(REPLACED)
  await clerk.pressButton(text('vacantUnit.acts.print'))
  await clerk.expectNext('vacant-inspection', { words: [REPLACED, '客厅墙面发霉'] })
}

/** The leak goes to engineering in writing, gets a work order, is mended. */
export async function mendLeak(clerk: RoundsClerk): Promise<void> {
  await openFault(clerk, LEAKING)
  await clerk.pressButton(text('vacantFaults.acts.notice'))
  const notice = clerk.form(text('vacantFaults.notice.title'))
  await clerk.choose(notice.getByRole('radiogroup', { name: text('vacantFaults.notice.department') }), '工程部')
  await clerk.submit(notice)
  await clerk.expectNext('inspection-notice', { words: [LEAKING, LEAK, '工程部'] })
  await clerk.pressButton(text('vacantFaults.acts.order'))
  await clerk.submit(clerk.form(text('vacantFaults.order.title')))
  await clerk.pressButton(text('vacantFaults.acts.mend'))
  await clerk.submit(clerk.form(text('vacantFaults.mend.title')))
  await expect(clerk.button(text('vacantFaults.acts.reinspect')).first()).toBeVisible()
}

/** Somebody else looks: not good, mended once more, good. */
export async function lookAgain(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(0, '1600'), LEADER)
  await openFault(clerk, LEAKING)
  await clerk.pressButton(text('vacantFaults.acts.reinspect'))
  const bad = clerk.form(text('vacantFaults.reinspect.title'))
  await clerk.choose(
    bad.getByRole('radiogroup', { name: text('vacantFaults.reinspect.result') }),
    text('vacantFaults.reinspect.bad'),
  )
  await clerk.photograph(bad, text('vacantPhotos.take'))
  await clerk.fill(bad, text('vacantFaults.reinspect.remark'), '还在滴')
  await clerk.submit(bad)
  await clerk.pressButton(text('vacantFaults.acts.mend'))
  const mend = clerk.form(text('vacantFaults.mend.title'))
  await clerk.pick(mend.getByRole('combobox', { name: text('vacantFaults.mend.by') }), CLERK.name)
  await clerk.submit(mend)
  await clerk.pressButton(text('vacantFaults.acts.reinspect'))
  await clerk.submit(clerk.form(text('vacantFaults.reinspect.title')))
  await expect(page.getByRole('listitem').getByText(text('vacantFaults.card.steps.good'))).toBeVisible()
}

async function openFault(clerk: RoundsClerk, unit: string): Promise<void> {
  await clerk.toRounds('faults')
  await clerk.openLine(clerk.page.getByRole('grid', { name: text('vacantFaults.title') }), unit)
  await expect(clerk.page.getByRole('heading', { level: 1 })).toContainText(unit)
}

/** The keys of the storm round come back in one go; an owner leaves a key; the register and labels. */
export async function keepKeys(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('rounds')
  await clerk.pressButton(text('vacantRounds.acts.giveBack'))
  await clerk.submit(clerk.form(text('vacantRounds.back.title')))
  await expect(clerk.button(text('vacantRounds.acts.giveBack')).first()).toBeDisabled()
  await clerk.toKeys()
  await clerk.pressButton(text('keys.acts.register'))
  await clerk.expectNext('key-register', { words: [NORMAL, 'L-17'] })
  await clerk.pressButton(text('keys.acts.entrust'))
  const form = clerk.form(text('keys.acts.entrust'))
  await clerk.fill(form, text('keys.form.unit'), '2-1201')
  await expect(fieldOf(form, text('keys.form.label'))).not.toHaveValue('')
  await clerk.fill(form, text('keys.form.why'), '出国半年')
  await clerk.fill(form, text('keys.form.until'), day(180))
  await clerk.fill(form, text('keys.form.count'), '2')
  await clerk.fill(form, text('keys.form.slot'), 'Y-05')
  await clerk.fill(form, text('keys.form.sealNumber'), 'F-0100')
  await clerk.submit(form)
  await clerk.expectNext('key-entrustment', { words: ['2-1201', 'F-0100', '出国半年'] })
  await expect(page.getByText('Y-05').first()).toBeVisible()
}

/** Public areas in one go, on paper and blank; the supervisor's own list. */
export async function fillLists(clerk: RoundsClerk): Promise<void> {
  const { page } = clerk
  await clerk.toRounds('lists')
  await expect(page.getByRole('grid', { name: text('vacant.lists.public-area') })).toBeVisible()
  await clerk.pressButton(text('vacantLists.acts.fillAll'))
  const form = page.locator('form').filter({ has: page.getByText(text('vacantLists.form.walk')) })
  await clerk.submit(form)
  await clerk.pressButton(text('vacantLists.acts.print'))
  await clerk.expectNext('patrol-list', { words: [text('vacant.lists.public-area')] })
  await clerk.pressButton(text('vacantLists.acts.blank'))
  await clerk.expectNext('patrol-list')
}

/** The month in numbers, with its bars, on paper. */
export async function printMonth(clerk: RoundsClerk): Promise<void> {
  await clerk.toRounds('report')
  await clerk.pressButton(text('vacantReport.acts.print'))
  await clerk.expectNext('vacant-report', { words: [TOWER, text('vacantReport.title')] })
}
