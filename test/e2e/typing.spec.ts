// What is typed is never lost, and never seen by those who should not: drafts, languages, the cover, the lock.
import { text } from '#renderer/text/text.ts'
import { Clerk, fieldOf } from './clerk.ts'
import { expect, test } from './fixtures.ts'
import { enter, tabTo, typeInto } from './hands.ts'

const OWNER = { unit: '2-1203', name: '王晓梅', phone: '13812345678', remark: '请勿按门铃' }

/** Drafts are kept a moment after the last key (renderer/ui/useEntryForm.ts). */
const DRAFT_MS = 1_500

test('a reload in the middle of a form brings back what was typed; saved, the draft is gone', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await clerk.fillOwner(await clerk.openNewOwner(), OWNER)
  await page.waitForTimeout(DRAFT_MS)
  await desk.kill()
  await page.reload({ timeout: 5_000 }).catch(() => undefined)
  await desk.restart()
  await clerk.signIn()

  const form = await clerk.openNewOwner()
  await expect(form).toContainText(text('kit.startOver'))
  await expect(fieldOf(form, text('ownerFiles.fields.name'))).toHaveValue(OWNER.name)
  await expect(fieldOf(form, text('ownerFiles.fields.phone'))).toHaveValue(OWNER.phone)
  await enter(page, 'Control+Enter')
  await expect(clerk.hub().getByRole('heading', { level: 1, name: OWNER.name })).toBeVisible()

  await expect(fieldOf(await clerk.openNewOwner(), text('ownerFiles.fields.name'))).toHaveValue('')
})

test('Escape asks before anything typed is thrown away; staying is the default', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  const form = await clerk.openNewOwner()
  const name = fieldOf(form, text('ownerFiles.fields.name'))
  await typeInto(page, name, OWNER.name)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').getByRole('button', { name: text('kit.stay') })).toBeFocused()
  await enter(page)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(name).toHaveValue(OWNER.name)
})

test('another language and the dark keep every letter that was typed', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  const form = await clerk.openNewOwner()
  await clerk.fillOwner(form, OWNER)
  await clerk.switchLanguage('en')
  await clerk.switchScheme('dark')
  const english = clerk.form(text('ownerFiles.newOwner'))
  await expect(fieldOf(english, text('ownerFiles.fields.name'))).toHaveValue(OWNER.name)
  await expect(fieldOf(english, text('ownerFiles.fields.remark'))).toHaveValue(OWNER.remark)
  await clerk.switchLanguage('zh-CN')
  await expect(fieldOf(form, text('ownerFiles.fields.phone'))).toHaveValue(OWNER.phone)
})

test('the lock keeps the form behind it, and nothing below hears a key', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  const form = await clerk.openNewOwner()
  await clerk.fillOwner(form, OWNER)
  await clerk.lock()
  await expect(form).toBeHidden()
  await expect(page.locator('body')).not.toContainText(OWNER.name)
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await clerk.unlock()
  await expect(fieldOf(form, text('ownerFiles.fields.remark'))).toHaveValue(OWNER.remark)
})

test('one key covers name, phone, identity and remark on every screen, and uncovers them', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await clerk.addOwner({ ...OWNER, idNumber: '11010519491231002X' })
  await clerk.checkIn(OWNER.name)
  const secrets = [OWNER.name, OWNER.remark, '138****5678', '002X']
  for (const secret of secrets) await expect(page.locator('body')).toContainText(secret)

  await clerk.cover()
  for (const secret of secrets) await expect(page.locator('body')).not.toContainText(secret)
  await clerk.toOwners()
  await expect(page.getByRole('grid')).toContainText(OWNER.unit)
  for (const secret of secrets) await expect(page.locator('body')).not.toContainText(secret)
  await clerk.search('21203', OWNER.unit)
  for (const secret of secrets) await expect(page.locator('body')).not.toContainText(secret)
  await page.keyboard.press('Escape')
  await clerk.cover()
  await expect(page.getByRole('grid')).toContainText(OWNER.name)
})

test('a phone number is shown by one key for a while, and that somebody looked is on record', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await clerk.addOwner(OWNER)
  await expect(clerk.hub()).not.toContainText(OWNER.phone)
  await page.keyboard.press('F7')
  await expect(clerk.hub()).toContainText(OWNER.phone)
  await clerk.cover()
  await expect(clerk.hub()).not.toContainText(OWNER.phone)
})

test('a visitor without a file is checked in, the slip mended, and checked out', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await page.keyboard.press('F2')
  const form = clerk.form(text('deskVisits.formTitle'))
  await expect(fieldOf(form, text('deskVisits.name'))).toBeFocused()
  await page.keyboard.type('李师父')
  await enter(page)
  await expect(clerk.here()).toContainText('李师父')
  await tabTo(page, clerk.here().getByRole('button', { name: '李师父' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: text('deskVisits.card') })).toBeVisible()
  await page.keyboard.press('Shift+F4')
  const mend = clerk.form(text('deskVisits.correctTitle'))
  await typeInto(page, fieldOf(mend, text('deskVisits.name')), '李师傅')
  await enter(page)
  await expect(clerk.here()).toContainText('李师傅')
  await tabTo(page, clerk.here().getByRole('button', { name: '李师傅' }))
  await page.keyboard.press('F4')
  await expect(clerk.here()).not.toContainText('李师傅')
})
