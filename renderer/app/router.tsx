/**
 * Routes out of the module list. The path is in the hash, so that one file answers for every screen on `app://front-desk`
 * and on the local desk alike.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  type RouterHistory,
} from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { NotHere } from './NotHere.tsx'

export interface DeskRoute {
  /** `/owners/$id` */
  readonly path: string
  readonly component: ComponentType
}

interface RouterParts {
  readonly routes: readonly DeskRoute[]
  /** Stands around every screen: the shell. */
  readonly frame: ComponentType<{ readonly children: ReactNode }>
  /** Where an address that is no page leads back to. */
  readonly firstPath: string
  /** Tests bring their own. */
  readonly history?: RouterHistory
}

export function createDeskRouter({ routes, frame: Frame, firstPath, history = createHashHistory() }: RouterParts) {
  const root = createRootRoute({
    component: () => (
      <Frame>
        <Outlet />
      </Frame>
    ),
    notFoundComponent: () => <NotHere firstPath={firstPath} />,
  })
  // A desk whose first screen is `/` itself needs no way to it.
  const start = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => <Navigate to={firstPath} replace />,
  })
  const screens = routes.map(({ path, component: Screen }) =>
    createRoute({ getParentRoute: () => root, path, component: () => <Screen /> }),
  )
  return createRouter({ routeTree: root.addChildren(firstPath === '/' ? screens : [start, ...screens]), history })
}
