/**
 * Printing issued papers for every module (style 6.4): a print never changes a number or a word. A PDF is handed out only after
 * its print is recorded; a printer gets its job only after the print is recorded, so that no paper exists which the desk does not know.
 */
import { decidePrint, decideVoidSheet, isCopies } from '#shared/domain/sheets/decisions.ts'
import { isTextEnabled } from '#shared/domain/sheets/formTexts.ts'
import { PACKET_SHEET_ID, type PacketPart, packetModel, partsOfJob } from '#shared/domain/sheets/packet.ts'
import { isEnabled } from '#shared/domain/sheets/schema.ts'
import { type SheetFrame, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Paper, SheetJob } from '#shared/ipc/contract.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type Desk, runCommand, undoCommand } from './deskContext.ts'
import { imagesOf } from './formTexts.ts'
import { loadLiveEvents } from './liveEvents.ts'
import { hasOwnPdfs, joinedPdfs, withOwnPdfs } from './ownPdfs.ts'
import { momentOf, sheetIdOf } from './papers.ts'
import { onPrinter } from './printers.ts'
import type { Store } from './store.ts'

/** An issued paper with its model, word for word. */
export interface IssuedPaper {
  readonly sheetId: string
  readonly component: string
  readonly model: JsonObject
  readonly form: string
  readonly number: string
  readonly prints: number
  readonly sample: boolean
}

/** Opens an issued paper, or undefined when there is none or its key was erased. */
export async function loadPaper(store: Store, sheetId: string): Promise<IssuedPaper | undefined> {
  const row = await store.db.sheets.get(sheetId)
  if (!row) return undefined
  const issued = (await loadLiveEvents(store, 'sheet', sheetId)).find((event) => event.ev === 'issued')
  const text = issued?.data.model
  if (typeof text !== 'string') return undefined
  const { form, number, templateVersion, textVersion, prints } = row.v
  const texts = (await store.db.formTexts.get(form))?.v
  const checked = isEnabled((await store.db.templates.get(form))?.v, templateVersion)
  return {
    sheetId,
    component: sheetIdOf(form, templateVersion),
    model: parseJson(text) as JsonObject,
    form,
    number,
    prints,
    // 样张 until both the form and the company's words in it are checked.
    sample: !checked || !isTextEnabled(texts, textVersion),
  }
}

/** A paper's model stamped for one printing: who, when, 补打, 样张. */
export async function stampedModel(
  desk: Pick<Desk, 'store' | 'signature' | 'papers'>,
  paper: IssuedPaper,
): Promise<JsonObject> {
  const by = (await desk.store.db.staff.get(desk.signature.actor.id))?.v.name ?? ''
  const source = desk.papers.find(({ form }) => form === paper.form)
  const signed = (await source?.drawnFor?.(desk.store, paper.sheetId)) ?? []
  const entry = { at: momentOf(desk.store), by, reprints: paper.prints, sample: paper.sample, signed }
  return stampPrint(paper.model as JsonObject & { readonly frame: SheetFrame }, entry)
}

/** What one job prints: one paper, or several of one size; `copies` of each. */
export interface PrintOrder {
  readonly sheetIds: readonly string[]
  readonly copies: number
  /**
   * Copies of single papers, by sheet id: those lie one after the other in the place of the paper. Without it the whole job is repeated, so that
   * each set is in order.
   */
  readonly copiesOf?: Readonly<Record<string, number>>
  /** What all of it is laid out for; the paper of the first form where nothing is said. */
  readonly paper?: Paper
}

type Refused = { readonly code: string }

/**
 * The job of an order as it would be printed now.
 * **Refuses** `copies-invalid`, `sheet-unknown`: a paper that is not here or whose key was erased.
 */
export async function jobOf(
  desk: Pick<Desk, 'store' | 'bridge' | 'signature' | 'papers'>,
  { sheetIds, copies, copiesOf, paper }: PrintOrder,
): Promise<Result<SheetJob, Refused>> {
  if (![copies, ...Object.values(copiesOf ?? {})].every(isCopies)) return err({ code: 'copies-invalid' })
  const found = await Promise.all(sheetIds.map((sheetId) => loadPaper(desk.store, sheetId)))
  const papers = found.filter((paper) => paper !== undefined)
  const [first] = papers
  if (first === undefined || papers.length < sheetIds.length) return err({ code: 'sheet-unknown' })
  const models = await Promise.all(papers.map((paper) => stampedModel(desk, paper)))
  const once = papers.map((paper, index) => ({ sheetId: paper.component, model: models[index] ?? {} }))
  // Copies are pages of the job: a PDF and the browser's dialog know no other way, so that every host gives the same paper.
  const parts =
    copiesOf === undefined
      ? Array.from({ length: copies }, () => once).flat()
      : once.flatMap((part, index) => {
          const own = copiesOf[sheetIds[index] ?? ''] ?? copies
          return Array.from({ length: own }, () => part)
        })
  const [only, ...more] = parts
  const drawn = only !== undefined && more.length === 0 ? only : { sheetId: PACKET_SHEET_ID, model: packetModel(parts) }
  return ok({ ...drawn, ...(await imagesOf(desk, models)), paper: paper ?? paperOfForm(desk, first.form), copies: 1 })
}

