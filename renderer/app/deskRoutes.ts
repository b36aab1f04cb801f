/** Rail and routes out of the module list; the shell's own screens are the reception and the settings. */
import { IconCalendarDue, IconSettings, IconUserCircle } from '@tabler/icons-react'
import { text } from '#renderer/text/text.ts'
import { BoardScreen } from './board/BoardScreen.tsx'
import { MonthScreen } from './board/MonthScreen.tsx'
import { WallScreen } from './board/WallScreen.tsx'
import { CloseScreen } from './dayClose/CloseScreen.tsx'
import { ReviewScreen } from './dayClose/ReviewScreen.tsx'
import { DowntimeScreen } from './downtime/DowntimeScreen.tsx'
import type { FrontDeskModule } from './frontDeskModule.ts'
import { HandoverScreen } from './handover/HandoverScreen.tsx'
import type { RailItem } from './Rail.tsx'
import { ReceptionLayout } from './reception/ReceptionLayout.tsx'
import type { DeskRoute } from './router.tsx'
import { SettingsScreen } from './settings/SettingsScreen.tsx'

/** Every screen of the desk. One route serves the reception and all hubs, so that its left column stays while they change. */
export function deskRoutes(modules: readonly FrontDeskModule[]): readonly DeskRoute[] {
  return [
    { path: '/{-$kind}/{-$id}', component: ReceptionLayout },
    { path: '/settings/{-$section}', component: SettingsScreen },
    { path: '/close/review', component: ReviewScreen },
    { path: '/close/{-$day}', component: CloseScreen },
    { path: '/handover/{-$id}', component: HandoverScreen },
    { path: '/downtime', component: DowntimeScreen },
    { path: '/today', component: BoardScreen },
    { path: '/today/wall', component: WallScreen },
    { path: '/month', component: MonthScreen },
    ...modules.flatMap((module) => module.routes),
  ]
}

/** The rail: reception first, settings last, modules by their order between. */
export function railOf(modules: readonly FrontDeskModule[]): readonly RailItem[] {
  const entries = modules.flatMap((module) => module.rail ?? []).sort((a, b) => a.order - b.order)
  return [
    { path: '/', label: text('shell.reception'), icon: IconUserCircle },
    { path: '/today', label: text('board.rail'), icon: IconCalendarDue, alsoAt: ['/month'] },
    ...entries.map(({ label, order: _order, ...entry }) => ({ ...entry, label: label() })),
    { path: '/settings', label: text('settings.title'), icon: IconSettings },
  ]
}
