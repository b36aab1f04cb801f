// The walk through one decoration from its permit to the archive: patrols, a violation with its deduction, hot work, two acceptances, the refund.
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { COMPANY, DIRECTOR, day, FOREMAN, moment, OWNER, SUPERVISOR, WORKER } from './decorationCase.ts'
import type { DecorationClerk } from './decorationClerk.ts'
import { expect } from './fixtures.ts'
import { typeInto } from './hands.ts'

const FACTS = '厨房给水立管改位'

/** Both slots of a day, in the afternoon: the morning is entered afterwards, with the time of its walk. */
export async function patrolDay(clerk: DecorationClerk, later: number, finds?: 'fault'): Promise<void> {
  await clerk.comeBackAt(moment(later, '1500'), SUPERVISOR)
  await clerk.toPlace('patrols')
  await patrol(clerk, 'morning')
  await patrol(clerk, 'afternoon', finds)
}

async function patrol(clerk: DecorationClerk, slot: 'morning' | 'afternoon', finds?: 'fault'): Promise<void> {
  const { page } = clerk
  const words = text(`decorationPatrols.slots.${slot}`)
  await clerk.choose(page.getByRole('radiogroup', { name: text('decorationPatrols.slots.label') }), words)
  const line = page.getByRole('grid').getByRole('row').filter({ hasText: OWNER.unit })
  await expect(line).toHaveCount(1)
  const form = clerk.form(text('decorationPatrols.form.title', { unit: OWNER.unit, slot: words }))
  await clerk.pressButton(text('decorationPatrols.acts.record'))
  await expect(form).toBeVisible()
  if (slot === 'afternoon') await clerk.fill(form, text('decorationPatrols.form.companion'), '赵工')
  else await clerk.fill(form, text('decorationPatrols.form.walked'), '1030')
  if (finds === 'fault') {
    const item = text('decorationPatrols.items.water-heating')
    await clerk.choose(form.getByRole('radiogroup', { name: item, exact: true }), text('decorationPatrols.found.fault'))
    await clerk.fill(form, text('decorationPatrols.form.noPhotoWhy'), '相机没电')
  }
  await clerk.submit(form)
  // What was recorded leaves the list of what is open; a fault goes on to its own form.
  if (finds === undefined) await expect(line).toBeHidden()
}

/** The patrol's find becomes a violation of V01, its notice goes out and is served, a deduction is proposed. */
export async function findViolation(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  const form = clerk.form(text('decorationViolations.form.title'))
  await expect(form).toBeVisible()
  await clerk.pickClause(form.getByRole('combobox', { name: text('decorationViolations.form.addClause') }), 'V01')
  await clerk.fill(form, text('decorationViolations.form.facts'), FACTS)
  await clerk.fill(form, text('decorationViolations.form.noPhotoWhy'), '相机没电')
  await clerk.tick(form.getByRole('checkbox', { name: text('decorationViolations.form.halted') }))
  await clerk.fill(form, text('decorationViolations.form.haltedHow'), '当面要求停止')
  await clerk.submit(form)
  await expect(page.locator('.violation-card')).toContainText(FACTS)

  await clerk.pressButton(text('decorationViolations.acts.notice'))
  await clerk.submit(clerk.form(text('decorationViolations.notice.title')))
  await clerk.expectSheet('A-ZG-00001', { words: [OWNER.unit, FACTS, 'V01'] })
  await clerk.pressButton(text('decorationViolations.acts.serve'))
  const serve = clerk.form(text('decorationViolations.serve.title'))
  await clerk.fill(serve, text('decorationViolations.serve.to'), FOREMAN)
  await clerk.submit(serve)
  await clerk.pressButton(text('decorationViolations.acts.propose'))
  await clerk.submit(clerk.form(text('decorationViolations.deduct.title')))
  await expect(page.locator('.violation-chain')).toContainText(text('decorationViolations.card.proposed'))
}

