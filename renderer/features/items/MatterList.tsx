/** The matters of a call, one under the other: Enter in one goes to the next, and makes it. */
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { loadWhereTo } from '#renderer/features/items/whereTo.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type CallValues, isEmptyMatter, NEW_MATTER } from './callValues.ts'
import { MatterFields } from './MatterFields.tsx'
import { MatterSummary } from './MatterSummary.tsx'
import { useOfficers } from './officers.ts'
import type { Caller } from './useCaller.ts'

interface MatterListProps {
  readonly entry: EntryFormState<CallValues>
  readonly caller: Caller
  /** Whether the cursor begins here. */
  readonly isFirst: boolean
}

export function MatterList({ entry, caller, isFirst }: MatterListProps) {
  const t = useText()
  const { store } = useDesk()
  const { form } = entry
  const rules = useLiveAnswer(() => loadItemRules(store), [store])
  const now = useDeskClock((state) => state.now)
  const kinds = useSetting('items.request-kinds')
  const where = useLiveAnswer(() => loadWhereTo(store), [store])
  const officers = useOfficers(caller.unitId, form.useWatchValue('unitCode') as string)
  const items = form.useWatchValue('items') as CallValues['items']
  const [open, setOpen] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const goTo = (index: number): void => {
    setOpen(index)
    // A line that was just made or opened comes with the next paint.
    setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-line="${index}"] input`)?.focus())
  }
  const add = (): void => {
    const count = form.getValues().items.length
    form.insertListItem('items', { ...NEW_MATTER })
    goTo(count)
  }
  /** On an empty line there is nothing to go on from: there Enter saves. */
  const goOn = (index: number): 'went' | 'stays' => {
    const lines = form.getValues().items
    if (index > 0 && isEmptyMatter(lines[index] ?? NEW_MATTER)) return 'stays'
    if (index === lines.length - 1) add()
    else goTo(index + 1)
    return 'went'
  }
  const remove = (index: number): void => {
    form.removeListItem('items', index)
    setOpen(Math.max(0, index - 1))
  }
  const isShown = (index: number): boolean =>
    index === Math.min(open, items.length - 1) ||
    Object.keys(form.errors).some((field) => field.startsWith(`items.${index}.`))
  if (rules === undefined || where === undefined) return null
  return (
    <div ref={box}>
      {items.map((values, index) =>
        isShown(index) ? (
          <MatterFields
            // Lines are only added at the end; a removed one moves the others up, and the form's own keys follow its values.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            key={index}
            entry={entry}
            index={index}
            known={{ rules, kinds, where, officers }}
            autoFocus={isFirst && index === 0}
            onNext={() => goOn(index)}
            {...(items.length > 1 ? { onRemove: () => remove(index) } : {})}
          />
        ) : (
          <MatterSummary
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            key={index}
            values={values}
            time={{ rules, fromMs: now }}
            where={where}
            onOpen={() => goTo(index)}
          />
        ),
      )}
      <Button variant='default' size='xs' onClick={add}>
        {t('items.form.add')}
      </Button>
    </div>
  )
}
