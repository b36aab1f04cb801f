// A slip's goods leave at one desk while a leader voids its paper at another: whichever was told first, both desks see it.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { issueRelease, passSlip } from './commands.ts'
import { slipLines } from './queries.ts'

startTexts('zh-CN')

async function issued(store: Store): Promise<{ readonly id: string; readonly sheetId: string }> {
  const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
  const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
  const who = { unitId: null, personId: null, applicant: 'owner', applicantName: '王晓梅' } as const
  const more = { authorisation: 'in-person', carrierIdLast4: '', plate: '', reason: '', replaces: null } as const
  const done = await issueRelease(paperDesk(store), { ...nothing, ...who, ...more, goods, day: '2026-11-21' })
  if (!done.ok) throw new Error(done.error.code)
  return { id: must((await store.db.releases.toArray())[0]).id, sheetId: done.value.draft.sheetId }
}

test.each(['passes', 'voids'] as const)('the desk that %s it hears of the other', async (side) => {
  const here = await foundedStore()
  const { id, sheetId } = await issued(here)
  const there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  expect((await passSlip(paperDesk(here), id, { guard: '', what: '' })).ok).toBe(true)
  expect((await voidPaper(paperDesk(there, { signature: SUPERVISOR }), sheetId, '开错')).ok).toBe(true)
  const [hearing, telling] = side === 'passes' ? [here, there] : [there, here]
  await applyChanges(hearing, await logOf(telling))
  expect(await hearing.db.conflicts.count()).toBe(1)
  expect(JSON.stringify(await hearing.db.conflicts.toArray())).toContain('void-in-use')
  // What left has left, whatever became of its paper.
  const [line] = await slipLines(hearing, await hearing.db.releases.toArray(), '2026-11-21')
  expect(line?.standing).toBe('passed')
})
