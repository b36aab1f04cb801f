/** The one place where a desk is put together: machine clock and randomness, host, modules, registry. */
import { openBridge } from '#renderer/platform/bridge.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'
import type { StartParts } from './startParts.ts'

/** The parts of this machine's desk with the given modules. */
export function startParts(modules: readonly FrontDeskModule[]): StartParts {
  return {
    bridge: openBridge(),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    modules,
    onJournal: (state) => useSaveStatus.getState().setJournal(state),
    onRebuilding: (done, total) => useSaveStatus.getState().setRebuilding({ done, total }),
    registry: buildRegistry(modules.map((module) => module.domain)),
  }
}
