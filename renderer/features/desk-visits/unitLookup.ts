/** The unit a clerk means by what they typed: its code in any spelling, or its figures run together (`21203` for `2-1203`). */
import type { Store } from '#renderer/db/store.ts'
import type { UnitRow } from '#renderer/db/tables.ts'
import { normalizeCode } from '#shared/kernel/text.ts'

/** The units whose code can be meant. Reads the index of codes, not the units: a large project has tens of thousands. */
export async function unitsLike({ db }: Store, typed: string): Promise<readonly UnitRow[]> {
  const code = normalizeCode(typed)
  const codes = (await db.units.orderBy('v.code').uniqueKeys()) as readonly string[]
  const meant = codes.filter((one) => one === code || one.replaceAll('-', '') === code)
  return db.units.where('v.code').anyOf(meant).toArray()
}

/** The unit's id; undefined when there is none, or when run-together figures fit several. */
export function findUnitId(units: readonly UnitRow[], typed: string): string | undefined {
  const code = normalizeCode(typed)
  const present = units.filter((unit) => !unit.deleted)
  const exact = present.find((unit) => unit.v.code === code)
  if (exact) return exact.id
  const short = present.filter((unit) => unit.v.code?.replaceAll('-', '') === code)
  return short.length === 1 ? short[0]?.id : undefined
}
