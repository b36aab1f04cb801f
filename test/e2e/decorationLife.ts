// A site of the practice community on one afternoon: what the clerk enters, and what a leader decides an hour later.
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { day, moment } from './decorationCase.ts'
import type { DecorationClerk } from './decorationClerk.ts'
import { expect } from './fixtures.ts'
import { enter, typeInto } from './hands.ts'

const PIN = '2580'
const CLERK = { name: '张敏', pin: PIN }
const DIRECTOR = '何主任'
const LEADER = { name: '周敏', pin: PIN }
/** Where a violation waits to be mended and a deduction to be topped up. */
const SITE = { unit: '1-0802', owner: '陈建国', company: '鑫盛家装工程队' }
const WORKER = { name: '方小海', idLast4: '7701' }
const DEPOSIT = { typed: '50', words: '伍拾元整', sum: '50.00' }
const REPORT = { to: '新湾区住房和建设局', number: '新湾物函〔2026〕18号', receipt: 'HZ-118' }
const SAYS = '施工负责人称与己无关，拒绝清理'
const FAULT = '违规拆改燃气管道'
const MENDED = '垃圾已清运，燃气已恢复'
const CUT = { area: '1栋8层东侧', reason: '更换入户阀门' }
const GOODS = '旧门 2 木门'

/** The practice community has filled itself; the clock goes on to the next afternoon, and the clerk signs in. */
export async function beginPractice(clerk: DecorationClerk): Promise<void> {
  await expect(clerk.page.locator('.screen-switches')).toBeVisible({ timeout: 90_000 })
  await clerk.switchLanguage(clerk.language)
  await expect(clerk.page.getByRole('heading', { name: text('signIn.title') })).toBeVisible()
  await clerk.startAt(moment(0, '1430'))
  await clerk.signInAs(CLERK)
}

export async function patrolWithPhoto(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toPlace('patrols')
  const grid = page.getByRole('grid', { name: text('decorationPatrols.title') })
  await clerk.walkTo(grid, SITE.unit)
  await enter(page)
  const slot = text('decorationPatrols.slots.afternoon')
  const form = clerk.form(text('decorationPatrols.form.title', { unit: SITE.unit, slot }))
  await clerk.fill(form, text('decorationPatrols.form.companion'), '郑工')
  await clerk.addPhoto(form)
  await clerk.submit(form)
  const filters = page.getByRole('radiogroup', { name: text('decorationPatrols.filters.label') })
  await clerk.choose(filters, text('decorationPatrols.filters.done'))
  await clerk.walkTo(grid, SITE.unit)
  await expect(page.getByRole('img', { name: text('decorationPatrols.form.photos') })).toBeVisible()
  await clerk.pressButton(text('decorationPatrols.acts.printDay'))
  await clerk.expectNext('decoration-patrol', { words: [SITE.unit, '郑工', day(0)] })
  await clerk.pressButton(text('decorationPatrols.acts.printBlank'))
  await clerk.expectNext('decoration-patrol')
}

