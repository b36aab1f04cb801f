/** The running count of this desk: every scan is taken at once, kept as a draft of whoever counts, and closed as one change. */
import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type FormDrafts, useFormDrafts } from '#renderer/db/formDrafts.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { type CountResult, type CountThing, compareCount } from '#shared/domain/parcel-custody/shelfCounts.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { type CountIndex, type CountState, countIndexOf, isCountState, stepCount, stepOfScan } from './countState.ts'
import { type CustodyLine, type SlotLine, useHeldItems, useSlots } from './queries.ts'
import { closeCount } from './slotCommands.ts'
import { tellDone, tellRefusal } from './stepNotices.tsx'

const DRAFT = 'custody-count'

/** What a count is held against, live. */
export interface CountBasis {
  readonly slots: readonly SlotLine[]
  readonly lines: ReadonlyMap<string, CustodyLine>
  readonly things: ReadonlyMap<string, CountThing>
  readonly index: CountIndex
}

/** What the desk holds now, as a count needs it; undefined until it is read. */
export function useCountBasis(): CountBasis | undefined {
  const held = useHeldItems()
  const slots = useSlots()
  return useMemo(() => (held && slots ? basisOf(held, slots) : undefined), [held, slots])
}

function basisOf(held: readonly CustodyLine[], slots: readonly SlotLine[]): CountBasis {
  const index = countIndexOf(held, slots)
  const shelfOf = (slotId: string | null) => (slotId === null ? '' : (index.slots.get(slotId)?.shelf ?? ''))
  const things = held.map(({ id, item }): [string, CountThing] => [
    id,
    { id, status: item.status, slotId: item.slotId, shelf: shelfOf(item.slotId) },
  ])
  return { slots, lines: new Map(held.map((line) => [line.id, line])), things: new Map(things), index }
}

/** The count and its steps; `state` is undefined while none goes on, `isLoading` until the kept one is read. */
export function useCount(basis: CountBasis | undefined) {
  const desk = useDesk()
  const drafts = useFormDrafts()
  const [state, step] = useReducer(stepCount, undefined)
  const [isLoading, setLoading] = useState(true)
  useResume(drafts, (kept) => {
    if (kept) step({ kind: 'resume', state: kept })
    setLoading(false)
  })
  useKeeping(drafts, { state, isLoading })
  const result = useMemo(
    () => (state && basis ? compareCount(basis.things, state.scans, state.shelves) : undefined),
    [state, basis],
  )
  return {
    state,
    isLoading,
    result,
    step,
    begin: (shelves: readonly string[]) =>
      step({ kind: 'begin', shelves, startedAt: instantFrom(desk.store.clock.nowMs()) }),
    /** `before`: what stood in the field when the scan began. */
    take: (typed: string, before = '') => {
      const next = basis && stepOfScan(typed, before, basis.index)
      if (next) step(next)
    },
    close: async () => {
      if (!state || !result) return
      const keepHere = keptHere(state, result).map(({ id }) => id)
      const done = await closeCount(desk, { ...state, keepHere })
      if (!done.ok) {
        tellRefusal(done.error.code)
        return
      }
      step({ kind: 'end' })
      const { missing } = done.value.draft
      const fits = result.fits.length + result.recovered.length
      tellDone(desk, text('custodyShelves.count.closed', { fits, missing }), done.value.undo)
    },
    drop: () => {
      if (!state) return
      step({ kind: 'end' })
      showUndo({ message: text('custodyShelves.count.dropped'), undo: () => step({ kind: 'resume', state }) })
    },
  }
}

export type RunningCount = ReturnType<typeof useCount>

/** Misplaced things whose slot was scanned and that stay there: the list follows them. */
export function keptHere({ carryBack }: CountState, { misplaced }: CountResult): CountResult['misplaced'] {
  return misplaced.filter(({ id, slotId }) => slotId !== null && !carryBack.includes(id))
}

/** Goes on with the count that was cut off: a kill, a power cut, or another page. */
function useResume(drafts: FormDrafts, take: (kept: CountState | undefined) => void): void {
  const onRead = useEffectEvent(take)
  useEffect(() => {
    let gone = false
    void drafts.load(DRAFT).then((found) => {
      if (gone) return
      const kept = isCountState(found?.values) ? found.values : undefined
      if (kept && kept.scans.length > 0) showNotice(text('custodyShelves.count.resumed', { count: kept.scans.length }))
      onRead(kept)
    })
    return () => {
      gone = true
    }
  }, [drafts])
}

/** Keeps each step at once; while one is being written only the newest waits, so that no scan waits for the disk. */
function useKeeping(
  drafts: FormDrafts,
  { state, isLoading }: { readonly state: CountState | undefined; readonly isLoading: boolean },
) {
  const writer = useRef<{ latest: CountState | undefined; busy: boolean }>({ latest: undefined, busy: false })
  useEffect(() => {
    if (isLoading) return
    const own = writer.current
    own.latest = state
    if (own.busy) return
    const write = async (): Promise<void> => {
      own.busy = true
      try {
        let written: CountState | undefined
        do {
          written = own.latest
          await (written === undefined ? drafts.drop(DRAFT) : drafts.save(DRAFT, written))
        } while (written !== own.latest)
      } finally {
        own.busy = false
      }
    }
    void write()
  }, [drafts, state, isLoading])
}
