/** Which units count as 装修中: those with a permit that stands, as their cases say (handbook 3.2). The one answer for every card and list. */
import { isRunning } from '#shared/domain/decoration/cases/caseFacts.ts'
import { rowsByKeys } from './rowsByKeys.ts'
import type { Store } from './store.ts'
import type { DecorationCaseRow } from './tables.ts'

/** Of these units those that are decorated now; of all units where none are named. Index `decorationCases.v.unitId`. */
export async function decoratingUnits(
  store: Pick<Store, 'db'>,
  unitIds?: readonly string[],
): Promise<ReadonlySet<string>> {
  const cases =
    unitIds === undefined
      ? await store.db.decorationCases.toArray()
      : await rowsByKeys<DecorationCaseRow>(store, { table: 'decorationCases', index: 'v.unitId' }, unitIds)
  return new Set(cases.filter(({ v }) => isRunning(v)).flatMap(({ v }) => v.unitId ?? []))
}
