/** A name in front of a line's text: whole, or covered while the screen faces the resident (architecture 6). */
import { coverName } from '#renderer/ui/PersonName.tsx'

interface Named {
  readonly text: string
  readonly who?: string
  /** In place of the text while the screen is covered. */
  readonly coveredText?: string
}

/** The line with its name in its text. */
export function coverWho<Line extends Named>(
  { who, coveredText, ...line }: Line,
  covered: boolean,
): Omit<Line, 'who' | 'coveredText'> {
  const text = covered ? (coveredText ?? line.text) : line.text
  if (who === undefined || who === '') return { ...line, text }
  return { ...line, text: `${covered ? coverName(who) : who} ${text}` }
}
