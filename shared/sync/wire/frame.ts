/**
 * The one file format of all that leaves a desk (sync 5): magic, format, header length, header, nonce, ciphertext, SHA-256. The whole
 * header is associated data of the cipher, so that nothing can be moved, renamed or replayed under another device or community.
 */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'

/** What a frame holds. */
export type FrameKind = 'segment' | 'person-keys' | 'snapshot' | 'card' | 'format' | 'ack' | 'backup'

/** What is readable without a key: no name, no date, nothing of a person (I10). */
export interface FrameHeader {
  readonly format: 1
  readonly kind: FrameKind
  readonly ws: WorkspaceId
  readonly device: DeviceId
  /** Id of the team key that seals the content. */
  readonly key: number
  /** What this kind adds, e.g. `first`, `last`, `before`, `chain` and `hasKeys` of a segment. */
  readonly more: JsonObject
}

/** A frame whose content was opened and whose signature, where it has one, was proved. */
export interface OpenedFrame {
  readonly header: FrameHeader
  readonly plain: Uint8Array
}

/**
 * Why a file is not what it should be. `not-a-frame`: another magic, somebody else's file. `incomplete`: shorter than its header says, or the
 * header itself is cut: still arriving. `mismatch`: long enough, and the trailing hash is another one: still arriving, or damaged when
 * it stays so. `newer-format`; `other-workspace`; `unknown-key`: sealed with a key this ring lacks; `not-authentic`: the cipher refuses
 * it; `unknown-signer`: the card of its device has not arrived; `bad-signature`; `malformed`: opened, and not what the header says.
 */
export type FrameFault =
  | 'not-a-frame'
  | 'incomplete'
  | 'mismatch'
  | 'newer-format'
  | 'other-workspace'
  | 'unknown-key'
  | 'not-authentic'
  | 'unknown-signer'
  | 'bad-signature'
  | 'malformed'
