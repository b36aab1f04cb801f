import { notifications, notificationsStore } from '@mantine/notifications'
import { beforeEach, expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { showNotice } from './notice.ts'
import { showUndo } from './UndoNotice.tsx'

startTexts('zh-CN')

beforeEach(() => notifications.clean())

const shown = () => notificationsStore.getState().notifications.map(({ id }) => id)
const tell = (id: string) => showNotice(id, { id })

test('two notices stand at once, and the newest is always among them', () => {
  for (const id of ['a', 'b', 'c']) tell(id)
  expect(shown()).toEqual(['b', 'c'])
  showUndo({ message: '已登记', undo: () => undefined })
  expect(shown()).toEqual(['c', 'undo'])
})

test('what somebody has to close is not pushed away by what passes', () => {
  showNotice('没有打印', { id: 'failed', autoClose: false })
  for (const id of ['a', 'b']) tell(id)
  expect(shown()).toEqual(['failed', 'b'])
})

test('a notice told again takes its own place', () => {
  for (const id of ['a', 'b', 'b']) tell(id)
  expect(shown()).toEqual(['a', 'b'])
})