/** Somebody else approves the deduction; what was deducted is topped up, and the violation is mended. */
export async function deduct(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(2, '1600'), DIRECTOR)
  await clerk.toViolation(OWNER.unit)
  await clerk.pressButton(text('decorationViolations.acts.approve'))
  await clerk.submit(clerk.form(text('decorationViolations.deduct.approveTitle')))
  await clerk.expectSheet('A-KK-00001', { words: ['V01', 'A-ZG-00001', '贰仟元整'], copies: 2 })
  await clerk.pressButton(text('decorationViolations.acts.recheck'))
  const recheck = clerk.form(text('decorationViolations.recheck.title'))
  await clerk.fill(recheck, text('decorationViolations.recheck.remark'), '立管已恢复')
  await clerk.submit(recheck)
  await expect(page.locator('.violation-state')).toContainText(text('decorationViolations.statuses.mended'))
  await clerk.pressButton(text('decorationViolations.acts.bundle'))
  await clerk.expectSheet('A-ZJ-00001', { words: [FACTS, '立管已恢复'] })

  await clerk.toCase(OWNER.unit, 'money')
  await clerk.pressButton(text('decorationMoney.collect.action'))
  const topUp = clerk.form(text('decorationMoney.collect.title'))
  await expect(topUp).toContainText('V01')
  await clerk.submit(topUp)
  await clerk.expectSheet('A-SJ-00003', { words: ['V01', '贰仟元整'], copies: 2 })
}

/** Hot work from the asking to the closing, both opinions from the signed form. */
export async function burn(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(3, '0905'), SUPERVISOR)
  await clerk.toCase(OWNER.unit, 'site')
  await clerk.pressButton(text('decorationHotWork.section.ask'))
  const form = clerk.form(text('decorationHotWork.form.title'))
  const said = {
    place: '厨房',
    reason: '焊接橱柜支架',
    fromTime: '0900',
    toTime: '1130',
    certificateNo: 'T310001',
    extinguishers: '干粉 × 2',
    clearing: '铺防火毯',
  } as const
  await clerk.tickChip(form, text('decorationHotWork.ways.arc-welding'))
  await typeInto(page, form.getByRole('combobox', { name: text('decorationHotWork.form.operator') }), WORKER.name)
  for (const [name, words] of Object.entries(said))
    await clerk.fill(form, text(`decorationHotWork.form.${name as keyof typeof said}`), words)
  await clerk.submit(form)
  await clerk.expectSheet('A-DH-00001', { words: ['厨房', 'T310001', FOREMAN] })
  const card = page.locator('.site-card').filter({ hasText: 'A-DH-00001' })
  for (const side of ['engineering', 'security'] as const) {
    const name = text(`decorationHotWork.sides.${side}`)
    await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.judge', { side: name }) }))
    const judge = clerk.form(text('decorationHotWork.judge.title', { unit: OWNER.unit, side: name }))
    await clerk.choose(
      judge.getByRole('radiogroup', { name: text('decorationHotWork.paper.how') }),
      text('decorationHotWork.paper.paper'),
    )
    await clerk.fill(judge, text('decorationHotWork.paper.name'), '赵工')
    await clerk.submit(judge)
  }
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.approve'), exact: true }))
  await clerk.submit(clerk.form(text('decorationHotWork.judge.approveTitle', { unit: OWNER.unit })))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.notice') }))
  await clerk.expectSheet('A-DG-00001', { words: [OWNER.unit] })
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.check') }))
  const check = clerk.form(text('decorationHotWork.check.title', { unit: OWNER.unit }))
  await clerk.tickEach(check.getByRole('checkbox'))
  await clerk.submit(check)
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.start') }))
  await expect(card).toContainText(text('decorationHotWork.standings.running'))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.finish') }))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.recheck') }))
  await clerk.submit(clerk.form(text('decorationHotWork.recheck.title', { unit: OWNER.unit })))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.close'), exact: true }))
  await expect(card).toContainText(text('decorationHotWork.standings.closed'))
}

