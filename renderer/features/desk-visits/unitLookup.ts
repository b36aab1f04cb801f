/** The unit a clerk means by what they typed: its code in any spelling, or its figures run together (`21203` for `2-1203`). */
import type { Store } from '#renderer/db/store.ts'
import type { UnitRow } from '#renderer/db/tables.ts'
import { normalizeCode } from '#shared/kernel/text.ts'

/** Phase, building, entrance, room: a code has no more parts. */
const MOST_PARTS = 4
/** Longer than any code without its dashes. */
const MOST_FIGURES = 12

/** The units whose code can be meant. Asks the index for each code that the figures may stand for, never for all units. */
export function unitsLike({ db }: Store, typed: string): Promise<readonly UnitRow[]> {
  const code = normalizeCode(typed)
  const codes = code.includes('-') || code.length > MOST_FIGURES ? [code] : dividedCodes(code, MOST_PARTS)
  return db.units.where('v.code').anyOf(codes).toArray()
}

/** `1203` is 1203, 1-203, 12-03, 120-3, 1-2-03 …: a few hundred at most. */
function dividedCodes(figures: string, parts: number): readonly string[] {
  if (parts === 1) return [figures]
  const places = Array.from({ length: Math.max(0, figures.length - 1) }, (_, index) => index + 1)
  return [
    figures,
    ...places.flatMap((at) =>
      dividedCodes(figures.slice(at), parts - 1).map((rest) => `${figures.slice(0, at)}-${rest}`),
    ),
  ]
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
