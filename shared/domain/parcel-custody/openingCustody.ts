/** 期初导入: what was in store before the program, read row by row with its faults, and written once however often the file comes. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { normalizeWaybill } from './ids.ts'
import { EMPTY_INTAKE, type ReceiveInput, readIntake, receivedData } from './intakeInput.ts'
import { mayRun } from './itemFacts.ts'
import { openingFaults, openingValues } from './openingFaults.ts'
import { type OpeningFacts, type OpeningFault, type OpeningRow, openingIdOf } from './openingRow.ts'

/** What a row comes to: `new` goes in, `known` went in before, `faulty` stays out. */
export interface OpeningLine {
  readonly row: OpeningRow
  readonly standing: 'new' | 'known' | 'faulty'
  readonly faults: readonly OpeningFault[]
  readonly id: string
  readonly day: Day
  readonly input: ReceiveInput
}

/** The rows of a table with what is wrong with each. Two rows that say the same are one thing: the second is told so. */
export function readOpening(rows: readonly OpeningRow[], facts: OpeningFacts): readonly OpeningLine[] {
  const ids = new Map<string, number>()
  const tags = new Map<string, number>()
  return rows.map((row) => {
    const id = openingIdOf(facts.workspace, row)
    const tag = upperAscii(row.texts.tag)
    const twice = ids.get(id) ?? undefined
    const tagTwice = tag === '' ? undefined : tags.get(tag)
    if (twice === undefined) ids.set(id, row.row)
    if (tagTwice === undefined) tags.set(tag, row.row)
    const values = openingValues(row, facts)
    const own = openingFaults(row, values, facts)
    const faults: readonly OpeningFault[] = [
      ...own,
      ...(twice === undefined ? [] : [{ field: 'what', code: 'row-twice', row: twice } as const]),
      ...(twice === undefined && tagTwice !== undefined
        ? [{ field: 'tag', code: 'tag-twice', row: tagTwice } as const]
        : []),
    ]
    const standing = facts.isKnown(id) ? 'known' : faults.length > 0 ? 'faulty' : 'new'
    return {
      row,
      standing,
      faults: standing === 'known' ? [] : faults,
      id,
      day: values.day,
      input: inputOf(row, values),
    }
  })
}

function inputOf({ texts }: OpeningRow, values: ReturnType<typeof openingValues>): ReceiveInput {
  const { kind, unitId, personId, slotId, quantity, declaredFen, keepUntil } = values
  const { name, phone, carrier, waybill, what, features, fromName, foundPlace, finder, fault, remark } = texts
  const told = { name, phone, carrier, what, features, fromName, foundPlace, finder, fault, remark }
  const found = {
    ...told,
    waybill: normalizeWaybill(waybill),
    unitId,
    personId,
    slotId,
    quantity,
    declaredFen,
    keepUntil,
  }
  return readIntake({ ...EMPTY_INTAKE, ...found, kind, size: 'medium' })
}

/** Everything of a run: the changes, one or more for each day of the past, and the records in the order of the table. */
export interface OpeningRun {
  readonly groups: ReadonlyMap<Day, readonly RecordItem[]>
  readonly ids: readonly string[]
}

/**
 * What of a table goes in, by the day each thing came. What went in before is left out: the same file twice writes nothing.
 * **Refuses** `beyond-role` below supervisor, `nothing-new`.
 */
export function decideOpening(
  lines: readonly OpeningLine[],
  tags: readonly string[],
  context: DecisionContext,
): Result<OpeningRun, Refusal<'beyond-role' | 'nothing-new'>> {
  if (!mayRun(OPENING_COMMAND, context)) return refuse('beyond-role')
  const fresh = lines.filter(({ standing }) => standing === 'new')
  if (fresh.length === 0) return refuse('nothing-new')
  const unused = [...tags]
  const groups = new Map<Day, RecordItem[]>()
  for (const { id, day, input, row } of fresh) {
    const tag = upperAscii(normalizeText(row.texts.tag)) || (unused.shift() ?? '')
    const data = { ...receivedData(input, { visit: 1, tag }), isOpening: true }
    const item: RecordItem = { kind: 'event', e: 'custodyItem', id, ev: 'received', data, refs: [] }
    const group = groups.get(day)
    if (group === undefined) groups.set(day, [item])
    else group.push(item)
  }
  return ok({ groups, ids: fresh.map(({ id }) => id) })
}

/** The command of the changes of an import. */
export const OPENING_COMMAND: ChangeDraft['cmd'] = 'custody.open'
