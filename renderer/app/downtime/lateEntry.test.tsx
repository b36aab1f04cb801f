import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { deskVisitsFrontDesk } from '#renderer/features/desk-visits/module.tsx'
import { itemsFrontDesk } from '#renderer/features/items/module.tsx'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { parcelCustodyFrontDesk } from '#renderer/features/parcel-custody/module.tsx'
import { releasesFrontDesk } from '#renderer/features/releases/module.tsx'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { foundedStore } from '#test/support/testStore.ts'

startTexts('zh-CN')

let store: Store
beforeEach(async () => {
  store = await foundedStore()
  useLateStart.setState({ waiting: undefined })
})

const modules = [deskVisitsFrontDesk, itemsFrontDesk, releasesFrontDesk, loansFrontDesk, parcelCustodyFrontDesk]
const numberField = () => screen.findByLabelText('空白单编号') as Promise<HTMLInputElement>

test.each([
  ['visit-record', 'A-LF-00001'],
  ['work-contact', 'A-LX-00001'],
  ['release-slip', 'A-FX-00007'],
  ['loan-slip', 'A-JY-00002'],
])('a %s that was filled by hand opens its form with 补录 on and its number', async (form, number) => {
  const router = await showReception({ store, modules, path: `/?late=${number}&form=${form}` })
  await waitFor(async () => expect((await numberField()).value).toBe(number))
  // Going back, or to another form, does not open it again.
  expect(router.state.location.searchStr).toBe('')
  await press('Escape')
  expect(useLateStart.getState().waiting).toBeUndefined()
})

test('a custody register that was filled by hand opens the intake with its number, for a whole delivery', async () => {
  const router = await showReception({ store, modules, path: '/?late=A-JC-00003&form=custody-register' })
  await waitFor(() => expect(router.state.location.pathname).toBe('/custody/intake'))
  const field = (await screen.findByLabelText('补录纸张编号')) as HTMLInputElement
  expect(field.value).toBe('A-JC-00003')
  expect(useLateStart.getState().waiting).toBeUndefined()
})

test('the next form is one of today again', async () => {
  await showReception({ store, modules, path: '/?late=A-FX-00007&form=release-slip' })
  await numberField()
  await press('F6')
  await screen.findByRole('complementary', { name: '记一件事' })
  expect(screen.queryByLabelText('空白单编号')).toBeNull()
})
