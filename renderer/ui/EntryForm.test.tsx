import { MantineProvider, TextInput } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { refusalWords } from '#renderer/text/refusals.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from './EntryForm.tsx'
import { EntrySection } from './EntrySection.tsx'
import { HotKeysProvider } from './keys/useHotKeys.tsx'
import { MoneyInput } from './MoneyInput.tsx'
import { type DraftStore, useEntryForm } from './useEntryForm.ts'

startTexts('zh-CN')

type Typed = { name: string; deposit: number | null }
const isTyped = (values: unknown): values is Typed => typeof (values as Typed).name === 'string'

const onSubmit = vi.fn<(values: Typed) => Promise<EntryOutcome>>()
const onDone = vi.fn()
const onLeave = vi.fn()

interface OwnerFormProps {
  readonly drafts?: DraftStore
  /** Given: the form has a second section. */
  readonly remark?: string
}

function OwnerForm({ drafts, remark }: OwnerFormProps) {
  const entry = useEntryForm<Typed>({
    initialValues: { name: '', deposit: null },
    validate: ({ name }): Record<string, string> => (name === '' ? { name: '请写姓名' } : {}),
    missing: ({ name }) => (name === '' ? [{ field: 'name', label: '姓名' }] : []),
    isValues: isTyped,
    ...(drafts === undefined ? {} : { drafts, draftKey: 'owner/new' }),
  })
  const { form } = entry
  return (
    <EntryForm entry={entry} title='业主' submitLabel='保存' onSubmit={onSubmit} onDone={onDone} onLeave={onLeave}>
      <EntrySection title='业主'>
        <TextInput key={form.key('name')} {...form.getInputProps('name')} label='姓名' />
        <MoneyInput key={form.key('deposit')} {...form.getInputProps('deposit')} label='押金' />
      </EntrySection>
      {remark !== undefined && (
        <EntrySection title='备注'>
          <textarea aria-label='备注' defaultValue={remark} />
        </EntrySection>
      )}
    </EntryForm>
  )
}

function show(drafts?: DraftStore, remark?: string): void {
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <OwnerForm {...(drafts === undefined ? {} : { drafts })} {...(remark === undefined ? {} : { remark })} />
      </HotKeysProvider>
    </MantineProvider>,
  )
}

const field = (label: string): HTMLInputElement => screen.getByLabelText(label)
const type = (label: string, value: string): boolean => fireEvent.change(field(label), { target: { value } })
const press = (key: string, more: object = {}): boolean => fireEvent.keyDown(field('姓名'), { key, code: key, ...more })

beforeEach(() => {
  onSubmit.mockResolvedValue({ ok: true, value: undefined })
})
afterEach(() => {
  vi.clearAllMocks()
})

test('a form that was opened has the cursor, so that its keys are heard', () => {
  show()
  expect(document.activeElement).toBe(field('姓名'))
})

describe('Enter', () => {
  test('saves what was typed and leaves', async () => {
    show()
    type('姓名', '王晓梅')
    press('Enter')
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ name: '王晓梅', deposit: null })
  })

  test.each([
    ['isComposing', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
    ['Process', { key: 'Process' }],
  ])('never saves while the input method composes (%s)', async (_how, event) => {
    show()
    type('姓名', 'wangxiaomei')
    expect(press('Enter', event)).toBe(false)
    await Promise.resolve()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('pressed twice saves once', async () => {
    show()
    type('姓名', '王晓梅')
    press('Enter')
    press('Enter')
    await waitFor(() => expect(onDone).toHaveBeenCalled())
    expect(onSubmit).toHaveBeenCalledOnce()
  })

  test('with a field missing says so beside it and puts the cursor there', async () => {
    show()
    press('Enter')
    expect(await screen.findByText('请写姓名')).toBeDefined()
    expect(document.activeElement).toBe(field('姓名'))
    expect(screen.getByText('有 1 处要看一看')).toBeDefined()
    expect(onSubmit).not.toHaveBeenCalled()
  })

  test('with an amount that cannot be read saves nothing', async () => {
    show()
    type('姓名', '王晓梅')
    type('押金', '1.005')
    press('Enter')
    await waitFor(() => expect(document.activeElement).toBe(field('押金')))
    expect(onSubmit).not.toHaveBeenCalled()
    fireEvent.blur(field('押金'))
    expect(screen.getByText('最多两位小数（分）')).toBeDefined()
  })
})

test('an amount is given in fen', async () => {
  show()
  type('姓名', '王晓梅')
  type('押金', '1,234.5')
  press('Enter')
  await waitFor(() => expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ name: '王晓梅', deposit: 123450 }))
})

