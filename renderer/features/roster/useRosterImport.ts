/** The steps of an import before it runs: file, columns, comparison, preview. One file at a time, read in a worker. */
import { useEffect, useRef, useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { TableFileRefusal } from '#renderer/platform/readTable/tableToRead.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import type { RosterReading } from '#shared/domain/roster/line.ts'
import type { Progress, RosterPreview } from '#shared/domain/roster/plan.ts'
import { type RosterWishes, wishing } from '#shared/domain/roster/planWishes.ts'
import { rosterIds } from '#shared/domain/roster/rosterIds.ts'
import { hex } from '#shared/kernel/bytes.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { rememberMapping } from './commands.ts'
import { openRosterSession, type RosterSession } from './files/rosterClient.ts'
import type { OpenedRoster, SheetSummary } from './files/rosterProtocol.ts'
import { previewRoster } from './planRoster.ts'
import { type MappingSeen, mappingSeen, rememberedMapping, unitPatternOf } from './queries.ts'

/** The file that was picked. */
export interface PickedFile {
  readonly name: string
  readonly hash: string
  readonly opened: OpenedRoster
}

/** One sheet with what its columns mean. */
export interface MappedSheet {
  readonly sheet: number
  readonly summary: SheetSummary
  readonly mapping: RosterMapping | null
  /** The meaning comes from an earlier import of the same header. */
  readonly isRemembered: boolean
  /** What the page rests on of the remembered meaning. */
  readonly seen: MappingSeen
}

/** Where the clerk is. */
export type ImportStep =
  | { readonly step: 'pick'; readonly refusal?: TableFileRefusal }
  | { readonly step: 'opening'; readonly name: string }
  | {
      readonly step: 'map'
      readonly file: PickedFile
      readonly mapped: MappedSheet
      readonly refusal?: TableFileRefusal | Refusal<'mapping-changed'>
    }
  | {
      readonly step: 'reading'
      readonly file: PickedFile
      readonly mapped: MappedSheet
      readonly what: 'reading' | 'comparing'
      readonly progress: Progress
    }
  | {
      readonly step: 'preview'
      readonly file: PickedFile
      readonly mapped: MappedSheet
      readonly reading: RosterReading
      readonly wishes: RosterWishes
      readonly preview: RosterPreview
    }

/** What the screen can do. */
export interface RosterImport {
  readonly at: ImportStep
  readonly pick: (file: File) => void
  readonly chooseSheet: (sheet: number) => void
  readonly chooseHeaderRow: (row: number) => void
  readonly changeMapping: (mapping: RosterMapping) => void
  readonly compare: () => void
  readonly stop: () => void
  readonly toMapping: () => void
  readonly toPick: () => void
  readonly session: () => RosterSession | undefined
}

export function useRosterImport(): RosterImport {
  const desk = useDesk()
  const [at, setAt] = useState<ImportStep>({ step: 'pick' })
  const session = useRef<RosterSession | undefined>(undefined)
  const stopped = useRef(false)
  useEffect(() => () => session.current?.close(), [])
  const close = (): void => {
    stopped.current = true
    session.current?.close()
    session.current = undefined
  }
  const pick = (file: File): void => {
    close()
    const own = openRosterSession()
    session.current = own
    setAt({ step: 'opening', name: file.name })
    void openFile(desk.store, own, file).then((next) => session.current === own && setAt(next))
  }
  const onMap = (work: (at: ImportStep & { step: 'map' }) => Promise<ImportStep>): void => {
    if (at.step !== 'map') return
    void work(at).then(setAt)
  }
  return {
    at,
    pick,
    chooseSheet: (sheet) =>
      onMap(async (now) => ({ ...now, mapped: await mapSheet(desk.store, now.file.opened, sheet) })),
    chooseHeaderRow: (row) => onMap((now) => headerAt(desk.store, session.current, { now, row })),
    changeMapping: (mapping) =>
      onMap(async (now) => ({ ...now, mapped: { ...now.mapped, mapping, isRemembered: false } })),
    compare: () => {
      if (at.step !== 'map' || session.current === undefined) return
      stopped.current = false
      const watch = { isCancelled: () => stopped.current, onStep: setAt }
      const own = session.current
      void compareFile(desk, own, { now: at, watch }).then((next) => session.current === own && setAt(next))
    },
    stop: () => {
      stopped.current = true
      // The reader ends with its worker; the comparison ends between two slices.
      if (at.step === 'reading' && at.what === 'reading') {
        close()
        setAt({ step: 'pick' })
      }
    },
    toMapping: () => {
      if (at.step === 'preview') setAt({ step: 'map', file: at.file, mapped: at.mapped })
    },
    toPick: () => {
      close()
      setAt({ step: 'pick' })
    },
    session: () => session.current,
  }
}

async function openFile(store: Store, session: RosterSession, file: File): Promise<ImportStep> {
  const opened = await session.open(file)
  if (!opened.ok) return { step: 'pick', refusal: opened.error }
  const hash = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))
  const picked = { name: file.name, hash, opened: opened.value }
  return { step: 'map', file: picked, mapped: await mapSheet(store, opened.value, opened.value.best ?? 0) }
}

