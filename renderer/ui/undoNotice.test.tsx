// F8 takes back the last act: pressed before that act has told of itself, it waits for it, and never takes back the one before.
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { ActionButton } from './ActionButton.tsx'
import type { DeskAction } from './keys/deskAction.ts'
import { HotKeysProvider, useHotKeys } from './keys/useHotKeys.tsx'
import { showUndo } from './UndoNotice.tsx'

const undone: string[] = []
const told = (act: string) => showUndo({ message: act, undo: () => void undone.push(act) })

/** The act that is under way: told when the desk has written it. */
let written = Promise.withResolvers<boolean>()
const ARRIVE: DeskAction = {
  id: 'arrive',
  label: '到访',
  keys: 'F2',
  run: async () => {
    if (await written.promise) told('second')
  },
}

function Desk() {
  useHotKeys([ARRIVE])
  return <ActionButton action={ARRIVE} />
}

const press = (key: string) => fireEvent.keyDown(document.body, { key, code: key })

beforeEach(async () => {
  startTexts('zh-CN')
  notifications.clean()
  undone.length = 0
  written = Promise.withResolvers<boolean>()
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <Notifications />
        <Desk />
      </HotKeysProvider>
    </MantineProvider>,
  )
  told('first')
  await screen.findByText('first')
})

const begin = {
  key: () => void press('F2'),
  button: () => void fireEvent.click(screen.getByRole('button', { name: /到访/ })),
}

test('takes back the act that stands', async () => {
  press('F8')
  await waitFor(() => expect(undone).toEqual(['first']))
})

test.each(['key', 'button'] as const)('waits for the act that was begun by %s, and takes that one back', async (by) => {
  begin[by]()
  press('F8')
  expect(undone).toEqual([])
  written.resolve(true)
  await waitFor(() => expect(undone).toEqual(['second']))
  await waitFor(() => expect(screen.queryByText('second')).toBeNull())
})

test('does not wait for what was begun before the act was told, however long it takes', async () => {
  begin.key()
  told('third')
  await screen.findByText('third')
  press('F8')
  await waitFor(() => expect(undone).toEqual(['third']))
})

test('takes nothing back where the act under way was refused, and hears the next press', async () => {
  begin.key()
  press('F8')
  written.resolve(false)
  await written.promise
  await new Promise((settled) => setTimeout(settled, 0))
  expect(undone).toEqual([])
  press('F8')
  await waitFor(() => expect(undone).toEqual(['first']))
})
