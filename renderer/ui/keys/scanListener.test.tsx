import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ScannerProvider, useScanner } from './useScanner.tsx'

const scanned = vi.fn()
const submitted = vi.fn()

function Form() {
  const [value, setValue] = useState('王')
  useScanner(scanned)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submitted()
      }}
    >
      <input aria-label='备注' value={value} onChange={(event) => setValue(event.currentTarget.value)} />
    </form>
  )
}

let now = 0
const clock = vi.spyOn(Event.prototype, 'timeStamp', 'get')

beforeEach(() => {
  clock.mockImplementation(() => now)
  render(
    <ScannerProvider>
      <Form />
    </ScannerProvider>,
  )
  field().focus()
})
afterEach(() => {
  vi.clearAllMocks()
})

const field = (): HTMLInputElement => screen.getByLabelText('备注')

/** Types as a keyboard does: the key, then its character unless something kept it. Gives whether the Enter went through. */
function type(text: string, gapMs: number, key?: string): boolean {
  for (const sign of text) {
    now += gapMs
    const went = fireEvent.keyDown(field(), { key: key ?? sign, code: `Digit${sign}`, isComposing: key !== undefined })
    if (went && key === undefined) fireEvent.change(field(), { target: { value: field().value + sign } })
  }
  now += gapMs
  return fireEvent.keyDown(field(), { key: key ?? 'Enter', code: 'Enter', isComposing: key !== undefined })
}

test('a scan into a field is handed on, keeps its Enter from the form and leaves the field as it was', () => {
  expect(type('6901234567892', 8)).toBe(false)
  expect(scanned).toHaveBeenCalledExactlyOnceWith('6901234567892')
  expect(submitted).not.toHaveBeenCalled()
  expect(field().value).toBe('王')
})

test('a person typing the same digits keeps them and their Enter', () => {
  expect(type('690123', 90)).toBe(true)
  expect(scanned).not.toHaveBeenCalled()
  expect(field().value).toBe('王690123')
})

test('a scan with the input method on is handed on, and what the method writes afterwards is taken back', async () => {
  fireEvent.compositionStart(field())
  expect(type('690123', 8, 'Process')).toBe(false)
  fireEvent.change(field(), { target: { value: '王690123' } })
  fireEvent.compositionEnd(field())
  await vi.waitFor(() => expect(field().value).toBe('王'))
  expect(scanned).toHaveBeenCalledExactlyOnceWith('690123')
})
