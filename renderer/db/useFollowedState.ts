/** Keeps an open form in step with what it words anew where that is made of events: texts in versions, a notice that is corrected (case 62). */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { deviceOf } from '#shared/sync/dot.ts'
import type { AggregateRow } from './rows.ts'
import type { Store } from './store.ts'
import type { FollowableForm, WrittenElsewhere } from './useFollowedForm.ts'

interface FollowingState<Fields> {
  readonly form: FollowableForm<Fields>
  /** How it stands now, live: always the same fields. What only this form has, such as a note, is not among them. */
  readonly stands: Partial<Fields>
  /** Whose event was the last: `lastEventDesk`. */
  readonly desk: string | undefined
}

interface FollowedState<Fields> {
  readonly elsewhere: readonly WrittenElsewhere<Fields>[]
  /** Gives the field up for what stands there now. */
  readonly take: (name: keyof Fields & string) => void
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * What was not touched shows what stands now, what was touched keeps what was typed and says so. Nothing is flagged: the last word is
 * shown, and the one before it stays to be read.
 */
export function useFollowedState<Fields extends Record<string, unknown>>({
  form,
  stands,
  desk,
}: FollowingState<Fields>): FollowedState<Fields> {
  const rests = useRef<Readonly<Record<string, unknown>>>(stands)
  const [names, setNames] = useState<readonly string[]>([])
  const put = (name: string, value: unknown): void => {
    rests.current = { ...rests.current, [name]: value }
    // Untouched fields are not dirty because another desk wrote them.
    form.setInitialValues({ ...form.getInitialValues(), [name]: value })
    if (!isSame(form.getValues()[name], value)) form.setFieldValue(name as never, value as never)
  }
  const follow = useEffectEvent(() => {
    const kept: string[] = []
    for (const [name, now] of Object.entries(stands)) {
      const [typed, before] = [form.getValues()[name], rests.current[name]]
      if (isSame(typed, before) || isSame(typed, now)) put(name, now)
      else if (!isSame(now, before)) kept.push(name)
    }
    setNames((known) => (isSame(known, kept) ? known : kept))
  })
  const standing = JSON.stringify(stands)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands is another object with every render; what it says is the dependency.
  useEffect(() => follow(), [standing])
  const theirs = (name: string) => stands[name] as Fields[keyof Fields & string]
  return {
    elsewhere: names.map((name) => ({ name, desk, isFlagged: false, theirs: theirs(name) })),
    take: (name) => {
      put(name, stands[name])
      setNames((known) => known.filter((one) => one !== name))
    },
  }
}

/** Name of the desk of a record's last event; undefined for this desk itself and where there is none. */
export async function lastEventDesk(store: Store, row: AggregateRow | undefined): Promise<string | undefined> {
  const last = row?.s.toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1)).at(-1)
  if (last === undefined || deviceOf(last.dot) === store.device) return undefined
  return (await store.db.desks.get(deviceOf(last.dot)))?.v.name ?? ''
}
