/** Turns what Electron says about a print into a code the desk understands. */
import type { PrintCode } from '#shared/ipc/contract.ts'

/** Gives the code of a print that did not succeed. `reason` is Electron's text, e.g. `Print job canceled`. */
export function printCodeOf(reason: string): PrintCode {
  const text = reason.toLowerCase()
  if (text.includes('cancel')) return 'cancelled'
  if (text.includes('printer')) return 'no-printer'
  return 'sheet-failed'
}

/** The call that lays a job out in the print page: a function's name and JSON, so that no text of the model can become code. */
export function layOutScript(functionName: string, job: unknown): string {
  // U+2028 and U+2029 are plain text in JSON; escaped, the script is the same in every edition of the language.
  const json = JSON.stringify(job).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return `window[${JSON.stringify(functionName)}](JSON.parse(${JSON.stringify(json)}))`
}
