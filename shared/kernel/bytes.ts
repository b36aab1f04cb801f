/** Bytes as text and back. Decoders refuse what their encoder would not have written, so that one value has one text. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { type BytesCoder, base32nopad, base64urlnopad, utf8 as utf8Coder } from '@scure/base'
import { type Refusal, refuse } from './errors.ts'
import { ok, type Result } from './result.ts'

/** Text that is not what its encoder writes. */
export type EncodingRefusal = Refusal<'bad-encoding'>

const lowerBase32 = {
  encode: (bytes: Uint8Array) => base32nopad.encode(bytes).toLowerCase(),
  decode: (text: string) => base32nopad.decode(text.toUpperCase()),
}
const lowerHex = { encode: bytesToHex, decode: hexToBytes }

function strictDecode(coder: BytesCoder, text: string): Result<Uint8Array, EncodingRefusal> {
  try {
    const bytes = coder.decode(text)
    return coder.encode(bytes) === text ? ok(bytes) : refuse('bad-encoding')
  } catch {
    // The libraries throw on foreign characters and lengths; for a reader of stored or received text that is a refusal.
    return refuse('bad-encoding')
  }
}

/**
 * The UTF-8 bytes of a text.
 *
 * **Throws** on a lone surrogate: if it became U+FFFD, two different texts would hash alike.
 */
export function utf8(text: string): Uint8Array {
  return asciiBytes(text) ?? utf8Coder.decode(text)
}

/** Most texts that are hashed or sealed are short and plain; calling the platform's encoder costs more than they do. */
const SHORT = 256

function asciiBytes(text: string): Uint8Array | undefined {
  if (text.length > SHORT) return undefined
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x7f) return undefined
    bytes[index] = code
  }
  return bytes
}

/** The text of UTF-8 bytes. **Refuses** `bad-encoding` on bytes that are not UTF-8; nothing is replaced, a BOM is kept. */
export function fromUtf8(bytes: Uint8Array): Result<string, EncodingRefusal> {
  try {
    const text = utf8Coder.encode(bytes)
    return equalBytes(utf8Coder.decode(text), bytes) ? ok(text) : refuse('bad-encoding')
  } catch {
    // As in strictDecode: foreign bytes are a refusal, not a fault.
    return refuse('bad-encoding')
  }
}

/** Lower-case hexadecimal text, two characters a byte. */
export function hex(bytes: Uint8Array): string {
  return lowerHex.encode(bytes)
}

/** Bytes of lower-case hexadecimal text. **Refuses** `bad-encoding`, upper case included. */
export function fromHex(text: string): Result<Uint8Array, EncodingRefusal> {
  return strictDecode(lowerHex, text)
}

/** base64url (RFC 4648, 5) without padding. */
export function base64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes)
}

/** Bytes of unpadded base64url. **Refuses** `bad-encoding`: padding, `+` and `/`, loose bits at the end. */
export function fromBase64url(text: string): Result<Uint8Array, EncodingRefusal> {
  return strictDecode(base64urlnopad, text)
}

/** Lower-case base32 (RFC 4648, 6) without padding: 80 bits give 16 characters, as device and workspace ids want. */
export function base32(bytes: Uint8Array): string {
  return lowerBase32.encode(bytes)
}

/** Bytes of lower-case base32. **Refuses** `bad-encoding`: upper case, padding, loose bits at the end. */
export function fromBase32(text: string): Result<Uint8Array, EncodingRefusal> {
  return strictDecode(lowerBase32, text)
}

/** One array with the bytes of all, in order. A list and not arguments: a hundred thousand of them are more than a call takes. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether both hold the same bytes; the time depends on the length only, so that tags may be compared with it. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let index = 0; index < a.length; index += 1) difference |= (a[index] ?? 0) ^ (b[index] ?? 0)
  return difference === 0
}

const PDF_HEAD = utf8('%PDF-')

/** Whether a file begins as a PDF does, whatever its name says. Source: ISO 32000-1, 7.5.2. */
export function isPdf(file: Uint8Array): boolean {
  return equalBytes(file.subarray(0, PDF_HEAD.length), PDF_HEAD)
}
