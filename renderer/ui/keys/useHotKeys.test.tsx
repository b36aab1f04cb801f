import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { DeskAction } from './deskAction.ts'
import { HotKeysProvider, useHotKeys } from './useHotKeys.tsx'

const run = vi.fn<(id: string) => void>()
const action = (id: string, keys: string | readonly string[], more: Partial<DeskAction> = {}): DeskAction => ({
  id,
  label: id,
  keys,
  run: () => run(id),
  ...more,
})

function Listener({
  actions,
  exclusive = false,
}: {
  readonly actions: readonly DeskAction[]
  readonly exclusive?: boolean
}) {
  useHotKeys(actions, { exclusive })
  return null
}

function show(dialog: readonly DeskAction[] | undefined, screenActions: readonly DeskAction[], inBrowser = true): void {
  render(
    <HotKeysProvider inBrowser={inBrowser}>
      <input aria-label='备注' />
      <Listener actions={[action('search', 'Ctrl+K'), action('collect-below', 'F2')]} />
      <Listener actions={screenActions} />
      {dialog !== undefined && <Listener actions={dialog} exclusive />}
    </HotKeysProvider>,
  )
}

const press = (key: string, more: object = {}, target: Element = document.body): boolean =>
  fireEvent.keyDown(target, { key, code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key, ...more })
const ran = (): readonly string[] => run.mock.calls.map(([id]) => id)

afterEach(() => {
  vi.clearAllMocks()
})

test('the screen shown last hears the key first, the shell hears what it does not know', () => {
  show(undefined, [action('collect', 'F2')])
  press('F2')
  press('k', { ctrlKey: true })
  expect(ran()).toEqual(['collect', 'search'])
})

test('a dialog hides every key below it', () => {
  show([action('settle', 'F4')], [action('collect', 'F2')])
  press('F2')
  press('k', { ctrlKey: true })
  press('F4')
  expect(ran()).toEqual(['settle'])
})

test.each([
  ['isComposing', { isComposing: true }],
  ['key code 229', { keyCode: 229 }],
])('no key acts while the input method composes (%s)', (_how, event) => {
  show(undefined, [action('collect', 'F2')])
  press('F2', event)
  expect(ran()).toEqual([])
})

test('a letter belongs to the field with the cursor, a function key does not', () => {
  show(undefined, [action('collect', 'F2'), action('pick', '1')])
  press('1', {}, screen.getByLabelText('备注'))
  press('F2', {}, screen.getByLabelText('备注'))
  press('1')
  expect(ran()).toEqual(['collect', 'pick'])
})

test('a key that is held down acts once, an action that is not available never', () => {
  show(undefined, [action('collect', 'F2'), action('print', 'F4', { isAvailable: false })])
  press('F2')
  press('F2', { repeat: true })
  expect(press('F4')).toBe(false)
  expect(ran()).toEqual(['collect'])
})

test('F3 is the browser’s where there is one, the desk’s in its own window', () => {
  show(undefined, [action('decoration', ['F3', 'F4'])])
  press('F3')
  expect(ran()).toEqual([])
  press('F4')
  expect(ran()).toEqual(['decoration'])
})
