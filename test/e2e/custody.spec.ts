// A day of parcels by scanner, keyboard and input method: thirty come in, a run goes to the homes, two are handed out on a drawn signature,
// one thing is refused, a wallet is found and claimed by nobody, a shelf is counted with one missing; labels, refusal slip, run list and register come out.
import { text } from '#renderer/text/text.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { parseRecordCode } from '#shared/domain/sheets/recordCode.ts'
import { FOUNDING, fieldOf } from './clerk.ts'
import { DEPOSIT, DEVICE, LEFT_FOR, PARCELS, RESIDENTS, WALLET } from './custody.ts'
import { CustodyClerk } from './custodyClerk.ts'
import { expect, test } from './fixtures.ts'
import { enter, scan, typeInto } from './hands.ts'

/** Parcels by their place in the morning: what goes to the homes, what is handed out, and what nobody finds on the shelf. */
const ON_RUN = [0, 1, 3, 7]
/** For the first door of the walk, where nobody was at home. */
const CAME_BACK = 1
const HANDED_OUT = [2, 6]
const LOST = 9

interface Walk {
  readonly clerk: CustodyClerk
  /** Tags of the parcels, as they were taken in. */
  readonly tags: string[]
  /** Codes of their labels, in the same order. */
  readonly codes: string[]
  /** Tags of what no courier brought. */
  readonly others: string[]
}

test('a day of parcels, from the courier to the count', async ({ desk }) => {
  test.setTimeout(300_000)
  const walk: Walk = { clerk: new CustodyClerk(desk.page), tags: [], codes: [], others: [] }
  await test.step('a desk with residents and a shelf', () => beginDesk(walk.clerk))
  await test.step('thirty parcels', () => takeIn(walk))
  await test.step('their labels', () => printLabels(walk))
  await test.step('a deposit, a key for somebody, a device', () => takeThings(walk))
  await test.step('a wallet', () => takeWallet(walk))
  await test.step('one is refused', () => refuse(walk))
  await test.step('a run', () => run(walk))
  await test.step('two are handed out', () => handOut(walk))
  await test.step('the shelves are counted', () => count(walk))
  await test.step('the register on paper', () => printRegister(walk))
})

async function beginDesk(clerk: CustodyClerk): Promise<void> {
  await clerk.keepPrints()
  await clerk.firstRun()
  for (const owner of RESIDENTS) await clerk.addOwner(owner)
  await clerk.addShelf('A', '1-20', 2)
}

async function takeIn({ clerk, tags }: Walk): Promise<void> {
  const { page } = clerk
  await clerk.toIntake()
  for (const parcel of PARCELS) tags.push(await clerk.takeIn(parcel))
  expect(new Set(tags).size).toBe(PARCELS.length)
  // A parcel that is here is shown; no second record comes of it.
  const [first] = PARCELS
  await scan(page, first?.waybill ?? '')
  await expect(page.locator('.intake-known')).toContainText(tags[0] ?? '')
  await expect(clerk.takenIn()).toHaveCount(PARCELS.length)
}

async function printLabels({ clerk, tags, codes }: Walk): Promise<void> {
  const { page } = clerk
  const labels = page.getByRole('button', { name: text('custodyIntake.list.labels'), exact: true })
  const printed = await clerk.labels(() => clerk.pressKeyOf(labels))
  expect(printed.read.pages).toHaveLength(PARCELS.length)
  for (const [index, tag] of tags.entries()) expect(printed.read.pages[index]?.text).toContain(tag)
  codes.push(...printed.codes.map((code) => code ?? ''))
  expect(new Set(codes.map(parseCustodyCode)).size).toBe(PARCELS.length)
  expect(codes.map(parseCustodyCode)).not.toContain(undefined)
}

