import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { recordReveal } from './commands.ts'
import { mergePeople } from './mergeCommands.ts'
import { ownerFileExport } from './papers/personExports.ts'

test("a person's copy holds what was registered and looked at under a merged file", async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  const unit = await addUnit(store)
  const [from, into] = [await addOwner(store, unit, '王晓梅'), await addOwner(store, unit, '王晓梅')]
  await recordReveal(deskOf(store), { personId: from, what: 'phone', reason: 'owner-asked' })
  await mergePeople(deskOf(store, SUPERVISOR), { from, into }, { values: {}, seen: {} })
  const sections = await ownerFileExport(store, into)
  const rowsOf = (key: string) => sections.find((section) => section.key === key)?.rows ?? []
  expect(rowsOf('reveals')).toHaveLength(1)
  // Both files had the phone: it was left where it was, and is still held.
  expect(rowsOf('phones').map(([number]) => number)).toEqual(['13812345678', '13812345678'])
  expect(rowsOf('changes').length).toBeGreaterThan(2)
})
