// Reserving blanks when there are more forms than figures on the keyboard.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { FORMS, type FormId } from '#shared/domain/sheets/schema.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { sheetsFrontDesk } from './module.tsx'

startTexts('zh-CN')

test('each form of a long list has a key of its own: figures first, then letters', async () => {
  const desk = paperDesk(await foundedStore())
  const forms = Object.keys(FORMS) as FormId[]
  const papers = forms.map((form) => ({ ...must(desk.papers[0]), form, title: () => form }))
  const router = await showScreen({ desk: { ...desk, papers }, modules: [sheetsFrontDesk], path: '/papers' })
  fireEvent.click(await screen.findByRole('button', { name: /领空白单/ }))
  const keyOf = async (form: FormId) =>
    (await screen.findByRole('button', { name: new RegExp(form) })).getAttribute('aria-keyshortcuts')
  expect(await keyOf(must(forms[0]))).toBe('1')
  expect(await keyOf(must(forms[8]))).toBe('9')
  expect(await keyOf(must(forms[9]))).toBe('A')
  await press('a', { code: 'KeyA' })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/papers/blank/${forms[9]}`))
})
