/** Numbers of any paper at the desk: checked where the kind has a check, free text otherwise (handbook 2.19). */
import type { Day } from './days.ts'
import { type Refusal, refuse } from './errors.ts'
import { type IdKind, type IdNumberRefusal, type IdNumberWarning, parseIdNumber } from './idNumber.ts'
import { ok, type Result } from './result.ts'
import { foldWidth, hasLoneSurrogate, lengthInCharacters, normalizeText, upperAscii } from './text.ts'

/** `other-kind`: a good number, but of another paper than the one named. */
export type IdPaperWarning = IdNumberWarning | 'other-kind'
/** Why a text is no number of that paper; each code is explained at `parseIdPaper`. */
export type IdPaperRefusal = IdNumberRefusal | Refusal<'too-long' | 'bad-character'>

/** A paper's number as stored; the birthday only where the number says it. */
export interface IdPaper {
  readonly kind: IdKind
  readonly number: string
  readonly birthday?: Day
  readonly warnings: readonly IdPaperWarning[]
}

const LONGEST_NUMBER = 40

function freePaper(kind: IdKind, text: string): Result<IdPaper, IdPaperRefusal> {
  if (hasLoneSurrogate(text)) return refuse('bad-character')
  const number = upperAscii(foldWidth(normalizeText(text)))
  if (number === '') return refuse('empty')
  if (lengthInCharacters(number) > LONGEST_NUMBER) return refuse('too-long', { detail: { limit: LONGEST_NUMBER } })
  return ok({ kind, number, warnings: [] })
}

/**
 * Reads the number of a paper of the named kind; `today` is the day in the community's zone.
 *
 * **Refuses** as `parseIdNumber` for the three kinds with a check; for the others `empty`, `too-long` (over 40 characters)
 * and `bad-character` only.
 */
export function parseIdPaper(kind: IdKind, text: string, today: Day): Result<IdPaper, IdPaperRefusal> {
  if (kind !== 'resident' && kind !== 'residence-permit' && kind !== 'foreigner-permanent') return freePaper(kind, text)
  const read = parseIdNumber(text, today)
  if (!read.ok) return read
  const { number, birthday, warnings } = read.value
  return ok({ kind, number, birthday, warnings: read.value.kind === kind ? warnings : [...warnings, 'other-kind'] })
}
