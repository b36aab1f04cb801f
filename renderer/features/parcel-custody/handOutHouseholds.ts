/** Whose things are together: of one person, or of one home. What was picked for several is handed out to one after another. */
import type { HandOutOffer } from './handOutOffer.ts'
import type { CustodyLine } from './queries.ts'

/** Nobody is named: whoever lives there may fetch it. */
export const isForAnybody = ({ item, who }: CustodyLine): boolean =>
  item.kind === 'found' || (item.personId === null && who === '')

/** One key for one person: on file under two ids that were merged they are one; not on file, one name in two homes is two people. */
export function personKey({ item, who }: CustodyLine, recipients: HandOutOffer['recipients']): string {
  const { personId, unitId } = item
  if (personId === null) return `${unitId ?? ''}/${who}`
  return recipients.get(personId)?.personId ?? personId
}

/** Whether these two wait for one household. */
function areTogether(a: CustodyLine, b: CustodyLine, recipients: HandOutOffer['recipients']): boolean {
  if (a.item.kind === 'found' || b.item.kind === 'found') return a.item.kind === b.item.kind
  if (a.item.unitId !== null && a.item.unitId === b.item.unitId) return true
  return !isForAnybody(a) && !isForAnybody(b) && personKey(a, recipients) === personKey(b, recipients)
}

/** What was picked, by household, in the order of the offer: more than one means that the desk asks for whom. */
export function pickedHouseholds(
  { lines, recipients }: HandOutOffer,
  ids: readonly string[],
): readonly (readonly CustodyLine[])[] {
  const households: CustodyLine[][] = []
  for (const line of lines.filter(({ id }) => ids.includes(id))) {
    const own = households.find((others) => others.some((other) => areTogether(other, line, recipients)))
    if (own === undefined) households.push([line])
    else own.push(line)
  }
  return households
}

/** Ticked at first: what was picked for the first household, and what else waits for the same recipients. */
export function firstChosen(offer: HandOutOffer, ids: readonly string[]): string[] {
  const [first = []] = pickedHouseholds(offer, ids)
  return chosenFor(offer, first)
}

/** Ticked for these picked things: they themselves, and what else waits for whoever gets them. */
export function chosenFor({ lines, recipients }: HandOutOffer, picked: readonly CustodyLine[]): string[] {
  const names = new Set(picked.map(({ who }) => who))
  const units = new Set(picked.map(({ item }) => item.unitId))
  const people = new Set(picked.filter(({ item }) => item.personId !== null).map((line) => personKey(line, recipients)))
  const isSame = (line: CustodyLine): boolean => {
    if (picked.some(({ id }) => id === line.id)) return true
    if (line.item.personId !== null) return people.has(personKey(line, recipients))
    return units.has(line.item.unitId) && (line.who === '' || names.has(line.who))
  }
  return lines.filter(isSame).map(({ id }) => id)
}

/** What was picked for households of which nothing is ticked: the next hand-out. */
export function restOf(offer: HandOutOffer, ids: readonly string[], chosen: readonly string[]): readonly string[] {
  return pickedHouseholds(offer, ids)
    .filter((lines) => !lines.some(({ id }) => chosen.includes(id)))
    .flat()
    .map(({ id }) => id)
}
