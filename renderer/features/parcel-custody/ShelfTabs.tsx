/** The pages of the shelves, under the title of each. */
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import './shelfMap.css'

const TABS = [
  { path: '/custody', words: 'custodyShelves.register' },
  { path: '/custody/shelves', words: 'custodyShelves.map' },
  { path: '/custody/count', words: 'custodyShelves.count.title' },
  { path: '/custody/statistics', words: 'custodyShelves.statistics.title' },
] as const

export type ShelfPath = (typeof TABS)[number]['path']

export function ShelfTabs({ current }: { readonly current: ShelfPath }) {
  const t = useText()
  return (
    <nav className='shelf-tabs' aria-label={t('custodyShelves.tabs')}>
      {TABS.map(({ path, words }) => (
        <Link key={path} to={path} aria-current={path === current ? 'page' : undefined}>
          {t(words)}
        </Link>
      ))}
    </nav>
  )
}