/** The pass comes back; the first acceptance with its closed water begins the observation. */
export async function acceptFirst(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(10, '1000'), SUPERVISOR)
  await clerk.toCase(OWNER.unit, 'permit')
  await clerk.press(
    page
      .locator('.people-passes > li')
      .getByRole('button', { name: text('decorationPeople.passes.return'), exact: true }),
  )
  await clerk.submit(page.locator('.people-form form'))
  await clerk.toTab('acceptance')
  const form = await askAcceptance(clerk, 'first')
  const water = form.locator('.accept-water > li')
  const field = (name: 'waterPlace' | 'waterFrom' | 'waterTo') => text(`decorationAcceptance.form.${name}`)
  const hint = text('decorationAcceptance.form.timeHint')
  await typeInto(page, water.getByLabel(field('waterPlace'), { exact: true }), '卫生间')
  await typeInto(page, water.getByLabel(field('waterFrom'), { exact: true }), day(8))
  await typeInto(page, water.getByLabel(`${field('waterFrom')} ${hint}`), '0900')
  await typeInto(page, water.getByLabel(field('waterTo'), { exact: true }), day(9))
  await typeInto(page, water.getByLabel(`${field('waterTo')} ${hint}`), '0900')
  await clerk.submit(form)
  await clerk.expectSheet('A-YA-00001', { words: [OWNER.unit, '卫生间'] })
  await expect(page.locator('.case-steps [aria-current=step]')).toHaveText(text('decorationCases.steps.second'))
}

async function askAcceptance(clerk: DecorationClerk, stage: 'first' | 'second') {
  await clerk.pressButton(text('decorationAcceptance.acts.ask'))
  await clerk.submit(clerk.form(text('decorationAcceptance.ask.title')))
  const words = text(`decorationAcceptance.stages.${stage}`)
  await clerk.pressButton(text('decorationAcceptance.acts.enter', { stage: words }))
  const form = clerk.form(text('decorationAcceptance.form.title', { unit: OWNER.unit, stage: words }))
  await expect(form).toBeVisible()
  return form
}

const REFUNDS = [
  { account: 'owner-deposit', payee: OWNER.name, sum: '2,000.00' },
  { account: 'contractor-deposit', payee: COMPANY, sum: '3,000.00' },
] as const

/** Observed, accepted again; both refunds are proposed. */
export async function acceptAgain(clerk: DecorationClerk): Promise<void> {
  await clerk.comeBackAt(moment(105, '1000'), SUPERVISOR)
  await clerk.toCase(OWNER.unit, 'acceptance')
  await clerk.submit(await askAcceptance(clerk, 'second'))
  await clerk.expectSheet('A-YA-00002', { words: [OWNER.unit] })
  for (const [index, { account, payee, sum }] of REFUNDS.entries()) {
    const words = text(`decorationMoney.accounts.${account}`)
    await clerk.press(refundOf(clerk, account).getByRole('button', { name: text('decorationMoney.refund.propose') }))
    const form = clerk.form(text('decorationMoney.refund.proposeTitle', { account: words }))
    await expect(fieldOf(form, text('decorationMoney.refund.payee'))).toHaveValue(payee)
    await clerk.tick(form.getByRole('checkbox', { name: text('decorationMoney.refund.receiptBack') }))
    await clerk.submit(form)
    await clerk.expectSheet(`A-TK-0000${index + 1}`, { words: [payee, sum] })
  }
}

const refundOf = ({ page }: DecorationClerk, account: (typeof REFUNDS)[number]['account']) =>
  page
    .locator('.money-refund')
    .filter({ has: page.getByText(text(`decorationMoney.accounts.${account}`), { exact: true }) })

/** Somebody else approves step by step; the money goes out, the case into the archive. */
export async function refund(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(105, '1500'), DIRECTOR)
  await clerk.toCase(OWNER.unit, 'acceptance')
  for (const { account } of REFUNDS) {
    const line = refundOf(clerk, account)
    for (const step of ['service', 'engineering', 'director'] as const) {
      const name = text('decorationMoney.refund.approve', { step: text(`decorationMoney.steps.${step}`) })
      await clerk.press(line.getByRole('button', { name, exact: true }))
      await expect(line.getByRole('button', { name, exact: true })).toBeHidden()
    }
    await clerk.press(line.getByRole('button', { name: text('decorationMoney.refund.pay'), exact: true }))
    await clerk.submit(page.getByRole('dialog').getByRole('form'))
    await expect(line).toContainText(text('decorationMoney.refund.paid', { day: '' }).trim())
  }
  await clerk.pressButton(text('decorationAcceptance.acts.file'))
  await clerk.submit(clerk.form(text('decorationAcceptance.file.title')))
  await expect(page.locator('.case-head')).toContainText(text('decorationCases.statuses.archived'))
}
