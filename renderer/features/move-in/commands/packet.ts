/** 备件 of a case (handbook R36): how its packet stands, and the numbers and papers of all of it in one change. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import { issueMany, momentOf, sheetContextOf } from '#renderer/db/papers.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { buildBesideOthers, isBuiltLast } from '#renderer/features/move-in/packet/packetPapers.ts'
import { loadPacketTerms, type NumberedPaper, packetFactsOf } from '#renderer/features/move-in/queries/packet.ts'
import { type PacketNeed, packetOf } from '#shared/domain/move-in/packet/packetOf.ts'
import {
  formsToPrepare,
  type PrepareInput,
  type PrepareRefusal,
  preparedEvent,
  type StandingPaper,
} from '#shared/domain/move-in/packet/preparing.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { SheetContext, SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import type { Instant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadMoveIn } from './onMoveIn.ts'

type PaperDesk = Pick<Desk, 'store' | 'signature' | 'papers'>

/** A paper of the packet that this desk can print. */
interface PrintableNeed extends PacketNeed {
  readonly source: PaperSource
}

/** The packet of a case as far as this desk prints it: a form that no module brings is left out. */
async function printablePacket({ store, papers }: PaperDesk, { v }: MoveInCaseRow): Promise<readonly PrintableNeed[]> {
  return packetOf(packetFactsOf(v, await loadPacketTerms(store))).flatMap((need) => {
    const source = papers.find(({ form }) => form === need.form)
    return source === undefined ? [] : [{ ...need, source }]
  })
}

interface BuildWish {
  readonly source: PaperSource
  readonly row: MoveInCaseRow
  readonly drawn: readonly NumberedPaper[]
}

/** The model of one paper of a case; where its own form refuses (nobody is on file yet), lines to write on for this home. */
async function buildPaper(
  desk: PaperDesk,
  { source, row, drawn }: BuildWish,
  context: SheetContext,
): Promise<PaperModel> {
  const { store } = desk
  const beside = await buildBesideOthers(store, { form: source.form, row, drawn }, context)
  if (beside !== undefined) return beside
  const { unitId, personId, party } = row.v
  const built = await source.build(store, { kind: 'unit', id: unitId ?? '' }, context)
  if (built.ok) return built.value
  const model = await source.blank(context, store)
  const frame = model.frame as SheetFrame & JsonObject
  const unit = unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')
  return { model: { ...model, frame: { ...frame, unit, owner: party.ownerName } }, personId, unitId }
}

/** What a paper says, without what every issue and printing gives it anew. */
function wordsOf(model: JsonObject): string {
  const frame = { ...(model.frame as JsonObject), serialNumber: '', serialMark: '', recordCode: '', print: '' }
  const text = canonicalJson({ ...model, frame })
  return text.ok ? text.value : ''
}

/** Whether a paper would say something else today, under the moment and name it was issued with. */
async function isChanged(desk: PaperDesk, wish: BuildWish, sheetId: string): Promise<boolean> {
  // Its contents grow with every paper that comes in: it is drawn up again when the case is filed.
  if (wish.source.form === 'move-in-binder') return false
  const issued = await loadPaper(desk.store, sheetId)
  const sheet = await desk.store.db.sheets.get(sheetId)
  // An erased paper cannot be compared, and is no reason to draw up another.
  if (issued === undefined || sheet === undefined) return false
  const { form } = wish.source
  const base = await sheetContextOf(desk, { recordId: sheetId, number: issued.number, form })
  const then = { at: momentOf(desk.store, Date.parse(sheet.v.issuedAt as Instant)), operator: operatorOf(issued.model) }
  const { model } = await buildPaper(desk, wish, { ...base, ...then })
  return wordsOf(model) !== wordsOf(issued.model)
}

function operatorOf(model: JsonObject): string {
  return (model.frame as unknown as SheetFrame).operator
}

/** One paper of a packet as it stands. */
export interface PacketPaperStand extends PacketNeed {
  readonly title: string
  /** Null before it was drawn up. */
  readonly drawn: (StandingPaper & { readonly sheetId: string; readonly prints: number }) | null
}

/** How the packet of a case stands, in its order. May run inside a transaction of the store. */
export async function packetStandOf(desk: PaperDesk, row: MoveInCaseRow): Promise<readonly PacketPaperStand[]> {
  const stands: PacketPaperStand[] = []
  for (const { source, form, copies } of await printablePacket(desk, row)) {
    const paper = row.v.drawn.find((one) => one.form === form)
    const sheet = paper && (await desk.store.db.sheets.get(paper.sheetId))
    const base = { form, copies, title: source.title() }
    if (paper === undefined || sheet === undefined) {
      stands.push({ ...base, drawn: null })
      continue
    }
    const { number, sheetId } = paper
    const { status, phase, awaitsReturn, prints } = sheet.v
    const isVoid = status === 'void'
    const isSigned = phase === 'returned' || (awaitsReturn && phase === 'issued')
    const wish = { source, row, drawn: row.v.drawn }
    const changed = !isVoid && !isSigned && (await isChanged(desk, wish, sheetId))
    stands.push({ ...base, drawn: { form, number, sheetId, prints, isVoid, isSigned, isChanged: changed } })
  }
  return stands
}

