/** Issuing papers for every module (style 6.4): the number is taken inside the issuing transaction, the model kept word for word. */

import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { decideIssue, MAX_BLANKS, type NumberFacts } from '#shared/domain/sheets/decisions.ts'
import { numberStem } from '#shared/domain/sheets/numbers.ts'
import { type FormId, isEnabled } from '#shared/domain/sheets/schema.ts'
import type { SheetContext, SheetFrame, SheetMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { Instant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { type Desk, runCommand } from './deskContext.ts'
import { ownWordsOf } from './formTexts.ts'
import type { PaperModel, PaperSource, PaperSubject } from './paperSource.ts'
import type { Store } from './store.ts'

/** A record that is none: the code on a preview leads nowhere. */
export const PREVIEW_ID = '00000000-0000-7000-8000-000000000000'

/** Sheet component of a form's version, as `renderer/print` registers it. */
export function sheetIdOf(form: string, templateVersion: number): string {
  return `${form}@${templateVersion}`
}

/** Now, or another moment, as papers print it. */
export function momentOf(store: Store, nowMs = store.clock.nowMs()): SheetMoment {
  return { day: dayInZone(nowMs, store.zone()), time: clockInZone(nowMs, store.zone()) }
}

/** What every sheet is told of the desk; `number` is null on a preview. */
export async function sheetContextOf(
  desk: Pick<Desk, 'store' | 'signature'>,
  { recordId, number, form }: { readonly recordId: string; readonly number: string | null; readonly form: FormId },
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
    ...(await ownWordsOf(store, form)),
  }
}

/** Issues a filled form. Refusals as `decideIssue` and as the form's own model. */
export function issuePaper(desk: Desk, source: PaperSource, subject: PaperSubject) {
  return issue(desk, source, { build: (context) => source.build(desk.store, subject, context) })
}

/** Reserves a number for a form to fill in by hand. Refusals as `decideIssue`. */
export function issueBlank(desk: Desk, source: PaperSource) {
  const build: ModelBuilder = async (context) =>
    ok({ model: await source.blank(context, desk.store), personId: null, unitId: null })
  return issue(desk, source, { build, blank: true })
}

/** Issues a form filled in on screen: `build` decides its model and what else is told. Refusals as `decideIssue` and as `build`. */
export function issueFilled(desk: Desk, source: PaperSource, build: ModelBuilder) {
  return issue(desk, source, { build })
}

/** The same with a business time that is not now: the practice community has a past. */
export function issueFilledAt(desk: Desk, source: PaperSource, told: Required<Pick<Issue, 'build' | 'at'>>) {
  return issue(desk, source, told)
}

/** Builds a model inside the issuing transaction: it reads tables and decides, and does nothing else. */
export type ModelBuilder = (
  context: SheetContext,
  decision: DecisionContext,
) => Promise<Result<PaperModel, Refusal<string>>> | Result<PaperModel, Refusal<string>>

interface Issue {
  readonly build: ModelBuilder
  readonly blank?: true
  readonly at?: Instant
  /** In place of the command that the model names. */
  readonly cmd?: string
}

function issue(desk: Desk, source: PaperSource, told: Issue) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const prefix = await prefixOf(store)
    const facts = { prefix, highest: await highestOf(store, prefix, source.form) }
    const decided = await draftIssue(desk, { source, told, facts }, context)
    return decided.ok && told.at !== undefined ? ok({ ...decided.value, at: told.at }) : decided
  })
}

interface Drafting {
  readonly source: PaperSource
  readonly told: Issue
  readonly facts: NumberFacts
}

async function draftIssue(desk: Desk, { source, told, facts }: Drafting, context: DecisionContext) {
  const { build, blank, at, cmd: forced } = told
  // The id is made first, because the model carries it as QR; the number is put in by the decision.
  const recordId = context.newId()
  const base = await sheetContextOf(desk, { recordId, number: null, form: source.form })
  const built = await build(at === undefined ? base : { ...base, at: momentOf(desk.store, Date.parse(at)) }, context)
  if (!built.ok) return built
  const { personId, unitId, items, model, numbered, blobs = [] } = built.value
  const cmd = forced ?? built.value.cmd
  const input = {
    form: source.form,
    templateVersion: source.templateVersion,
    personId,
    unitId,
    blank: blank === true,
    awaitsReturn: source.awaitsReturn === true,
    ...(items === undefined ? {} : { items }),
    ...(cmd === undefined ? {} : { cmd }),
    buildModel: (number: string): Result<JsonObject, Refusal<string>> =>
      ok(withNumber(numbered?.(number) ?? model, number)),
  }
  const decided = decideIssue(input, facts, { ...context, newId: () => recordId })
  return decided.ok && blobs.length > 0 ? ok({ ...decided.value, blobs }) : decided
}

async function prefixOf(store: Store): Promise<string | null> {
  return (await store.db.desks.get(store.device))?.v.prefix ?? null
}

