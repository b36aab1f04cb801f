// A household over the years, by keyboard: shares, a lease, a company, somebody who owns two units, 过户, 换租,
// 迁出, one person in two files. Each step is taken back where that is offered, and each leaves its line.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { FileClerk } from './fileClerk.ts'
import { expect, test } from './fixtures.ts'
import { choose, enter, typeInto } from './hands.ts'

const HOME = '2-1203'
const LET = '2-1204'
const SECOND = '2-1205'
const OWNER = { name: '王晓梅', idNumber: '11010519491231002X', phone: '13812345678' }
const COMPANY = { name: '和信贸易有限公司', code: '91350100M000100Y43' }

test.setTimeout(180_000)

test('a household over the years', async ({ desk }) => {
  const clerk = new FileClerk(desk.page)
  await clerk.firstRun()
  await test.step('owner and co-owner with their shares', () => ownAHome(clerk))
  await test.step('a company owns a unit and lets it', () => letAUnit(clerk))
  await test.step('the number of somebody on file leads into another unit', () => ownASecondHome(clerk))
  await test.step('换租 and 迁出', () => changeTenants(clerk))
  await test.step('过户 with the family moving out', () => handOver(clerk))
  await test.step('one number in two files', () => mergeFiles(clerk))
})

/** The form of somebody new in the unit that is shown, filled and saved. */
async function newPerson(clerk: FileClerk, person: Parameters<FileClerk['fillOwner']>[1], stay: object): Promise<void> {
  await clerk.page.keyboard.press('Alt+N')
  const form = clerk.form(text('ownerFiles.newOwner'))
  await clerk.fillStay(form, stay)
  await clerk.fillOwner(form, person)
  await clerk.submit(form)
  await clerk.isAt(person.name ?? '')
}

async function ownAHome(clerk: FileClerk): Promise<void> {
  const form = await clerk.openNewOwner()
  await clerk.fillOwner(form, { unit: HOME })
  await clerk.fillStay(form, { fromDay: '2020-03-01', share: '1/2' })
  await clerk.fillOwner(form, OWNER)
  await clerk.submit(form)
  await clerk.toUnit(HOME)
  await expect(clerk.hub()).toContainText(text('households.sharesShown.less'))

  await newPerson(clerk, { name: '李强' }, { relation: 'co-owner', share: '50%' })
  await clerk.toUnit(HOME)
  await expect(clerk.people()).toContainText(`${text('ownerFiles.relations.co-owner')} · 1/2`)
  await expect(clerk.hub()).not.toContainText(text('households.sharesShown.less'))

  await newPerson(clerk, { name: '李小宝' }, { relation: 'family' })
  await clerk.toUnit(HOME)
  await expect(clerk.people().getByRole('listitem')).toHaveCount(3)
  await expect(clerk.timeline()).toContainText(
    text('households.timeline.stayAddedAt', { relation: text('ownerFiles.relations.co-owner') }),
  )
}

async function letAUnit(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const form = await clerk.openNewOwner()
  await clerk.fillOwner(form, { unit: LET })
  await choose(page, fieldOf(form, text('households.fields.kind')), 'company')
  await typeInto(page, fieldOf(form, text('households.fields.companyName')), COMPANY.name)
  await typeInto(page, fieldOf(form, text('households.fields.creditCode')), COMPANY.code)
  await expect(form).toContainText(text('households.creditGood'))
  await clerk.submit(form)
  await clerk.isAt(COMPANY.name)
  // The credit code is public: it stands in the open.
  await expect(clerk.hub()).toContainText(COMPANY.code)
  await clerk.toUnit(LET)

  await page.keyboard.press('Alt+N')
  const tenant = clerk.form(text('ownerFiles.newOwner'))
  await clerk.fillStay(tenant, { relation: 'tenant' })
  await clerk.fillOwner(tenant, { name: '赵租' })
  await enter(page, 'Control+Enter')
  // A tenant without an end of the lease is asked for it.
  await expect(fieldOf(tenant, text('households.fields.leaseTo'))).toBeFocused()
  await typeInto(page, fieldOf(tenant, text('households.fields.leaseTo')), '2090-12-31')
  await clerk.submit(tenant)
  await clerk.toUnit(LET)
  await expect(clerk.people()).toContainText(text('households.leaseUntil', { day: '2090-12-31' }))
  await expect(clerk.hub()).toContainText(text('ownerFiles.unitStates.let'))
}

async function ownASecondHome(clerk: FileClerk): Promise<void> {
  const form = await clerk.openNewOwner()
  await clerk.fillOwner(form, { unit: SECOND, name: OWNER.name, idNumber: OWNER.idNumber })
  await expect(form.getByRole('alert')).toContainText(text('ownerFiles.taken', { name: OWNER.name, unit: HOME }))
  await clerk.press(form.getByRole('button', { name: text('households.addHere') }))
  await clerk.isAt(OWNER.name)
  await expect(clerk.hub().getByRole('button', { name: SECOND, exact: true })).toBeVisible()
  await clerk.undoIsSaid()
  await expect(clerk.hub().getByRole('button', { name: SECOND, exact: true })).toHaveCount(0)

  // The other way round: from the person's own file.
  await clerk.act(text('households.addUnitTo'))
  const again = clerk.form(text('households.addUnitTitle', { name: OWNER.name }))
  await clerk.fillOwner(again, { unit: SECOND })
  await clerk.submit(again)
  await expect(clerk.hub().getByRole('button', { name: SECOND, exact: true })).toBeVisible()
  await expect(clerk.timeline()).toContainText(
    text('households.timeline.stayAdded', { relation: text('ownerFiles.relations.owner') }),
  )
}

