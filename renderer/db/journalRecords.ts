/**
 * What lies in the journal (sync 4.5.2): the very rows of the log, so that a rebuild puts them back as they were, and who this desk is.
 * Whatever is personal or secret in it is sealed under the local key.
 */
import type { JournalRecord } from '#shared/ipc/contract.ts'
import { base64url, concatBytes, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import { isPlain } from '#shared/sync/shape.ts'
import type { LocalSeal } from './localSeal.ts'
import type { ChangeRow, IdentityRow, PersonKeyPack, RingRow } from './rows.ts'

const CHAIN_BYTES = 32
const IDENTITY_CONTEXT = 'journal/identity'

/** Who this desk is, and the community's keys: what a rebuild begins with. */
export interface JournalIdentity {
  readonly identity: IdentityRow
  readonly ring: RingRow
  /** What the community is called, for a choice among several; empty before it has a name. */
  readonly name: string
  /** Whose keys were erased: a backup from before must not bring them back to a desk that lost its database. */
  readonly erased: { readonly persons: readonly string[]; readonly ks: readonly string[] }
}

/** A change as it lies in the log; its body is sealed already. */
export function changeRecord({ d, n, body, chain }: ChangeRow): JournalRecord {
  return { kind: 'change', device: d, seq: n, id: '', bytes: base64url(concatBytes([chain, body])) }
}

/** The row of such a record; undefined for other bytes. */
export function changeRowOf({ device, seq, bytes }: JournalRecord): ChangeRow | undefined {
  const decoded = fromBase64url(bytes)
  if (!decoded.ok || decoded.value.length <= CHAIN_BYTES) return undefined
  return { d: device, n: seq, chain: decoded.value.slice(0, CHAIN_BYTES), body: decoded.value.slice(CHAIN_BYTES) }
}

/**
 * A pack of person keys; `device` is the one that minted them. Only its secrets are sealed, as they are in the log: the same pack is the
 * same bytes, so that a host knows one that it has.
 */
export function packRecord({ id, ks, persons, secrets, n }: PersonKeyPack, device: string): JournalRecord {
  const since = n === undefined ? {} : { n }
  const text = canonicalText({ ks: [...ks], persons: [...persons], secrets: base64url(secrets), ...since })
  return { kind: 'keys', device, seq: 0, id, bytes: base64url(utf8(text)) }
}

/** The pack of such a record; undefined for other bytes. */
export function packOf({ id, bytes }: JournalRecord): PersonKeyPack | undefined {
  const value = jsonOf(bytesOf(bytes))
  const secrets = bytesOf(value?.secrets)
  if (!value || !secrets || !areTexts(value.ks) || !areTexts(value.persons)) return undefined
  const since = typeof value.n === 'number' ? { n: value.n } : {}
  return { id, ks: value.ks, persons: value.persons, secrets, ...since }
}

/** Who this desk is; the newest such record counts. */
export function identityRecord({ identity, ring, name, erased }: JournalIdentity, seal: LocalSeal): JournalRecord {
  const { workspace, device, createdMs, foldVersion, deviceKey, former = [], formerKeys = {} } = identity
  const keysOfFormer = Object.entries(formerKeys).map(([id, key]) => [id, base64url(key)])
  const text = canonicalText({
    workspace,
    device,
    createdMs,
    foldVersion,
    deviceKey: base64url(deviceKey),
    former: [...former],
    formerKeys: Object.fromEntries(keysOfFormer),
    erased: { persons: [...erased.persons], ks: [...erased.ks] },
    ring: base64url(ring.body),
    name,
  })
  return { kind: 'identity', device, seq: 0, id: '', bytes: base64url(seal.seal(utf8(text), IDENTITY_CONTEXT)) }
}

/** Who such a record says that this desk is; undefined where it does not open. */
export function identityOf(bytes: string, seal: LocalSeal): JournalIdentity | undefined {
  const sealed = bytesOf(bytes)
  const value = jsonOf(sealed && seal.open(sealed, IDENTITY_CONTEXT))
  if (!value) return undefined
  const { workspace, device, createdMs, foldVersion, former, name, erased } = value
  const deviceKey = bytesOf(value.deviceKey)
  const ring = bytesOf(value.ring)
  if (typeof workspace !== 'string' || typeof device !== 'string' || typeof name !== 'string') return undefined
  if (typeof createdMs !== 'number' || typeof foldVersion !== 'number') return undefined
  if (!deviceKey || !ring || !areTexts(former)) return undefined
  const formerKeys = formerKeysOf(value.formerKeys)
  const before = former.length > 0 ? { former, formerKeys } : {}
  return {
    identity: { key: 'identity', workspace, device, createdMs, foldVersion, deviceKey, ...before },
    ring: { key: 'ring', body: ring },
    name,
    erased:
      isPlain(erased) && areTexts(erased.persons) && areTexts(erased.ks)
        ? (erased as JournalIdentity['erased'])
        : NOBODY,
  }
}

const NOBODY = { persons: [], ks: [] }

function formerKeysOf(value: unknown): Readonly<Record<string, Uint8Array>> {
  const entries = isPlain(value) ? Object.entries(value) : []
  return Object.fromEntries(
    entries.flatMap(([id, key]) => {
      const bytes = bytesOf(key)
      return bytes ? [[id, bytes] as const] : []
    }),
  )
}

function jsonOf(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> | undefined {
  const text = bytes && fromUtf8(bytes)
  if (!text?.ok) return undefined
  try {
    const value: unknown = parseJson(text.value)
    return isPlain(value) ? value : undefined
  } catch {
    // Written by this desk, so never foreign; a program of another version may have written something else.
    return undefined
  }
}

function bytesOf(encoded: unknown): Uint8Array | undefined {
  const decoded = typeof encoded === 'string' ? fromBase64url(encoded) : undefined
  return decoded?.ok ? decoded.value : undefined
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
