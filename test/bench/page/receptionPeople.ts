// Who else lives in the practice community of the budget rows: a roster in buildings of their own, the same in every round.
import { type RosterPerson, rosterOf } from './measures/importRoster.ts'

/** Buildings that the practice community leaves free begin after this one. */
const LAST_PRACTICE_BUILDING = 20

/** So many people beside those of the practice community. */
export function receptionPeople(count: number): readonly RosterPerson[] {
  return rosterOf(count).map((line) => {
    if (line.unit === undefined) return line
    const [building = '', room = ''] = line.unit.code.split('-')
    return { ...line, unit: { ...line.unit, code: `${LAST_PRACTICE_BUILDING + Number(building)}-${room}` } }
  })
}

/** Somebody of them, as a clerk finds them: by the last four of a phone that nobody else's ends with. */
export interface Resident {
  readonly name: string
  readonly tail: string
}

const TAIL = -4

/** Residents spread over the roster, each with a tail of their own and a name that nobody shares. */
export function residentsOf(people: readonly RosterPerson[], count: number): readonly Resident[] {
  const tails = counted(people.map(({ phone }) => phone.slice(TAIL)))
  const names = counted(people.map(({ name }) => name))
  const single = people.filter(({ phone, name }) => tails.get(phone.slice(TAIL)) === 1 && names.get(name) === 1)
  const step = Math.floor(single.length / count)
  if (step < 1) throw new Error(`only ${single.length} of ${people.length} can be told apart`)
  return single
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map(({ name, phone }) => ({ name, tail: phone.slice(TAIL) }))
}

function counted(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
