// The walk through one decoration up to the permit: prices and clauses, application, papers, review, signatures, money, permit and passes.
import { paperText, text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { COMPANY, DECLARED, DIRECTOR, day, FOREMAN, moment, NEEDED, OWNER, PRICES, WORKER } from './decorationCase.ts'
import type { DecorationClerk } from './decorationClerk.ts'
import { expect } from './fixtures.ts'
import { typeInto } from './hands.ts'

export async function beginDesk(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.startAt(moment(0, '0830'))
  await clerk.firstRun()
  await addDirector(clerk)
  await clerk.toPlace('money', text('decorationMoney.places.prices'))
  for (const { name, amount, account, payer } of PRICES) {
    await clerk.pressButton(text('decorationMoney.prices.add'))
    const form = clerk.form(text('decorationMoney.prices.form.title'))
    await clerk.fill(form, text('decorationMoney.prices.form.name'), name)
    await clerk.fill(form, text('decorationMoney.prices.form.amount'), amount)
    await clerk.pick(
      form.getByRole('combobox', { name: text('decorationMoney.prices.form.account') }),
      text(`decorationMoney.accounts.${account}`),
    )
    await clerk.choose(
      form.getByRole('radiogroup', { name: text('decorationMoney.prices.form.payer') }),
      text(`decorationMoney.payers.${payer}`),
    )
    await clerk.fill(form, text('decorationMoney.prices.form.basis'), '2026年公示')
    await clerk.submit(form)
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible()
  }
}

async function addDirector(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.goToArea(text('settings.title'))
  await clerk.press(page.getByRole('link', { name: text('staff.section'), exact: true }))
  await clerk.pressButton(text('staff.add'))
  const form = clerk.form(text('staff.addTitle'))
  await typeInto(page, fieldOf(form, text('staff.name')), DIRECTOR.name)
  await clerk.pick(form.getByRole('combobox', { name: text('staff.role') }), text('roles.office-director'))
  await typeInto(page, fieldOf(form, text('staff.pin')), DIRECTOR.pin)
  await typeInto(page, fieldOf(form, text('staff.pinAgain')), DIRECTOR.pin)
  await clerk.submit(form)
}

/** The application of the owner, who is put on file first where the desk does not know them. */
export async function apply(clerk: DecorationClerk, { isOnFile = false } = {}): Promise<void> {
  const { page } = clerk
  if (isOnFile) await clerk.openHub(OWNER.phone.slice(-4), OWNER.name)
  else await clerk.addOwner(OWNER)
  await expect(clerk.hub()).toHaveAttribute('data-ready', 'true')
  const form = clerk.form(text('decorationCases.form.newTitle'))
  await expect(async () => {
    await page.keyboard.press('Alt+z')
    await expect(form).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const field = (name: 'contractor' | 'siteManager' | 'siteManagerPhone' | 'fireOfficer' | 'workers') =>
    text(`decorationCases.form.${name}`)
  await expect(form.getByRole('textbox', { name: text('decorationCases.form.ownerName'), exact: true })).toHaveValue(
    OWNER.name,
  )
  await clerk.fill(form, field('contractor'), COMPANY)
  await clerk.fill(form, field('siteManager'), FOREMAN)
  await clerk.fill(form, field('siteManagerPhone'), '13900002222')
  await clerk.fill(form, field('fireOfficer'), FOREMAN)
  await clerk.fill(form, field('workers'), '2')
  await clerk.fill(form, text('decorationCases.form.plannedFrom'), day(0))
  await clerk.fill(form, text('decorationCases.form.plannedTo'), day(60))
  await clerk.tickAll(
    form,
    DECLARED.map((item) => text(`decorationWords.declared.${item}`)),
  )
  await expect(form.locator('.case-needs')).toContainText(text('decorationWords.papers.waterproof-plan'))
  await clerk.submit(form)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(OWNER.unit)
  const words = [OWNER.name, OWNER.unit, COMPANY, FOREMAN, paperText()('decorationWords.papers.waterproof-plan')]
  await clerk.expectSheet('A-ZX-00001', { words })
}

export async function takePapers(clerk: DecorationClerk): Promise<void> {
  await clerk.pressButton(text('decorationCases.acts.slip'))
  await clerk.expectSheet('A-QJ-00001', {
    words: [paperText()('decorationWords.papers.waterproof-plan'), OWNER.unit],
    copies: 2,
  })
  await clerk.pressButton(text('decorationCases.acts.take'))
  const form = clerk.form(text('decorationCases.take.title'))
  await clerk.tickAll(
    form,
    NEEDED.papers.map(({ kind }) => text(`decorationWords.papers.${kind}`)),
  )
  await clerk.tickAll(
    form,
    NEEDED.drawings.map(({ kind }) => text(`decorationWords.drawings.${kind}`)),
  )
  await clerk.fill(form, text('decorationCases.take.place'), 'A柜3盒')
  await clerk.submit(form)
  await expect(clerk.lacks()).not.toContainText(text('decorationWords.papers.waterproof-plan'))
}

/** A version of the clauses with the sums of the samples, enabled by a leader: agreements are signed by it from now on. */
export async function enableClauses(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toPlace('clauses')
  await clerk.pressButton(text('decorationReview.clauses.edit'))
  await typeInto(page, fieldOf(page, text('decorationReview.clauses.changeNote')), '首版')
  await clerk.pressButton(text('decorationReview.clauses.save'))
  const versions = page.getByRole('complementary', { name: text('decorationReview.clauses.versions') })
  await expect(versions).toContainText(text('decorationReview.clauses.states.waiting'))
  await clerk.press(versions.getByRole('button', { name: text('decorationReview.clauses.enable'), exact: true }))
  await clerk.confirm(text('decorationReview.clauses.enable'))
  await expect(versions).toContainText(text('decorationReview.clauses.states.inUse'))
}

/** Round one refuses a drawing, the client is told and brings it again; round two approves, both entered from the engineer's paper. */
export async function review(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toTab('review')
  await clerk.pressButton(text('decorationReview.acts.send'))
  await clerk.pressButton(text('decorationReview.acts.answer'))
  const form = clerk.form(text('decorationReview.answer.title', { round: 1 }))
  for (const { kind } of NEEDED.drawings) {
    const isRefused = kind === 'plumbing'
    const drawing = text('decorationReview.review.drawing', {
      name: text(`decorationWords.drawings.${kind}`),
      version: 1,
    })
    await clerk.choose(
      form.getByRole('radiogroup', { name: `${drawing} ${text('decorationReview.answer.conclusion')}` }),
      text(`decorationReview.review.conclusions.${isRefused ? 'refused' : 'approved'}`),
    )
    if (isRefused)
      await typeInto(page, form.getByLabel(`${drawing} ${text('decorationReview.answer.words')}`), '立管不得改位')
  }
  await engineerSigned(clerk, 'A-SY-00001')
  await clerk.submit(form)
  const section = page.getByRole('region', { name: text('decorationReview.title') })
  await expect(section).toContainText('立管不得改位')
  await clerk.press(clerk.button(text('decorationReview.acts.slip')).first())
  await clerk.expectSheet('A-SY-00001', { words: ['立管不得改位', OWNER.unit] })
  await clerk.press(clerk.button(text('decorationReview.acts.tell')).first())
  await expect(section).toContainText(text('decorationReview.review.states.refused'))

  await clerk.toTab('papers')
  await clerk.pressButton(text('decorationCases.acts.take'))
  const take = clerk.form(text('decorationCases.take.title'))
  await clerk.tickAll(take, [text('decorationWords.drawings.plumbing')])
  await clerk.submit(take)
  await clerk.toTab('review')
  await clerk.pressButton(text('decorationReview.acts.send'))
  await clerk.pressButton(text('decorationReview.acts.answer'))
  const again = clerk.form(text('decorationReview.answer.title', { round: 2 }))
  await clerk.press(again.getByRole('button', { name: text('decorationReview.answer.allApproved') }))
  await engineerSigned(clerk, 'SY-2')
  await clerk.submit(again)
  await clerk.press(clerk.button(text('decorationReview.acts.tell')).first())
  await expect(clerk.lacks()).not.toContainText(text('decorationWords.drawings.plumbing'))
}

async function engineerSigned(clerk: DecorationClerk, copyNo: string): Promise<void> {
  const { page } = clerk
  const field = (name: 'name' | 'paperDay' | 'copyNo') => fieldOf(page, text(`decorationReview.answer.${name}`))
  await typeInto(page, field('name'), '赵工')
  await typeInto(page, field('paperDay'), day(0))
  await typeInto(page, field('copyNo'), copyNo)
}

/** Agreement, undertaking and notice come out together and are signed one after the other; the neighbours are told. */
export async function sign(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.pressButton(text('decorationReview.acts.drawAll'))
  await clerk.expectSheet('A-XY-00001', { words: [OWNER.name, COMPANY, 'V01'] })
  await clerk.expectSheet('A-CN-00001', { words: [OWNER.unit] })
  await clerk.expectSheet('A-GZ-00001', { words: [OWNER.unit] })
  await clerk.pressButton(text('decorationReview.acts.sign'))
  for (const paper of ['agreed', 'undertook', 'told'] as const) {
    const form = clerk.form(
      text('decorationReview.signing.title', { paper: text(`decorationReview.sign.kinds.${paper}`) }),
    )
    await expect(form).toBeVisible()
    if (paper === 'undertook') await clerk.tickEach(form.getByRole('checkbox'))
    await clerk.submit(form)
  }
  const neighbours = page
    .locator('.review-papers > li')
    .filter({ hasText: text('decorationReview.sign.kinds.neighboursTold') })
  await clerk.press(neighbours.getByRole('button', { name: text('decorationReview.acts.drawOne'), exact: true }))
  await clerk.expectSheet('A-LJ-00001', { words: [OWNER.unit] })
  await clerk.press(neighbours.getByRole('button', { name: text('decorationReview.acts.neighbours') }))
  await clerk.submit(clerk.form(text('decorationReview.telling.title')))
  await expect(neighbours).toContainText(text('decorationReview.sign.states.told'))
}

/** The list of charges, and a receipt for each who pays. */
export async function pay(clerk: DecorationClerk, { receiptsBefore = 0 } = {}): Promise<void> {
  await clerk.toTab('money')
  await clerk.pressButton(text('decorationMoney.charges.make'))
  const charges = clerk.form(text('decorationMoney.charges.title'))
  await clerk.submit(charges)
  await clerk.expectSheet('A-SF-00001', { words: ['5,000.00', '装修押金'], copies: 2 })
  for (const [index, name] of [OWNER.name, COMPANY].entries()) {
    await clerk.pressButton(text('decorationMoney.collect.action'))
    const form = clerk.form(text('decorationMoney.collect.title'))
    await expect(form.getByLabel(new RegExp(`^${text('decorationMoney.collect.payerName')}`))).toHaveValue(name)
    await clerk.submit(form)
    const sum = index === 0 ? '贰仟元整' : '叁仟元整'
    await clerk.expectSheet(`A-SJ-0000${receiptsBefore + index + 1}`, { words: [name, sum], copies: 2 })
  }
}

/** A worker of the company, the permit, the pass of the worker, and the register of passes. */
export async function permit(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toPlace('people', text('decorationPeople.views.workers'))
  await clerk.pressButton(text('decorationPeople.worker.add'))
  const worker = clerk.form(text('decorationPeople.worker.add'))
  await clerk.fill(worker, text('decorationPeople.worker.name'), WORKER.name)
  await typeInto(page, worker.getByRole('combobox', { name: text('decorationPeople.worker.trade') }), '木工')
  await clerk.chooseNamed(fieldOf(worker, text('decorationPeople.worker.contractor')), COMPANY)
  await clerk.fill(worker, text('decorationPeople.worker.idLast4'), WORKER.idLast4)
  await clerk.submit(worker)

  await clerk.toCase(OWNER.unit, 'permit')
  await expect(page.locator('.case-ready')).toBeVisible()
  await clerk.pressButton(text('decorationPeople.permit.issue'))
  await clerk.submit(clerk.form(text('decorationPeople.permit.issue')))
  await clerk.expectSheet('A-XK-00001', { words: [OWNER.unit, COMPANY] })
  await clerk.pressButton(text('decorationPeople.passes.issue'))
  const passes = clerk.form(text('decorationPeople.passes.issue'))
  await expect(passes.getByRole('checkbox', { name: new RegExp(WORKER.name) })).toBeChecked()
  await clerk.submit(passes)
  await clerk.expectPassCards('A-CZ-00001', { words: [WORKER.name, OWNER.unit] })
  await clerk.press(clerk.button(text('decorationPeople.passes.register')))
  await clerk.expectSheet('A-CD-00001', { words: [WORKER.name] })
}
