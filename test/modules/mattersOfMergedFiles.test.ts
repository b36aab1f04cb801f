// What a person owes stands on the file that stays, whichever of two files it was told of.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { issuePaper } from '#renderer/db/papers.ts'
import { addThings, lendThing } from '#renderer/features/loans/commands.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { mergePeople } from '#renderer/features/owner-files/mergeCommands.ts'
import { issueRelease } from '#renderer/features/releases/commands.ts'
import { releasesFrontDesk } from '#renderer/features/releases/module.tsx'
import { sheetsFrontDesk } from '#renderer/features/sheets/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

test('a slip, a loan and a paper of a merged file are owed by the person of the file that stays', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  const desk = paperDesk(store)
  const unitId = await addUnit(store)
  const [from, into] = [await addOwner(store, unitId, '王晓梅'), await addOwner(store, unitId, '王晓梅')]
  const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
  const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
  const who = { unitId, personId: from, applicant: 'owner', applicantName: '王晓梅' } as const
  const more = { authorisation: 'in-person', carrierIdLast4: '', plate: '', reason: '', replaces: null } as const
  expect((await issueRelease(desk, { ...nothing, ...who, ...more, goods, day: '2026-11-21' })).ok).toBe(true)
  const cart = { kind: 'trolley', labels: '平板车 1', slot: '', unitId: null, feeFen: 0, depositFen: 0 } as const
  await addThings(desk, { ...cart, due: 'same-day' })
  const borrower = { personId: from, staffId: null, unitId, name: '', phone: '', idLast4: '' }
  const thingId = must((await store.db.loanThings.toArray())[0]).id
  expect((await lendThing(desk, { thingId, borrower })).ok).toBe(true)
  expect((await issuePaper(desk, must(desk.papers[0]), { kind: 'person', id: from })).ok).toBe(true)
  await mergePeople(paperDesk(store, { signature: SUPERVISOR }), { from, into }, { values: {}, seen: {} })
  for (const { openMatters } of [releasesFrontDesk, loansFrontDesk, sheetsFrontDesk])
    expect(await openMatters?.(store, { kind: 'person', id: into })).toHaveLength(1)
})