function modelsOf(job: SheetJob): readonly JsonObject[] {
  return (partsOfJob(job) ?? []).map(({ model }) => model)
}

/** The company's own PDFs follow the paper that they belong to: a job of several papers is made in pieces, each of which ends with one that has some. */
function piecesOf(job: SheetJob): readonly SheetJob[] {
  const parts = partsOfJob(job) ?? []
  if (parts.length < 2 || !hasOwnPdfs(parts.map(({ model }) => model))) return [job]
  const groups: PacketPart[][] = [[]]
  for (const part of parts) {
    groups.at(-1)?.push(part)
    if (hasOwnPdfs([part.model])) groups.push([])
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ ...job, sheetId: PACKET_SHEET_ID, model: packetModel(group) }))
}

function paperOfForm(desk: Pick<Desk, 'papers'>, form: string): Paper {
  return desk.papers.find((source) => source.form === form)?.paper ?? 'A4'
}

/**
 * The PDF (base64url) of issued papers, laid out by the host and recorded before it is handed out.
 * Refusals of the host record nothing; refusals of the record hand nothing out. Numbers stand in any case.
 */
export async function papersPdf(desk: Desk, order: PrintOrder): Promise<Result<string, Refused>> {
  const job = await jobOf(desk, order)
  if (!job.ok) return job
  const pieces: string[] = []
  for (const piece of piecesOf(job.value)) {
    const reply = await desk.bridge.printing.pdf(await onPrinter(desk.store, piece))
    if (!reply.ok) return reply
    const made = await withOwnPdfs(desk, reply.value.bytes, modelsOf(piece))
    if (!made.ok) return made
    pieces.push(made.value)
  }
  const whole = await joinedPdfs(pieces)
  if (!whole.ok) return whole
  const recorded = await recordPrint(desk, order)
  return recorded.ok ? ok(whole.value) : recorded
}

/** How a job reaches paper: the host's printer, or the browser's own dialog. A refusal means that nothing came out. */
export type ToPrinter = (job: SheetJob) => Promise<Result<unknown, Refused>>

/**
 * Prints issued papers. The print is recorded first, because paper cannot be taken back; when the printer says that nothing came
 * out (`no-printer`, `cancelled`, …) the record is taken back, and the next printing is no 补打.
 */
export async function printPapers(desk: Desk, order: PrintOrder, toPrinter: ToPrinter): Promise<Result<null, Refused>> {
  const job = await jobOf(desk, order)
  if (!job.ok) return job
  // A printer takes what the print page draws, and that is never somebody else's PDF.
  if (hasOwnPdfs(modelsOf(job.value))) return err({ code: 'own-pdf-use-pdf' })
  const recorded = await recordPrint(desk, order)
  if (!recorded.ok) return recorded
  const printed = await toPrinter(await onPrinter(desk.store, job.value))
  if (printed.ok) return ok(null)
  if (recorded.value.undo) await undoCommand(desk, recorded.value.undo)
  return printed
}

/** Records one printing. Refusals as `decidePrint`. */
export function recordPrint(desk: Desk, { sheetIds, copies, copiesOf = {} }: PrintOrder) {
  return runCommand(desk, async (context) => {
    const rows = await desk.store.db.sheets.bulkGet([...sheetIds])
    const papers = rows.flatMap((row) =>
      row ? [{ id: row.id, state: row.v, copies: copiesOf[row.id] ?? copies }] : [],
    )
    return decidePrint(papers, copies, context)
  })
}

/** Voids an issued paper. Refusals as `decideVoidSheet`. */
export function voidPaper(desk: Desk, sheetId: string, reason: string) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.sheets.get(sheetId)
    return row ? decideVoidSheet(sheetId, row.v, reason, context) : err({ code: 'sheet-unknown' as const })
  })
}
