/**
 * Issuing and printing papers for every module (style 6.4): the number is taken inside the issuing transaction; a PDF is handed
 * out only after its print is recorded, so that no paper exists which the desk does not know.
 */

import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { decideIssue, decidePrint, decideVoidSheet } from '#shared/domain/sheets/decisions.ts'
import { numberStem } from '#shared/domain/sheets/numbers.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { type SheetContext, type SheetFrame, type SheetMoment, stampPrint } from '#shared/domain/sheets/sheetModel.ts'
import type { Paper, PdfCode, PrintCode } from '#shared/ipc/contract.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { type Desk, runCommand } from './deskContext.ts'
import { loadLiveEvents } from './liveEvents.ts'
import type { Store } from './store.ts'

/** Whom a paper is about. */
export interface PaperSubject {
  readonly kind: 'person' | 'unit'
  readonly id: string
}

/** A model ready to be issued, and the records it speaks of. */
export interface PaperModel {
  readonly model: JsonObject
  readonly personId: string | null
  readonly unitId: string | null
}

/** One form that a module prints; the list of all modules' forms is `desk.papers`. */
export interface PaperSource {
  readonly form: FormId
  readonly templateVersion: number
  readonly paper: Paper
  /** Name of the form in the screen language. */
  readonly title: () => string
  /** The filled form; runs inside the issuing transaction, so it reads tables and nothing else. */
  readonly build: (
    store: Store,
    subject: PaperSubject,
    context: SheetContext,
  ) => Promise<Result<PaperModel, Refusal<string>>>
  /** The form to write on by hand, for a power cut. */
  readonly blank: (context: SheetContext) => JsonObject
}

/** Sheet component of a form's version, as `renderer/print` registers it. */
export function sheetIdOf(form: string, templateVersion: number): string {
  return `${form}@${templateVersion}`
}

/** Now, as papers print it. */
export function momentOf(store: Store): SheetMoment {
  const nowMs = store.clock.nowMs()
  return { day: dayInZone(nowMs, store.zone()), time: clockInZone(nowMs, store.zone()) }
}

/** What every sheet is told of the desk; `number` is null on a preview. */
export async function sheetContextOf(
  desk: Pick<Desk, 'store' | 'signature'>,
  { recordId, number }: { readonly recordId: string; readonly number: string | null },
): Promise<SheetContext> {
  const { store, signature } = desk
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v
  const operator = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  return {
    company: community?.company ?? '',
    community: community?.name ?? '',
    hotline: community?.hotline ?? '',
    recordId,
    // Final at once: a community without a sync target has no other desk that could hold the prefix (decision 0007).
    serialNumber: number === null ? null : { text: number, provisional: false },
    at: momentOf(store),
    operator,
  }
}

/** Issues a filled form. Refusals as `decideIssue` and as the form's own model. */
export function issuePaper(desk: Desk, source: PaperSource, subject: PaperSubject) {
  return issue(desk, source, (context) => source.build(desk.store, subject, context))
}

/** Reserves a number for a form to fill in by hand. Refusals as `decideIssue`. */
export function issueBlank(desk: Desk, source: PaperSource) {
  return issue(desk, source, (context) => ok({ model: source.blank(context), personId: null, unitId: null }), true)
}

type ModelBuilder = (
  context: SheetContext,
) => Promise<Result<PaperModel, Refusal<string>>> | Result<PaperModel, Refusal<string>>

function issue(desk: Desk, source: PaperSource, build: ModelBuilder, blank = false) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? null
    const highest = prefix === null ? undefined : await highestNumber(store, prefix, source.form)
    // The id is made first, because the model carries it as QR; the number is put in by the decision.
    const recordId = context.newId()
    const base = await sheetContextOf(desk, { recordId, number: null })
    const built = await build(base)
    if (!built.ok) return built
    const { personId, unitId } = built.value
    const input = {
      form: source.form,
      templateVersion: source.templateVersion,
      personId,
      unitId,
      blank,
      buildModel: (number: string) => ok(withNumber(built.value.model, number)),
    }
    return decideIssue(input, { prefix, highest }, { ...context, newId: () => recordId })
  })
}

function withNumber(model: JsonObject, number: string): JsonObject {
  const frame = model.frame as SheetFrame & JsonObject
  return { ...model, frame: { ...frame, serialNumber: number, serialMark: '' } }
}

async function highestNumber(store: Store, prefix: string, form: FormId): Promise<string | undefined> {
  const last = await store.db.sheets.where('v.number').startsWith(numberStem(prefix, form)).last()
  return last?.v.number
}

/** An issued paper with its model, word for word. */
export interface IssuedPaper {
  readonly sheetId: string
  readonly component: string
  readonly model: JsonObject
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
  const enabled = (await store.db.templates.get(row.v.form))?.v.enabledVersion ?? 0
  return {
    sheetId,
    component: sheetIdOf(row.v.form, row.v.templateVersion),
    model: JSON.parse(text) as JsonObject,
    prints: row.v.prints,
    sample: enabled !== row.v.templateVersion,
  }
}

/** A paper's model stamped for one printing: who, when, 补打, 样张. */
export async function stampedModel(desk: Desk, paper: IssuedPaper): Promise<JsonObject> {
  const by = (await desk.store.db.staff.get(desk.signature.actor.id))?.v.name ?? ''
  const entry = { at: momentOf(desk.store), by, reprints: paper.prints, sample: paper.sample }
  return stampPrint(paper.model as JsonObject & { readonly frame: SheetFrame }, entry)
}

export type PrintRefusal = Refusal<
  PdfCode | PrintCode | 'sheet-unknown' | 'rejected' | 'failed' | 'unsupported' | 'unreachable' | 'stale-page'
>

/** The PDF of an issued paper, laid out by the host and recorded. Refusals of the host record nothing. */
export async function paperPdf(desk: Desk, sheetId: string, { copies, paper }: { copies: number; paper: Paper }) {
  const issued = await loadPaper(desk.store, sheetId)
  if (!issued) return err({ code: 'sheet-unknown' } satisfies PrintRefusal)
  const model = await stampedModel(desk, issued)
  const reply = await desk.bridge.printing.pdf({ sheetId: issued.component, model, paper, copies })
  if (!reply.ok) return reply
  const recorded = await recordPrint(desk, sheetId, copies)
  return recorded.ok ? ok(reply.value.bytes) : recorded
}

/** Records one printing. Refusals as `decidePrint`. */
export function recordPrint(desk: Desk, sheetId: string, copies: number) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.sheets.get(sheetId)
    return row ? decidePrint(sheetId, row.v, copies, context) : err({ code: 'sheet-unknown' as const })
  })
}

/** Voids an issued paper. Refusals as `decideVoidSheet`. */
export function voidPaper(desk: Desk, sheetId: string, reason: string) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.sheets.get(sheetId)
    return row ? decideVoidSheet(sheetId, row.v, reason, context) : err({ code: 'sheet-unknown' as const })
  })
}
