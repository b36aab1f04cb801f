// A host that keeps backups in memory, place by place, and fails where a test tells it to.
import { sha256 } from '@noble/hashes/sha2.js'
import { namedMethods, type Send } from '#renderer/platform/bridge.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { BackupPlaceId, Channel, Request } from '#shared/ipc/contract.ts'
import { base64url, concatBytes, fromBase64url, hex } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** What a test may reach into. */
export interface BackupHost {
  readonly bridge: FrontDeskBridge
  /** Finished files by `<place>/<name>`. */
  readonly files: Map<string, Uint8Array>
  readonly blobs: Map<string, Uint8Array>
  readonly chosen: { path: string | null; isThere: boolean }
  freeBytes: number | null
  /** Asked before every call; a code refuses it, a throw is the bridge breaking. */
  fault: (channel: Channel, request: unknown) => string | undefined
  readonly calls: Channel[]
}

export function backupHost(): BackupHost {
  const parts = new Map<string, Uint8Array>()
  const host: BackupHost = {
    files: new Map(),
    blobs: new Map(),
    chosen: { path: null, isThere: true },
    freeBytes: null,
    fault: () => undefined,
    calls: [],
    bridge: namedMethods((async (channel: Channel, request: unknown) => {
      host.calls.push(channel)
      const code = host.fault(channel, request)
      return code === undefined ? answer(host, parts, channel, request) : err({ code })
    }) as Send),
  }
  return host
}

function answer(host: BackupHost, parts: Map<string, Uint8Array>, channel: Channel, request: unknown): unknown {
  const of = <C extends Channel>(_channel: C) => request as Request<C>
  switch (channel) {
    case 'backup:places':
      return ok({ places: placesOf(host) })
    case 'backup:list': {
      const { place, folder } = of('backup:list')
      const names = [...host.files].filter(([path]) => path.startsWith(`${folder ?? place}/`))
      const backups = names.map(([path, bytes]) => ({ name: path.split('/').at(-1), bytes: bytes.length }))
      return ok({ backups: backups.sort((a, b) => (String(a.name) < String(b.name) ? 1 : -1)) })
    }
    case 'backup:write': {
      const { place, name, offset, bytes } = of('backup:write')
      const before = offset === 0 ? new Uint8Array(0) : (parts.get(`${place}/${name}`) ?? new Uint8Array(0))
      if (before.length !== offset) return err({ code: 'failed' })
      parts.set(`${place}/${name}`, concatBytes([before, bytesOf(bytes)]))
      return ok(null)
    }
    case 'backup:finish': {
      const { place, name, size, sha256: said } = of('backup:finish')
      const written = parts.get(`${place}/${name}`)
      if (written?.length !== size || hex(sha256(written)) !== said) return err({ code: 'mismatch' })
      host.files.set(`${place}/${name}`, written)
      return ok(null)
    }
    case 'backup:read': {
      const { place, folder, name, offset, length } = of('backup:read')
      const found = host.files.get(`${folder ?? place}/${name}`)
      return found ? ok({ bytes: base64url(found.slice(offset, offset + length)) }) : err({ code: 'not-found' })
    }
    case 'backup:delete': {
      const { place, names } = of('backup:delete')
      for (const name of names) host.files.delete(`${place as BackupPlaceId}/${name}`)
      return ok(null)
    }
    case 'blobs:get': {
      const found = host.blobs.get(of('blobs:get').hash)
      return found ? ok({ bytes: base64url(found) }) : err({ code: 'not-found' })
    }
    case 'blobs:delete': {
      for (const hash of of('blobs:delete').hashes) host.blobs.delete(hash)
      return ok(null)
    }
    case 'blobs:put': {
      const bytes = bytesOf(of('blobs:put').bytes)
      const hash = hex(sha256(bytes))
      host.blobs.set(hash, bytes)
      return ok({ hash })
    }
    default:
      return err({ code: 'unsupported' })
  }
}

function placesOf({ chosen, freeBytes }: BackupHost) {
  const own = { id: 'own', path: '/data/backups', isThere: true, freeBytes }
  return chosen.path === null ? [own] : [own, { id: 'chosen', path: chosen.path, isThere: chosen.isThere, freeBytes }]
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes.ok) throw new Error('The page sent no base64url.')
  return bytes.value
}
