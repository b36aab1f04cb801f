/**
 * The shape of a module's screens (architecture 3): the hub, the 「缺什么」 list, the time line, the search, the evening close and
 * the conflict centre read the list in `modules.ts`. A new module adds itself there and edits nothing else.
 */
import type { ComponentType, ReactNode } from 'react'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { Text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import type { DomainModule } from '#shared/domain/registry.ts'

declare module '@tanstack/history' {
  interface HistoryState {
    /** What was searched for and not found: personal, so it goes along beside the address, never in it. */
    readonly sought?: string
    /** Where whoever was sent to a form goes on once it is left. */
    readonly goOnAt?: string
  }
}

/** Whom the hub page is about. */
export interface HubSubject {
  readonly kind: 'person' | 'unit'
  readonly id: string
}

/** What the head of a hub page is told: of whom, and what to read right under their name. */
export interface HubCardProps {
  readonly subject: HubSubject
  readonly children?: ReactNode
}

/** The right side of the reception, lent to one short form or card at a time; 「缺什么」 comes back when it is closed. */
export interface ReceptionSide {
  readonly show: (content: (close: () => void) => ReactNode) => void
  readonly close: () => void
}

/** What a reception panel is told: whose hub is open, how to open another, and where a short form goes. */
export interface ReceptionPanelProps {
  readonly current: HubSubject | undefined
  readonly open: (subject: HubSubject) => void
  readonly side: ReceptionSide
}

/** One line of 「缺什么」: what is missing and whose turn it is (architecture 9). Texts are already in the screen language. */
export interface OpenMatter {
  readonly id: string
  readonly text: string
  /** Name before the text, apart from it so that it can be covered. */
  readonly who?: string
  /** What the line says while the screen is covered, where its text is somebody's own words. */
  readonly coveredText?: string
  readonly turn: 'owner' | 'us' | 'engineering'
  readonly state: 'todo' | 'running' | 'due' | 'late' | 'contested'
  /** ISO day by which it is due. */
  readonly due?: string
  /** Staff member who looks after it; absent where it is the desk's. */
  readonly officerId?: string
  /** Where it is dealt with, e.g. `/items/<id>`. */
  readonly path?: string
  /** A leader's to do: the lists of other roles leave it out. */
  readonly forLeaders?: true
}

/** Days asked about, both included; without `from` everything that is open up to `to`. */
export interface DaySpan {
  readonly from?: string
  readonly to: string
}

/** Something to count by hand at a handover (handbook 3.12); `expected` is null where the program cannot know. */
export interface HandoverCount {
  readonly id: string
  /** In the language asked for. */
  readonly label: string
  /** What should lie or stand here: what is elsewhere is not counted. */
  readonly expected: number | null
  /** Beside the number, in the language asked for: what is known to be elsewhere. */
  readonly aside?: string
}

/** One line of 《客服中心工作记录表》 (handbook R24, 2.16). Everything as printed, in Chinese; names are those on file. */
export interface DayRecordLine {
  /** ISO 8601 UTC business time. */
  readonly at: string
  readonly unit: string
  readonly who: string
  readonly matter: string
  readonly handling: string
  readonly passedTo: string
}

/** A list that goes to paper at the start of a shift, to work from when the power fails. Everything as printed, in Chinese. */
export interface DowntimeList {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One line of the time line. */
export interface TimelineEntry {
  readonly id: string
  /** ISO 8601 UTC business time. */
  readonly at: string
  readonly text: string
  /** Name before the text, apart from it so that it can be covered. */
  readonly who?: string
  /** What the line says while the screen is covered, where its text is somebody's own words. */
  readonly coveredText?: string
  /** Name of the staff member who did it. */
  readonly by?: string
  readonly mark?: 'corrected' | 'on-paper' | 'beyond-role' | 'contested' | 'voided' | 'later'
  /** The person was here, called or wrote: quoted as the last contact (handbook R14). Absent on what the desk did alone. */
  readonly isContact?: true
}

/** Something to know before one speaks to the person of the hub. Already in the screen language. */
export interface HubWarning {
  readonly id: string
  readonly text: string
  /** What the line says while the screen is covered: it may be somebody's own words. */
  readonly coveredText: string
}

/** An action of a hub page: feeds its button, its shortcut and the command list alike (style 5.6). */
export interface HubAction {
  readonly id: string
  readonly label: string
  /** e.g. `F2`; browsers keep F3, F5, F12 and Ctrl+W. */
  readonly keys?: string
  /** Why it cannot be done now, in the screen language; a disabled control with its reason. */
  readonly disabledReason?: string
  /** Not of every day: gives its place to others where there is no room for all. Its key works all the same. */
  readonly seldom?: true
  readonly run: () => void | Promise<void>
}

export interface ModuleRoute {
  /** Path under the hash router, e.g. `/owners`; parameters as `$id`. */
  readonly path: string
  readonly component: ComponentType
}

export interface RailEntry {
  readonly path: string
  readonly label: () => string
  readonly icon: ComponentType<{ size?: number | string; stroke?: number | string }>
  /** Further paths of the same area: its mark in the rail stays there. */
  readonly alsoAt?: readonly string[]
  /** How many wait there, beside the label: a hook. 0 says nothing. */
  readonly useCount?: () => number
  /** Rail order, smallest first. */
  readonly order: number
}

export interface SettingsSection {
  readonly id: string
  readonly label: () => string
  readonly component: ComponentType
}

/** Rows of one table turned into search documents; `undefined` removes the row from the index. */
export interface SearchTerms {
  /** Tables whose commits change documents. */
  readonly tables: readonly string[]
  /** Ids of the documents that changes of these rows touch: of many rows at once, since an import touches many. */
  readonly documentIds: (store: Store, rows: readonly TouchedRow[]) => Promise<readonly string[]>
  /** One for each id, in their order; undefined where there is none any more. */
  readonly documents: (store: Store, ids: readonly string[]) => Promise<readonly (SearchDocument | undefined)[]>
  /** Reads for thousands of ids at once, as after an import; what comes back makes the documents of some of them, as `documents` does. */
  readonly readMany?: (
    store: Store,
    ids: readonly string[],
  ) => Promise<(ids: readonly string[]) => readonly (SearchDocument | undefined)[]>
  /** All of them, in pages: the index is built while the rest is read. */
  readonly all: (store: Store) => AsyncIterable<readonly SearchDocument[]>
  /** Rows whose documents look different because a day came: after the day `from`, up to the day `to`. */
  readonly changedByDay?: (
    store: Store,
    span: { readonly from: string; readonly to: string },
  ) => Promise<readonly TouchedRow[]>
  /** Where a hit leads; undefined for a document of another module. */
  readonly pathOf: (id: string) => string | undefined
}

/** What a module puts into the practice community; parts with a smaller `order` come first, so that visits find their people. */
export interface PracticePart {
  readonly order: number
  readonly fill: (store: Store) => Promise<void>
}

export interface FrontDeskModule {
  readonly domain: DomainModule
  readonly rail?: RailEntry
  readonly routes: readonly ModuleRoute[]
  /** Head of the hub page: who this is. One module gives it for a kind of subject. `children` stand right under the name. */
  readonly hubCard?: ComponentType<HubCardProps>
  /** What hangs on the file, below the acts: vehicles, papers, notes. */
  readonly hubRecords?: ComponentType<{ readonly subject: HubSubject }>
  /** Short facts under the head: how often this person came (handbook R14). In the screen language. */
  readonly hubFacts?: (store: Store, subject: HubSubject) => Promise<readonly string[]>
  /** What to know before one speaks, the most urgent first (handbook R14). */
  readonly hubWarnings?: (store: Store, subject: HubSubject) => Promise<readonly HubWarning[]>
  /** A panel of the reception's left column: who is at the desk. */
  readonly receptionPanel?: ComponentType<ReceptionPanelProps>
  readonly openMatters?: (store: Store, subject: HubSubject) => Promise<readonly OpenMatter[]>
  readonly timeline?: (store: Store, subject: HubSubject) => Promise<readonly TimelineEntry[]>
  /** A hook: what this module offers for the subject of the hub page. */
  readonly useActions?: (subject: HubSubject, side: ReceptionSide) => readonly HubAction[]
  /** A hook: what can be done at the reception without anybody's hub: F6 notes a call. */
  readonly useStartActions?: (side: ReceptionSide) => readonly HubAction[]
  /**
   * What is owed by everybody in these days: the today board, the month, the evening close 日清日审 and the handover read it. Told in the
   * language of `words`, without it in the screen's: a record that is signed is Chinese, and asks with `paperText()`. Order and ids are the same in both.
   */
  readonly dueMatters?: (store: Store, span: DaySpan, words?: Text) => Promise<readonly OpenMatter[]>
  /** Stands in the header of every screen: a clock that runs. */
  readonly headerPiece?: ComponentType
  /** Stands in the header beside what is saved here: what other places know. */
  readonly statusPiece?: ComponentType
  /** In the language of `words`, as above. */
  readonly handoverCounts?: (store: Store, words?: Text) => Promise<readonly HandoverCount[]>
  readonly dayRecord?: (store: Store, day: string) => Promise<readonly DayRecordLine[]>
  readonly downtimeLists?: (store: Store, day: string) => Promise<readonly DowntimeList[]>
  /** Work that falls due by itself, such as signing visitors out after closing: run after sign-in and every few minutes. */
  readonly upkeep?: (desk: Desk) => Promise<void>
  readonly searchTerms?: SearchTerms
  /** Forms this module prints. */
  readonly papers?: readonly PaperSource[]
  /** Where a scanned code of this module leads; undefined for codes of others. */
  readonly scanPath?: (scanned: string) => string | undefined
  /** The same for a text that only the records can tell, such as a courier's waybill: asked where no code was known. */
  readonly findScanned?: (store: Store, scanned: string) => Promise<string | undefined>
  /** What this module holds about a person, for their own copy (handbook 2.18); the reveal is logged before it is asked. */
  readonly personExport?: (store: Store, personId: string) => Promise<readonly ExportSection[]>
  /** Which of these blobs a live record of this module names: the others are swept from the host (architecture 6.1). */
  readonly blobsInUse?: (store: Store, hashes: readonly string[]) => Promise<readonly string[]>
  /** Words for a conflict of this module's rules, in the language of `t`: what is signed is Chinese. */
  readonly conflictTexts?: Readonly<Record<string, (t: Text) => string>>
  readonly settings?: readonly SettingsSection[]
  /** 期初导入: what is already open when a project goes live. */
  readonly openingImport?: ComponentType
  /** Fills the practice community. */
  readonly demo?: PracticePart
}
