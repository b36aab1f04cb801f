/** Ctrl+K: type, ↑↓, Enter. While the input method composes, the list already follows its letters, but no key acts. */
import { Modal } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { SearchHitLine } from './SearchHitLine.tsx'
import './searchDialog.css'

/** Tells whether much was written that the index does not have yet. */
export interface SearchBehind {
  readonly isBehind: () => boolean
  readonly onBehind: (listener: () => void) => () => void
}

interface SearchDialogProps {
  readonly opened: boolean
  /** With an empty query: whom this desk opened last. */
  readonly search: (query: string) => Promise<readonly SearchHit[]>
  readonly behind?: SearchBehind
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

function SearchBody({ search, behind, onOpen, onNewOwner, onClose }: SearchDialogProps) {
  const t = useText()
  const id = useId()
  const [query, setQuery] = useState('')
  const { hits, answered } = useHits(query, search)
  const [active, setActive] = useState(0)
  const canAdd = onNewOwner !== undefined && query.trim() !== ''
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event)) return
    if (event.key === 'ArrowDown') move(active >= last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? Math.max(last, 0) : active - 1)
    else if (event.key === 'Enter') {
      if (last >= 0) choose(active)
    } else return
    event.preventDefault()
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
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
            active={active === hits.length}
            onPick={() => choose(hits.length)}
          />
        )}
      </div>
      <SearchFoot query={query} found={hits.length} behind={behind} />
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
  readonly found: number
  readonly behind: SearchBehind | undefined
}

const NEVER_BEHIND: SearchBehind = { isBehind: () => false, onBehind: () => () => undefined }

function SearchFoot({ query, found, behind = NEVER_BEHIND }: SearchFootProps) {
  const t = useText()
  const isBehind = useSyncExternalStore(behind.onBehind, behind.isBehind)
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
        <span role='status'>{typed ? t('search.found', { count: found }) : ''}</span>
        <span>{t('search.hint')}</span>
      </p>
    </footer>
  )
}

interface Answer {
  readonly hits: readonly SearchHit[]
  /** The query that they answer. */
  readonly answered: string
}

const NO_ANSWER: Answer = { hits: [], answered: '' }

/** The hits of the newest query; an older answer that comes late is dropped. */
function useHits(query: string, search: SearchDialogProps['search']): Answer {
  const [answer, setAnswer] = useState(NO_ANSWER)
  const newest = useRef(0)
  useEffect(() => {
    newest.current += 1
    const mine = newest.current
    const typed = query.trim()
    void search(typed).then((hits) => {
      // At once and not in React's next turn: the frame that is about to be painted shall have it.
      if (mine === newest.current) flushSync(() => setAnswer({ hits, answered: typed }))
    })
  }, [query, search])
  return answer
}
