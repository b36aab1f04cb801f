// Goods that leave a decoration site: from the card of its case to the slip of its home, by keys alone (handbook D16).
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { releasesFrontDesk } from '#renderer/features/releases/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { openForm } from '#test/support/formFingers.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { addSiteAtWork, SITE } from '#test/support/siteAtWork.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

test('a release slip of the home is one key away from its site', async () => {
  const store = await foundedStore()
  await addSiteAtWork(store)
  const router = await showScreen({
    desk: paperDesk(store, { host: fakeHost() }),
    modules: [decorationFrontDesk, releasesFrontDesk],
    path: `/decoration/case/${SITE}/site`,
  })
  await screen.findByRole('button', { name: '开放行单' })
  await press('r', { altKey: true, code: 'KeyR' })
  const { unitId } = must(await store.db.decorationCases.get(SITE)).v
  await waitFor(() => expect(router.state.location.pathname).toBe(`/releases/for-${unitId}`))
  const form = await openForm()
  expect(within(form).getByLabelText('房号', { selector: 'input' })).toHaveProperty('value', '2-1203')
  await press('Escape')
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
})
