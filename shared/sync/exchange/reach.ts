/** The target as a round reaches it: what a fault of the whole place ends, what a fault of one file leaves for later. */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, hex } from '#shared/kernel/bytes.ts'
import type { DeviceId, Frontier } from '#shared/sync/change.ts'
import type { FrameOpening } from '#shared/sync/wire/frame.ts'
import type { ExchangeLimits } from './policy.ts'
import type { ExchangePorts } from './ports.ts'
import type { ExchangeSession } from './session.ts'
import type { Published, TargetEntry, TargetFault } from './target.ts'

/** One round under way. */
export interface Round {
  readonly ports: ExchangePorts
  readonly session: ExchangeSession
  readonly limits: ExchangeLimits
  readonly nowMs: number
  readonly device: DeviceId
  frontier: Frontier
  /** The place as a whole does not answer: the round ends. */
  fault: TargetFault | undefined
  /** Nothing can be written there now: reading goes on. */
  publishFault: TargetFault | undefined
  gate: 'keys-changed' | 'below-reader' | 'below-writer' | 'disk-full' | undefined
  /** Whether this round changed anything here or there. */
  isBusy: boolean
}

const PART_BYTES = 1024 * 1024
const WHOLE_TARGET: readonly TargetFault[] = [
  'unavailable',
  'not-bound',
  'marker-missing',
  'marker-other',
  'marker-unreadable',
  'marker-twice',
]

/** Names in a folder; one that is not there has none; undefined where that cannot be said now. */
export async function listFolder(round: Round, path: string): Promise<readonly TargetEntry[] | undefined> {
  if (round.fault) return undefined
  const listed = await round.ports.target.list(path)
  if (listed.ok) return listed.value
  if (listed.error === 'not-found') return []
  noteFault(round, listed.error)
  return undefined
}

/** The bytes of a file and their SHA-256 in hex, or why not: `locked`, `gone`, `too-large`. */
export type WholeFile =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly hash: string }
  | { readonly ok: false; readonly why: 'locked' | 'gone' | 'too-large' }

/** Reads a file in parts until its end, whatever the listing said of its size. */
export async function readWhole(round: Round, path: string, most = round.limits.fileBytes): Promise<WholeFile> {
  const parts: Uint8Array[] = []
  let offset = 0
  for (;;) {
    if (round.fault) return { ok: false, why: 'locked' }
    const part = await round.ports.target.read(path, offset, PART_BYTES)
    if (!part.ok) {
      noteFault(round, part.error)
      return { ok: false, why: part.error === 'not-found' ? 'gone' : 'locked' }
    }
    parts.push(part.value)
    offset += part.value.length
    if (offset > most) return { ok: false, why: 'too-large' }
    if (part.value.length < PART_BYTES) break
  }
  const [only] = parts
  const bytes = parts.length === 1 && only ? only : concatBytes(parts)
  return { ok: true, bytes, hash: hex(sha256(bytes)) }
}

/** Publishes a file; undefined where the target refuses, which ends publishing for this round. */
export async function publishFile(round: Round, path: string, bytes: Uint8Array): Promise<Published | undefined> {
  if (round.fault || round.publishFault || round.gate) return undefined
  const published = await round.ports.target.publish(path, bytes)
  if (!published.ok) {
    noteFault(round, published.error)
    round.publishFault = published.error
    return undefined
  }
  if (published.value.how === 'direct') round.session.publishesDirectly = true
  if (published.value.how === 'renamed') round.session.publishesDirectly = false
  return published.value
}

/** What opens a frame of this community. */
export function openingOf({ ports, session, device }: Round): FrameOpening {
  const { desk } = ports
  return {
    ws: desk.workspace,
    ring: desk.ring(),
    publicKeyOf: (id) => (id === device ? desk.signer().publicKey : session.cards.get(id)?.publicKey),
  }
}

function noteFault(round: Round, fault: TargetFault): void {
  if (WHOLE_TARGET.includes(fault)) round.fault = fault
}
