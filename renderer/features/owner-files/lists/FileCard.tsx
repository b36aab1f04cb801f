/** The card of the row under the cursor: a person's or a unit's. */
import { PersonCard } from '#renderer/features/owner-files/PersonCard.tsx'
import { UnitCard } from '#renderer/features/owner-files/UnitCard.tsx'
import { PERSON_PREFIX } from './personLines.ts'
import { UNIT_PREFIX } from './unitLines.ts'

export function FileCard({ document }: { readonly document: string }) {
  if (document.startsWith(PERSON_PREFIX)) return <PersonCard personId={document.slice(PERSON_PREFIX.length)} />
  return document.startsWith(UNIT_PREFIX) ? <UnitCard unitId={document.slice(UNIT_PREFIX.length)} /> : null
}
