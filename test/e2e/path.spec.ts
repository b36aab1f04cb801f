// The whole path of the first owner, from an empty computer to the paper and back, in both languages: by keyboard, with an input
// method and a scanner, ending with the PDF read back and everything found again after the browser was closed.
import { languages } from '#renderer/text/language.ts'
import { text } from '#renderer/text/text.ts'
import { fieldOf } from './clerk.ts'
import { compose, enter, scan, tabTo, typeInto } from './hands.ts'
import { expect, test } from './lastingDesk.ts'
import { expectAbsent, expectPaper, PaperClerk } from './paperClerk.ts'

const OWNER = {
  name: '王𠮷䶮㛃',
  unit: '2-1203',
  idNumber: '11010519491231002X',
  phone: '13812345678',
  remark: '门口放置鞋柜，上门请先来电',
}
const BAD = { idNumber: '110105194912310021', phone: '1381234567' }

test.setTimeout(240_000)

for (const language of languages) {
  test(`the whole path of the first owner (${language})`, async ({ lasting }) => {
    const clerk = new PaperClerk(lasting.page(), language)

    await test.step('first run, locked and unlocked', async () => {
      await clerk.switchLanguage(language)
      await clerk.firstRun()
      await clerk.lock()
      await clerk.unlock()
    })

    await test.step('a unit', async () => {
      await clerk.addUnit({ code: OWNER.unit, area: '89.5' })
      await expect(clerk.hub()).toContainText('89.5')
    })

    await test.step('an owner, with every check', () => addOwnerWithEveryCheck(clerk))

    await test.step('found by initials, by unit and by the end of the phone', async () => {
      for (const query of ['wj', '21203', '5678']) {
        await clerk.toReception()
        await clerk.find(query, OWNER.name.slice(0, 1))
      }
      await clerk.toReception()
      await clerk.find('5678', OWNER.name)
    })

    await test.step('checked in by one key, taken back, and again', async () => {
      await clerk.checkIn(OWNER.name)
      await clerk.undo()
      await expect(clerk.here()).not.toContainText(OWNER.name)
      await clerk.checkIn(OWNER.name)
      await clerk.leave(OWNER.name)
    })

    await test.step('a remark, taken back, and again', async () => {
      await clerk.editRemark(OWNER.remark)
      await clerk.saysSaved()
      await clerk.undo()
      await expect(clerk.hub()).not.toContainText(OWNER.remark)
      await clerk.editRemark(OWNER.remark)
    })

    const sample = await test.step('the registration form as a sample', async () => {
      await clerk.openRegistrationForm()
      const pdf = await clerk.issuePdf()
      expectPaper(pdf, 'A-DJ-00001')
      const [page] = pdf.read.pages
      for (const words of ['姓名王𠮷䶮㛃', OWNER.unit, '138****5678', '002X', '89.50㎡', OWNER.remark, '样张']) {
        expect(page?.text).toContain(words)
      }
      expect(page?.text).not.toContain('补打')
      expect(page?.fonts.map(({ name }) => name)).toContain('QiantaiRareHan-Regular')
      for (const secret of [OWNER.phone, OWNER.idNumber]) expectAbsent(pdf, secret)
      await clerk.isAtPaper('A-DJ-00001')
      return pdf
    })

    await test.step('enabled: the reprint is no sample, and says that it is one', async () => {
      await clerk.enableTemplate()
      await clerk.scanPaper(sample, 'A-DJ-00001')
      const again = await clerk.reprintPdf()
      expectPaper(again, 'A-DJ-00001')
      expect(again.read.pages[0]?.text).toContain('补打第1次')
      expect(again.read.pages[0]?.text).not.toContain('样张')
      expect(again.codes).toEqual(sample.codes)
    })

    const blank = await test.step('a blank with the next number', async () => {
      const pdf = await clerk.blankPdf()
      expectPaper(pdf, 'A-DJ-00002')
      expect(pdf.read.pages[0]?.text).not.toContain(OWNER.name)
      await clerk.isAtPaper('A-DJ-00002')
      return pdf
    })

    await test.step('a scan opens its paper from any screen; a void one says so', async () => {
      await clerk.toOwners()
      await clerk.scanPaper(blank, 'A-DJ-00002')
      await clerk.voidPaper('A-DJ-00002', '写坏了')
      await clerk.saysSaved()
    })

    await test.step('closed and opened again: everything is there', async () => {
      const reopened = new PaperClerk(await lasting.closeAndOpen(), language)
      await reopened.signIn()
      await reopened.find('21203', OWNER.unit)
      await reopened.find(OWNER.name, OWNER.name)
      for (const words of [OWNER.unit, OWNER.remark, '138****5678', '002X']) {
        await expect(reopened.hub()).toContainText(words)
      }
      await expect(reopened.hub()).toContainText('A-DJ-00001')
      await reopened.scanPaper(blank, 'A-DJ-00002')
      await expect(reopened.page.getByText(text('papers.voidAlready'), { exact: true })).toBeVisible()
      await reopened.scanPaper(sample, 'A-DJ-00001')
      await expect(reopened.page.getByText(text('papers.printedTimes', { count: 2 }))).toBeVisible()
    })
  })
}

async function addOwnerWithEveryCheck(clerk: PaperClerk): Promise<void> {
  const { page } = clerk
  const form = await clerk.openNewOwner()
  const name = fieldOf(form, text('ownerFiles.fields.name'))
  const idNumber = fieldOf(form, text('ownerFiles.fields.idNumber'))
  const phone = fieldOf(form, text('ownerFiles.fields.phone'))
  const remark = fieldOf(form, text('ownerFiles.fields.remark'))

  await clerk.fillOwner(form, { unit: OWNER.unit, ...BAD, remark: '第一稿' })
  await enter(page, 'Control+Enter')
  // Each error stands beside its field, the cursor is in the first of them, and nothing that was typed is lost.
  await expect(name).toBeFocused()
  await expect(name).toHaveAccessibleDescription(new RegExp(text('ownerFiles.refusals.name-missing.what')))
  await expect(idNumber).toHaveAccessibleDescription(new RegExp(text('ownerFiles.idReasons.bad-check')))
  await expect(phone).toHaveAccessibleDescription(new RegExp(text('ownerFiles.phoneReasons.mobile-length')))
  await expect(form).toContainText(text('kit.checkFields', { count: 3 }))
  await expect(idNumber).toHaveValue(BAD.idNumber)
  await expect(phone).toHaveValue(BAD.phone)

  // An input method: its Enter is no submit, its Escape no leaving, its F2 no key of the desk.
  await compose(page, { letters: 'wang', chosen: '王' }, async () => {
    await expect(name).toHaveValue('wang')
    await expect(form).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
  await page.keyboard.insertText('𠮷䶮㛃')
  await expect(name).toHaveValue(OWNER.name)

  // A scan lands in the field with the cursor: nothing is submitted, and what was typed stays as it was.
  await scan(page, '6901234567892')
  await expect(clerk.notice(text('shell.unknownScan', { scanned: '6901234567892' }))).toBeVisible()
  await expect(name).toHaveValue(OWNER.name)
  await expect(form).toBeVisible()

  await typeInto(page, idNumber, OWNER.idNumber)
  await typeInto(page, phone, OWNER.phone)
  await typeInto(page, remark, '')
  await tabTo(page, phone, 'Shift+Tab')
  await enter(page)
  await expect(clerk.hub().getByRole('heading', { level: 1, name: OWNER.name })).toBeVisible()
  await clerk.saysSaved()
}
