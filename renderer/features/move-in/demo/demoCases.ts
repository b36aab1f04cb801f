/** Homes of the practice community on their way: an agent without the mandate, a home that was refused, keys that went out last week. */

import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { type DemoDesks, done } from '#renderer/db/practiceDesk.ts'
import { chargeCase, collectMoney } from '#renderer/features/money/commands/money.ts'
import { ofMoveIn } from '#renderer/features/money/moneyCase.ts'
import { openMoveIn, receiveMoveIn, refuseHome } from '#renderer/features/move-in/commands/cases.ts'
import { checkSeal, takeMoveInPapers } from '#renderer/features/move-in/commands/casesPapers.ts'
import { issueHouseNotices } from '#renderer/features/move-in/commands/faultNotices.ts'
import { mendFaults } from '#renderer/features/move-in/commands/faults.ts'
import { handOverHome } from '#renderer/features/move-in/commands/handing.ts'
import { inspectMoveIn } from '#renderer/features/move-in/commands/inspection.ts'
import { feeProposal } from '#renderer/features/move-in/queries/fees.ts'
import { loadInspectStart } from '#renderer/features/move-in/queries/inspection.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import type { FoundFaultInput } from '#shared/domain/move-in/inspection/foundFaults.ts'
import { decideAddOwner } from '#shared/domain/owner-files/decisions.ts'
import { ROOMS } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import { METERS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { addDays } from '#shared/kernel/days.ts'

/** A home with its case. */
export interface DemoMoveIn {
  readonly unitId: string
  readonly personId: string
  readonly caseId: string
  readonly owner: string
}

interface DemoOwner {
  readonly name: string
  readonly phone: string
  readonly notice: string
}

const today = ({ store }: Desk) => store.dayOf(store.clock.nowMs())

/** Puts the owner on file and opens the case from the notice; undefined without a home. */
export async function openHome(
  desk: Desk,
  unitId: string | undefined,
  { name, phone, notice }: DemoOwner,
): Promise<DemoMoveIn | undefined> {
  if (unitId === undefined) return undefined
  const { store, signature } = desk
  const input = {
    ...{ name, idKind: null, idNumber: null, remark: '', phones: [phone], unitId },
    ...{ relation: 'owner' as const, fromDay: today(desk), toDay: null },
  }
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const added = done('owner', await commit(store, signature, (context) => decideAddOwner(input, facts, context)))
  const { personId } = added.draft
  const opened = await openMoveIn(desk, {
    ...{ unitId, personId, source: 'notice', noticeNumber: notice, noticeDay: today(desk), confirmationNumber: '' },
    ...{ ownerName: name, ownerPhone: phone, ownerIds: [personId], isCompany: false, isContractAtBank: false },
    ...{ bankName: '', remark: '' },
  })
  return { unitId, personId, caseId: done('case', opened).draft.caseId, owner: name }
}

/** Everything that this case asks for now, but the papers left out. */
async function layOnDesk(desk: Desk, caseId: string, without: readonly string[] = []): Promise<void> {
  const row = await desk.store.db.moveInCases.get(caseId)
  if (row === undefined) return
  const { needs } = await loadMoveInFacts(desk.store, row.v)
  const papers = needs
    .filter(({ paper, by }) => by !== 'archive' && !without.includes(paper))
    .map(({ paper, of, copies, isOriginal }) => ({
      ...{ paper, of, copies, isOriginal, number: '', remark: '', scan: null },
    }))
  done('papers', await takeMoveInPapers(desk, caseId, papers))
  done('seal', await checkSeal(desk, caseId, { agrees: true, remark: '' }))
}

const OWNER_COMES = { comer: 'owner', comerName: '', comerPhone: '', comerIdLast4: '' }

/** An agent came this morning, without the mandate's original; fees are fixed and not paid. */
export async function received(desks: DemoDesks, unitId: string | undefined): Promise<void> {
  const home = await openHome(desks({ daysAgo: 12 }), unitId, {
    name: '方志远',
    phone: '13900005302',
    notice: 'RZ-0502',
  })
  if (home === undefined) return
  const desk = desks({ daysAgo: 0, minute: 545 })
  const agent = { comer: 'agent', comerName: '方雯', comerPhone: '13900005303', comerIdLast4: '0021' }
  done('agent', await receiveMoveIn(desk, home.caseId, agent))
  await layOnDesk(desk, home.caseId, ['authorisation', 'service-contract'])
  await chargeFees(desk, home.caseId)
}

async function chargeFees(desk: Desk, caseId: string): Promise<void> {
  const lines = (await feeProposal(desk.store, caseId, today(desk))).filter(({ amountFen }) => amountFen > 0)
  if (lines.length > 0) done('fees', await chargeCase(desk, ofMoveIn(caseId), lines))
}

async function payFees(desk: Desk, { caseId, owner }: DemoMoveIn): Promise<void> {
  await chargeFees(desk, caseId)
  const row = await desk.store.db.moveInCases.get(caseId)
  const lines = (row?.v.money.charges ?? [])
    .filter(({ amountFen }) => amountFen > 0)
    .map(({ account, name, amountFen }) => ({ account, name, amountFen, of: '' }))
  if (lines.length === 0) return
  const paid = { kind: 'collected', payer: 'owner', payerName: owner, method: 'code', lines, remark: '' } as const
  done('receipt', await collectMoney(desk, ofMoveIn(caseId), paid))
}

/** Everything is as it should be but these; the meters stand where the last round saw them. */
async function inspect(desk: Desk, caseId: string, faults: readonly Omit<FoundFaultInput, 'photos'>[]): Promise<void> {
  const start = await loadInspectStart(desk.store, caseId, today(desk))
  const readings = METERS.map((meter) => ({
    ...{ meter, kind: 'read' as const, photos: [], noPhotoWhy: '' },
    figure: String((start?.last[meter]?.hundredths ?? 0) / 100),
    meterNumber: `${meter.slice(0, 1).toUpperCase()}2026${caseId.slice(-4)}`,
  }))
  const told = await inspectMoveIn(desk, caseId, {
    input: {
      ...{ rooms: [...ROOMS], absent: [], faults: faults.map((fault) => ({ ...fault, photos: [] })), readings },
      ...{ signatures: { owner: 'paper', desk: 'paper', engineering: 'paper' }, companions: '工程部 赵工' },
      ...{ inspectorId: desk.signature.actor.id, noPhotoWhy: '练习小区没有照片', remark: '' },
    },
    ...{ pictures: {}, ink: {}, late: undefined },
  })
  done('inspection', told)
}

/** The kitchen leaks: the owner would not take it, the notice is out, one of three is mended. */
export async function refusedHome(desks: DemoDesks, unitId: string | undefined): Promise<void> {
  const home = await openHome(desks({ daysAgo: 14 }), unitId, {
    name: '罗婉清',
    phone: '13900005601',
    notice: 'RZ-0503',
  })
  if (home === undefined) return
  const { caseId } = home
  const desk = desks({ daysAgo: 6, minute: 610 })
  done('owner comes', await receiveMoveIn(desk, caseId, OWNER_COMES))
  await layOnDesk(desk, caseId, ['service-contract'])
  const dueOn = addDays(today(desk), 7)
  await inspect(desks({ daysAgo: 6, minute: 640 }), caseId, [
    { room: 'kitchen', item: 'waterproofing', what: '厨房墙角渗水', responsible: '施工单位', dueOn },
    { room: 'balcony', item: 'railing', what: '栏杆松动', responsible: '开发商', dueOn },
    {
      room: 'living-room',
      item: 'sockets',
      what: '电视墙插座不通电',
      responsible: '工程部',
      dueOn: addDays(dueOn, -3),
    },
  ])
  done('refusal', await refuseHome(desks({ daysAgo: 6, minute: 655 }), caseId, { why: '厨房渗水，整改后再收', dueOn }))
  const faults = (await desk.store.db.moveInCases.get(caseId))?.v.faults ?? []
  const meant = faults.map(({ id }) => ({ caseId, faultId: id }))
  done(
    'notices',
    await issueHouseNotices(desks({ daysAgo: 5 }), { faults: meant, responsible: '', dueOn: '', demand: '' }),
  )
  const mended = meant.filter((_, index) => faults[index]?.item === 'sockets')
  done(
    'mended',
    await mendFaults(desks({ daysAgo: 2 }), mended, { byId: '', party: '工程部 赵工', remark: '', at: '' }),
  )
}

/** Keys went out last week: the visit-back of the seventh day is due, the binder is not filed. */
export async function handedOver(desks: DemoDesks, unitId: string | undefined): Promise<void> {
  const home = await openHome(desks({ daysAgo: 20 }), unitId, {
    name: '沈雨桐',
    phone: '13900005802',
    notice: 'RZ-0504',
  })
  if (home === undefined) return
  const { caseId } = home
  const desk = desks({ daysAgo: 8, minute: 560 })
  done('owner comes', await receiveMoveIn(desk, caseId, OWNER_COMES))
  await layOnDesk(desk, caseId)
  await payFees(desks({ daysAgo: 8, minute: 575 }), home)
  await inspect(desks({ daysAgo: 8, minute: 600 }), caseId, [])
  const things = [
    { kind: 'door-key', count: 5, serials: [], depositFen: 0, costFen: 0 },
    { kind: 'access-card', count: 0, serials: ['M580201', 'M580202'], depositFen: 0, costFen: 0 },
    { kind: 'water-card', count: 1, serials: [], depositFen: 0, costFen: 0 },
  ]
  const handed = await handOverHome(desks({ daysAgo: 8, minute: 640 }), caseId, {
    ...{ takerName: home.owner, relation: 'owner', isIdChecked: true, receiptNumber: '', remark: '' },
    ...{ things, gifts: [{ name: '入伙礼包', count: 1 }], bag: ['owner-handbook', 'decoration-leaflet'] },
    ...{ way: 'print' as const, signature: '', signedPaper: '' },
  })
  done('keys', handed)
}
