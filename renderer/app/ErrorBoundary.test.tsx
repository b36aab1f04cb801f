import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startTexts, text } from '#renderer/text/text.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

startTexts('zh-CN')

// React tells every caught fault on the console too.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

function Broken(): never {
  throw new Error('nobody foresaw it')
}

const shown = (place: string, isBroken: boolean) => (
  <MantineProvider>
    <ErrorBoundary place={place}>{isBroken ? <Broken /> : <p>接待台</p>}</ErrorBoundary>
  </MantineProvider>
)

test('a fault stays with its screen: another one opens as always', () => {
  const { rerender } = render(shown('/today', true))
  expect(screen.queryByText('接待台')).toBeNull()
  expect(screen.getByRole('button', { name: text('common.retry') })).toBeTruthy()
  rerender(shown('/', false))
  expect(screen.getByText('接待台')).toBeTruthy()
})

test('the screen that broke goes on saying so', () => {
  const { rerender } = render(shown('/today', true))
  rerender(shown('/today', false))
  expect(screen.queryByText('接待台')).toBeNull()
})