/** Nothing but what is missing and what changed. */
export const PREPARE: PrepareInput = { anew: [], why: '' }

/**
 * Reserves the numbers of a packet and draws its papers up, all in one change; asked twice it does nothing twice. **Refuses** `case-unknown`, and as
 * `formsToPrepare` and `issueMany`. Source: handbook R36.
 */
export function prepareMoveIn(desk: Desk, caseId: string, input: PrepareInput = PREPARE) {
  const { store } = desk
  type Chosen = Parameters<typeof issueMany<PrepareRefusal | { readonly code: 'case-unknown' }>>[1]
  const choose: Chosen = async (context) => {
    const facts = await loadMoveIn(store, caseId)
    const row = await store.db.moveInCases.get(caseId)
    if (facts === undefined || row === undefined) return err({ code: 'case-unknown' })
    const packet = await printablePacket(desk, row)
    const standing = (await packetStandOf(desk, row)).flatMap(({ drawn }) => (drawn === null ? [] : [drawn]))
    const due = formsToPrepare(input, facts, { packet: packet.map(({ form }) => form), standing }, context)
    if (!due.ok) return due
    const sources = packet.filter(({ form }) => due.value.includes(form)).map(({ source }) => source)
    // Those that name the numbers of the others come last.
    const order = [
      ...sources.filter(({ form }) => !isBuiltLast(form)),
      ...sources.filter(({ form }) => isBuiltLast(form)),
    ]
    return ok({
      cmd: 'moveIn.prepare',
      papers: order.map((source) => ({
        source,
        build: async (base, issued) => {
          const drawn = [...row.v.drawn.filter(({ form }) => !issued.some((one) => one.form === form)), ...issued]
          return ok(await buildPaper(desk, { source, row, drawn }, base))
        },
      })),
      items: (issued) => [preparedEvent(facts, inOrder(issued, packet), input.why)],
    })
  }
  return issueMany(desk, choose)
}

function inOrder<Paper extends { readonly form: FormId }>(papers: readonly Paper[], packet: readonly PacketNeed[]) {
  return packet.flatMap(({ form }) => papers.filter((paper) => paper.form === form))
}

/** The packet of a case, drawn up where it is not yet, as one job prints it. */
export interface PacketOnPaper {
  readonly sheetIds: readonly string[]
  readonly copiesOf: Readonly<Record<string, number>>
  readonly numbers: readonly string[]
}

/**
 * The papers of a case in the order of the packet, with their copies; `copies` asks for other numbers of some forms, 0 leaves one out.
 * **Refuses** `case-unknown`, `nothing-drawn`: nothing was drawn up, or all of it was left out.
 */
export async function packetOnPaper(
  desk: PaperDesk,
  caseId: string,
  copies: Readonly<Partial<Record<FormId, number>>> = {},
): Promise<Result<PacketOnPaper, { readonly code: 'case-unknown' | 'nothing-drawn' }>> {
  const row = await desk.store.db.moveInCases.get(caseId)
  if (row === undefined) return err({ code: 'case-unknown' })
  const needs = await printablePacket(desk, row)
  const sheets = await desk.store.db.sheets.bulkGet(row.v.drawn.map(({ sheetId }) => sheetId))
  const standing = row.v.drawn.filter((_, index) => sheets[index]?.v.status === 'issued')
  const papers = needs
    .map((need) => ({
      paper: standing.find(({ form }) => form === need.form),
      count: copies[need.form] ?? need.copies,
    }))
    .flatMap(({ paper, count }) => (paper === undefined || count === 0 ? [] : [{ ...paper, count }]))
  if (papers.length === 0) return err({ code: 'nothing-drawn' })
  return ok({
    sheetIds: papers.map(({ sheetId }) => sheetId),
    copiesOf: Object.fromEntries(papers.map(({ sheetId, count }) => [sheetId, count])),
    numbers: papers.map(({ number }) => number),
  })
}

/** How many papers of its packet a case has, of how many, and how many of them were printed; without looking whether one changed. */
export async function packetCount(desk: PaperDesk, row: MoveInCaseRow) {
  const needs = await printablePacket(desk, row)
  const drawn = row.v.drawn.filter(({ form }) => needs.some((need) => need.form === form))
  const sheets = await desk.store.db.sheets.bulkGet(drawn.map(({ sheetId }) => sheetId))
  const issued = sheets.flatMap((sheet) => (sheet?.v.status === 'issued' ? [sheet.v] : []))
  return { of: needs.length, drawn: issued.length, printed: issued.filter(({ prints }) => prints > 0).length }
}
