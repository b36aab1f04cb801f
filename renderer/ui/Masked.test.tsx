import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from './keys/useHotKeys.tsx'
import { Masked } from './Masked.tsx'

startTexts('zh-CN')

const onReveal = vi.fn(async () => '13812345678' as string | undefined)

beforeEach(() => {
  vi.useFakeTimers()
  usePrivacy.setState({ covered: false })
  render(
    <HotKeysProvider inBrowser>
      <Masked label='电话' masked='138****5678' keys='Alt+P' onReveal={onReveal} />
    </HotKeysProvider>,
  )
})
afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

const pressKey = () => act(async () => fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', altKey: true }))
const shown = (): boolean => screen.queryByText('13812345678') !== null

test('one key shows the number for half a minute, then it is covered again', async () => {
  expect(shown()).toBe(false)
  await pressKey()
  expect(shown()).toBe(true)
  act(() => {
    vi.advanceTimersByTime(29_000)
  })
  expect(shown()).toBe(true)
  act(() => {
    vi.advanceTimersByTime(1000)
  })
  expect(screen.getByText('138****5678')).toBeDefined()
  expect(onReveal).toHaveBeenCalledOnce()
})

test('covering the screen takes the number away at once and asks for none', async () => {
  await pressKey()
  act(() => usePrivacy.getState().toggle())
  expect(shown()).toBe(false)
  await pressKey()
  expect(onReveal).toHaveBeenCalledOnce()
  act(() => usePrivacy.getState().toggle())
  expect(shown()).toBe(false)
})

test('a refusal shows nothing', async () => {
  onReveal.mockResolvedValueOnce(undefined)
  await pressKey()
  expect(screen.getByText('138****5678')).toBeDefined()
})
