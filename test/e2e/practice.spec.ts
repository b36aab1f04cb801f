// The practice community: a banner, people to try everything on, a database of its own, and the real one untouched.
import type { Page } from '@playwright/test'
import { text } from '#renderer/text/text.ts'
import { Clerk } from './clerk.ts'
import { expect, test } from './fixtures.ts'

const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? '').sort())

test('practice has a banner and its own people, and leaves the real community as it was', async ({ desk }) => {
  const { page } = desk
  const clerk = new Clerk(page)
  await clerk.firstRun()
  await clerk.addOwner({ unit: '9-0909', name: '真实业主' })
  const [real = ''] = await databases(page)

  await desk.restart({ demo: true })
  await clerk.openPractice()
  await expect(page.getByText(text('shell.practice'))).toBeVisible()
  await clerk.find('2-1203', '2-1203')
  await clerk.toOwners()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page.getByText('真实业主')).toHaveCount(0)
  await clerk.addOwner({ unit: '9-0908', name: '练习业主' })
  expect(await databases(page)).toEqual([real, 'qiantai-practicecommunit'].sort())

  await desk.restart({ demo: false })
  await clerk.signIn()
  await expect(page.getByText(text('shell.practice'))).toHaveCount(0)
  await clerk.toOwners()
  await expect(page.getByRole('grid')).toContainText('真实业主')
  await expect(page.getByText('练习业主')).toHaveCount(0)
})
