/** Refusals as data (style 8.6): a code for the program, a place, a few figures. Wording belongs to the renderer. */
import { err } from './result.ts'

/** Figures and short words that a wording may quote. Never a personal value: refusals are logged. */
export type RefusalDetail = Readonly<Record<string, string | number>>

/** One reason for which the desk is refused something; `field` names the input it belongs beside. */
export interface Refusal<Code extends string> {
  readonly code: Code
  readonly field?: string
  readonly detail?: RefusalDetail
}

/** A refused `Result` with this code, and with a field or detail where given. */
export function refuse<Code extends string>(
  code: Code,
  more: { readonly field?: string; readonly detail?: RefusalDetail } = {},
): { readonly ok: false; readonly error: Refusal<Code> } {
  return err({ code, ...more })
}