async function takeThings({ clerk, others }: Walk): Promise<void> {
  const { page } = clerk
  const label = (name: 'what' | 'features' | 'declared' | 'fault' | 'from' | 'reminded'): string =>
    text(`custodyIntake.thing.${name}`)
  const deposit = await clerk.openKind(2, text('custodyRegister.kinds.deposit'))
  await clerk.chooseRecipient('5678', RESIDENTS[0].name, text('custodyIntake.depositor'))
  await clerk.sayInto(fieldOf(deposit, label('what')), DEPOSIT.what)
  await clerk.sayInto(fieldOf(deposit, label('features')), DEPOSIT.features)
  await enter(page)
  // The depositor is told what is not taken before anything is kept (R103).
  await expect(deposit).toContainText(text('custodyIntake.refusals.reminder-missing.what'))
  await clerk.tick(fieldOf(deposit, label('reminded')))
  await clerk.sign(deposit)
  others.push(await clerk.takeThing(DEPOSIT.what))

  const left = await clerk.openKind(3, text('custodyRegister.kinds.left-for'))
  await clerk.chooseRecipient('2222', RESIDENTS[1].name, text('custodyIntake.leftFor'))
  await clerk.sayInto(fieldOf(left, label('from')), LEFT_FOR.from)
  await clerk.sayInto(fieldOf(left, label('what')), LEFT_FOR.what)
  await clerk.sayInto(fieldOf(left, label('features')), LEFT_FOR.features)
  await clerk.tick(fieldOf(left, label('reminded')))
  others.push(await clerk.takeThing(LEFT_FOR.what))

  const device = await clerk.openKind(4, text('custodyRegister.kinds.device'))
  await clerk.chooseRecipient('oyx', RESIDENTS[2].name, text('custodyIntake.depositor'))
  await clerk.sayInto(fieldOf(device, label('what')), DEVICE.what)
  await clerk.sayInto(fieldOf(device, label('features')), DEVICE.features)
  await clerk.sayInto(fieldOf(device, label('fault')), DEVICE.fault)
  others.push(await clerk.takeThing(DEVICE.what))
}

async function takeWallet({ clerk, others }: Walk): Promise<void> {
  const { page } = clerk
  const form = await clerk.openKind(5, text('custodyRegister.kinds.found'))
  const field = (name: 'foundPlace' | 'finder' | 'what' | 'features' | 'seal') =>
    fieldOf(form, text(`custodyIntake.thing.${name}`))
  await clerk.sayInto(field('foundPlace'), WALLET.place)
  await clerk.sayInto(field('finder'), WALLET.finder)
  await clerk.sayInto(field('what'), WALLET.what)
  await clerk.sayInto(field('features'), WALLET.features)
  await typeInto(page, field('seal'), WALLET.seal)
  others.push(await clerk.takeThing(WALLET.what))
}

async function refuse({ clerk }: Walk): Promise<void> {
  const { page } = clerk
  await page.keyboard.press('Alt+Shift+Digit1')
  await expect(clerk.waybillField()).toBeFocused()
  await scan(page, 'YT9990001112223')
  await clerk.chooseRecipient('5678', RESIDENTS[0].name)
  await page.keyboard.press('Alt+x')
  const form = page.getByRole('complementary', { name: text('custodyIntake.away.title') })
  await expect(form.getByRole('checkbox').first()).toBeFocused()
  await page.keyboard.press('8')
  await expect(form.getByRole('checkbox', { name: text('custodyRegister.reasons.pay-on-delivery') })).toBeChecked()
  const slip = await clerk.paper(() => enter(page, 'Control+Enter'))
  expect(slip.read.title).toContain('A-JS-00001')
  expect(slip.read.pages[0]?.text).toContain('YT9990001112223')
  await expect(form).toBeHidden()
}

