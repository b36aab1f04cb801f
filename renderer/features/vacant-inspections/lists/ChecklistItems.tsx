/** The items of a version, in the order of the walk. */
import { useText } from '#renderer/text/text.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { ItemRoom } from './ItemRoom.tsx'
import { wordsOfItem } from './listWords.ts'

interface ChecklistItemsProps {
  readonly items: readonly ChecklistItem[]
  /** Of a home: whether an item is seen from outside too. */
  readonly showsFrom: boolean
}

export function ChecklistItems({ items, showsFrom }: ChecklistItemsProps) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard.
    <ol className='checklist-items' tabIndex={0} aria-label={t('vacantChecklists.editor.items')}>
      {items.map(({ code, from }, at) => (
        <li key={code}>
          <span>{wordsOfItem(items, code, t)}</span>
          <ItemRoom items={items} at={at} />
          {showsFrom && <span className='quiet'>{t(`vacantChecklists.from.${from}`)}</span>}
        </li>
      ))}
    </ol>
  )
}
