/** Content-addressed files (scans, drawings, photos): the name is the SHA-256 of the bytes, so a file never changes. */
import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, isDiskFull, writeDurably } from '#electron/host/durableFile.ts'
import type { Reply, Request } from '#shared/ipc/contract.ts'
import { BLOB_MAX_BYTES } from '#shared/ipc/schemas.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** Keeps bytes; when it answers, they are on the disk. */
export async function putBlob(dataDir: string, request: Request<'blobs:put'>): Promise<Reply<'blobs:put'>> {
  const bytes = Buffer.from(request.bytes, 'base64url')
  if (bytes.length > BLOB_MAX_BYTES) return err({ code: 'too-large' })
  const hash = sha256(bytes)
  const path = blobPath(dataDir, request.workspaceId, hash)
  const kept = await readIfThere(path)
  // A kept file whose content was damaged is mended by writing it again.
  if (kept !== undefined && sha256(kept) === hash) return ok({ hash, size: bytes.length })
  try {
    await writeDurably(path, bytes)
    return ok({ hash, size: bytes.length })
  } catch (cause) {
    if (isDiskFull(cause)) return err({ code: 'disk-full' })
    throw cause
  }
}

/** Gives kept bytes after checking them against their name. */
export async function getBlob(dataDir: string, request: Request<'blobs:get'>): Promise<Reply<'blobs:get'>> {
  const bytes = await readIfThere(blobPath(dataDir, request.workspaceId, request.hash))
  if (bytes === undefined) return err({ code: 'not-found' })
  if (sha256(bytes) !== request.hash) return err({ code: 'damaged' })
  return ok({ bytes: bytes.toString('base64url') })
}

/** Deletes kept bytes. What is not there is deleted already. */
export async function deleteBlobs(dataDir: string, request: Request<'blobs:delete'>): Promise<Reply<'blobs:delete'>> {
  for (const hash of request.hashes) await rm(blobPath(dataDir, request.workspaceId, hash), { force: true })
  return ok(null)
}

/** Where a blob is kept: 256 folders, so that none holds more than a file manager can show. */
export function blobPath(dataDir: string, workspaceId: string, hash: string): string {
  return join(dataDir, 'workspaces', workspaceId, 'blobs', hash.slice(0, 2), hash)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined
    throw cause
  }
}
