/**
 * What live queries are told of a bulk command: that its tables changed, not which keys. Each open query adds up all keys it hears
 * of until it asks again, and one that reads other tables never does: at 100,000 imported people that stood still for half a second a slice.
 */
import Dexie, { RangeSet } from 'dexie'

/** Where Dexie notes the changed keys of a transaction, by database, table and index. */
interface Noting {
  readonly mutatedParts?: Record<string, InstanceType<typeof RangeSet>>
}

/** Makes every noted part of the transaction we are in the whole of its index; queries on other tables hear nothing, as before. */
export function tellAsWhole(): void {
  const parts = (Dexie.currentTransaction as { readonly idbtrans?: Noting } | null)?.idbtrans?.mutatedParts
  for (const part of Object.keys(parts ?? {})) if (parts) parts[part] = new RangeSet(Dexie.minKey, Dexie.maxKey)
}