async function changeTenants(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.openUnit(LET)
  await clerk.act(text('households.changeTenant'))
  const form = clerk.form(text('households.changeTenantTitle', { unit: LET }))
  await typeInto(page, fieldOf(form, text('ownerFiles.fields.name')), '孙新')
  await clerk.tick(form.getByRole('checkbox', { name: text('households.leaseOpen') }))
  await clerk.submit(form)
  await clerk.isAt(LET)
  await expect(clerk.people()).toContainText('孙新')
  await expect(clerk.people()).not.toContainText('赵租')
  await expect(clerk.timeline()).toContainText(text('households.timeline.tenantChanged'))
  await clerk.undoIsSaid()
  await expect(clerk.people()).toContainText('赵租')
  await expect(clerk.people()).not.toContainText('孙新')

  await clerk.toPerson('赵租')
  await clerk.act(text('households.endStay'))
  const leaving = clerk.form(text('households.endStayTitle', { name: '赵租', unit: LET }))
  await clerk.submit(leaving)
  await clerk.isAt(LET)
  await expect(clerk.people()).not.toContainText('赵租')
  await expect(clerk.hub()).not.toContainText(text('ownerFiles.unitStates.let'))
  await expect(await clerk.unfoldFormer(1)).toContainText('赵租')
  await expect(clerk.timeline()).toContainText(
    text('households.timeline.stayEnded', { reason: text('households.endReasons.lease-ended') }),
  )
}

async function handOver(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await clerk.openUnit(HOME)
  for (const round of ['taken back', 'kept'] as const) {
    await clerk.act(text('households.transfer'))
    const form = clerk.form(text('households.transferTitle', { unit: HOME }))
    // Owners leave by themselves, and their family with them.
    for (const name of [OWNER.name, '李强', '李小宝']) {
      await expect(form.getByRole('checkbox', { name })).toBeChecked()
    }
    await typeInto(page, fieldOf(form, text('ownerFiles.fields.name')), '钱新')
    await typeInto(page, fieldOf(form, text('ownerFiles.fields.phone')), '13700001111')
    await clerk.submit(form)
    await clerk.isAt(HOME)
    await expect(clerk.people().getByRole('listitem')).toHaveCount(1)
    await expect(clerk.people()).toContainText('钱新')
    if (round === 'kept') continue
    await clerk.undoIsSaid()
    await expect(clerk.people().getByRole('listitem')).toHaveCount(3)
    await expect(clerk.people()).not.toContainText('钱新')
  }
  await expect(await clerk.unfoldFormer(3)).toContainText(text('households.endReasons.transferred'))
  await expect(clerk.timeline()).toContainText(text('households.timeline.transferred'))
  await expect(clerk.timeline()).toContainText(
    text('ownerFiles.timeline.takenBack', { what: text('households.timeline.transferred') }),
  )
  // The former owner keeps the other unit; this one stands under 以前的住房.
  await clerk.openUnit(SECOND)
  await clerk.toPerson(OWNER.name)
  await expect(clerk.hub()).toContainText(text('households.formerUnits', { count: 1 }))
}

/** A roster that carries the owner's number under another name: the way in which two files of one person come about. */
async function importDouble(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  const rows = ['房号,姓名,身份证号,电话', `${LET},王小梅,${OWNER.idNumber},13900002222`]
  await clerk.openRoster({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: text('roster.preview.back') })).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: text('roster.end.finished') })).toBeVisible()
}

const pathOf = (page: Page): string => new URL(page.url()).hash.slice(1)

async function mergeFiles(clerk: FileClerk): Promise<void> {
  const { page } = clerk
  await importDouble(clerk)
  await clerk.openUnit(LET)
  await clerk.toPerson('王小梅')
  const double = pathOf(page)
  await expect(clerk.missing()).toContainText(text('households.matters.duplicate'))

  await clerk.openUnit(SECOND)
  await clerk.toPerson(OWNER.name)
  const kept = pathOf(page)
  await clerk.act(text('households.merge'))
  const form = clerk.form(text('households.mergeTitle'))
  await expect(form).toContainText('王小梅')
  await clerk.submit(form)
  await clerk.isAt(OWNER.name)
  for (const code of [SECOND, LET]) {
    await expect(clerk.hub().getByRole('button', { name: code, exact: true })).toBeVisible()
  }
  await expect(clerk.missing()).not.toContainText(text('households.matters.duplicate'))
  await expect(clerk.timeline()).toContainText(text('households.timeline.merged'))

  // The address of the file that went leads to the one that stays.
  await clerk.toReception()
  await page.evaluate((hash) => {
    location.hash = hash
  }, double)
  await clerk.isAt(OWNER.name)
  await expect.poll(() => pathOf(page)).toBe(kept)

  await clerk.act(text('households.unmerge'))
  await expect(clerk.notice(text('households.saved.unmerged', { name: OWNER.name }))).toBeVisible()
  await expect(clerk.hub().getByRole('button', { name: LET, exact: true })).toHaveCount(0)
  await expect(clerk.timeline()).toContainText(text('households.timeline.unmerged'))
  await page.evaluate((hash) => {
    location.hash = hash
  }, double)
  await clerk.isAt('王小梅')
}
