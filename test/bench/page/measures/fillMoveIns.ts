// Fills the desk of the packet row: homes of the roster whose owners are expected on a handover day, through the decision that opens a case. The
// bench page is shown at the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { knowRecords } from '#renderer/db/knownRecords.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideOpenMoveIn } from '#shared/domain/move-in/cases/opening.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { CLERK } from './commitStrict.ts'
import { startParts } from './startDesk.ts'

interface MoveIns {
  /** How many homes are expected on each of these days. */
  readonly days: Readonly<Record<string, number>>
}

/** Cases of one change: one page of a handover list. */
const A_CHANGE = 25

function must<Value>(done: Result<Value, unknown>): Value {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** Opens the community of this address and opens the cases; gives how many there are. */
export async function fillMoveIns({ days }: MoveIns): Promise<number> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const homes = await soldHomes(store)
  let from = 0
  for (const [day, count] of Object.entries(days)) {
    await expectHomes(store, homes.slice(from, from + count), day)
    from += count
  }
  const stored = await store.db.moveInCases.count()
  store.db.close()
  return stored
}

interface Home {
  readonly unitId: string
  readonly personId: string
  readonly ownerName: string
}

async function soldHomes(store: Store): Promise<readonly Home[]> {
  const stays = await store.db.stays.toArray()
  const first = new Map(stays.map(({ v }) => [v.unitId ?? '', v.personId ?? '']))
  first.delete('')
  const people = new Map((await store.db.people.toArray()).map(({ id, v }) => [id, v.name ?? '']))
  return [...first].map(([unitId, personId]) => ({ unitId, personId, ownerName: people.get(personId) ?? '' }))
}

async function expectHomes(store: Store, homes: readonly Home[], day: string): Promise<void> {
  const known = knowRecords(['moveInCase'])
  for (let at = 0; at < homes.length; at += A_CHANGE) {
    const some = homes.slice(at, at + A_CHANGE)
    const draftsOf = (context: DecisionContext) => some.flatMap((home) => draftsOfHome(home, day, context))
    must(await commitMany(store, CLERK, (context) => ok({ drafts: draftsOf(context) }), { known }))
  }
}

function draftsOfHome({ unitId, personId, ownerName }: Home, day: string, context: DecisionContext): ChangeDraft[] {
  const input = {
    ...{ unitId, personId, source: 'list', noticeNumber: 'RZ-2026-018', noticeDay: '', confirmationNumber: '' },
    ...{ ownerName, ownerPhone: '', ownerIds: [personId], isCompany: false, isContractAtBank: false },
    ...{ bankName: '', remark: '' },
  }
  const { caseId: id, ...opened } = must(decideOpenMoveIn(input, { cases: [], deliveredDay: null }, context))
  const data = { day, from: '10:00', to: '10:30', place: '大堂', personId }
  return [opened, { cmd: 'moveIn.appoint', items: [{ kind: 'event', e: 'moveInCase', id, ev: 'appointed', data }] }]
}
