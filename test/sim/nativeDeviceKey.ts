// Ed25519 by the machine's own library: the same signatures as shared/sync/wire/deviceKey.ts, some thirty times faster.
// A simulated life signs and proves thousands of files; nativeDeviceKey.test.ts holds the two to each other.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { DeviceSigner } from '#shared/sync/wire/deviceKey.ts'

export const DEVICE_SECRET_BYTES = 32

const SECRET_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex')

export function signerOf(secret: Uint8Array): DeviceSigner {
  const key = createPrivateKey({ key: Buffer.concat([SECRET_HEAD, secret]), format: 'der', type: 'pkcs8' })
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    publicKey: new Uint8Array(der.subarray(PUBLIC_HEAD.length)),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  }
}

export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  try {
    return verify(null, bytes, keyOf(publicKey), signature)
  } catch {
    // Off the curve: not signed.
    return false
  }
}

function keyOf(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' })
}
