/** The matters of a call, one under the other: Enter in one goes to the next, and makes it. */
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type CallValues, isEmptyMatter, NEW_MATTER } from './callValues.ts'
import { loadItemRules } from './itemRules.ts'
import { MatterFields } from './MatterFields.tsx'

interface MatterListProps {
  readonly entry: EntryFormState<CallValues>
  /** Whether the cursor begins here. */
  readonly isFirst: boolean
}

export function MatterList({ entry, isFirst }: MatterListProps) {
  const t = useText()
  const { store } = useDesk()
  const { form } = entry
  const rules = useLiveAnswer(() => loadItemRules(store), [store])
  const kinds = useSetting('items.request-kinds')
  const departments = useSetting('items.departments')
  // Its length alone decides what stands here; what is typed in a line does not draw the list again.
  const items = form.useWatchValue('items') as CallValues['items']
  const box = useRef<HTMLDivElement>(null)
  const goTo = (index: number): void => {
    // A line that was just made comes with the next paint.
    setTimeout(() => box.current?.querySelectorAll<HTMLElement>('.item-matter')[index]?.querySelector('input')?.focus())
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
  if (rules === undefined) return null
  return (
    <div ref={box}>
      {items.map((_, index) => (
        <MatterFields
          // Lines are only added at the end; a removed one moves the others up, and the form's own keys follow its values.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          key={index}
          entry={entry}
          index={index}
          known={{ rules, kinds, departments }}
          autoFocus={isFirst && index === 0}
          onNext={() => goOn(index)}
          {...(items.length > 1 ? { onRemove: () => form.removeListItem('items', index) } : {})}
        />
      ))}
      <Button variant='default' size='xs' onClick={add}>
        {t('items.form.add')}
      </Button>
    </div>
  )
}
