import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BLOB_MAX_BYTES } from '#shared/ipc/schemas.ts'
import { blobPath, deleteBlobs, getBlob, putBlob } from './blobStore.ts'

const workspaceId = 'abcdefghijklmnop'
const HELLO = { workspaceId, bytes: Buffer.from('hello').toString('base64url') }
const HELLO_HASH = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'qiantai-blob-'))
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

describe('attachments', () => {
  it('come back under the SHA-256 of their bytes', async () => {
    expect(await getBlob(dataDir, { workspaceId, hash: HELLO_HASH })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await putBlob(dataDir, HELLO)).toEqual({ ok: true, value: { hash: HELLO_HASH, size: 5 } })
    expect(await getBlob(dataDir, { workspaceId, hash: HELLO_HASH })).toEqual({
      ok: true,
      value: { bytes: HELLO.bytes },
    })
  })

  it('are one file when kept twice, also at the same moment', async () => {
    const kept = await Promise.all(Array.from({ length: 8 }, () => putBlob(dataDir, HELLO)))
    expect(kept.every((reply) => reply.ok && reply.value.hash === HELLO_HASH)).toBe(true)
    expect(await readFile(blobPath(dataDir, workspaceId, HELLO_HASH), 'utf8')).toBe('hello')
  })

  it('are not shown to another workspace', async () => {
    await putBlob(dataDir, HELLO)
    const other = await getBlob(dataDir, { workspaceId: 'ponmlkjihgfedcba', hash: HELLO_HASH })
    expect(other).toEqual({ ok: false, error: { code: 'not-found' } })
  })

  it('are refused when their bytes changed on the disk, and mended by keeping them again', async () => {
    await putBlob(dataDir, HELLO)
    await writeFile(blobPath(dataDir, workspaceId, HELLO_HASH), 'hellO')
    expect(await getBlob(dataDir, { workspaceId, hash: HELLO_HASH })).toEqual({ ok: false, error: { code: 'damaged' } })
    await putBlob(dataDir, HELLO)
    expect(await getBlob(dataDir, { workspaceId, hash: HELLO_HASH })).toMatchObject({ ok: true })
  })

  it('are gone from the disk once deleted, and deleting them again is no fault', async () => {
    await putBlob(dataDir, HELLO)
    const asked = { workspaceId, hashes: [HELLO_HASH, 'f'.repeat(64)] }
    expect(await deleteBlobs(dataDir, asked)).toEqual({ ok: true, value: null })
    await expect(readFile(blobPath(dataDir, workspaceId, HELLO_HASH))).rejects.toThrow('ENOENT')
    expect(await deleteBlobs(dataDir, asked)).toEqual({ ok: true, value: null })
  })

  it('of one workspace stay when another deletes the same', async () => {
    await putBlob(dataDir, HELLO)
    await deleteBlobs(dataDir, { workspaceId: 'ponmlkjihgfedcba', hashes: [HELLO_HASH] })
    expect(await getBlob(dataDir, { workspaceId, hash: HELLO_HASH })).toMatchObject({ ok: true })
  })

  it('are refused above 16 MiB', async () => {
    const bytes = Buffer.alloc(BLOB_MAX_BYTES + 1).toString('base64url')
    expect(await putBlob(dataDir, { workspaceId, bytes })).toEqual({ ok: false, error: { code: 'too-large' } })
  })
})
