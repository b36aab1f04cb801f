/** The file of person keys beside a segment (decisions/0034): keys must be erasable, and a published segment never changes. */
import { base64url, concatBytes, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { faultOfKeys, isPlain, isText, isWhole } from '#shared/sync/shape.ts'
import { type FrameFault, type FrameOpening, type FrameSealing, openFrame, sealFrame } from './frame.ts'
import { parsedJson } from './parsedJson.ts'

/** Person keys that were minted with the changes of a run; they travel beside it, in a file their desk may write anew (decisions/0034). */
export interface PersonKeyEntry {
  readonly personId: string
  /** 32 bytes. */
  readonly secret: Uint8Array
}

/** The keys of a run. */
export interface PersonKeysFile {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly first: number
  readonly last: number
  readonly keys: readonly PersonKeyEntry[]
}

const SECRET_BYTES = 32
const MAX_PERSON_ID = 200

/** The keys of a range as a file. */
export function sealPersonKeys({ ws, device, first, last, keys }: PersonKeysFile, sealing: FrameSealing): Uint8Array {
  const secrets = base64url(concatBytes(keys.map(({ secret }) => secret)))
  const plain = utf8(canonicalText({ persons: keys.map(({ personId }) => personId), secrets }))
  return sealFrame({ header: { kind: 'person-keys', ws, device, more: { first, last } }, plain }, sealing)
}

/** The keys in a file. **Refuses** as `openFrame`; `malformed` for anything else than such a file. */
export function openPersonKeys(bytes: Uint8Array, opening: FrameOpening): Result<PersonKeysFile, FrameFault> {
  const frame = openFrame(bytes, opening)
  if (!frame.ok) return frame
  const { header, plain } = frame.value
  const { kind, ws, device, more } = header
  const { first, last } = more
  const keys = keysIn(plain)
  if (kind !== 'person-keys' || !isWhole(first, 1) || !isWhole(last, first) || !keys) return err('malformed')
  return ok({ ws, device, first, last, keys })
}

function keysIn(plain: Uint8Array): readonly PersonKeyEntry[] | undefined {
  const text = fromUtf8(plain)
  const value = text.ok ? parsedJson(text.value) : undefined
  if (!isPlain(value) || faultOfKeys(value, ['persons', 'secrets']) !== undefined) return undefined
  const { persons, secrets } = value
  const bytes = typeof secrets === 'string' ? fromBase64url(secrets) : undefined
  if (!Array.isArray(persons) || !persons.every((id) => isText(id, MAX_PERSON_ID)) || !bytes?.ok) return undefined
  if (bytes.value.length !== persons.length * SECRET_BYTES) return undefined
  return persons.map((personId, index) => ({
    personId,
    secret: bytes.value.slice(index * SECRET_BYTES, (index + 1) * SECRET_BYTES),
  }))
}
