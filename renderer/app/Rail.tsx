/** The left rail: one work area per module, Alt+1…9. At the bottom of the screen on a phone. */
import { Link, useLocation } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import type { IconComponent } from '#renderer/ui/keys/deskAction.ts'
import { ScreenSwitches } from './ScreenSwitches.tsx'

export interface RailItem {
  readonly path: string
  /** In the screen language. */
  readonly label: string
  readonly icon: IconComponent
  /** Further paths of the same area. */
  readonly alsoAt?: readonly string[]
  /** How many wait there: a hook. */
  readonly useCount?: () => number
}

/** Alt+1…9 reach the first nine. */
export const NUMBERED_AREAS = 9

/** The area a path belongs to: the longest that it begins with, otherwise the first screen, whose hubs have paths of their own. */
export function areaOf(pathname: string, items: readonly RailItem[]): string {
  const isUnder = (path: string): boolean => path !== '/' && (pathname === path || pathname.startsWith(`${path}/`))
  const within = items.filter(({ path, alsoAt = [] }) => [path, ...alsoAt].some(isUnder))
  return within.reduce((longest, { path }) => (path.length > longest.length ? path : longest), '/')
}

export function Rail({ items }: { readonly items: readonly RailItem[] }) {
  const t = useText()
  const area = areaOf(useLocation({ select: ({ pathname }) => pathname }), items)
  return (
    <nav className='rail' aria-label={t('shell.rail')}>
      <ul>
        {items.map(({ path, label, icon: Icon, useCount }, index) => (
          <li key={path}>
            <Link
              to={path}
              activeOptions={{ exact: true }}
              aria-current={path === area ? 'page' : undefined}
              aria-keyshortcuts={index < NUMBERED_AREAS ? `Alt+${index + 1}` : undefined}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className='rail-label'>{label}</span>
              {useCount !== undefined && <RailCount useCount={useCount} />}
              {index < NUMBERED_AREAS && <KeyHint combo={String(index + 1)} />}
            </Link>
          </li>
        ))}
      </ul>
      <ScreenSwitches />
    </nav>
  )
}

function RailCount({ useCount }: { readonly useCount: () => number }) {
  const count = useCount()
  return count === 0 ? null : <span className='rail-count'>{count}</span>
}