/** A worker who came today gets a pass; what the pass costs is taken in cash. */
export async function passAndDeposit(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toCase(SITE.unit, 'permit')
  await clerk.pressButton(text('decorationPeople.passes.issue'))
  const passes = clerk.form(text('decorationPeople.passes.issue'))
  await expect(passes).toBeVisible()
  await clerk.press(passes.getByRole('button', { name: new RegExp(`^${text('decorationPeople.passes.newWorker')}`) }))
  const worker = clerk.form(text('decorationPeople.worker.add'))
  await clerk.fill(worker, text('decorationPeople.worker.name'), WORKER.name)
  await typeInto(page, worker.getByRole('combobox', { name: text('decorationPeople.worker.trade') }), '泥瓦工')
  await clerk.fill(worker, text('decorationPeople.worker.idLast4'), WORKER.idLast4)
  await clerk.submit(worker)
  await expect(passes.getByRole('checkbox', { name: new RegExp(WORKER.name) })).toBeChecked()
  await clerk.fill(passes, text('decorationPeople.passes.deposit'), DEPOSIT.typed)
  await clerk.submit(passes)
  await clerk.expectPassCards(await clerk.nextNumber('worker-pass'), { words: [WORKER.name, SITE.unit] })

  await clerk.toTab('money')
  await clerk.pressButton(text('decorationMoney.collect.action'))
  const dialog = page.getByRole('dialog')
  const what = dialog.getByRole('radiogroup', { name: text('decorationMoney.collect.what') })
  await clerk.choose(what, `${text('decorationMoney.collect.offers.passes')} ${DEPOSIT.sum}`)
  const form = clerk.form(text('decorationMoney.collect.title'))
  await clerk.fill(form, `出入证押金 · ${text('decorationMoney.accounts.pass-deposit')}`, DEPOSIT.typed)
  await clerk.submit(form)
  await clerk.expectNext('decoration-receipt', { words: [SITE.company, DEPOSIT.words, '出入证押金'], copies: 2 })
}

/** The payer has lost the receipt: its declaration, and the line of the ledger says so. */
export async function loseReceipt(clerk: DecorationClerk): Promise<void> {
  const line = clerk.page.locator('.money-table tbody tr').filter({ hasText: '出入证押金' })
  const menu = line.getByRole('button', { name: new RegExp(`^${text('decorationMoney.ledger.acts')}`) })
  await clerk.takeFrom(menu, text('decorationMoney.ledger.lost'))
  const form = clerk.page.getByRole('dialog').getByRole('form')
  await clerk.fill(form, text('decorationMoney.lost.why'), '搬家时遗失')
  await clerk.submit(form)
  await clerk.expectNext('receipt-loss', { words: ['搬家时遗失', SITE.unit] })
  await expect(line).toContainText(text('decorationMoney.ledger.isLost'))
}

export async function returnPass(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toTab('permit')
  const pass = page.locator('.people-passes > li').filter({ hasText: WORKER.name })
  await clerk.press(pass.getByRole('button', { name: text('decorationPeople.passes.return'), exact: true }))
  await clerk.submit(page.locator('.people-form form'))
  await expect(pass).toContainText(text('decorationPeople.standings.returned'))
  await clerk.toTab('money')
  await clerk.press(refundLine(clerk).getByRole('button', { name: text('decorationMoney.refund.propose') }))
  const account = text('decorationMoney.accounts.pass-deposit')
  const form = clerk.form(text('decorationMoney.refund.proposeTitle', { account }))
  // Its only receipt was declared lost: nothing is left to be handed back.
  await expect(form.getByRole('checkbox', { name: text('decorationMoney.refund.receiptBack') })).toBeChecked()
  await clerk.submit(form)
  await clerk.expectNext('decoration-refund', { words: [SITE.company, DEPOSIT.sum] })
}

const refundLine = ({ page }: DecorationClerk) =>
  page
    .locator('.money-refund')
    .filter({ has: page.getByText(text('decorationMoney.accounts.pass-deposit'), { exact: true }) })

/** The notice is printed anew, and signed on the screen instead of on paper. */
export async function signOnPad(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toTab('review')
  const line = page.locator('.review-papers > li').filter({ hasText: text('decorationReview.sign.kinds.told') })
  await clerk.press(line.getByRole('button', { name: text('decorationReview.acts.drawAgain') }))
  const number = await clerk.expectNext('decoration-notice', { words: [SITE.unit] })
  await clerk.press(line.getByRole('button', { name: text('decorationReview.acts.sign'), exact: true }))
  const paper = text('decorationReview.sign.kinds.told')
  const form = clerk.form(text('decorationReview.signing.title', { paper }))
  const ways = form.getByRole('radiogroup', { name: text('decorationReview.signing.signature') })
  await clerk.choose(ways, text('decorationReview.signing.ways.pad'))
  // The applicant's pad is the first; the others may sign by hand on the paper.
  await clerk.sign(form.locator('.review-pad').first())
  await clerk.submit(form)
  await expect(line).toContainText(number)
  await expect(line).toContainText(text('decorationReview.sign.onPad'))
}

