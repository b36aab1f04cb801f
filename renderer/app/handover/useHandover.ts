/** The handover of this desk, live: the draft, the hand's counts (kept over a power cut) and the acts. */
import { useEffect, useRef, useState } from 'react'
import { useModules } from '#renderer/app/modulesContext.ts'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Signature } from '#renderer/db/store.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { handOver } from '#renderer/features/shifts/commands.ts'
import { useLanguage } from '#renderer/stores/useLanguage.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import type { CountEntry } from '#shared/domain/shifts/shiftDecisions.ts'
import { expectedOf, type HandoverDraft, handoverBody, loadHandoverDraft } from './handoverDraft.ts'
import { shiftRefusalWords } from './refusalWords.ts'

/** The draft; undefined while loading. */
export function useHandoverDraft(): HandoverDraft | undefined {
  const modules = useModules()
  const { store } = useDesk()
  const language = useLanguage((state) => state.language)
  return useLiveAnswer(() => loadHandoverDraft(store, modules), [store, modules, language])
}

/** What the hand typed for one line. */
export interface TypedCount {
  readonly counted: string
  readonly note: string
  readonly byAllMatch: boolean
}

/** Everything typed into one handover. */
export interface TypedHandover {
  readonly counts: Readonly<Record<string, TypedCount>>
  readonly special: string
  readonly equipment: string
}

export const NOTHING_COUNTED: TypedCount = { counted: '', note: '', byAllMatch: false }
const NOTHING_TYPED: TypedHandover = { counts: {}, special: '', equipment: '' }
const DRAFT_PAUSE_MS = 300

/** The typed values, kept as a draft of this person: a power cut in the middle of a count loses nothing. */
export function useTypedHandover(shiftId: string) {
  const drafts = useFormDrafts()
  const key = `handover/${shiftId}`
  const [typed, setTyped] = useState<TypedHandover>(NOTHING_TYPED)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    let gone = false
    void drafts.load(key).then((found) => {
      if (!gone && isTyped(found?.values))
        setTyped((now) => (now === NOTHING_TYPED ? (found.values as TypedHandover) : now))
    })
    return () => {
      gone = true
    }
  }, [drafts, key])
  const change = (next: TypedHandover): void => {
    setTyped(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void drafts.save(key, next), DRAFT_PAUSE_MS)
  }
  const drop = (): void => {
    clearTimeout(timer.current)
    void drafts.drop(key)
  }
  return { typed, change, drop }
}

function isTyped(values: unknown): values is TypedHandover {
  return typeof values === 'object' && values !== null && 'counts' in values && 'special' in values
}

/** The lines with what the hand typed; what cannot be read as a number is not counted. */
export function entriesOf(draft: HandoverDraft, typed: TypedHandover): readonly CountEntry[] {
  return draft.counts.map((line) => {
    const { counted, note, byAllMatch } = typed.counts[line.id] ?? NOTHING_COUNTED
    const number = counted.trim() === '' ? null : Number(counted)
    const isNumber = number !== null && Number.isFinite(number) && number >= 0
    return {
      id: line.id,
      label: line.onPaper,
      expected: expectedOf(line),
      counted: isNumber ? number : null,
      note,
      byAllMatch,
    }
  })
}

/** 「全部相符」: every line that is not typed yet takes what is expected; where nothing is known, the hand has to count. */
export function allMatching(draft: HandoverDraft, typed: TypedHandover): TypedHandover {
  const counts = { ...typed.counts }
  for (const line of draft.counts) {
    const expected = expectedOf(line)
    const before = counts[line.id] ?? NOTHING_COUNTED
    if (before.counted.trim() !== '' || expected === null) continue
    counts[line.id] = { ...before, counted: String(expected), byAllMatch: true }
  }
  return { ...typed, counts }
}

/** Signing as the giver; `fault` names the line that is not ready. */
export function useGiving(shift: ShiftRow, draft: HandoverDraft) {
  const desk = useDesk()
  const { typed, change, drop } = useTypedHandover(shift.id)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const [faultAt, setFaultAt] = useState('')
  const give = async (signature: Signature): Promise<boolean> => {
    const done = await signHandover({ ...desk, signature }, { shift, draft, typed })
    const field = done.ok || !('field' in done.error) ? '' : (done.error.field ?? '')
    setFaultAt(field)
    setRefusal(done.ok ? undefined : shiftRefusalWords(done.error.code))
    if (done.ok) drop()
    return done.ok
  }
  return { typed, change, give, refusal, faultAt }
}

interface Giving {
  readonly shift: ShiftRow
  readonly draft: HandoverDraft
  readonly typed: TypedHandover
}

async function signHandover(desk: Desk, { shift, draft, typed }: Giving) {
  const entries = entriesOf(draft, typed)
  const giverId = desk.signature.actor.id
  const body = await handoverBody(draft, { store: desk.store, shift: shift.v, entries, words: typed, giverId })
  return handOver(desk, {
    shiftId: shift.id,
    toStaffId: null,
    counts: entries,
    openMatters: draft.matters.length,
    thingsOut: draft.out.length,
    record: JSON.stringify(body),
  })
}
