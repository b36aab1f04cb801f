// One family's visit, step by step: the newcomer's day and the clerk's budget walk it.
import { text } from '#renderer/text/text.ts'
import type { StartMeter } from '#shared/domain/move-in/steps/moveInFacts.ts'
import { fieldOf } from './clerk.ts'
import { expect } from './fixtures.ts'
import { enter, tabTo, typeInto } from './hands.ts'
import type { MoveInClerk } from './moveInClerk.ts'

/** Whose home it is. */
export interface Family {
  readonly unit: string
  readonly name: string
}

/** Figures on the meters on the day of the keys. */
const READINGS: Readonly<Record<StartMeter, string>> = { water: '3.2', power: '18', gas: '1.1' }
const PRICE = { name: '物业服务费（一季度）', amount: '600.00', basis: '前期物业服务合同' }

/** What a home is charged at its move-in. */
export async function addFee(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.toMoveIn('money')
  await clerk.press(page.getByRole('link', { name: text('decorationMoney.places.prices'), exact: true }))
  await clerk.pressButton(text('decorationMoney.prices.add'))
  const form = clerk.form(text('decorationMoney.prices.form.title'))
  await clerk.fill(form, text('decorationMoney.prices.form.name'), PRICE.name)
  await clerk.fill(form, text('decorationMoney.prices.form.amount'), PRICE.amount)
  await clerk.fill(form, text('decorationMoney.prices.form.basis'), PRICE.basis)
  await clerk.submit(form)
  await expect(page.getByRole('row').filter({ hasText: PRICE.name })).toBeVisible()
}

/** The case from the notice: the owner on file comes with the unit. */
export async function openCase(clerk: MoveInClerk, { unit, name }: Family): Promise<void> {
  const { page } = clerk
  await clerk.toMoveIn('cases')
  await clerk.pressButton(text('moveInCases.list.open'))
  const form = clerk.form(text('moveInCases.open.title'))
  await typeInto(page, fieldOf(form, text('moveInCases.open.unit')), unit)
  await expect(fieldOf(form, text('moveInCases.open.ownerName'))).toHaveValue(name)
  await clerk.fill(form, text('moveInCases.open.noticeNumber'), 'RZ-2026-001')
  await clerk.submit(form)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(unit)
}

/** The packet is drawn up and comes out as one PDF. */
export async function printPacket(clerk: MoveInClerk, { unit }: Family, number = 'A-RH-00001'): Promise<void> {
  await clerk.toMoveInTab('packet')
  await clerk.pressButton(text('moveInPacket.acts.pdf'))
  await clerk.expectPacket(number, { unit, pages: 9 })
}

/** The owner comes, with every paper that this visit begins with. */
export async function receive(clerk: MoveInClerk, { name }: Family): Promise<void> {
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.receive.title'))
  await clerk.submit(clerk.form(text('moveInCases.receive.title')))
  await clerk.pressButton(text('moveInCases.papers.take'))
  const form = clerk.form(text('moveInCases.papers.takeTitle'))
  const papers = (['notice', 'purchase-contract', 'service-contract', 'registration-form'] as const).map((paper) =>
    text(`moveIn.papers.${paper}`),
  )
  for (const label of [...papers, `${text('moveIn.papers.owner-id')} ${name}`])
    await clerk.tick(form.getByRole('checkbox', { name: label, exact: true }))
  await clerk.submit(form)
  await clerk.pressButton(text('moveInCases.papers.seal'))
  await clerk.submit(clerk.form(text('moveInCases.papers.seal')))
}

/** Fees by the price list, and their receipt. */
export async function payFees(clerk: MoveInClerk, { unit, name }: Family): Promise<void> {
  await clerk.toMoveInTab('fees')
  await clerk.pressButton(text('moveInFees.make'))
  await clerk.submit(clerk.form(text('moveInFees.slip')))
  await clerk.expectSheet('A-RF-00001', { words: [unit, PRICE.amount], copies: 2 })
  await clerk.pressButton(text('moveInFees.collect'))
  await clerk.submit(clerk.form(text('decorationMoney.collect.title')))
  await clerk.expectSheet('A-SJ-00001', { words: [name, '陆佰元整'], copies: 2 })
}

/** Everything in the home is as it should be; three meters are read, three people sign the form. */
export async function inspect(clerk: MoveInClerk, { unit }: Family): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('inspection')
  await clerk.pressButton(text('moveInInspection.acts.inspect'))
  const form = clerk.form(text('moveInInspection.form.title', { unit }))
  for (const [meter, figure] of Object.entries(READINGS))
    await typeInto(page, fieldOf(form, text(`moveIn.meters.${meter as StartMeter}`)), figure)
  for (const signer of ['owner', 'desk', 'engineering'] as const)
    await clerk.chooseNamed(fieldOf(form, text(`moveIn.signers.${signer}`)), text('moveInInspection.sign.ways.paper'))
  await clerk.submit(form)
}

/** Keys, cards and the bag, signed for on the packet's papers; nothing is missing any more, and the binder is filed. */
export async function handOverHome(clerk: MoveInClerk, { unit }: Family): Promise<void> {
  await giveKeys(clerk, unit, { doorKeys: '5', cards: ['M1203001', 'M1203002'] })
  await file(clerk)
}

/** What goes over the counter. */
export interface Keys {
  readonly doorKeys: string
  readonly cards: readonly string[]
}

/** Keys and cards, with the paper that the form offers. */
export async function giveKeys(clerk: MoveInClerk, unit: string, { doorKeys, cards }: Keys): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('handing')
  await clerk.pressButton(text('moveInHanding.acts.handOver'))
  const form = clerk.form(text('moveInHanding.form.handOver', { unit }))
  const kind = text('moveIn.handed.door-key')
  if (doorKeys !== '')
    await typeInto(page, form.getByRole('textbox', { name: text('moveInHanding.form.countOf', { kind }) }), doorKeys)
  const serials = text('moveInHanding.form.serialsOf', { kind: text('moveIn.handed.access-card') })
  await tabTo(page, form.getByLabel(serials))
  for (const serial of cards) {
    await page.keyboard.type(serial)
    await enter(page)
  }
  await clerk.tick(form.getByRole('checkbox', { name: text('moveInHanding.form.idChecked') }))
  await clerk.submit(form)
}

/** Nothing is missing: the binder is filed. */
export async function file(clerk: MoveInClerk): Promise<void> {
  const { page } = clerk
  await clerk.toMoveInTab('papers')
  await clerk.pressButton(text('moveInCases.acts.archive'))
  const filing = clerk.form(text('moveInCases.end.archive.title'))
  await clerk.fill(filing, text('moveInCases.end.box'), 'A-01')
  await clerk.submit(filing)
  await expect(page.getByText(text('moveIn.statuses.archived')).first()).toBeVisible()
}
