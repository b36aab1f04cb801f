/** The lists of the register and what is found in them. */
import type { PeopleRegister } from '#renderer/features/decoration/queries/people.ts'
import type { Day } from '#shared/kernel/days.ts'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'

/** Lists of the register. */
export const PEOPLE_VIEWS = ['contractors', 'workers', 'passes', 'due'] as const
/** One of them. */
export type PeopleView = (typeof PEOPLE_VIEWS)[number]

/** Whether a part of the address names a list. */
export function isPeopleView(text: string): text is PeopleView {
  return (PEOPLE_VIEWS as readonly string[]).includes(text)
}

interface Asked {
  readonly typed: string
  readonly today: Day
}

/** The lines of a list that hold what was typed, in any of their words. */
export function foundIn(people: PeopleRegister, view: PeopleView, { typed, today }: Asked): PeopleRegister {
  const sought = foldWidth(normalizeText(typed)).toLowerCase()
  const holds = (...texts: readonly string[]): boolean =>
    sought === '' || texts.some((text) => text.toLowerCase().includes(sought))
  const due =
    view !== 'due' ? people.workers : people.workers.filter(({ dueOn }) => dueOn !== undefined && dueOn <= today)
  return {
    contractors: people.contractors.filter(({ contractor: { name, principal, phone, licenceNo } }) =>
      holds(name, principal, phone, licenceNo),
    ),
    workers: due.filter(({ worker: { name, trade, idLast4, phone }, contractorName }) =>
      holds(name, trade, idLast4, phone, contractorName),
    ),
    passes: people.passes.filter(({ pass, name, unitCode, contractorName }) =>
      holds(pass.number, name, unitCode, contractorName),
    ),
  }
}

/** Where a scanned pass is checked: its code has no personal value, so it may stand in the address (handbook D22). */
export function passCheckPath(scanned: string): string {
  return `/decoration/people/${encodeURIComponent(foldWidth(scanned).trim().toUpperCase())}`
}
