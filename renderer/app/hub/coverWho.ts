/** A name in front of a line's text: whole, or covered while the screen faces the resident (architecture 6). */
import { coverName } from '#renderer/ui/PersonName.tsx'

interface Named {
  readonly text: string
  readonly who?: string
}

/** The line with its name in its text. */
export function coverWho<Line extends Named>({ who, ...line }: Line, covered: boolean): Omit<Line, 'who'> {
  if (who === undefined || who === '') return line
  return { ...line, text: `${covered ? coverName(who) : who} ${line.text}` }
}
