/** What the forms of stays ask: who stays where, under which names. */
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { lastDeskOf, openRecord } from '#renderer/db/useFollowedForm.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { isOpenStay } from '#shared/domain/owner-files/stays.ts'
import type { Day } from '#shared/kernel/days.ts'
import { householdOf } from './households.ts'
import { loadUnitFile, type StayWithEnds } from './queries.ts'
import { staysWhere } from './stayCommands.ts'

/** The two ends of a stay as a form names them. */
export interface NamedEnds {
  readonly name: string
  readonly unit: string
  readonly unitId: string
  readonly personId: string
  readonly relation: Relation
  /** Nobody else stays in the unit. */
  readonly isLast: boolean
}

/** A live answer; once there was one, a record that is deleted does not take the form with what was typed away. */
function useKept<Answer>(ask: () => Promise<Answer | null>, about: readonly unknown[]): Answer | null | undefined {
  const last = useRef<{ readonly about: string; readonly answer: Answer }>(undefined)
  const key = JSON.stringify(about.slice(1))
  return useLiveAnswer(async () => {
    const answer = await ask()
    if (answer !== null) last.current = { about: key, answer }
    return answer ?? (last.current?.about === key ? last.current.answer : null)
  }, about)
}

/**
 * Live ends of a stay: undefined while loading, null when there was none; one that is deleted under an open form keeps them. Index:
 * primary keys, `stays.unitId`.
 */
export function useStayEnds(stayId: string): NamedEnds | null | undefined {
  const { store } = useDesk()
  const today = useToday()
  return useKept(() => loadStayEnds(store, stayId, today), [store, stayId, today])
}

async function loadStayEnds(store: Store, stayId: string, today: string): Promise<NamedEnds | null> {
  const stay = await store.db.stays.get(stayId)
  if (!stay || stay.deleted) return null
  const { personId = '', unitId = '', relation = 'owner' } = stay.v
  const person = await store.db.people.get(personId)
  const unit = await store.db.units.get(unitId)
  const others = (await staysWhere(store, 'v.unitId', unitId)).filter((other) => other.id !== stayId)
  const isLast = !others.some((other) => isOpenStay(other, today))
  return { name: person?.v.name ?? '', unit: unit?.v.code ?? '', unitId, personId, relation, isLast }
}

/** A unit and its open stays as its form shows them, with the writes they rest on. */
export interface OpenedHousehold {
  readonly unitId: string
  readonly code: string
  readonly open: readonly StayWithEnds[]
  readonly seen: ReadonlyMap<string, SeenBases>
  /** Per stay the desk that wrote it last: undefined for this one. */
  readonly desks: ReadonlyMap<string, string | undefined>
}

/** As it stands now: undefined while loading, null when there was no such unit; one that is deleted under an open form stays. */
export function useOpenHousehold(unitId: string): OpenedHousehold | null | undefined {
  const { store } = useDesk()
  // A form that is open stays as it is over midnight.
  const [today] = useState(useToday())
  return useKept(() => openHousehold(store, unitId, today), [store, unitId, today])
}

async function openHousehold(store: Store, unitId: string, today: Day): Promise<OpenedHousehold | null> {
  const file = await loadUnitFile(store, unitId)
  if (!file) return null
  const { open } = householdOf(file.stays, today)
  const seen = new Map<string, SeenBases>()
  for (const { stay } of open) {
    const shown = await openRecord(store, { entity: 'stay', row: stay, read: (values) => values })
    seen.set(stay.id, shown.seen)
  }
  const desks = new Map<string, string | undefined>()
  for (const { stay } of file.stays) desks.set(stay.id, await lastDeskOf(store, stay))
  return { unitId, code: file.unit.v.code ?? '', open, seen, desks }
}
