// Two desks of one community that could not hear each other prepare one home: numbers never meet, both packets are kept, the later list counts.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { Store } from '#renderer/db/store.ts'
import { packetOnPaper, prepareMoveIn } from '#renderer/features/move-in/commands/packet.ts'
import { packetPapers } from '#renderer/features/move-in/packet/packetPapers.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideClaimPrefix } from '#shared/domain/desks/decisions.ts'
import { succeeded } from '#test/support/actions.ts'
import { openedMoveIn } from '#test/support/moveInCase.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

startTexts('zh-CN')

const deskOn = (store: Store): Desk => ({ ...paperDesk(store), papers: packetPapers })

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function withLetter(store: Store, letter: string): Promise<void> {
  const facts = { own: null, others: ['A'] }
  succeeded(await commit(store, SUPERVISOR, (context) => decideClaimPrefix(store.device, letter, facts, context)))
}

test('one home prepared at two desks while apart keeps both packets; both desks count the later one', async () => {
  const here = await foundedStore()
  const { caseId } = await openedMoveIn(here)
  const there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
  await withLetter(there, 'B')
  succeeded(await prepareMoveIn(deskOn(here), caseId))
  const clock = there.clock as ReturnType<typeof standingClock>
  clock.advance(60_000)
  succeeded(await prepareMoveIn(deskOn(there), caseId))
  await send(here, there)
  await send(there, here)
  const numbers = (await here.db.sheets.toArray()).map(({ v }) => v.number)
  expect(new Set(numbers).size).toBe(2 * packetPapersOfAHome)
  expect(numbers.filter((number) => number.startsWith('A-'))).toHaveLength(packetPapersOfAHome)
  for (const store of [here, there]) {
    const { drawn } = must(await store.db.moveInCases.get(caseId)).v
    expect(drawn.every(({ number }) => number.startsWith('B-'))).toBe(true)
    const papers = await packetOnPaper(deskOn(store), caseId)
    if (!papers.ok) throw new Error(papers.error.code)
    expect(papers.value.numbers).toEqual(['B-RH-00001', 'B-HT-00001', 'B-ZT-00001', 'B-DA-00001'])
    // The paper of the other desk opens here too, word for word.
    for (const sheetId of papers.value.sheetIds) expect(await loadPaper(store, sheetId)).toBeDefined()
    expect((await store.db.sheets.toArray()).every(({ v }) => v.status === 'issued')).toBe(true)
  }
  expect(await projectedRows(here)).toEqual(await projectedRows(there))
  const again = await prepareMoveIn(deskOn(here), caseId)
  expect(again).toMatchObject({ ok: false, error: { code: 'prepared-already' } })
})

/** RH, HT, ZT and DA: the other forms are other rooms'. */
const packetPapersOfAHome = 4
