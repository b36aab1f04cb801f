/** What the papers of a packet say of a home, and how the packet of a case stands. All of it may run inside a transaction of the store. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { paperText } from '#renderer/text/text.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { COMERS, type Comer, type MoveInPaper, PACKET_PAPERS } from '#shared/domain/move-in/kinds.ts'
import { contentsOf } from '#shared/domain/move-in/packet/binderContents.ts'
import type { BinderFacts } from '#shared/domain/move-in/packet/binderSheet.ts'
import type { FlowFacts, FlowPaper } from '#shared/domain/move-in/packet/flowSheet.ts'
import type { PacketFacts } from '#shared/domain/move-in/packet/packetOf.ts'
import { inCopies, PACKET_SIGN_BOXES, type WordedFacts } from '#shared/domain/move-in/packet/wordedSheets.ts'
import type { PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'
import { formatArea } from '#shared/domain/owner-files/area.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { loadMoveInFacts, loadMoveInTerms } from './stand.ts'

/** A paper of the packet that has its number. */
export interface NumberedPaper {
  readonly form: string
  readonly number: string
}

/** The case of a home that papers are drawn up for: the one that runs, else the last that was not broken off or taken back. Index: `moveInCases.unitId`. */
export async function caseOfUnit(store: Store, unitId: string): Promise<MoveInCaseRow | undefined> {
  const rows = await store.db.moveInCases.where('v.unitId').equals(unitId).toArray()
  const standing = rows
    .filter(({ v }) => v.status !== 'void' && v.status !== 'broken-off')
    .sort((a, b) => a.v.openedAt.localeCompare(b.v.openedAt))
  return standing.findLast(({ v }) => v.status !== 'archived') ?? standing.at(-1)
}

/** What the project set of packets: the same for every home. */
export type PacketTerms = Pick<PacketFacts, 'hasGifts' | 'contractCopies'>

/** The same, once. */
export async function loadPacketTerms(store: Store): Promise<PacketTerms> {
  return {
    hasGifts: (await settingOf(store, 'move-in.gifts')).length > 0,
    contractCopies: await settingOf(store, 'move-in.contract-copies'),
  }
}

/** What decides on the packet of a case. */
export function packetFactsOf({ party, money }: MoveInState, terms: PacketTerms): PacketFacts {
  return { ...terms, comer: comerOf(party.comer), isCharged: money.charges.length > 0 }
}

function comerOf(text: string): Comer {
  return COMERS.find((one) => one === text) ?? 'owner'
}

const day = (text: string): string => (isDay(text) ? formatDayChinese(text as Day) : '')

async function homeOf(store: Store, { unitId, party }: MoveInState) {
  const unit = unitId === null ? undefined : (await store.db.units.get(unitId))?.v
  const { areaCm2, code = '' } = unit ?? {}
  return {
    ...{ unit: code, owner: party.ownerName },
    area: areaCm2 === undefined || areaCm2 === null ? '' : `${formatArea(areaCm2)} m²`,
  }
}

async function namesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await store.db.people.bulkGet([...new Set(ids)])
  return new Map(people.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
}

/** What 合同签署页, 授权委托书 and 装修办理告知单 say. */
export async function loadWordedFacts(store: Store, state: MoveInState): Promise<WordedFacts> {
  const { party, appointment } = state
  const isAgent = party.comer === 'agent'
  return {
    ...(await homeOf(store, state)),
    noticeNumber: party.noticeNumber,
    isCompany: party.isCompany,
    agentName: isAgent ? party.comerName : '',
    agentIdLast4: isAgent ? party.comerIdLast4 : '',
    agentPhone: isAgent ? party.comerPhone : '',
    contractCopies: await settingOf(store, 'move-in.contract-copies'),
    day: appointment?.day ?? '',
  }
}

/** What 会签单 says of a case; `drawn` = its papers that have numbers. */
export async function loadFlowFacts(
  store: Store,
  state: MoveInState,
  drawn: readonly NumberedPaper[],
): Promise<FlowFacts> {
  const t = paperText()
  const { party, money } = state
  const { needs, order } = await loadMoveInFacts(store, state)
  const names = await namesOf(
    store,
    needs.map(({ of }) => of),
  )
  const checked = needs
    .filter(({ by }) => by === 'check-papers')
    .map((need): FlowPaper => ({ ...paperOf(need, names), copies: need.copies }))
  return {
    ...(await homeOf(store, state)),
    noticeNumber: party.noticeNumber,
    confirmationNumber: party.confirmationNumber,
    comers: COMERS.map((comer) => ({ label: t(`moveIn.comers.${comer}`), on: comer === party.comer })),
    comerName: party.comer === 'owner' ? party.ownerName : party.comerName,
    isPayFirst: order === 'pay-first',
    checked,
    contractCopies: inCopies(await settingOf(store, 'move-in.contract-copies')),
    charges: money.charges.map(({ name, amountFen }) => `${name}：${formatFen(amountFen as Fen)} 元`),
    gifts: await settingOf(store, 'move-in.gifts'),
    bag: bagNames(),
    numberOf: (form) => drawn.find((one) => one.form === form)?.number ?? '',
  }
}