/** One paper of several; `build` is told which of them have their numbers already. */
export interface PaperToIssue {
  readonly source: PaperSource
  readonly build: (
    context: SheetContext,
    issued: readonly IssuedOfMany[],
  ) => Promise<Result<PaperModel, Refusal<string>>> | Result<PaperModel, Refusal<string>>
}

/** A paper that got its number in a change with others. */
export interface IssuedOfMany {
  readonly form: FormId
  readonly number: string
  readonly sheetId: string
}

/** Several papers that are issued by one act, and what that act tells besides. */
export interface ManyPapers {
  /** The command of the act: its roles issue the papers. */
  readonly cmd: string
  /** In the order in which they are built, which need not be that in which they are printed. */
  readonly papers: readonly PaperToIssue[]
  readonly items: (issued: readonly IssuedOfMany[]) => readonly DraftItem[]
}

/**
 * Issues several papers in one change: all of their numbers are taken, or none. `choose` reads and decides inside the transaction.
 * Refusals as `choose`, `decideIssue` and the forms' own models, with the `form` that refused.
 */
export function issueMany<Refused extends Refusal<string>>(
  desk: Desk,
  choose: (decision: DecisionContext) => Promise<Result<ManyPapers, Refused>>,
) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<ManyIssued, Refused | Refusal<string>>> => {
    const chosen = await choose(context)
    if (!chosen.ok) return chosen
    const { cmd, papers } = chosen.value
    const prefix = await prefixOf(store)
    // A form may come twice: its second number follows on its first.
    const highest = new Map<FormId, string | undefined>()
    const issued: IssuedOfMany[] = []
    const items: DraftItem[] = []
    for (const { source, build } of papers) {
      const { form } = source
      if (!highest.has(form)) highest.set(form, await highestOf(store, prefix, form))
      const told: Issue = { build: (base) => build(base, issued), cmd }
      const facts = { prefix, highest: highest.get(form) }
      const drafted = await draftIssue(desk, { source, told, facts }, context)
      if (!drafted.ok) return err({ ...drafted.error, detail: { ...drafted.error.detail, form } })
      const { number, sheetId } = drafted.value
      highest.set(form, number)
      issued.push({ form, number, sheetId })
      appendAll(items, drafted.value.items)
    }
    return ok({ cmd, items: [...items, ...chosen.value.items(issued)], issued })
  })
}

/** The change of `issueMany`, with what it issued. */
export interface ManyIssued extends ChangeDraft {
  readonly issued: readonly IssuedOfMany[]
}

function withNumber(model: JsonObject, number: string): JsonObject {
  const frame = model.frame as SheetFrame & JsonObject
  return { ...model, frame: { ...frame, serialNumber: number, serialMark: '' } }
}

async function highestOf(store: Store, prefix: string | null, form: FormId): Promise<string | undefined> {
  if (prefix === null) return undefined
  const last = await store.db.sheets.where('v.number').startsWith(numberStem(prefix, form)).last()
  return last?.v.number
}

/** The blanks of one reservation: what stands reserved, and why it stopped early, if it did. */
export interface ReservedBlanks {
  readonly sheetIds: readonly string[]
  readonly numbers: readonly string[]
  readonly refusal?: { readonly code: string }
}

/**
 * Reserves numbers for several blanks, each a change of its own, so that no number is lost when the machine stops in between.
 * `copies-invalid` outside 1 to 20; a refusal midway keeps what is reserved.
 */
export async function issueBlanks(desk: Desk, source: PaperSource, count: number): Promise<ReservedBlanks> {
  if (!Number.isInteger(count) || count < 1 || count > MAX_BLANKS)
    return { sheetIds: [], numbers: [], refusal: { code: 'copies-invalid' } }
  const sheetIds: string[] = []
  const numbers: string[] = []
  for (let index = 0; index < count; index += 1) {
    const issued = await issueBlank(desk, source)
    if (!issued.ok) return { sheetIds, numbers, refusal: issued.error }
    sheetIds.push(issued.value.draft.sheetId)
    numbers.push(issued.value.draft.number)
  }
  return { sheetIds, numbers }
}

/** The model of a form before it is issued: 编号 待定. Refusals as the form's own model. */
export async function previewModel(
  desk: Pick<Desk, 'store' | 'signature'>,
  source: PaperSource,
  subject: PaperSubject | undefined,
): Promise<Result<JsonObject, Refusal<string>>> {
  const { store } = desk
  const context = await sheetContextOf(desk, { recordId: PREVIEW_ID, number: null, form: source.form })
  const built = subject
    ? await source.build(store, subject, context)
    : ok({ model: await source.blank(context, store) })
  if (!built.ok) return built
  const sample = !isEnabled((await store.db.templates.get(source.form))?.v, source.templateVersion)
  const frame = built.value.model.frame as SheetFrame & JsonObject
  return ok({ ...built.value.model, frame: { ...frame, print: { line: '', reprint: '', sample } } })
}
