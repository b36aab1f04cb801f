import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { ScannerProvider } from '#renderer/ui/keys/useScanner.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { SignInScreen } from './SignInScreen.tsx'
import type { SignInRefusal, StaffChoice } from './staffChoice.ts'

startTexts('zh-CN')

const staff: readonly StaffChoice[] = [
  { id: 'a', name: '张敏', role: 'front-desk' },
  { id: 'b', name: '刘洋', role: 'supervisor' },
]
const onSignIn = vi.fn<(staffId: string, pin: string) => Promise<Result<unknown, SignInRefusal>>>()

function show(lockedFor?: StaffChoice): void {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <ScannerProvider>
          <SignInScreen
            communityName='新外滩花苑'
            staff={staff}
            onSignIn={onSignIn}
            {...(lockedFor === undefined ? {} : { lockedFor })}
          />
        </ScannerProvider>
      </HotKeysProvider>
    </MantineProvider>,
  )
}

const pin = (): HTMLInputElement => screen.getByLabelText(/请输入密码/)
const enter = (digits: string): Promise<void> =>
  act(async () => {
    fireEvent.change(pin(), { target: { value: digits } })
    fireEvent.keyDown(pin(), { key: 'Enter' })
  })

afterEach(() => {
  vi.clearAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a number key picks the person, Enter sends the PIN', async () => {
  onSignIn.mockResolvedValue({ ok: true, value: undefined })
  show()
  fireEvent.keyDown(screen.getByLabelText('打名字查找'), { key: '2' })
  await enter('25 80x')
  expect(onSignIn).toHaveBeenCalledExactlyOnceWith('b', '2580')
})

test('a number key picks the person wherever the focus stands', () => {
  show()
  fireEvent.keyDown(window, { key: '1', code: 'Digit1' })
  expect(pin()).toBeTruthy()
})

test('a PIN that is too short is not sent', async () => {
  show(staff[0])
  await enter('258')
  expect(onSignIn).not.toHaveBeenCalled()
})

test('a wrong PIN says how many tries are left and empties the field', async () => {
  onSignIn.mockResolvedValue({ ok: false, error: { code: 'wrong-pin', triesLeft: 2 } })
  show(staff[0])
  await enter('2581')
  expect(screen.getByText('密码不对，还可以试 2 次。')).toBeDefined()
  expect(pin().value).toBe('')
})

test('too many wrong PINs count the seconds down before another try', async () => {
  vi.useFakeTimers()
  onSignIn.mockResolvedValue({ ok: false, error: { code: 'wait', seconds: 30 } })
  show(staff[0])
  await enter('2581')
  expect(screen.getByText('密码错得太多，请等 30 秒再试。')).toBeDefined()
  expect(pin().disabled).toBe(true)
  act(() => {
    vi.advanceTimersByTime(2000)
  })
  expect(screen.getByText('密码错得太多，请等 28 秒再试。')).toBeDefined()
  act(() => {
    vi.advanceTimersByTime(28_000)
  })
  expect(pin().disabled).toBe(false)
})

test('a locked desk asks its person at once; another can take over', () => {
  show(staff[0])
  expect(screen.getByText('已锁屏')).toBeDefined()
  fireEvent.keyDown(pin(), { key: 'Escape' })
  expect(screen.getByRole('button', { name: /刘洋/ })).toBeDefined()
})