async function mapSheet(store: Store, opened: OpenedRoster, sheet: number): Promise<MappedSheet> {
  const summary = opened.sheets[sheet]
  if (summary === undefined) throw new Error(`The file has no sheet ${sheet + 1}.`)
  return mapSummary(store, sheet, summary)
}

async function mapSummary(store: Store, sheet: number, summary: SheetSummary): Promise<MappedSheet> {
  const remembered = summary.mapping === null ? undefined : await rememberedMapping(store, summary.mapping)
  const seen = summary.mapping === null ? {} : await mappingSeen(store, summary.mapping)
  return { sheet, summary, mapping: remembered ?? summary.mapping, isRemembered: remembered !== undefined, seen }
}

async function headerAt(
  store: Store,
  session: RosterSession | undefined,
  { now, row }: { readonly now: ImportStep & { step: 'map' }; readonly row: number },
): Promise<ImportStep> {
  const found = await session?.header(now.mapped.sheet, row)
  if (found === undefined || !found.ok) return found === undefined ? now : { ...now, refusal: found.error }
  return { ...now, mapped: await mapSummary(store, now.mapped.sheet, found.value) }
}

interface Comparing {
  readonly now: ImportStep & { step: 'map' }
  readonly watch: { readonly isCancelled: () => boolean; readonly onStep: (step: ImportStep) => void }
}

/** Remembers columns that were chosen by hand. Overtaken where another desk chose too: said once, then what is chosen here stands. */
async function rememberChosen(
  desk: Desk,
  mapped: MappedSheet,
  mapping: RosterMapping,
): Promise<{ readonly mapped: MappedSheet; readonly isOvertaken: boolean }> {
  const { seen, summary } = mapped
  if (mapping === summary.mapping || mapped.isRemembered) return { mapped, isOvertaken: false }
  const done = await rememberMapping(desk, mapping, { label: summary.name, seen })
  const isOvertaken = !done.ok && done.error.code === 'changed-meanwhile'
  return { mapped: { ...mapped, seen: await mappingSeen(desk.store, mapping) }, isOvertaken }
}

/** Reads the sheet, remembers the columns where they were chosen by hand, and compares with the desk. */
async function compareFile(desk: Desk, session: RosterSession, { now, watch }: Comparing): Promise<ImportStep> {
  const { store } = desk
  const { mapping } = now.mapped
  if (mapping === null) return now
  const chosen = await rememberChosen(desk, now.mapped, mapping)
  const { mapped } = chosen
  if (chosen.isOvertaken) return { ...now, mapped, refusal: { code: 'mapping-changed' } }
  const tell = (what: 'reading' | 'comparing') => (progress: Progress) =>
    watch.onStep({ step: 'reading', file: now.file, mapped, what, progress })
  tell('reading')({ done: 0, of: mapped.summary.rows })
  const options = { today: store.dayOf(store.clock.nowMs()), unitPattern: await unitPatternOf(store) }
  const onProgress = (done: number, of: number) => tell('reading')({ done, of })
  const reading = await session.read({ sheet: mapped.sheet, mapping, options, onProgress })
  if (!reading.ok) return { ...now, refusal: reading.error }
  const wishes = await makeWishes(store, reading.value)
  tell('comparing')({ done: 0, of: wishes.units.length })
  const preview = await previewRoster(store, wishes, { onProgress: tell('comparing'), isCancelled: watch.isCancelled })
  if (preview === undefined) return now
  return { step: 'preview', file: now.file, mapped, reading: reading.value, wishes, preview }
}

async function makeWishes(store: Store, { lines, units }: RosterReading): Promise<RosterWishes> {
  const work = wishing(lines, units, rosterIds(store.workspace))
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await breathe()
  }
}
