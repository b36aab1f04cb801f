/** The frame of the desk (architecture 9): rail, header, banners, and the screen of the present route. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, useState } from 'react'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useSession } from '#renderer/stores/useSession.ts'
import { useText } from '#renderer/text/text.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { COVER_KEY, Header } from './Header.tsx'
import { NUMBERED_AREAS, Rail, type RailItem } from './Rail.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import type { SearchIndexNews } from './useSearchHits.ts'
import './shell.css'

export interface ShellProps {
  readonly rail: readonly RailItem[]
  readonly search: (query: string) => Promise<readonly SearchHit[]>
  readonly searchNews: SearchIndexNews
  /** Where a hit leads. */
  readonly pathOf: (hit: SearchHit) => string
  readonly onNewOwner?: (query: string) => void
  readonly onScan: (text: string) => void
  readonly isPractice: boolean
  /** Stands beside what is saved here: what other places know. */
  readonly status?: ReactNode
  /** Stand in the header of every screen: clocks that run. */
  readonly headerPieces?: readonly ComponentType[]
  /** Further lines above the screen: problems, notices. */
  readonly banners?: ReactNode
  readonly onFault?: (fault: Error) => void
  readonly children: ReactNode
}

export function Shell(props: ShellProps) {
  const t = useText()
  const navigate = useNavigate()
  const place = useLocation({ select: ({ pathname }) => pathname })
  const [searching, setSearching] = useState(false)
  useShellKeys(props.rail, () => setSearching(true))
  useScanner(props.onScan)
  return (
    <div className='shell'>
      {/* A button, because the hash belongs to the router. */}
      <button type='button' className='skip' onClick={() => document.getElementById('content')?.focus()}>
        {t('shell.skipToContent')}
      </button>
      <Rail items={props.rail} />
      <Header
        onSearch={() => setSearching(true)}
        {...(props.headerPieces === undefined ? {} : { pieces: props.headerPieces })}
        status={props.status}
      />
      <main id='content' className='content' tabIndex={-1}>
        {props.isPractice && <Banner kind='practice'>{t('shell.practice')}</Banner>}
        {props.banners}
        <div className='content-screen'>
          <ErrorBoundary place={place} {...(props.onFault === undefined ? {} : { onFault: props.onFault })}>
            {props.children}
          </ErrorBoundary>
        </div>
      </main>
      <SearchDialog
        opened={searching}
        search={props.search}
        news={props.searchNews}
        onOpen={(hit) => void navigate({ to: props.pathOf(hit) })}
        {...(props.onNewOwner === undefined ? {} : { onNewOwner: props.onNewOwner })}
        onClose={() => setSearching(false)}
      />
    </div>
  )
}

function useShellKeys(rail: readonly RailItem[], openSearch: () => void): void {
  const t = useText()
  const navigate = useNavigate()
  const toggleCover = usePrivacy((state) => state.toggle)
  const lock = useSession((state) => state.lock)
  const areas = rail.slice(0, NUMBERED_AREAS).map(({ path, label }, index) => ({
    id: `area-${path}`,
    label,
    keys: `Alt+${index + 1}`,
    run: () => navigate({ to: path }),
  }))
  useHotKeys([
    { id: 'search', label: t('search.open'), keys: 'Ctrl+K', run: openSearch },
    { id: 'cover', label: t('shell.cover'), keys: COVER_KEY, run: toggleCover },
    { id: 'lock', label: t('shell.lock'), keys: 'Alt+L', run: lock },
    ...areas,
  ])
}