test('the list of what is missing follows every letter', () => {
  show()
  expect(screen.getByText('缺什么（1）')).toBeDefined()
  type('姓名', '王')
  expect(screen.queryByText('缺什么（1）')).toBeNull()
  expect(screen.getByText('不缺什么，可以保存')).toBeDefined()
})

test('a refusal stands above the buttons and keeps what was typed', async () => {
  onSubmit.mockResolvedValue({ ok: false, error: { words: refusalWords('disk-full') } })
  show()
  type('姓名', '王晓梅')
  press('Enter')
  expect(await screen.findByText('磁盘满了。')).toBeDefined()
  expect(field('姓名').value).toBe('王晓梅')
  expect(onDone).not.toHaveBeenCalled()
})

describe('Escape', () => {
  test('leaves at once when nothing was typed', () => {
    show()
    press('Escape')
    expect(onLeave).toHaveBeenCalledOnce()
  })

  test('asks when something was typed; staying is the default', async () => {
    show()
    type('姓名', '王')
    press('Escape')
    const stay = await screen.findByRole('button', { name: '继续填写' })
    expect(onLeave).not.toHaveBeenCalled()
    fireEvent.click(stay)
    expect(onLeave).not.toHaveBeenCalled()
    press('Escape')
    fireEvent.click(await screen.findByRole('button', { name: '不要了，离开' }))
    expect(onLeave).toHaveBeenCalledOnce()
  })

  test('does nothing while the input method composes', () => {
    show()
    press('Escape', { isComposing: true })
    expect(onLeave).not.toHaveBeenCalled()
  })
})

test('a draft comes back after a crash, and is forgotten when the form is saved', async () => {
  const drafts = {
    load: vi.fn(async () => ({ values: { name: '王晓梅', deposit: null }, savedAt: '2026-11-21T01:00:00Z' })),
    save: vi.fn(),
    drop: vi.fn(),
  }
  show(drafts)
  await waitFor(() => expect(field('姓名').value).toBe('王晓梅'))
  expect(screen.getByText(/这是上次没填完的草稿/)).toBeDefined()
  type('姓名', '王晓')
  await waitFor(() => expect(drafts.save).toHaveBeenCalledWith('owner/new', { name: '王晓', deposit: null }))
  press('Enter')
  await waitFor(() => expect(drafts.drop).toHaveBeenCalledWith('owner/new'))
})

describe('PageDown and PageUp', () => {
  test('go from section to section and stay at its ends', () => {
    show(undefined, '晚上在家')
    const remark = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '备注' })
    field('押金').focus()
    expect(fireEvent.keyDown(field('押金'), { key: 'PageDown' })).toBe(false)
    expect(document.activeElement).toBe(remark)
    expect(remark.selectionStart).toBe('晚上在家'.length)
    fireEvent.keyDown(remark, { key: 'PageDown' })
    expect(document.activeElement).toBe(remark)
    fireEvent.keyDown(remark, { key: 'PageUp' })
    expect(document.activeElement).toBe(field('姓名'))
  })

  test('select what stands in a field of one line, as Tab does', () => {
    show(undefined, '')
    type('姓名', '王晓梅')
    const remark = screen.getByRole('textbox', { name: '备注' })
    remark.focus()
    fireEvent.keyDown(remark, { key: 'PageUp' })
    expect([field('姓名').selectionStart, field('姓名').selectionEnd]).toEqual([0, 3])
  })

  test('are left to the browser in a form of one section', () => {
    show()
    expect(press('PageDown')).toBe(true)
  })

  test('are left to the browser with a modifier', () => {
    show(undefined, '')
    expect(press('PageDown', { ctrlKey: true })).toBe(true)
  })
})