function paperOf({ paper, of }: PaperNeed, names: ReadonlyMap<string, string>) {
  return { name: paperText()(`moveIn.papers.${paper}`), whose: names.get(of) ?? '' }
}

function bagNames(): readonly string[] {
  const t = paperText()
  return PACKET_PAPERS.map((one) => t(`moveIn.bag.${one}`))
}

/** What a 会签单 to write on says: every paper of an ordinary home, and lines for the rest. */
export async function loadBlankFlowFacts(store: Store): Promise<FlowFacts> {
  const t = paperText()
  const terms = await loadMoveInTerms(store)
  const usual: readonly MoveInPaper[] = ['notice', 'purchase-contract', 'owner-id', 'authorisation', 'agent-id']
  return {
    ...{ unit: '', owner: '', area: '', noticeNumber: '', confirmationNumber: '', comerName: '' },
    comers: COMERS.map((comer) => ({ label: t(`moveIn.comers.${comer}`), on: false })),
    isPayFirst: terms.order === 'pay-first',
    checked: usual.map((paper) => ({ name: t(`moveIn.papers.${paper}`), whose: '', copies: 1 })),
    contractCopies: inCopies(terms.contractCopies),
    charges: [],
    gifts: await settingOf(store, 'move-in.gifts'),
    bag: bagNames(),
    numberOf: () => '',
  }
}

/** What the cover and its contents say of a case: every paper that it needs and that was drawn up for it, there or missing. */
export async function loadBinderFacts(
  store: Store,
  state: MoveInState,
  drawn: readonly NumberedPaper[],
): Promise<BinderFacts> {
  const t = paperText()
  const { unitId, archive, handOver } = state
  const { needs } = await loadMoveInFacts(store, state)
  const names = await namesOf(
    store,
    needs.map(({ of }) => of),
  )
  const sheets = await store.db.sheets.bulkGet(state.drawn.map(({ sheetId }) => sheetId))
  const isReturned = (number: string): boolean =>
    sheets.some((row) => row?.v.number === number && row.v.phase === 'returned')
  const unit = unitId === null ? undefined : (await store.db.units.get(unitId))?.v
  const by = archive === null ? '' : ((await store.db.staff.get(archive.by))?.v.name ?? '')
  return {
    ...(await homeOf(store, state)),
    deliveredDay: day(handOver?.day ?? unit?.deliveredDay ?? ''),
    volume: archive?.volume ?? '',
    box: archive?.box ?? '',
    filedDay: archive === null ? '' : day(store.dayOf(Date.parse(archive.at))),
    filedBy: by,
    papers: contentsOf(state, {
      needs,
      drawn,
      isReturned,
      nameOfPaper: (paper, of) => {
        const whose = names.get(of) ?? ''
        return `${t(`moveIn.papers.${paper}`)}${whose === '' ? '' : `（${whose}）`}`
      },
      nameOfForm: (form) => t(`papers.forms.${form as FormId}`),
      receipt: t('moveInPacket.contents.receipt'),
    }),
  }
}

/** Signatures drawn on the pad for 合同签署页 or 授权委托书. */
export async function drawnOnPacket(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const sheet = (await store.db.sheets.get(sheetId))?.v
  if (!sheet?.unitId || (sheet.form !== 'service-contract' && sheet.form !== 'authorisation')) return []
  const label = PACKET_SIGN_BOXES[sheet.form].owner
  for (const { v } of await store.db.moveInCases.where('v.unitId').equals(sheet.unitId).toArray()) {
    if (!v.drawn.some((one) => one.sheetId === sheetId)) continue
    const got = v.papers.find(({ paper, signature }) => paper === sheet.form && signature !== '')
    if (got === undefined) continue
    return [{ label, day: formatDayChinese(store.dayOf(Date.parse(got.at))), hash: got.signature }]
  }
  return []
}
