// A day on which every act of custody is done once, with people's words in every field that takes words.
import type { Desk } from '#renderer/db/deskContext.ts'
import { receiveItem, turnAway } from '#renderer/features/parcel-custody/intakeCommands.ts'
import * as keeping from '#renderer/features/parcel-custody/keepingCommands.ts'
import { handOut, mendWayOut, passOnItems, returnItems } from '#renderer/features/parcel-custody/outCommands.ts'
import { beginRun, closeRun, enterCameBack, enterDelivered } from '#renderer/features/parcel-custody/runCommands.ts'
import { addSlots, closeCount } from '#renderer/features/parcel-custody/slotCommands.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { done, type Whose } from './busyDay.ts'
import { SUPERVISOR } from './testStore.ts'

const WORDS = '李建国说家事'
const FOUR = { what: '红木首饰盒', quantity: 1, features: '李建国的字', packaging: '家事袋', reminded: true } as const
const PROXY = {
  ...{ byPersonId: null, name: '赵师傅', phone: '13912345678', idLast4: '0417', authority: '李建国来电' },
  ...{ signedPaper: 'A-LQ-9', remark: WORDS },
} as const

type Take = (more: Partial<ReceiveInput> & Pick<ReceiveInput, 'kind'>) => Promise<string>

/** Parcels, a deposit, something left for somebody, a device and a find: kept, carried, counted, given out and taken back. */
export async function custodyDay(desk: Desk, { personId, unitId }: Whose): Promise<void> {
  const slotId = await firstSlot(desk)
  const typed = personId === null ? { name: '李建国', phone: '13912345678' } : { name: '', phone: '' }
  const take: Take = async (more) => {
    const input = { ...EMPTY_INTAKE, ...typed, unitId, personId, slotId, remark: WORDS, ...more }
    return done(await receiveItem(desk, input)).draft.itemId
  }
  await keptAndGivenOut(desk, take)
  await foundAndPassedOn(desk, take)
  if (unitId !== null) await carried(desk, take)
  const count = { shelves: [], startedAt: '2026-11-21T02:00:00.000Z', keepHere: [], remark: WORDS, scans: [] }
  done(await closeCount(desk, count))
  const refused = { kind: 'deposit', reasons: ['other'], what: '红木', waybill: '', carrier: '', photos: [] } as const
  done(await turnAway(desk, { ...refused, ...typed, unitId, personId, remark: WORDS }))
}

async function firstSlot(desk: Desk): Promise<string> {
  done(await addSlots(desk, { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  return (await desk.store.db.shelfSlots.toArray())[0]?.id ?? ''
}

async function keptAndGivenOut(desk: Desk, take: Take): Promise<void> {
  const leader = { ...desk, signature: SUPERVISOR }
  const own = await take({ kind: 'courier', waybill: 'SF7700000001' })
  const back = await take({ kind: 'courier', waybill: 'SF7700000002' })
  const gone = await take({ kind: 'courier', waybill: 'SF7700000003' })
  const box = await take({ kind: 'left-for', ...FOUR, fromName: '周女士', fromPhone: '13912345678' })
  await take({ kind: 'deposit', ...FOUR })
  await take({ kind: 'device', ...FOUR, fault: '李建国说漏水' })
  done(await keeping.notifyMany(desk, [own, back, gone, box], 'phone'))
  done(await keeping.damageItem(desk, own, { remark: WORDS, pictures: [] }))
  done(await keeping.ruleItem(leader, own, WORDS))
  done(await handOut(desk, { ids: [own, box], taking: { ...PROXY, to: 'proxy' } }))
  done(await mendWayOut(leader, own, { reason: '发错人', where: 'missing' }))
  done(await keeping.declineItems(desk, [back], WORDS))
  done(await returnItems(desk, { ids: [back], parting: { ...PROXY, to: 'carrier', receipt: 'R1' } }))
  done(await keeping.missItem(desk, gone, WORDS))
  done(await keeping.loseItem(leader, gone, WORDS))
}

async function foundAndPassedOn(desk: Desk, take: Take): Promise<void> {
  const nobody = { unitId: null, personId: null, name: '', phone: '' }
  const found = { foundPlace: '2#大堂', foundAt: '2026-11-21T01:00:00.000Z', finder: '赵师傅' }
  const id = await take({ kind: 'found', ...FOUR, ...nobody, ...found })
  const word = { name: '周女士', phone: '13912345678', idLast4: '0417', description: WORDS, fits: false }
  done(await keeping.askFor(desk, id, word))
  done(await passOnItems(desk, { ids: [id], parting: { ...PROXY, to: 'police', receipt: '110-1' } }))
}

async function carried(desk: Desk, take: Take): Promise<void> {
  const [home, refused] = [
    await take({ kind: 'courier', waybill: 'SF7700000004' }),
    await take({ kind: 'courier', waybill: 'SF7700000005' }),
  ]
  const officerId = (await desk.store.db.staff.toArray()).find(({ v }) => v.active === true)?.id ?? ''
  const { runId } = done(await beginRun(desk, { officerId, itemIds: [home, refused] }))
  const at = new Date(desk.store.clock.nowMs()).toISOString()
  done(await enterDelivered(desk, { runId, itemIds: [home] }, { ...PROXY, to: 'proxy', signature: '', at }))
  const word = { reason: 'declined', remark: WORDS, slotId: null } as const
  done(await enterCameBack(desk, { runId, itemIds: [refused] }, word))
  done(await closeRun(desk, runId))
}
