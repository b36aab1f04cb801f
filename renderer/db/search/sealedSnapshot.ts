// Seals the bytes of the index where they are made, in the worker: the desk's thread never holds them open. The browser's own
// AES-GCM does 18 MB in some ten milliseconds. The worker is given a key that opens snapshots and nothing else.

/** What a snapshot is sealed with; `context` binds it to its place, so that no page can be moved or mixed. */
export interface SnapshotSeal {
  readonly key: CryptoKey
  readonly context: string
}

/** Sealed pages and what opens them. */
export interface SealedSnapshot {
  readonly pages: readonly Uint8Array<ArrayBuffer>[]
  readonly seal: SnapshotSeal
}

/** Small enough that storing one is no pause. */
const PAGE_BYTES = 1_000_000
const NONCE_BYTES = 12

/** A key from the store; it cannot be read out again. */
export function importSnapshotKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const pageContext = ({ context }: SnapshotSeal, page: number, pages: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${context}/${page}/${pages}`)

/** The bytes in sealed pages. */
export async function sealSnapshot(
  bytes: Uint8Array<ArrayBuffer>,
  seal: SnapshotSeal,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const count = Math.max(1, Math.ceil(bytes.length / PAGE_BYTES))
  const pages: Uint8Array<ArrayBuffer>[] = []
  for (let page = 0; page < count; page++) {
    const part = bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
    const algorithm = { name: 'AES-GCM', iv, additionalData: pageContext(seal, page, count) }
    const body = new Uint8Array(await crypto.subtle.encrypt(algorithm, seal.key, part))
    const sealed = new Uint8Array(NONCE_BYTES + body.length)
    sealed.set(iv)
    sealed.set(body, NONCE_BYTES)
    pages.push(sealed)
  }
  return pages
}

/** The bytes again; undefined when a page is damaged, missing, of another place, or sealed with another key. */
export async function openSealed({ pages, seal }: SealedSnapshot): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const open = (sealed: Uint8Array<ArrayBuffer>, page: number): Promise<ArrayBuffer> => {
      const iv = sealed.subarray(0, NONCE_BYTES)
      const algorithm = { name: 'AES-GCM', iv, additionalData: pageContext(seal, page, pages.length) }
      return crypto.subtle.decrypt(algorithm, seal.key, sealed.subarray(NONCE_BYTES))
    }
    const parts = await Promise.all(pages.map(open))
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
    let at = 0
    for (const part of parts) {
      bytes.set(new Uint8Array(part), at)
      at += part.byteLength
    }
    return bytes
  } catch {
    // The cipher tells a wrong key and a damaged page apart no more than we need to: the index is built from the rows.
    return undefined
  }
}
