import { MantineProvider, TextInput } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { startTexts } from '#renderer/text/text.ts'
import { lateEntry } from '#renderer/text/zh-CN/lateEntry.ts'
import { err } from '#shared/kernel/result.ts'
import { EntryForm, type EntryOutcome } from './EntryForm.tsx'
import { EntrySection } from './EntrySection.tsx'
import { refusedEntry } from './entryRefusal.ts'
import { HotKeysProvider } from './keys/useHotKeys.tsx'
import { LateEntryFields } from './LateEntryFields.tsx'
import { isLateEntryValues, type LateEntryValues, NO_LATE_ENTRY } from './lateEntryValues.ts'
import { type DraftStore, useEntryForm } from './useEntryForm.ts'

type Values = { matter: string } & LateEntryValues

const onSubmit = vi.fn<(values: Values) => Promise<EntryOutcome>>()

function Form({ drafts }: { readonly drafts?: DraftStore }) {
  const entry = useEntryForm<Values>({
    initialValues: { matter: '', ...NO_LATE_ENTRY },
    validate: () => ({}),
    isValues: (values): values is Values => isLateEntryValues(values),
    ...(drafts === undefined ? {} : { drafts, draftKey: 'item/new' }),
  })
  return (
    <EntryForm entry={entry} title='记事' submitLabel='保存' onSubmit={onSubmit} onDone={() => undefined}>
      <EntrySection title='事项'>
        <TextInput label='内容' autoFocus key={entry.form.key('matter')} {...entry.form.getInputProps('matter')} />
      </EntrySection>
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

const show = (drafts?: DraftStore) =>
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <Form {...(drafts === undefined ? {} : { drafts })} />
      </HotKeysProvider>
    </MantineProvider>,
  )

beforeEach(() => {
  startTexts('zh-CN')
  onSubmit.mockReset()
  onSubmit.mockResolvedValue(err({}))
})

describe('补录 in a form', () => {
  test('is out of the way until its key is pressed, and then begins at the time', async () => {
    show()
    expect(screen.queryByRole('textbox', { name: '纸上时间' })).toBeNull()
    fireEvent.keyDown(window, { key: 'j', code: 'KeyJ', altKey: true })
    const time = await screen.findByRole('textbox', { name: '纸上时间' })
    await waitFor(() => expect(document.activeElement).toBe(time))
    await userEvent.keyboard('0930{Tab}a-lx-00007{Enter}')
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ isLate: true, lateAt: '0930', paperNumber: 'a-lx-00007' })
    expect(onSubmit.mock.calls[0]?.[0].lateDay).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('a refusal stands beside its field', async () => {
    const words = (code: string) => lateRefusalWords(code) ?? { what: '', saved: '', now: '' }
    onSubmit.mockResolvedValue(refusedEntry({ code: 'blank-filled', field: 'paperNumber' }, words))
    show()
    await userEvent.click(screen.getByRole('switch', { name: /照纸单补录/ }))
    await userEvent.type(await screen.findByRole('textbox', { name: '空白单编号' }), 'A-LX-00007{Enter}')
    expect(await screen.findByText(/这张空白单已经补录过了/)).toBeTruthy()
  })

  test('comes back from a draft as it was left', async () => {
    const values = { matter: '漏水', isLate: true, lateDay: '2026-11-20', lateAt: '0930', paperNumber: '' }
    show({
      load: async () => ({ values, savedAt: '2026-11-21T02:12:00.000Z' }),
      save: () => undefined,
      drop: () => undefined,
    })
    expect(await screen.findByDisplayValue('0930')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '纸上日期' }).value).toBe('2026-11-20')
  })
})

test.each(Object.keys(lateEntry.refusals))('%s has words', (code) => {
  expect(lateRefusalWords(code)?.what).toMatch(/。$/)
  expect(lateRefusalWords('beyond-role')).toBeUndefined()
})
