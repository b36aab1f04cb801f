/** Where this window is on its way to an open desk, and how it goes on. */
import { useEffect, useMemo, useState } from 'react'
import { exportRaw } from '#renderer/db/exportRaw.ts'
import { requestPersistence, type StorageReport } from '#renderer/db/persistence.ts'
import type { Store } from '#renderer/db/store.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import type { FirstRunValues } from './FirstRunScreen.tsx'
import { foundCommunity } from './foundCommunity.ts'
import { type Opened, openDesk, type StartParts } from './openDesk.ts'
import { foundPractice } from './practice.ts'
import type { StartUpState } from './StartUpScreens.tsx'
import { saveTextFile } from './saveTextFile.ts'
import { signIn } from './signIn.ts'
import { askForTurn } from './singleWindow.ts'
import { forgetWorkspace } from './workspaces.ts'

/** A window that may work, as far as it got. */
export type Progress =
  | { readonly kind: 'start-up'; readonly state: StartUpState }
  | { readonly kind: 'first-run'; readonly onSubmit: (values: FirstRunValues) => ReturnType<typeof foundCommunity> }
  | { readonly kind: 'open'; readonly store: Store; readonly info: AppInfo }

/** Free space under which the desk does not open: a day's work and its index must find room. */
const LEAST_FREE_MB = 50
const BYTES_PER_MB = 1024 * 1024
const OPENING: Progress = { kind: 'start-up', state: { kind: 'opening' } }

/** Opens the desk once this window has its turn. */
export function useDeskPhase(parts: StartParts): Progress {
  const [progress, setProgress] = useState<Progress>(OPENING)
  const steps = useMemo(() => stepsOf(parts, setProgress), [parts])
  useEffect(() => {
    steps.start(false)
    return steps.stop
  }, [steps])
  return progress
}

function stepsOf(parts: StartParts, show: (progress: Progress) => void) {
  let isStopped = false
  const tell = (progress: Progress) => {
    if (!isStopped) show(progress)
  }
  const open = async () => {
    tell(OPENING)
    try {
      tell(await progressOf(await openDesk(parts), { parts, open, tell }))
    } catch (fault) {
      // Nobody foresaw it; words with the reason are better than 正在打开 for ever.
      tell(startUp({ kind: 'refused', code: 'failed', detail: String(fault), onRetry: () => void open() }))
    }
  }
  const start = (steal: boolean) =>
    askForTurn(
      {
        onGranted: () => void open(),
        onDenied: () => tell({ kind: 'start-up', state: { kind: 'second-window', onTakeOver: () => start(true) } }),
        onLost: () => tell({ kind: 'start-up', state: { kind: 'second-window', onTakeOver: () => start(true) } }),
      },
      steal,
    )
  return {
    start,
    stop: () => {
      isStopped = true
    },
  }
}

interface Steps {
  readonly parts: StartParts
  readonly open: () => Promise<void>
  readonly tell: (progress: Progress) => void
}

async function progressOf(opened: Opened, steps: Steps): Promise<Progress> {
  switch (opened.kind) {
    case 'open': {
      const { freeBytes = Number.POSITIVE_INFINITY } = await tellPersistence()
      if (freeBytes < LEAST_FREE_MB * BYTES_PER_MB) {
        opened.store.db.close()
        return startUp({ kind: 'full', neededMegabytes: LEAST_FREE_MB, onRetry: () => void steps.open() })
      }
      return { kind: 'open', store: opened.store, info: opened.info }
    }
    case 'first-run':
      if (opened.info.demo) return openPractice(opened.info, steps)
      return { kind: 'first-run', onSubmit: (values) => found(values, opened.info, steps) }
    case 'gone': {
      const beginAnew = () => {
        forgetWorkspace()
        void steps.open()
      }
      return startUp({ kind: 'gone', onRetry: () => void steps.open(), onBeginAnew: beginAnew })
    }
    case 'newer':
      return startUp({ ...opened, onExport: () => void exportDatabase(opened.workspace) })
    case 'clock': {
      const [today, built] = [opened.nowMs, opened.builtMs].map((ms) => dayInZone(ms, DEFAULT_TIME_ZONE))
      return startUp({ kind: 'clock', today: today ?? '', built: built ?? '', onRetry: () => void steps.open() })
    }
    case 'refused':
      if (opened.code === 'storage-blocked') return startUp({ kind: 'blocked', onRetry: () => void steps.open() })
      return startUp({
        kind: 'refused',
        code: opened.code,
        ...(opened.detail === undefined ? {} : { detail: opened.detail }),
        onRetry: () => void steps.open(),
      })
  }
}

function startUp(state: StartUpState): Progress {
  return { kind: 'start-up', state }
}

async function openPractice(info: AppInfo, { parts, open }: Steps): Promise<Progress> {
  const founded = await foundPractice(info, parts)
  if (founded.ok) {
    await tellPersistence()
    return { kind: 'open', store: founded.value, info }
  }
  return startUp({ kind: 'refused', code: 'failed', detail: founded.error.what, onRetry: () => void open() })
}

async function found(values: FirstRunValues, info: AppInfo, { parts, tell }: Steps) {
  const founded = await foundCommunity(values, info, parts)
  if (!founded.ok) return founded
  await tellPersistence()
  // The founder has just proved who they are: no second asking.
  const staff = (await founded.value.db.staff.toArray())[0]
  if (staff) await signIn(founded.value, staff.id, values.pin)
  tell({ kind: 'open', store: founded.value, info })
  return founded
}

async function tellPersistence(): Promise<StorageReport> {
  const report = await requestPersistence()
  useSaveStatus.getState().setPersistence(report.persistence === 'persistent' ? 'persistent' : 'not-persistent')
  return report
}

async function exportDatabase(workspace: string): Promise<void> {
  const lines = await exportRaw(workspace)
  saveTextFile(`qiantai-${workspace}-${instantFrom(Date.now()).slice(0, 10)}.jsonl`, lines.join('\n'))
}
