/**
 * Issuing, printing again, voiding and enabling papers (style 6.4). Issue is a command and takes the number inside its own
 * transaction; printing only appends a print.
 */

import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { nextNumber } from './numbers.ts'
import { type FormId, isEnabled, type SheetState, type TemplateState } from './schema.ts'

/** Why issuing, printing, voiding or enabling is refused; each code is explained where it is given. */
export type SheetRefusal = Refusal<
  | 'beyond-role'
  | 'no-prefix'
  | 'numbers-used-up'
  | 'sheet-unknown'
  | 'sheet-void'
  | 'reason-missing'
  | 'version-enabled'
  | 'version-unknown'
  | 'version-not-enabled'
  | 'nothing-to-confirm'
  | 'own-entry'
  | 'copies-invalid'
>

/** Most copies one print may ask for. */
export const MAX_COPIES = 9

/** Whether one print may ask for so many copies: a whole number from 1 to 9. */
export function isCopies(copies: number): boolean {
  return Number.isInteger(copies) && copies >= 1 && copies <= MAX_COPIES
}

/** Most blanks one job may reserve: enough for a day without power, few enough that none is lost from sight. */
export const MAX_BLANKS = 20

/** A form to issue; `buildModel` gets the number it will carry. */
export interface IssueInput<Refused> {
  readonly form: FormId
  readonly templateVersion: number
  readonly personId: string | null
  readonly unitId: string | null
  readonly blank: boolean
  /** Whether a signed copy must come back (待签回). */
  readonly awaitsReturn: boolean
  /** The command of the act that the paper is of: its roles issue the paper, and the change is judged by it. `sheet.issue` without one. */
  readonly cmd?: string
  /** What else the same change tells. */
  readonly items?: (issued: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
  readonly buildModel: (number: string, sheetId: string) => Result<JsonObject, Refused>
}

/** What numbering must know: this desk's prefix and the highest number of its stem in the log. */
export interface NumberFacts {
  readonly prefix: string | null
  readonly highest: string | undefined
}

/**
 * Issues a paper: takes its number, keeps its model word for word.
 * **Refuses** `no-prefix` when this desk has claimed none, `numbers-used-up`, `beyond-role`, and what the model refuses
 * (a required value that is missing).
 */
export function decideIssue<Refused>(
  input: IssueInput<Refused>,
  facts: NumberFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly sheetId: string; readonly number: string }, SheetRefusal | Refused> {
  const cmd = input.blank ? 'sheet.reserveBlank' : (input.cmd ?? 'sheet.issue')
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (facts.prefix === null) return err({ code: 'no-prefix' })
  const number = nextNumber(facts.prefix, input.form, facts.highest)
  if (!number.ok) return number
  const sheetId = context.newId()
  const model = input.buildModel(number.value, sheetId)
  if (!model.ok) return model
  const item: RecordItem = {
    kind: 'event',
    e: 'sheet',
    id: sheetId,
    ev: 'issued',
    data: {
      form: input.form,
      number: number.value,
      templateVersion: input.templateVersion,
      blank: input.blank,
      personId: input.personId,
      unitId: input.unitId,
      awaitsReturn: input.awaitsReturn,
      textVersion: textVersionOf(model.value),
      model: JSON.stringify(model.value),
    },
    claim: `number/${number.value}`,
  }
  const others = input.items?.({ sheetId, number: number.value }) ?? []
  return ok({ cmd, items: [item, ...others], sheetId, number: number.value })
}

/** The version of the form's texts that a model was worded with: its frame says so, the shipped ones it does not name. */
function textVersionOf({ frame }: JsonObject): number {
  const version = (frame as JsonObject | undefined)?.textVersion
  return typeof version === 'number' ? version : 0
}

/** A paper to print, as it stands. */
export interface PaperToPrint {
  readonly id: string
  readonly state: SheetState
  /** Of this paper, where it is not what the job asks for. */
  readonly copies?: number
}

/**
 * Records that papers went to a printer or a PDF in one job; the second and later printing of a paper is 补打.
 * **Refuses** `sheet-void` (which number), `sheet-unknown` without any paper, `copies-invalid` (1 to 9), `beyond-role`.
 */
export function decidePrint(
  papers: readonly PaperToPrint[],
  copies: number,
  context: DecisionContext,
): Result<ChangeDraft, SheetRefusal> {
  if (context.mayAct('sheet.print', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (papers.length === 0) return err({ code: 'sheet-unknown' })
  const gone = papers.find(({ state }) => state.status === 'void')
  if (gone) return err({ code: 'sheet-void', detail: { number: gone.state.number } })
  const wanted = papers.map(({ id, copies: own = copies }) => ({ id, copies: own }))
  if (!wanted.every((one) => isCopies(one.copies))) return err({ code: 'copies-invalid', field: 'copies' })
  const items = wanted.map(({ id, ...data }): RecordItem => ({ kind: 'event', e: 'sheet', id, ev: 'printed', data }))
  return ok({ cmd: 'sheet.print', items })
}

/** Voids an issued paper with a reason; its number stays taken. **Refuses** `sheet-void`, `reason-missing`, `beyond-role`. */
export function decideVoidSheet(
  sheetId: string,
  sheet: SheetState,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, SheetRefusal> {
  if (context.mayAct('sheet.void', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (sheet.status === 'void') return err({ code: 'sheet-void' })
  const text = normalizeText(reason)
  if (text === '') return err({ code: 'reason-missing', field: 'reason' })
  const isSigned = sheet.awaitsReturn && sheet.phase === 'issued'
  const knew = sheet.returnedAt !== '' || sheet.filledAt !== '' || isSigned
  const data = { reason: text, ...(knew ? { knew } : {}) }
  return ok({ cmd: 'sheet.void', items: [{ kind: 'event', e: 'sheet', id: sheetId, ev: 'voided', data }] })
}

/**
 * Marks a template version 已核对启用, by a leader at the screen or by 代录 from the leader's signed paper (handbook D19).
 * **Refuses** `version-enabled`, `version-unknown`, `beyond-role`, and as `enterOnPaper` with a paper.
 */
export function decideEnableTemplate(
  form: FormId,
  version: number,
  facts: {
    readonly template: TemplateState | undefined
    readonly known: readonly number[]
    readonly paper?: PaperDecision
  },
  context: DecisionContext,
): Result<ChangeDraft, SheetRefusal | PaperRefusal> {
  if (!facts.known.includes(version)) return err({ code: 'version-unknown', field: 'version' })
  if (isEnabled(facts.template, version)) return err({ code: 'version-enabled' })
  const item: RecordItem = { kind: 'event', e: 'template', id: form, ev: 'enabled', data: { version } }
  if (facts.paper) {
    const entered = enterOnPaper({ cmd: 'template.enable', item }, facts.paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (context.mayAct('template.enable', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd: 'template.enable', items: [item] })
}

/** A version of a form, and what is known of it. */
export interface TemplateVersion {
  readonly form: FormId
  readonly version: number
  readonly template: TemplateState | undefined
}

/** Takes the mark back: this version prints 样张 again. **Refuses** `version-not-enabled`, `beyond-role`. */
export function decideWithdrawTemplate(
  { form, version, template }: TemplateVersion,
  context: DecisionContext,
): Result<ChangeDraft, SheetRefusal> {
  if (context.mayAct('template.withdraw', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (!isEnabled(template, version)) return err({ code: 'version-not-enabled' })
  const item: RecordItem = { kind: 'event', e: 'template', id: form, ev: 'withdrawn', data: { version } }
  return ok({ cmd: 'template.withdraw', items: [item] })
}

/**
 * A leader confirms what the desk entered from their paper (handbook D19).
 * **Refuses** `version-not-enabled`, `nothing-to-confirm` when it was marked at the screen or is confirmed already,
 * `own-entry` when the leader entered it themselves, `beyond-role`.
 */
export function decideConfirmTemplate(
  { form, version, template }: TemplateVersion,
  context: DecisionContext,
): Result<ChangeDraft, SheetRefusal> {
  if (context.mayAct('template.confirm', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const mark = template?.marks.find((one) => one.version === version)
  if (!mark) return err({ code: 'version-not-enabled' })
  if (mark.onPaper === null || mark.confirmedBy !== null) return err({ code: 'nothing-to-confirm' })
  if (mark.by === context.actor.id) return err({ code: 'own-entry' })
  const item: RecordItem = { kind: 'event', e: 'template', id: form, ev: 'confirmed', data: { version } }
  return ok({ cmd: 'template.confirm', items: [item] })
}
