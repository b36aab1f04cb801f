import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { SearchDialog } from './SearchDialog.tsx'

startTexts('zh-CN')

const hit = (id: string, title: string): SearchHit => ({
  id,
  kind: 'person',
  label: { title, unit: '2-1203', maskedPhone: '138****5678' },
  matched: 'pinyin',
  spans: [{ in: 'title', start: 0, end: 1 }],
})
const found: Readonly<Record<string, readonly SearchHit[]>> = {
  wxm: [hit('1', '王晓梅'), hit('2', '王小明')],
  wx: [hit('3', '吴霞')],
}

const search = vi.fn(async (query: string) => found[query] ?? [])
const onOpen = vi.fn<(hit: SearchHit) => void>()
const onNewOwner = vi.fn<(query: string) => void>()
const onClose = vi.fn()
let isBehind = false
const heard = new Set<() => void>()
const changed = new Set<() => void>()
const news = {
  isBehind: () => isBehind,
  onBehind: (listener: () => void) => {
    heard.add(listener)
    return () => heard.delete(listener)
  },
  onChanged: (listener: () => void) => {
    changed.add(listener)
    return () => changed.delete(listener)
  },
}

beforeEach(() => {
  search.mockReset().mockImplementation(async (query) => found[query] ?? [])
  usePrivacy.setState({ covered: false })
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <SearchDialog opened search={search} news={news} onOpen={onOpen} onNewOwner={onNewOwner} onClose={onClose} />
      </HotKeysProvider>
    </MantineProvider>,
  )
})
afterEach(() => {
  vi.clearAllMocks()
})

const field = (): HTMLInputElement => screen.getByRole('combobox')
const press = (key: string, more: object = {}): boolean => fireEvent.keyDown(field(), { key, ...more })
const type = (value: string, isComposing = false): Promise<void> =>
  act(async () => {
    field().value = ''
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    setter?.call(field(), value)
    field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
  })

test('Enter opens the first hit; the arrows choose another', async () => {
  await type('wxm')
  expect(screen.getAllByRole('option')).toHaveLength(3)
  expect(field().getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id)
  press('ArrowDown')
  press('Enter')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(found.wxm?.[1])
  expect(onClose).toHaveBeenCalledOnce()
})

test('the list follows the letters of the input method, but no key acts before it is done', async () => {
  await type("w'x'm", true)
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('王晓梅')
  press('Enter', { isComposing: true })
  press('Enter', { keyCode: 229 })
  expect(onOpen).not.toHaveBeenCalled()
  press('Enter')
  expect(onOpen).toHaveBeenCalledOnce()
})

test('an answer that comes late does not replace a newer one', async () => {
  let answerLate = (_hits: readonly SearchHit[]): void => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answerLate = resolve)))
  await type('wx')
  await type('wxm')
  await act(async () => answerLate(found.wx ?? []))
  expect(screen.queryByText(/霞/)).toBeNull()
})

test('nobody found offers a new owner with what was typed', async () => {
  await type('欧阳')
  expect(screen.getByText('没有找到“欧阳”')).toBeDefined()
  press('Enter')
  expect(onNewOwner).toHaveBeenCalledExactlyOnceWith('欧阳')
})

test('Enter with nothing typed does nothing', () => {
  press('Enter')
  expect(onOpen).not.toHaveBeenCalled()
  expect(onNewOwner).not.toHaveBeenCalled()
})

test('shows unit, name, covered phone and why it was found; under cover neither name nor phone', async () => {
  await type('wxm')
  const line = (): string | null | undefined => screen.getAllByRole('option')[0]?.textContent
  expect(line()).toBe('2-1203王晓梅138****5678拼音')
  act(() => usePrivacy.getState().toggle())
  expect(line()).toBe('2-1203王＊＊拼音')
})

test('an empty box lists whom the desk opened last', async () => {
  await type('wxm')
  search.mockImplementation(async (query) =>
    query === '' ? [{ ...hit('9', '赵云'), matched: 'recent', spans: [] }] : [],
  )
  await type(' ')
  expect(screen.getByText('最近打开')).toBeTruthy()
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['2-1203赵云138****5678'])
  press('Enter')
  expect(onOpen).toHaveBeenCalledOnce()
})

test('while the index catches up with an import the search says so', () => {
  const words = '有的内容还在编入索引，可能暂时查不到'
  const tell = (next: boolean) =>
    act(() => {
      isBehind = next
      for (const listener of heard) listener()
    })
  expect(screen.queryByText(words)).toBeNull()
  tell(true)
  expect(screen.getByText(words)).toBeTruthy()
  tell(false)
  expect(screen.queryByText(words)).toBeNull()
})

afterEach(() => {
  isBehind = false
})

const setBehind = (next: boolean) =>
  act(async () => {
    isBehind = next
    for (const listener of heard) listener()
  })

test('Enter before the answer begins no new file and opens nobody else: it waits, and opens who is found', async () => {
  let answerLate = (_hits: readonly SearchHit[]): void => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answerLate = resolve)))
  await type('王晓梅')
  expect(screen.queryByText('没有找到“王晓梅”')).toBeNull()
  press('Enter')
  expect(onNewOwner).not.toHaveBeenCalled()
  expect(onOpen).not.toHaveBeenCalled()
  await act(async () => answerLate([hit('1', '王晓梅')]))
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(hit('1', '王晓梅'))
})

test('while the index fills Enter begins no new file; when it is whole it is asked again', async () => {
  await setBehind(true)
  await type('欧阳')
  press('Enter')
  expect([onNewOwner.mock.calls, onClose.mock.calls]).toEqual([[], []])
  search.mockImplementationOnce(async () => [hit('7', '欧阳')])
  await setBehind(false)
  press('Enter')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(hit('7', '欧阳'))
  expect(onNewOwner).not.toHaveBeenCalled()
})

const tellChanged = () =>
  act(async () => {
    for (const listener of changed) listener()
  })

test('who was added a moment before is there though nobody types again', async () => {
  await type('欧阳')
  expect(screen.getByText('没有找到“欧阳”')).toBeTruthy()
  search.mockImplementationOnce(async () => [hit('7', '欧阳')])
  await tellChanged()
  expect(screen.queryByText('没有找到“欧阳”')).toBeNull()
  press('Enter')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(hit('7', '欧阳'))
})

test('a change of the index moves no line that stands: what is new comes below', async () => {
  await type('wxm')
  search.mockImplementationOnce(async () => [hit('8', '万小米'), ...(found.wxm ?? [])])
  await tellChanged()
  const titles = screen.getAllByRole('option').map((option) => option.textContent)
  expect(titles.slice(0, 3).map((title) => title?.slice(6, 9))).toEqual(['王晓梅', '王小明', '万小米'])
  press('Enter')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(found.wxm?.[0])
})

test('changes while an answer is on its way are asked for once more, not each', async () => {
  let answerLate = (_hits: readonly SearchHit[]): void => {}
  search.mockImplementationOnce(() => new Promise((resolve) => (answerLate = resolve)))
  await type('wx')
  search.mockClear()
  await tellChanged()
  await tellChanged()
  expect(search).not.toHaveBeenCalled()
  await act(async () => answerLate([]))
  expect(search).toHaveBeenCalledOnce()
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('吴霞')
})
