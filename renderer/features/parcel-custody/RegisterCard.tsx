/** The card of the thing under the cursor, beside the register. */
import { ItemCard } from './ItemCard.tsx'
import { useItem } from './queries.ts'
import { CUSTODY_PREFIX } from './registerTerms.ts'

export function RegisterCard({ document }: { readonly document: string }) {
  const line = useItem(document.slice(CUSTODY_PREFIX.length))
  return line ? <ItemCard line={line} /> : null
}
