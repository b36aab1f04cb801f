/** Ctrl+K: type, ↑↓, Enter. While the input method composes, the list already follows its letters, but no key acts. */
import { Modal } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { SearchHitLine } from './SearchHitLine.tsx'
import { type SearchIndexNews, useSearchHits } from './useSearchHits.ts'
import './searchDialog.css'

interface SearchDialogProps {
  readonly opened: boolean
  /** With an empty query: whom this desk opened last. */
  readonly search: (query: string) => Promise<readonly SearchHit[]>
  readonly news?: SearchIndexNews
  readonly onOpen: (hit: SearchHit) => void
  /** Offered when nobody is found; absent where the role cannot add one. */
  readonly onNewOwner?: (query: string) => void
  readonly onClose: () => void
}

const noActions: [] = []

export function SearchDialog(props: SearchDialogProps) {
  const t = useText()
  useHotKeys(noActions, { exclusive: true, enabled: props.opened })
  return (
    <Modal.Root
      opened={props.opened}
      onClose={props.onClose}
      padding={0}
      size='lg'
      yOffset='8vh'
      centered={false}
      // Gone at once: opened again while it fades, it would go on with the last query.
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search.title')}>
        <SearchBody {...props} />
      </Modal.Content>
    </Modal.Root>
  )
}

/** An input method parts its letters with spaces and apostrophes: `w'x'm`. */
function queryOf(value: string, composing: boolean): string {
  return composing ? value.replace(/['’ ]/g, '') : value
}

function SearchBody({ search, news, onOpen, onNewOwner, onClose }: SearchDialogProps) {
  const t = useText()
  const id = useId()
  const [query, setQuery] = useState('')
  const { hits, answered, complete, behind: isBehind } = useSearchHits(query, search, news)
  const [active, setActive] = useState(0)
  const isAnswered = answered === query.trim()
  const canAdd = onNewOwner !== undefined && query.trim() !== '' && isAnswered
  // Somebody on file may not be found yet: a key pressed by habit would begin a second file.
  const mayAddByKey = complete && !isBehind
  const last = hits.length - 1 + (canAdd ? 1 : 0)
  // Only where the arrows lead out of sight: asking for it after each key would lay out the list once more.
  const move = (index: number): void => {
    setActive(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const choose = (index: number): void => {
    const hit = hits[index]
    onClose()
    if (hit !== undefined) onOpen(hit)
    else onNewOwner?.(query.trim())
  }
  // Enter before the answer waits for it: the lines that stand there answer something else.
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current || !isAnswered) return
    wanted.current = false
    const [first] = hits
    if (first === undefined) return
    onClose()
    onOpen(first)
  }, [isAnswered, hits, onClose, onOpen])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event)) return
    if (event.key === 'ArrowDown') move(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? Math.max(last, 0) : active - 1)
    else if (event.key === 'Enter') {
      if (!isAnswered) wanted.current = true
      else if (active < hits.length || (canAdd && mayAddByKey)) choose(active)
    } else return
    event.preventDefault()
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    wanted.current = false
    setQuery(queryOf(event.currentTarget.value, (event.nativeEvent as InputEvent).isComposing))
    setActive(0)
  }
  return (
    <>
      <div className='search-field'>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          data-autofocus
          role='combobox'
          aria-label={t('search.open')}
          aria-expanded={last >= 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={last >= 0 ? `${id}-${active}` : undefined}
          autoComplete='off'
          spellCheck={false}
          placeholder={t('search.placeholder')}
          onChange={onChange}
          onKeyDown={onKeyDown}
        />
      </div>
      {answered === '' && hits.length > 0 && <p className='search-recent quiet'>{t('search.recent')}</p>}
      <div
        id={`${id}-hits`}
        className='search-hits'
        role='listbox'
        aria-label={t('search.results')}
        // What the list answers: it may be behind the box.
        data-query={answered}
      >
        {hits.map((hit, index) => (
          <SearchHitLine
            key={`${hit.kind}-${hit.id}`}
            id={`${id}-${index}`}
            hit={hit}
            active={index === active}
            onPick={() => choose(index)}
          />
        ))}
        {canAdd && (
          <NewOwnerLine
            id={`${id}-${hits.length}`}
            query={query.trim()}
            active={active === hits.length && mayAddByKey}
            onPick={() => choose(hits.length)}
          />
        )}
      </div>
      <SearchFoot query={query} found={isAnswered ? hits.length : undefined} isBehind={isBehind} />
    </>
  )
}

interface NewOwnerLineProps {
  readonly id: string
  readonly query: string
  readonly active: boolean
  readonly onPick: () => void
}

function NewOwnerLine({ id, query, active, onPick }: NewOwnerLineProps) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the search field (combobox pattern).
    <div id={id} className='search-hit' role='option' aria-selected={active} tabIndex={-1} onClick={onPick}>
      <IconUserPlus size={18} stroke={1.75} aria-hidden />
      <span>{t('search.newOwnerNamed', { query })}</span>
    </div>
  )
}

interface SearchFootProps {
  readonly query: string
  /** Undefined while the answer is on its way. */
  readonly found: number | undefined
  readonly isBehind: boolean
}

function SearchFoot({ query, found, isBehind }: SearchFootProps) {
  const t = useText()
  const typed = query.trim() !== ''
  const words = typed && found === 0 ? t('search.nobody', { query: query.trim() }) : t('search.start')
  const hint = typed ? t('search.nobodyHint') : t('search.startHint')
  return (
    <footer className='search-foot'>
      {found === 0 && (
        <p className='search-none'>
          <strong>{words}</strong>
          <br />
          <span className='quiet'>{hint}</span>
        </p>
      )}
      {isBehind && (
        <p className='search-behind' role='status'>
          {t('search.behind')}
        </p>
      )}
      <p className='search-keys quiet'>
        <span role='status'>{typed && found !== undefined ? t('search.found', { count: found }) : ''}</span>
        <span>{t('search.hint')}</span>
      </p>
    </footer>
  )
}
