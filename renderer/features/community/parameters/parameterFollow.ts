/**
 * The form of a setting follows what other desks set meanwhile (fault case 62). What it shows is today's value; what it writes is the row of
 * the day that is typed in it: the bases of all of its days are taken when it opens.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { lastDeskOf } from '#renderer/db/useFollowedForm.ts'
import { seenOfNothing, seenOfRow } from '#renderer/db/useOpenedForm.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import type { ElsewhereNote } from '#renderer/ui/ElsewhereNotes.tsx'
import { settingOn, settingRowId, stepOn } from '#shared/domain/community/settings.ts'
import type { SettingDeclaration, SettingValue } from '#shared/domain/settings.ts'
import { settingText } from '#shared/domain/settingValue.ts'
import { valueWords } from './settingWords.ts'

type Seen = Awaited<ReturnType<typeof seenOfRow>>

/** A setting as its form shows it. */
export interface ShownSetting {
  readonly value: SettingValue
  /** The same as it is typed. */
  readonly typed: string
  readonly seenOf: (fromDay: string) => Seen
  /** Who set it last: undefined for this desk. */
  readonly desk: string | undefined
}

/** Reads a setting with the writes of each of its days. */
export async function openSetting(store: Store, declaration: SettingDeclaration, today: string): Promise<ShownSetting> {
  const rows = await store.db.settings.where('id').startsWith(`${declaration.key}@`).toArray()
  const seen = new Map(
    await Promise.all(rows.map(async (row) => [row.id, await seenOfRow(store, 'setting', row)] as const)),
  )
  const standing = rows.filter((row) => !row.deleted)
  const steps = standing.map(({ v }) => ({ fromDay: v.fromDay ?? '', value: v.value ?? null }))
  const value = settingOn(declaration, steps, today)
  const id = settingRowId(declaration.key, stepOn(steps, today)?.fromDay ?? '')
  return {
    value,
    typed: settingText(declaration, value),
    seenOf: (fromDay) => seen.get(settingRowId(declaration.key, fromDay)) ?? seenOfNothing(store, 'setting'),
    desk: await lastDeskOf(
      store,
      standing.find((row) => row.id === id),
      'value',
    ),
  }
}

/** The setting as its form opens; undefined while loading. */
export function useOpenedSetting(declaration: SettingDeclaration, today: string): ShownSetting | undefined {
  const { store } = useDesk()
  const [opened, setOpened] = useState<ShownSetting>()
  useEffect(() => {
    let isStale = false
    void openSetting(store, declaration, today).then((shown) => {
      if (!isStale) setOpened(shown)
    })
    return () => {
      isStale = true
    }
  }, [store, declaration, today])
  return opened
}

interface Following {
  readonly declaration: SettingDeclaration
  readonly today: string
  readonly first: ShownSetting
  readonly typedNow: () => string
  /** Puts a value into the form, as one that nobody touched. */
  readonly show: (typed: string) => void
}

/** Keeps the open form in step with the setting. */
export function useFollowedSetting({ declaration, today, first, typedNow, show }: Following) {
  const t = useText()
  const { store } = useDesk()
  const rests = useRef(first)
  const [note, setNote] = useState<ShownSetting>()
  const arrived = useLiveAnswer(() => openSetting(store, declaration, today), [store, declaration, today])
  const follow = useEffectEvent((now: ShownSetting) => {
    const typed = typedNow()
    if (typed === rests.current.typed || typed === now.typed) {
      if (now.typed !== rests.current.typed) show(now.typed)
      rests.current = now
      setNote(undefined)
    } else if (now.typed !== rests.current.typed) setNote(now)
  })
  useEffect(() => {
    if (arrived !== undefined) follow(arrived)
  }, [arrived])
  const take = (theirs: ShownSetting): void => {
    rests.current = theirs
    show(theirs.typed)
    setNote(undefined)
  }
  return { shown: () => rests.current, elsewhere: note === undefined ? [] : [noteOf(note, { declaration, t, take })] }
}

interface NoteParts {
  readonly declaration: SettingDeclaration
  readonly t: Text
  readonly take: (theirs: ShownSetting) => void
}

function noteOf(theirs: ShownSetting, { declaration, t, take }: NoteParts): ElsewhereNote {
  return {
    field: 'value',
    label: t('project.params.value'),
    desk: theirs.desk,
    isFlagged: true,
    value: valueWords(declaration, theirs.value, t),
    onTake: () => take(theirs),
  }
}