/** A day ahead, with its paper for engineering. */
export async function askCut(clerk: DecorationClerk): Promise<void> {
  await clerk.toCase(SITE.unit, 'site')
  await clerk.pressButton(text('decorationHotWork.section.askCut'))
  const form = clerk.form(text('decorationHotWork.cutForm.title'))
  await clerk.fill(form, text('decorationHotWork.cutForm.area'), CUT.area)
  await clerk.fill(form, text('decorationHotWork.cutForm.reason'), CUT.reason)
  await clerk.fill(form, text('decorationHotWork.form.fromTime'), '0900')
  await clerk.fill(form, text('decorationHotWork.form.toTime'), '1030')
  await clerk.submit(form)
  const number = await clerk.expectNext('utility-cut', { words: [CUT.area, CUT.reason, SITE.unit], copies: 2 })
  await expect(cutCard(clerk)).toContainText(number)
}

const cutCard = ({ page }: DecorationClerk) => page.locator('.site-card').filter({ hasText: CUT.area })

/** The slip of the gate begins at the case, and knows its unit. */
export async function releaseGoods(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toCase(SITE.unit, 'site')
  await clerk.pressButton(text('decorationHotWork.section.release'))
  const form = clerk.form(text('releases.issue'))
  await expect(form.getByRole('combobox', { name: text('releases.form.unit') })).toHaveValue(SITE.unit)
  await clerk.fill(form, text('releases.form.applicantName'), SITE.owner)
  const goods = fieldOf(form, text('releases.form.goodsTyped'))
  await typeInto(page, goods, GOODS)
  await enter(page)
  await expect(goods).toHaveValue('')
  await clerk.submit(form)
  await clerk.expectNext('release-slip', { words: [SITE.unit, '旧门'], copies: 2 })
}

/** Served and not mended: from now on the days run in which it has to be reported. */
export async function refuseToMend(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toViolation(SITE.unit)
  await clerk.pressButton(text('decorationViolations.acts.refuse'))
  const form = clerk.form(text('decorationViolations.refuse.title'))
  await clerk.fill(form, text('decorationViolations.refuse.word'), SAYS)
  await clerk.submit(form)
  const state = page.locator('.violation-state')
  await expect(state).toContainText(text('decorationViolations.statuses.refused'))
  const duty = text('decorationViolations.duties.report')
  await expect(state).toContainText(text('decorationViolations.dutyDay', { duty, day: day(1) }))
}

/** A leader stops the site from its violation: its card and the wall say so. */
export async function stopWork(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.comeBackAt(moment(0, '1530'), LEADER)
  await clerk.toViolation(SITE.unit)
  await clerk.pressButton(text('decorationViolations.acts.stop'))
  const form = clerk.form(text('decorationViolations.stop.title'))
  await clerk.fill(form, text('decorationViolations.stop.reason'), FAULT)
  await clerk.submit(form)
  await clerk.expectNext('work-stop', { words: [SITE.unit, FAULT], copies: 2 })
  await clerk.toPlace('wall')
  const tile = page.locator('.permit-wall-tiles > li').filter({ hasText: SITE.unit })
  await expect(tile).toContainText(text('decorationCases.statuses.stopped'))
  await page.keyboard.press('Escape')
  await clerk.toCase(SITE.unit, 'site')
  // Whatever the hour allows.
  await expect(page.locator('.case-head')).toContainText(text('decorationCases.bars.stopped'))
}

