/** The items of a version that is written, one of them under the cursor: arrows, Enter, Insert and Delete do everything; buttons do the same. */
import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { movedItem, renamedItem, turnedItem, withNewItem } from './checklistDraft.ts'
import { ItemRoom } from './ItemRoom.tsx'
import { wordsOfItem } from './listWords.ts'

interface EditableItemsProps {
  readonly items: readonly ChecklistItem[]
  /** Of a home: whether an item is seen from outside too. */
  readonly showsFrom: boolean
  readonly onChange: (items: readonly ChecklistItem[]) => void
  /** While an item is named, the keys are its own. */
  readonly onTyping: (isTyping: boolean) => void
}

export function EditableItems(props: EditableItemsProps) {
  const { items, showsFrom } = props
  const t = useText()
  const { at, setAt, naming, root, acts, onKeyDown, name, begin } = useItemKeys(props)
  return (
    <div className='checklist-editing'>
      <p className='quiet checklist-keys'>
        {t('vacantChecklists.editor.keysHint')}
        {showsFrom && t('vacantChecklists.editor.fromHint')}
      </p>
      <ol
        ref={root}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows listbox on an ordered list.
        role='listbox'
        tabIndex={0}
        className='checklist-items'
        aria-label={t('vacantChecklists.editor.items')}
        aria-activedescendant={`checklist-item-${at}`}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a new item has no code yet; its place is who it is
            key={index}
            id={`checklist-item-${index}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the options of the listbox above.
            role='option'
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => setAt(index)}
            onDoubleClick={() => begin(index)}
            onKeyDown={() => undefined}
          >
            {naming === index ? (
              <NameField
                place={index + 1}
                words={item.code === '' ? item.words : wordsOfItem(items, item.code, t)}
                onName={name}
              />
            ) : (
              <>
                <span>{item.code === '' ? item.words : wordsOfItem(items, item.code, t)}</span>
                <ItemRoom items={items} at={index} />
                {showsFrom && <span className='quiet'>{t(`vacantChecklists.from.${item.from}`)}</span>}
              </>
            )}
          </li>
        ))}
      </ol>
      {items.length === 0 && <p className='quiet'>{t('vacantChecklists.editor.fresh')}</p>}
      <div className='checklist-acts'>
        {(['add', 'rename', 'up', 'down', 'remove'] as const).map((act) => (
          <Button key={act} size='compact-sm' variant='default' onClick={acts[act]}>
            {t(`vacantChecklists.editor.${act}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}

function useItemKeys({ items, showsFrom, onChange, onTyping }: EditableItemsProps) {
  const t = useText()
  const root = useRef<HTMLOListElement>(null)
  const [cursor, setCursor] = useState(0)
  /** Place of the item that is named now. */
  const [naming, setNaming] = useState<number>()
  const at = Math.min(cursor, Math.max(0, items.length - 1))
  useEffect(() => onTyping(naming !== undefined), [naming, onTyping])
  // The keys act at once, unless a name of the list is asked for first.
  useEffect(() => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLInputElement)) root.current?.focus()
  }, [])
  const focus = (): void => {
    requestAnimationFrame(() => root.current?.focus())
  }
  const move = (step: -1 | 1): void => {
    onChange(movedItem(items, at, step))
    setCursor(Math.min(Math.max(0, at + step), items.length - 1))
  }
  const insert = (place: number): void => {
    onChange(withNewItem(items, place))
    setCursor(place)
    setNaming(place)
  }
  const remove = (): void => onChange(items.toSpliced(at, 1))
  const name = (words: string | undefined): void => {
    setNaming(undefined)
    const item = items[at]
    const typed = words?.trim() ?? ''
    const isNew = item?.code === '' && item.words === ''
    if (isNew && typed === '') onChange(items.toSpliced(at, 1))
    else if (words !== undefined && typed !== '') {
      const shipped = item === undefined || item.code === '' ? '' : wordsOfItem([], item.code, t)
      const named = renamedItem(items, at, { words: typed, shipped })
      onChange(isNew ? withNewItem(named, at + 1) : named)
      if (isNew) {
        // One after the other: a list is written as fast as it is read out.
        setCursor(at + 1)
        setNaming(at + 1)
        return
      }
    }
    focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (naming !== undefined || isReactComposing(event)) return
    const act = keyActs(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const keyActs = ({ key, altKey }: KeyboardEvent): (() => void) | undefined => {
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) return () => move(key === 'ArrowUp' ? -1 : 1)
    if (key === 'ArrowUp') return () => setCursor(Math.max(0, at - 1))
    if (key === 'ArrowDown') return () => setCursor(Math.min(items.length - 1, at + 1))
    if (key === 'Enter' && items.length > 0) return () => setNaming(at)
    if (key === 'Insert' || key === 'Enter') return () => insert(Math.min(at + 1, items.length))
    if (key === 'Delete') return remove
    return key === ' ' && showsFrom ? () => onChange(turnedItem(items, at)) : undefined
  }
  const acts = {
    add: () => insert(items.length),
    rename: () => items.length > 0 && setNaming(at),
    up: () => move(-1),
    down: () => move(1),
    remove,
  }
  const begin = (place: number): void => {
    setCursor(place)
    setNaming(place)
  }
  return { at, setAt: setCursor, naming, root, acts, onKeyDown, name, begin }
}

interface NameFieldProps {
  /** From 1. */
  readonly place: number
  readonly words: string
  /** Undefined where the name stays as it was. */
  readonly onName: (words: string | undefined) => void
}

function NameField({ place, words, onName }: NameFieldProps) {
  const t = useText()
  const isDone = useRef(false)
  const end = (typed: string | undefined): void => {
    if (isDone.current) return
    isDone.current = true
    onName(typed)
  }
  return (
    <TextInput
      size='xs'
      aria-label={t('vacantChecklists.editor.item', { place })}
      defaultValue={words}
      autoComplete='off'
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isReactComposing(event)) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        end(event.key === 'Enter' ? event.currentTarget.value : undefined)
      }}
    />
  )
}
