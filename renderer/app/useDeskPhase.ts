/** Where this window is on its way to an open desk, and how it goes on. */
import { useEffect, useMemo, useState } from 'react'
import { exportRaw } from '#renderer/db/exportRaw.ts'
import { requestPersistence, type StorageReport } from '#renderer/db/persistence.ts'
import { takeAskedRestore } from '#renderer/stores/restoreAsked.ts'
import { useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { DEFAULT_TIME_ZONE, dayInZone } from '#shared/kernel/zone.ts'
import { beginJoined, beginRestored } from './beginWith.ts'
import type { DeskPhase } from './DeskGate.tsx'
import type { FirstWay } from './FirstRunChoice.tsx'
import type { FirstRunValues } from './FirstRunScreen.tsx'
import { foundCommunity } from './foundCommunity.ts'
import { openDesk, rebuildGone } from './openDesk.ts'
import { foundPractice } from './practice.ts'
import type { StartUpState } from './StartUpScreens.tsx'
import { saveTextFile } from './saveTextFile.ts'
import { signIn } from './signIn.ts'
import { askForTurn } from './singleWindow.ts'
import type { KnownCommunity, Opened, OpenedDesk, StartParts } from './startParts.ts'
import { forgetWorkspace } from './workspaces.ts'

/** A window that may work, as far as it got. */
export type Progress =
  | { readonly kind: 'start-up'; readonly state: StartUpState }
  | Extract<DeskPhase, { kind: 'first-run' | 'choose' }>
  | OpenedDesk

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
  const go = async (opening: () => Promise<Opened>) => {
    tell(OPENING)
    try {
      tell(await progressOf(await opening(), { parts, open, go, tell }))
    } catch (fault) {
      // Nobody foresaw it; words with the reason are better than 正在打开 for ever.
      tell(startUp({ kind: 'refused', code: 'failed', detail: String(fault), onRetry: () => void open() }))
    } finally {
      useSaveStatus.getState().setRebuilding(undefined)
    }
  }
  const open = () => go(() => openDesk(parts))
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
  /** Shows that it opens, and then what came of it. */
  readonly go: (opening: () => Promise<Opened>) => Promise<void>
  readonly tell: (progress: Progress) => void
}

async function progressOf(opened: Opened, steps: Steps): Promise<Progress> {
  const retry = () => void steps.open()
  switch (opened.kind) {
    case 'open': {
      const { freeBytes = Number.POSITIVE_INFINITY } = await tellPersistence()
      if (freeBytes < LEAST_FREE_MB * BYTES_PER_MB) {
        opened.close()
        return startUp({ kind: 'full', neededMegabytes: LEAST_FREE_MB, onRetry: retry })
      }
      const asked = takeAskedRestore()
      if (asked?.workspace !== opened.store.workspace) return opened
      opened.close()
      const begun = firstRun(opened.info, steps, 'restore')
      return { ...begun, workspace: opened.store.workspace, here: asked.here, onLeave: retry } as Progress
    }
    case 'first-run':
      return opened.info.demo ? openPractice(opened.info, steps) : firstRun(opened.info, steps)
    case 'choose': {
      const onChoose = ({ workspace }: KnownCommunity) =>
        void steps.go(() => rebuildGone(workspace, opened.info, steps.parts))
      return { kind: 'choose', communities: opened.communities, onChoose }
    }
    case 'gone': {
      const onRestore = () => steps.tell(firstRun(opened.info, steps, 'restore'))
      const onBeginAnew = () => {
        forgetWorkspace()
        retry()
      }
      return startUp({ kind: 'gone', onRetry: retry, onRestore, onBeginAnew })
    }
    case 'newer':
      return startUp({ ...opened, onExport: () => void exportDatabase(opened.workspace, opened.generation) })
    case 'clock': {
      const [today, built] = [opened.nowMs, opened.builtMs].map((ms) => dayInZone(ms, DEFAULT_TIME_ZONE))
      return startUp({ kind: 'clock', today: today ?? '', built: built ?? '', onRetry: retry })
    }
    case 'unreadable': {
      const { rebuild, detail } = opened
      if (!rebuild) return startUp({ kind: 'blocked', onRetry: retry })
      return startUp({ kind: 'unreadable', detail, onRetry: retry, onRebuild: () => void steps.go(rebuild) })
    }
    case 'unbacked': {
      const { why, goOn } = opened
      return startUp({ kind: 'unbacked', why, onRetry: retry, onGoOn: () => void steps.go(goOn) })
    }
    case 'refused': {
      const detail = opened.detail === undefined ? {} : { detail: opened.detail }
      return startUp({ kind: 'refused', code: opened.code, ...detail, onRetry: retry })
    }
  }
}

/** The three ways to a community, each ending in an open desk. */
function firstRun(info: AppInfo, { parts, tell }: Steps, startWith?: FirstWay): Progress {
  const openWith = async (begun: Promise<Result<OpenedDesk, RefusalWords>>) => {
    const done = await begun
    if (!done.ok) return done
    await tellPersistence()
    tell(done.value)
    return done
  }
  return {
    kind: 'first-run',
    bridge: parts.bridge,
    info,
    ...(startWith === undefined ? {} : { startWith }),
    onFound: (values) => found(values, info, { parts, tell }),
    onJoined: (joined) => openWith(beginJoined(joined, info, parts)),
    onRestore: (chosen) => openWith(beginRestored(chosen, info, parts)),
  }
}

function startUp(state: StartUpState): Progress {
  return { kind: 'start-up', state }
}

async function openPractice(info: AppInfo, { parts, open }: Steps): Promise<Progress> {
  const founded = await foundPractice(info, parts)
  if (!founded.ok)
    return startUp({ kind: 'refused', code: 'failed', detail: founded.error.what, onRetry: () => void open() })
  await tellPersistence()
  return founded.value
}

async function found(values: FirstRunValues, info: AppInfo, { parts, tell }: Pick<Steps, 'parts' | 'tell'>) {
  const founded = await foundCommunity(values, info, parts)
  if (!founded.ok) return founded
  await tellPersistence()
  // The founder has just proved who they are: no second asking.
  const { store } = founded.value
  const staff = (await store.db.staff.toArray())[0]
  if (staff) await signIn(store, staff.id, values.pin)
  tell(founded.value)
  return founded
}

async function tellPersistence(): Promise<StorageReport> {
  const report = await requestPersistence()
  useSaveStatus.getState().setPersistence(report.persistence === 'persistent' ? 'persistent' : 'not-persistent')
  return report
}

async function exportDatabase(workspace: string, generation: number): Promise<void> {
  const lines = await exportRaw(workspace, generation)
  saveTextFile(`qiantai-${workspace}-${instantFrom(Date.now()).slice(0, 10)}.jsonl`, lines.join('\n'))
}
