/** Wording a form, enabling and withdrawing a version of its texts (architecture 9, handbook C8, D19). */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { placeholderFault, type TextBlock } from './formTextBlocks.ts'
import { type FormTextState, isTextEnabled } from './formTexts.ts'

/** Why a form's texts are not saved, enabled or withdrawn; each code is explained where it is given. */
export type FormTextRefusal = Refusal<
  | 'beyond-role'
  | 'block-unknown'
  | 'block-empty'
  | 'block-too-long'
  | 'placeholder-unknown'
  | 'too-many-attachments'
  | 'note-missing'
  | 'nothing-changed'
  | 'version-unknown'
  | 'text-enabled'
  | 'text-not-enabled'
>

/** Most PDFs that join a paper. */
export const MAX_ATTACHMENTS = 3

/** A version as it is to be saved; PDFs by the SHA-256 of their kept bytes. */
export interface FormTextInput {
  /** Every block as it was typed; those that say what is shipped are not kept. */
  readonly blocks: Readonly<Record<string, string>>
  readonly bodyPdf: string | null
  readonly attachments: readonly string[]
  readonly note: string
}

/** A form and what is known of its texts. */
export interface FormTextFacts {
  readonly form: string
  readonly state: FormTextState | undefined
  readonly blocks: readonly TextBlock[]
}

type Checked = Result<Readonly<Record<string, string>>, FormTextRefusal>

function checkedBlocks(typed: FormTextInput['blocks'], blocks: readonly TextBlock[]): Checked {
  const own: Record<string, string> = {}
  for (const [key, written] of Object.entries(typed)) {
    const block = blocks.find((one) => one.key === key)
    if (block === undefined) return err({ code: 'block-unknown', field: key })
    const text = written.replace(/\r\n?/gu, '\n').trim()
    if (text === '' && !block.mayBeEmpty) return err({ code: 'block-empty', field: key })
    if (text.length > block.maxLength)
      return err({ code: 'block-too-long', field: key, detail: { most: String(block.maxLength) } })
    const fault = placeholderFault(text)
    if (fault) {
      const detail = { name: fault.name, line: String(fault.line), column: String(fault.column) }
      return err({ code: 'placeholder-unknown', field: key, detail })
    }
    if (text !== block.shipped) own[key] = text
  }
  return ok(own)
}

/** What a version says, for comparing it with another one. */
function saying({ blocks, bodyPdf, attachments }: Omit<FormTextInput, 'note'>): string {
  const texts = Object.entries(blocks).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([texts, bodyPdf, attachments])
}

/**
 * Saves a form's texts as a new version; new papers keep the version in use until this one is enabled.
 * **Refuses** `block-unknown`, `block-empty`, `block-too-long`, `placeholder-unknown` (which, in which line and column),
 * `too-many-attachments`, `note-missing`, `nothing-changed` against the version before, `beyond-role`.
 */
export function decideSaveFormText(
  input: FormTextInput,
  { form, state, blocks }: FormTextFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly version: number }, FormTextRefusal> {
  if (context.mayAct('formText.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const own = checkedBlocks(input.blocks, blocks)
  if (!own.ok) return own
  if (input.attachments.length > MAX_ATTACHMENTS) return err({ code: 'too-many-attachments', field: 'attachments' })
  const before = state?.versions.at(-1) ?? { blocks: {}, bodyPdf: null, attachments: [] }
  const { bodyPdf } = input
  const attachments = [...input.attachments]
  if (saying({ blocks: own.value, bodyPdf, attachments }) === saying(before)) return err({ code: 'nothing-changed' })
  const note = input.note.trim()
  if (note === '') return err({ code: 'note-missing', field: 'note' })
  const version = (state?.versions.at(-1)?.version ?? 0) + 1
  const data = { version, blocks: own.value, bodyPdf, attachments, note }
  const item: RecordItem = { kind: 'event', e: 'formText', id: form, ev: 'saved', data }
  const blobs = [...(bodyPdf === null ? [] : [bodyPdf]), ...attachments]
  return ok({ cmd: 'formText.save', items: [item], version, ...(blobs.length > 0 && { blobs }) })
}

/** One version of a form's texts. */
export interface FormTextVersionRef {
  readonly form: string
  readonly version: number
  readonly state: FormTextState | undefined
}

/**
 * Marks a version 已核对启用, by a leader at the screen or by 代录 from the leader's signed paper (handbook D19): new papers are issued with
 * the highest version that is enabled.
 * **Refuses** `version-unknown`, `text-enabled`, `beyond-role`, and as `enterOnPaper` with a paper; one's own text is never entered so.
 */
export function decideEnableFormText(
  { form, version, state }: FormTextVersionRef,
  paper: PaperDecision | undefined,
  context: DecisionContext,
): Result<ChangeDraft, FormTextRefusal | PaperRefusal> {
  const known = state?.versions.find((one) => one.version === version)
  if (known === undefined) return err({ code: 'version-unknown' })
  if (isTextEnabled(state, version)) return err({ code: 'text-enabled' })
  const item: RecordItem = { kind: 'event', e: 'formText', id: form, ev: 'enabled', data: { version } }
  if (paper) {
    const entered = enterOnPaper({ cmd: 'formText.enable', item, proposedBy: known.savedBy }, paper, context)
    return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
  }
  if (context.mayAct('formText.enable', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd: 'formText.enable', items: [item] })
}

/** Takes the mark back: papers of this version print 样张 again, new ones get the version before. **Refuses** `text-not-enabled`, `beyond-role`. */
export function decideWithdrawFormText(
  { form, version, state }: FormTextVersionRef,
  context: DecisionContext,
): Result<ChangeDraft, FormTextRefusal> {
  if (context.mayAct('formText.withdraw', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (version === 0 || !isTextEnabled(state, version)) return err({ code: 'text-not-enabled' })
  const item: RecordItem = { kind: 'event', e: 'formText', id: form, ev: 'withdrawn', data: { version } }
  return ok({ cmd: 'formText.withdraw', items: [item] })
}
