/**
 * What one round of the exchange stands on (sync 4.5, 4.6, 5): a desk, a memory, a target, a clock and chance. Every effect is behind
 * one of these, and any of them may throw: the simulator drives the same rounds over a desk in memory and a folder that fails.
 */
import type { Json } from '#shared/kernel/json.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { DeviceId, Frontier, WorkspaceId } from '#shared/sync/change.ts'
import type { DeviceSigner } from '#shared/sync/wire/deviceKey.ts'
import type { FrameFault, FrameOpening } from '#shared/sync/wire/frame.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { ArrivedRun, PersonKeyEntry, Run } from '#shared/sync/wire/segment.ts'
import type { ExchangeLimits } from './policy.ts'
import type { ExchangeReport, ShortRoom } from './report.ts'
import type { Target } from './target.ts'

/** Tells the time, ms since 1970. */
export interface Clock {
  readonly nowMs: () => number
}

/** Gives random bytes; a seeded one in tests. */
export interface Random {
  readonly bytes: (length: number) => Uint8Array
}

/**
 * What became of one run. `applied`: all or its new part is folded; `repeated`: it was here, or lies before the base and was filed; `early`:
 * an earlier change of its device is missing; `forked`: another content under a dot that is here, kept out (sync 0.6); `lost`: ours, and not
 * in our log (sync 4.5.3), kept out; `poison`: a change in it cannot be folded, `at` is its seq, what came before it is applied.
 */
export type RunFate =
  | { readonly fate: 'applied' | 'repeated' | 'early' | 'lost' }
  | { readonly fate: 'forked'; readonly at: number }
  | { readonly fate: 'poison'; readonly at: number }

/** What became of a batch: one fate per run, in their order, and where every device stands now. */
export interface AppliedRuns {
  readonly fates: readonly RunFate[]
  readonly frontier: Frontier
}

/** A run of own changes with the person keys that must travel beside it. */
export interface OwnRun {
  readonly run: Run
  readonly keys: readonly PersonKeyEntry[]
}

/** A snapshot as it is made: canonical bytes (sync 4.9), their SHA-256 in hex, the frontier they stand at, and the newest stamp in them. */
export interface MadeSnapshot {
  readonly bytes: Uint8Array
  readonly hash: string
  readonly frontier: Frontier
  readonly foldVersion: number
}

/** A snapshot of the target, with the person keys that lie beside the segments. */
export interface FoundSnapshot {
  readonly bytes: Uint8Array
  readonly hash: string
  readonly keys: readonly PersonKeyEntry[]
}

/** What a newer version wrote and this desk keeps (sync 4.7). */
export interface ParkedCount {
  readonly count: number
  readonly version?: string
}

/**
 * Why this desk may not go on under its id: `lost`: the target has own changes that are not in the log (restored, sync 4.5.3);
 * `forked`: it has others under own dots (cloned, sync 0.6).
 */
export interface RenewReason {
  readonly why: 'lost' | 'forked'
  /** Greatest own seq up to which log and target agree: what lies above it here is issued again under the new id. */
  readonly agreedTo: number
}

/** The newest keys file that a desk holds as text (sync 4.8): what is cleaned away on the target comes back from there. */
export interface KeysFilePort {
  readonly read: () => Promise<string | undefined>
  readonly keep: (text: string) => Promise<void>
}

/** Own changes of former ids that wait behind a hole of the journal (decisions/0038), until the target was looked at to its end. */
export interface StrandedPort {
  /** The greatest seq that waits, by former id; empty where none does. */
  readonly upTo: () => Promise<Frontier>
  /** The target brings no more of them: what it did not bring is issued again. Called again until none waits. */
  readonly letGo: () => Promise<void>
}

