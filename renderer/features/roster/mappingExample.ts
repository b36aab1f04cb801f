/** What the first good household of a sheet is read as under a mapping, by field: the live example of the mapping step. */
import { text } from '#renderer/text/text.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import type { RosterLine } from '#shared/domain/roster/line.ts'
import { readWholeRoster } from '#shared/domain/roster/readRoster.ts'
import type { RosterField } from '#shared/domain/roster/synonyms.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { SheetSummary } from './files/rosterProtocol.ts'
import { valueWords } from './rosterWords.ts'

export type MappingExample = Readonly<Partial<Record<RosterField, string>>>

/** How the whole file will be read: an example that is read otherwise would promise what does not come. */
export interface ExampleOptions {
  readonly today: Day
  readonly unitPattern: string | null
}

/** Reads the first rows as text; undefined where none of them is good. */
export function exampleOf(
  { preview }: SheetSummary,
  mapping: RosterMapping,
  options: ExampleOptions,
): MappingExample | undefined {
  const rows = preview.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  const { lines } = readWholeRoster({ rows }, mapping, options)
  const first = lines[0]
  if (first === undefined) return undefined
  return exampleLines(lines.filter((line) => line.row === first.row))
}

function exampleLines(lines: readonly RosterLine[]): MappingExample {
  const [line] = lines
  if (line === undefined) return {}
  const { unit, person } = line
  const words = (field: string, value: string | number | null) => (value === null ? '' : valueWords(field, value))
  const others = (relation: RosterLine['relation']) =>
    lines
      .slice(1)
      .filter((one) => one.relation === relation)
      .map((one) => one.person.name)
      .join(text('common.listSeparator'))
  return {
    unitCode: unit.code,
    building: unit.building ?? '',
    entrance: unit.entrance ?? '',
    floor: String(unit.floor ?? ''),
    room: unit.room ?? '',
    area: words('areaCm2', unit.areaCm2),
    use: words('use', unit.use),
    layout: unit.layout ?? '',
    phase: unit.phase ?? '',
    name: person.name,
    relation: words('relation', line.relation),
    idKind: words('idKind', person.idKind),
    idNumber: words('idNumber', person.idNumber),
    creditCode: person.creditCode ?? '',
    phone: line.phones.map(({ number }) => valueWords('number', number)).join(text('common.listSeparator')),
    fromDay: line.fromDay ?? '',
    leaseTo: line.leaseTo ?? '',
    toDay: line.toDay ?? '',
    share: line.shareNum === null ? '' : `${line.shareNum}/${line.shareDen}`,
    plates: line.plates.join(text('common.listSeparator')),
    space: line.space ?? '',
    coOwner: others('co-owner'),
    family: others('family'),
    tenant: others('tenant'),
    emergency: others('emergency-contact'),
    remark: line.remark,
  }
}
