/** What a module says of a form it prints; `papers.ts` issues it. Types only, so that a module and the desk meet here. */
import type { DraftItem } from '#shared/domain/draft.ts'
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { DrawnSignature, SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Paper } from '#shared/ipc/contract.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Result } from '#shared/kernel/result.ts'
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
  /** The model once its number is known, where that stands elsewhere than in the head too: cards on one sheet, each with its own. */
  readonly numbered?: (number: string) => JsonObject
  /** The command of the act that the paper is of, where whoever may do the act may issue its paper; `sheet.issue` decides without one. */
  readonly cmd?: string
  /** Facts that are told in the same change as the issue: the slip's own record, which names the paper. */
  readonly items?: (issued: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
  /** Hashes of kept pictures that those facts name: they travel with the change. */
  readonly blobs?: readonly string[]
}

/** A block and what the screen calls it. */
export interface NamedTextBlock extends TextBlock {
  readonly name: () => string
  /** What to mind when wording it. */
  readonly hint?: () => string
}

/** One form that a module prints; the list of all modules' forms is `desk.papers`. */
export interface PaperSource {
  readonly form: FormId
  readonly templateVersion: number
  readonly paper: Paper
  /** Whether a signed copy must come back: 待签回 until its QR is scanned in (architecture 9). */
  readonly awaitsReturn?: true
  /** Text blocks the company may word itself, besides title, clause and seal, which every form has (architecture 9). */
  readonly blocks?: readonly NamedTextBlock[]
  /** Name of the form in the screen language. */
  readonly title: () => string
  /** The filled form; runs inside the issuing transaction, so it reads tables and nothing else. */
  readonly build: (
    store: Store,
    subject: PaperSubject,
    context: SheetContext,
  ) => Promise<Result<PaperModel, Refusal<string>>>
  /** Words for what `build` refuses, in the screen language: what happened, is it saved, what now; undefined for other codes. */
  readonly refusal?: (
    code: string,
  ) => { readonly what: string; readonly saved: string; readonly now: string } | undefined
  /** Signatures that were drawn on the pad for an issued paper, by the box they stand in: each printing shows them. */
  readonly drawnFor?: (store: Store, sheetId: string) => Promise<readonly DrawnSignature[]>
  /** The form to write on by hand, for a power cut; like `build` it reads tables and nothing else. */
  readonly blank: (context: SheetContext, store: Store) => JsonObject | Promise<JsonObject>
}
