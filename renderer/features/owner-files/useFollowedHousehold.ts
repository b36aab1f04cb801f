/** Keeps the ticks of 过户 and 换租 in step with the unit's people while other desks change them; what was typed of newcomers stays (case 62). */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { entityWord } from '#renderer/text/recordWords.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { type HandOverFields, type HandOverOf, leavesWith } from './handOverFields.ts'
import type { OpenedHousehold } from './queriesStays.ts'

interface FollowingHousehold {
  /** As it stands now. */
  readonly household: OpenedHousehold
  readonly of: HandOverOf
  readonly form: UseFormReturnType<HandOverFields>
}

/** What was changed since the form opened, to be told above it: the list shows it already. */
export function useFollowedHousehold({ household, of, form }: FollowingHousehold): readonly ElsewhereNote[] {
  const shown = useRef(household)
  const [notes, setNotes] = useState<readonly ElsewhereNote[]>([])
  const follow = useEffectEvent(() => {
    const before = shown.current
    const changed = changedStays(before, household)
    if (changed.length === 0) return
    shown.current = household
    const isOpen = (id: string) => household.seen.has(id)
    const come = household.open.filter((one) => !before.seen.has(one.stay.id) && leavesWith(one, of))
    const kept = form.getValues().leaving.filter(isOpen)
    form.setFieldValue('leaving', [...kept, ...come.map(({ stay }) => stay.id)])
    const desk = changed.map((id) => household.desks.get(id)).find((name) => name !== undefined)
    setNotes([{ field: 'leaving', label: entityWord('stay'), desk, isFlagged: false }])
  })
  useEffect(() => {
    // The household is the dependency: told anew after each commit that touches it.
    if (household.unitId !== '') follow()
  }, [household])
  return notes
}

/** Ids of stays that came, went, or say something else. */
function changedStays(before: OpenedHousehold, now: OpenedHousehold): readonly string[] {
  const ids = new Set([...before.seen.keys(), ...now.seen.keys()])
  return [...ids].filter((id) => JSON.stringify(before.seen.get(id)) !== JSON.stringify(now.seen.get(id)))
}
