// What is taken for the length of a change is never less than it is: a change above 256 KB would be refused.
import { expect, test } from 'vitest'
import type { DraftItem } from '#shared/domain/draft.ts'
import { ok } from '#shared/kernel/result.ts'
import { encodeChange } from '#shared/sync/envelope.ts'
import { succeeded } from '#test/support/actions.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { logOf } from '#test/support/twoDesks.ts'
import { commitMany } from './commitMany.ts'
import { draftsOfGroups } from './draftsOfGroups.ts'

const MAX_BYTES = 60_000

test.each(['a', '王', '😀', '"', '\\', '\u0001', 'é'])('texts of %j', async (sign) => {
  const store = await foundedStore()
  const groups = Array.from({ length: 60 }, (_, index): readonly DraftItem[] => [
    {
      kind: 'set',
      e: 'person',
      id: `person-${index}`,
      values: { name: sign.repeat(20), remark: sign.repeat(250), idKind: null },
    },
    { kind: 'set', e: 'unit', id: `unit-${index}`, values: { code: sign.repeat(10), areaCm2: 895_000 } },
  ])
  const drafts = draftsOfGroups({ cmd: 'owner.add' }, groups, { maxBytes: MAX_BYTES })
  expect(drafts.length).toBeGreaterThan(1)
  // Twice: the second time every field names what stands.
  for (const round of [1, 2]) {
    succeeded(await commitMany(store, CLERK, () => ok({ drafts })))
    const changes = (await logOf(store)).slice(-drafts.length)
    for (const change of changes) expect(encodeChange(change).length, `round ${round}`).toBeLessThan(MAX_BYTES)
  }
})

test('a group that is heavier than the limit is a draft of its own', () => {
  const heavy: DraftItem = { kind: 'set', e: 'person', id: 'person-1', values: { remark: 'x'.repeat(70_000) } }
  const light: DraftItem = { kind: 'set', e: 'unit', id: 'unit-1', values: { code: '1-1' } }
  const drafts = draftsOfGroups({ cmd: 'owner.add' }, [[light], [heavy], [light]], { maxBytes: MAX_BYTES })
  expect(drafts.map((draft) => draft.items)).toEqual([[light], [heavy], [light]])
})

test('events and deletions are counted too', () => {
  const told: DraftItem = { kind: 'event', e: 'visit', id: 'visit-1', ev: 'arrived', data: { name: 'x'.repeat(9_000) } }
  const gone: DraftItem = { kind: 'delete', e: 'stay', id: 'stay-1' }
  const drafts = draftsOfGroups({ cmd: 'visit.arrive' }, [[told], [told], [gone]], { maxBytes: MAX_BYTES })
  expect(drafts.map((draft) => draft.items.length)).toEqual([1, 2])
})