/** Department, number, receipt; the site mends it after all and goes on; found, told, noticed, reported, mended in one bundle. */
export async function reportAndResume(clerk: DecorationClerk): Promise<void> {
  const { page } = clerk
  await clerk.toViolation(SITE.unit)
  await clerk.pressButton(text('decorationViolations.acts.report'))
  const report = clerk.form(text('decorationViolations.report.title'))
  await clerk.fill(report, text('decorationViolations.report.to'), REPORT.to)
  await clerk.fill(report, text('decorationViolations.report.number'), REPORT.number)
  await clerk.fill(report, text('decorationViolations.report.receipt'), REPORT.receipt)
  await clerk.submit(report)
  const state = page.locator('.violation-state')
  await expect(state).toContainText(text('decorationViolations.statuses.reported'))
  await clerk.pressButton(text('decorationViolations.acts.recheck'))
  const recheck = clerk.form(text('decorationViolations.recheck.title'))
  await clerk.fill(recheck, text('decorationViolations.recheck.remark'), MENDED)
  await clerk.submit(recheck)
  await expect(state).toContainText(text('decorationViolations.statuses.mended'))
  await clerk.pressButton(text('decorationViolations.acts.resume'))
  const resume = clerk.form(text('decorationViolations.stop.resumeTitle'))
  await clerk.fill(resume, text('decorationViolations.stop.resumeReason'), MENDED)
  await clerk.submit(resume)
  await clerk.expectNext('work-resume', { words: [SITE.unit, MENDED], copies: 2 })
  await clerk.pressButton(text('decorationViolations.acts.bundle'))
  const words = [SAYS, FAULT, REPORT.to, REPORT.number, REPORT.receipt, MENDED]
  await clerk.expectNext('violation-evidence', { words })
}

/** Engineering agrees; the centre cuts the supply off and restores it. */
export async function runCut(clerk: DecorationClerk): Promise<void> {
  await clerk.toCase(SITE.unit, 'site')
  const card = cutCard(clerk)
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.judgeCut') }))
  const side = text('decorationHotWork.sides.engineering')
  await clerk.submit(clerk.form(text('decorationHotWork.judge.title', { unit: SITE.unit, side })))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.cut'), exact: true }))
  await expect(card).toContainText(text('decorationHotWork.cutStandings.cut'))
  await clerk.press(card.getByRole('button', { name: text('decorationHotWork.acts.restored'), exact: true }))
  await expect(card).toContainText(text('decorationHotWork.cutStandings.restored'))
}

/** Who proposed it is somebody else: two steps by the leader, the director's from the signed slip, then the money. */
export async function approveRefund(clerk: DecorationClerk): Promise<void> {
  await clerk.toTab('money')
  const line = refundLine(clerk)
  const stepOf = (step: 'service' | 'engineering' | 'director', act: 'approve' | 'onPaper') =>
    line.getByRole('button', {
      name: text(`decorationMoney.refund.${act}`, { step: text(`decorationMoney.steps.${step}`) }),
      exact: true,
    })
  for (const step of ['service', 'engineering'] as const) {
    await clerk.press(stepOf(step, 'approve'))
    await expect(stepOf(step, 'approve')).toBeHidden()
  }
  await clerk.press(stepOf('director', 'onPaper'))
  const dialog = clerk.page.getByRole('dialog')
  const form = dialog.getByRole('form')
  await clerk.fill(form, text('decorationMoney.onPaper.name'), DIRECTOR)
  await clerk.fill(form, text('decorationMoney.onPaper.paperDay'), day(0))
  await clerk.submit(form)
  const step = text('decorationMoney.steps.director')
  await expect(line).toContainText(text('decorationMoney.refund.approvedOnPaper', { step, name: DIRECTOR }))
  await clerk.press(line.getByRole('button', { name: text('decorationMoney.refund.pay'), exact: true }))
  await clerk.submit(form)
  await expect(line).toContainText(text('decorationMoney.refund.paid', { day: '' }).trim())
}
