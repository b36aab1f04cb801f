/** What a wall may show of a matter: unit, number and state (handbook D22). Nothing else is let through, whatever a module wrote. Pure. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'

/** One line of the wall. */
export interface WallLine {
  readonly id: string
  /** A unit of this community, or empty. */
  readonly unit: string
  /** Number of a paper as the desk's papers are numbered, or empty. */
  readonly number: string
  readonly state: OpenMatter['state']
}

/** `A-FX-00012`: desk, form, number (architecture 7). */
const PAPER_NUMBER = /(?<![A-Za-z0-9-])[A-Z0-9]{1,3}-[A-Z]{2}-\d{4,6}(?!\d)/u
/** Most lines there is room for; the rest is a count. */
const MOST = 48

/** The words of a matter that may be the code of a unit: the first one, as every module begins with it. */
export function firstWord({ text }: Pick<OpenMatter, 'text'>): string {
  return /^\S+/u.exec(text)?.[0] ?? ''
}

/** The lines of the wall and how many are left out, those without unit and number among them; `isUnit` knows the codes of the community. */
export function wallLines(
  matters: readonly OpenMatter[],
  isUnit: (word: string) => boolean,
): { readonly lines: readonly WallLine[]; readonly more: number } {
  const owed = matters.filter(({ state }) => state !== 'running')
  const lines = owed
    .map((matter): WallLine => {
      const word = firstWord(matter)
      return {
        id: matter.id,
        unit: isUnit(word) ? word : '',
        number: PAPER_NUMBER.exec(matter.text)?.[0] ?? '',
        state: matter.state,
      }
    })
    .filter(({ unit, number }) => unit !== '' || number !== '')
  const shown = lines.slice(0, MOST)
  return { lines: shown, more: owed.length - shown.length }
}
