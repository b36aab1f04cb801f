/** Records of a slice, each once: two lines of a file may come to one record of the desk, and a change names a record once (sync 4.3). */
import type { SetItem } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** The groups without repeated records: what a later one says is added to the first, whose own values count. Source: sync 4.3. */
export function eachRecordOnce(groups: readonly (readonly SetItem[])[]): readonly (readonly SetItem[])[] {
  const later = new Map<string, JsonObject>()
  const seen = new Set<string>()
  for (const { e, id, values } of groups.flat()) {
    const key = `${e}/${id}`
    if (seen.has(key)) later.set(key, { ...values, ...later.get(key) })
    else seen.add(key)
  }
  if (later.size === 0) return groups
  const written = new Set<string>()
  return groups.map((group) =>
    group.flatMap((item) => {
      const key = `${item.e}/${item.id}`
      if (written.has(key)) return []
      written.add(key)
      const more = later.get(key)
      return more === undefined ? [item] : [{ ...item, values: { ...more, ...item.values } }]
    }),
  )
}