/** The desk whose changes are exchanged. Nothing here may be called inside a transaction; each call is whole or not at all. */
export interface DeskPort {
  readonly workspace: WorkspaceId
  /** Version of the fold: only states of equal ones are compared. */
  readonly foldVersion: number
  /** The id under which it writes now; another one after `renewDevice`. */
  readonly device: () => DeviceId
  /** Ids it had before: their history is published by whoever holds it. */
  readonly former: () => readonly DeviceId[]
  readonly signer: () => DeviceSigner
  readonly ring: () => KeyRing
  /** A ring with newer keys, wrapped by the current one, replaces the ring (sync 4.8). */
  readonly takeRing: (ring: KeyRing) => Promise<void>
  /** Absent on a desk that holds no keys files. */
  readonly keysFile?: KeysFilePort
  /** Ids of the person keys that were erased on this desk; absent where none can be. */
  readonly erasedKeys?: () => Promise<readonly string[]>
  /** Absent on a desk without a journal. */
  readonly stranded?: StrandedPort
  /** What its card says: name of the desk, version of the program. */
  readonly card: () => Promise<{ readonly name: string; readonly version: string }>
  /** Highest contiguous seq applied per device, own included; read from where the data lie. */
  readonly frontier: () => Promise<Frontier>
  /** Folds runs of others and stores changes, data and frontier in one transaction (sync 4.6). Repetition does no harm. */
  readonly applyRuns: (runs: readonly ArrivedRun[]) => Promise<AppliedRuns>
  /** Own changes after a seq, at least one, at most about `maxBytes` decoded; undefined where there is none. */
  readonly ownRunAfter: (seq: number, maxBytes: number) => Promise<OwnRun | undefined>
  /** Containers of another device (or a former id) that hold seqs after `seq`, in order: for a target that lacks them. */
  readonly pagesAfter: (device: DeviceId, seq: number, maxBytes: number) => Promise<readonly OwnPage[]>
  /** Hash of the whole state: equal at equal frontiers and fold versions (I5). Costly: asked for an ack, not for a look. */
  readonly stateHash: () => Promise<{
    readonly hash: string
    readonly frontier: Frontier
    readonly foldVersion: number
  }>
  readonly makeSnapshot: () => Promise<MadeSnapshot>
  /** Begins with a snapshot: only on a desk that has applied nothing of others. `false`: its content is not what its frontier and hash say. */
  readonly adoptSnapshot: (snapshot: FoundSnapshot) => Promise<boolean>
  readonly blobs: BlobPort
  readonly parked: () => Promise<ParkedCount>
  /** Mints a new id and key, issues again under it what only this desk had; the old id becomes history. */
  readonly renewDevice: (reason: RenewReason) => Promise<void>
}

/** A container as it came, and what it holds. */
export interface OwnPage {
  readonly first: number
  readonly last: number
  readonly container: Uint8Array
  /** Person keys of its changes that are still held; empty where none belong to it. */
  readonly keys: readonly PersonKeyEntry[]
  /** It named keys, and every one of them was erased here. */
  readonly keysErased?: true
}

/** Blobs by the SHA-256 of their sealed bytes, lower-case hex. */
export interface BlobPort {
  /** Those that own changes with `after < seq <= upTo` name. */
  readonly ofOwn: (after: number, upTo: number) => Promise<readonly string[]>
  /** Those that live changes name and this desk lacks, at most `limit`. */
  readonly missing: (limit: number) => Promise<readonly string[]>
  readonly read: (hash: string) => Promise<Uint8Array | undefined>
  readonly keep: (hash: string, bytes: Uint8Array) => Promise<void>
}

/** What is remembered of a file of the target, so that each is read once. */
export interface FileNote {
  readonly path: string
  readonly size: number
  /** `done`: its content is in the log; `aside`: in quarantine; `own`: published by this desk. */
  readonly fate: 'done' | 'aside' | 'own'
  /** First 16 characters of the SHA-256 of its bytes. */
  readonly hash: string
}

/** A file that was set aside, without its bytes. */
export interface QuarantineNote {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly id: string
  readonly path: string
  readonly device?: string
  readonly why: string
  readonly sinceMs: number
}

/** What the exchange remembers between rounds and starts; lost memory costs reading again and nothing else. */
export interface ExchangeMemory {
  readonly files: () => Promise<readonly FileNote[]>
  readonly keepFiles: (notes: readonly FileNote[]) => Promise<void>
  readonly dropFiles: (paths: readonly string[]) => Promise<void>
  readonly document: (key: string) => Promise<Json | undefined>
  readonly keepDocument: (key: string, value: Json) => Promise<void>
  readonly quarantined: () => Promise<readonly QuarantineNote[]>
  readonly setAside: (note: QuarantineNote, bytes: Uint8Array) => Promise<void>
  readonly forgetAside: (ids: readonly string[]) => Promise<void>
}

/** Proves and opens segments beside what else is done. Opening has no effect: whoever waits may die meanwhile. */
export interface SegmentOpeners {
  /** Files worth having under way at a time. */
  readonly atOnce: number
  /** As `openSegment`. */
  readonly open: (
    bytes: Uint8Array,
    opening: FrameOpening,
  ) => Promise<Result<Run & { readonly hasKeys: boolean }, FrameFault>>
}

/** All that a round may touch. */
export interface ExchangePorts {
  readonly desk: DeskPort
  readonly target: Target
  readonly memory: ExchangeMemory
  readonly clock: Clock
  readonly random: Random
  readonly limits?: Partial<ExchangeLimits>
  /** Others that open segments meanwhile; without them they are opened here. */
  readonly openers?: SegmentOpeners
  /** What is short on this machine for so many bytes of others' files and the rows they become; undefined where they fit, or nobody can say. */
  readonly room?: (bytes: number) => Promise<ShortRoom | undefined>
  /** Hears of progress inside a long round. */
  readonly tell?: (report: ExchangeReport) => void
}
