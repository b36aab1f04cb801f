import { expect, test } from 'vitest'
import { matterKey } from './matterKey.ts'

test.each([
  ['item/x', 'item/x'],
  ['item/x/attend', 'item/x'],
  ['item/x/visit-back', 'item/x'],
  ['loan/x', 'loan/x'],
  ['close', 'close'],
])('%s is the matter %s', (id, key) => {
  expect(matterKey(id)).toBe(key)
})