async function run({ clerk, tags, codes }: Walk): Promise<void> {
  const { page } = clerk
  await clerk.toCustody('runs')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  for (const stop of ON_RUN) {
    await scan(page, codes[stop] ?? '')
    await expect(page.getByText(text('custodyRuns.scanned', { tag: tags[stop] ?? '' }))).toBeVisible()
  }
  await clerk.pickCarrier(FOUNDING.supervisor)
  const begin = page.getByRole('button', { name: text('custodyRuns.begin') })
  const list = await clerk.paper(() => clerk.pressKeyOf(begin.first()))
  expect(list.read.title).toContain('A-SD-00001')
  const words = list.read.pages.map((sheet) => sheet.text).join('')
  for (const stop of ON_RUN) expect(words).toContain(tags[stop])
  // One tower after the other.
  expect(words.indexOf('3-1102')).toBeGreaterThan(Math.max(words.indexOf('2-1203'), words.indexOf('2-0802')))
  expect(parseRecordCode(list.codes[0] ?? '')).toMatchObject({ ok: true })

  // Back from the walk: nobody at the first door, the others signed.
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A-SD-00001')
  await expect(page.locator('.side-panel input:focus')).toBeVisible()
  await page.keyboard.press('F6')
  const back = clerk.form(text('custodyRuns.door.back'))
  await expect(back).toBeVisible()
  await page.keyboard.press('1')
  await enter(page)
  await expect(back).toBeHidden()
  await clerk.pressKeyOf(page.getByRole('button', { name: text('custodyRuns.run.allDelivered') }))
  const close = page.getByRole('button', { name: text('custodyRuns.run.close'), exact: true })
  await clerk.pressKeyOf(close)
  await expect(page.getByText(text('custodyRuns.done.closed', { number: 'A-SD-00001' })).last()).toBeVisible()
}

async function handOut({ clerk, tags, codes }: Walk): Promise<void> {
  const { page } = clerk
  const [one = 0, other = 0] = HANDED_OUT
  // From another screen: a scan opens the hand-out, with what else waits for the same person ticked.
  await clerk.toReception()
  await clerk.scanToHandOut(codes[one] ?? '', tags[one] ?? '')
  const things = clerk.handOutForm().locator('.out-things li')
  for (const tag of await things.locator('.out-tag').allTextContents()) {
    const isWanted = tag === tags[one] || tag === tags[other]
    await clerk.tick(things.filter({ has: page.getByText(tag, { exact: true }) }).getByRole('checkbox'), isWanted)
  }
  await clerk.handOutSigned()
  await clerk.toCustody('register')
  await scan(page, codes[one] ?? '')
  await clerk.isAtThing(tags[one] ?? '')
  await expect(page.locator('main')).toContainText(text('custodyRegister.statuses.handed-out'))
  await expect(page.getByRole('img', { name: text('custodyOut.card.signature') }).first()).toBeVisible()
}

async function count({ clerk, tags, codes, others }: Walk): Promise<void> {
  const { page } = clerk
  const gone: readonly number[] = [...ON_RUN.filter((stop) => stop !== CAME_BACK), ...HANDED_OUT, LOST]
  await clerk.toCustody('count')
  await expect(page.getByRole('checkbox', { name: text('custodyShelves.count.all') })).toBeFocused()
  await enter(page)
  await expect(page.getByRole('textbox', { name: text('custodyShelves.count.field') })).toBeFocused()
  for (const [index, code] of codes.entries()) {
    if (gone.includes(index)) continue
    await scan(page, code)
    await expect(page.locator('.count-now')).toContainText(tags[index] ?? '')
  }
  // The wallet and what residents left have labels too; here they are read by eye.
  for (const tag of others) {
    await page.keyboard.type(tag)
    await enter(page)
    await expect(page.locator('.count-now')).toContainText(tag)
  }
  await expect(page.getByText(text('custodyShelves.count.missing', { count: 1 }))).toBeVisible()
  await clerk.pressKeyOf(page.getByRole('button', { name: text('custodyShelves.count.close'), exact: true }))
  await expect(page.getByText(text('custodyShelves.count.begin')).first()).toBeVisible()
  await scan(page, codes[LOST] ?? '')
  await clerk.isAtThing(tags[LOST] ?? '')
  await expect(page.locator('main')).toContainText(text('custodyRegister.statuses.missing'))
}

async function printRegister({ clerk }: Walk): Promise<void> {
  const { page } = clerk
  await clerk.toCustody('register')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  const print = page.getByRole('button', { name: text('custodyRegister.acts.register') })
  const register = await clerk.paper(() => clerk.pressKeyOf(print))
  expect(register.read.title).toContain('A-JC-00001')
  expect(parseRecordCode(register.codes[0] ?? '')).toMatchObject({ ok: true })
}
