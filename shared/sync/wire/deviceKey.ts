/** The signature of one installation (sync 4.8): Ed25519 (RFC 8032), made when the device id is minted. */
import { ed25519 } from '@noble/curves/ed25519.js'

/** Length of the secret, bytes. */
export const DEVICE_SECRET_BYTES = 32

/** Signs for this device; the secret stays inside. */
export interface DeviceSigner {
  /** 32 bytes, published in the device's card. */
  readonly publicKey: Uint8Array
  /** The signature of some bytes, 64 bytes. */
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** The public key under which a device is known here; undefined while its card has not arrived. */
export type PublicKeyOf = (device: string) => Uint8Array | undefined

/** The signer of a 32-byte secret. */
export function signerOf(secret: Uint8Array): DeviceSigner {
  return { publicKey: ed25519.getPublicKey(secret), sign: (bytes) => ed25519.sign(bytes, secret) }
}

/** Whether the signature is the one of that key over those bytes. Never throws. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, bytes, publicKey)
  } catch {
    // A key or signature of another length or off the curve: not signed.
    return false
  }
}
