/** Whose a folder is: `community-sync/` and its marker (sync 5). Only looks; what is not there is never made here. */
import { join } from 'node:path'
import { errorCode } from '#electron/host/durableFile.ts'
import { type FileLayer, type Named, readWhole } from '#electron/host/files/fileLayer.ts'
import type { MarkerCode } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readMarker } from '#shared/sync/wire/marker.ts'
import { readFault } from './faults.ts'

/** The one folder of a community below what the person chose. */
export const COMMUNITY_DIR = 'community-sync'
/** The file that says whose it is. */
export const MARKER_NAME = 'marker.json'
/** Conflict copies of a folder keep its beginning, whatever the cloud program puts behind it. */
const LIKE_COMMUNITY = /^community-sync/i
const LIKE_MARKER = /^marker.*\.json$/i

/** What lies in a chosen folder, as far as communities go. */
export interface Communities {
  /** Text of `community-sync/marker.json`; undefined where there is none. */
  readonly marker: Buffer | undefined
  /** More than one community lies there, or one twice. */
  readonly isTwice: boolean
  /** Names beside the communities' folders. */
  readonly otherNames: number
}

/** Looks into a chosen folder. Throws the system's error. */
export async function communitiesIn(files: FileLayer, root: string): Promise<Communities> {
  const named = await files.list(root)
  const communities = named.filter(({ name, kind }) => kind === 'folder' && LIKE_COMMUNITY.test(name))
  const markers: { readonly at: string; readonly bytes: Buffer }[] = []
  for (const { name } of communities) {
    for (const one of await files.list(join(root, name))) {
      if (!isMarkerLike(one)) continue
      markers.push({ at: `${name}/${one.name}`, bytes: await readWhole(files, join(root, name, one.name)) })
    }
  }
  const folders = new Set(markers.map(({ at }) => at.split('/')[0]))
  const owners = new Set(markers.flatMap(({ bytes }) => ownerOf(bytes) ?? []))
  return {
    marker: markers.find(({ at }) => at === `${COMMUNITY_DIR}/${MARKER_NAME}`)?.bytes,
    isTwice: folders.size > 1 || owners.size > 1,
    otherNames: named.length - communities.length,
  }
}

/** Whether the folder is this community's now. An empty folder is where a drive would be mounted. */
export async function checkMarker(
  files: FileLayer,
  root: string,
  workspaceId: string,
): Promise<Result<null, MarkerCode | 'unavailable' | 'locked'>> {
  try {
    const found = await communitiesIn(files, root)
    if (found.isTwice) return err('marker-twice')
    if (found.marker !== undefined) return ownershipOf(found.marker, workspaceId)
    const isEmpty = found.otherNames === 0 && !(await hasCommunityDir(files, root))
    return err(isEmpty ? 'unavailable' : 'marker-missing')
  } catch (cause) {
    return err(readFault(cause) === 'locked' ? 'locked' : 'unavailable')
  }
}

function ownershipOf(marker: Buffer, workspaceId: string): Result<null, MarkerCode> {
  const owner = ownerOf(marker)
  if (owner === undefined) return err('marker-unreadable')
  return owner === workspaceId ? ok(null) : err('marker-other')
}

function ownerOf(marker: Buffer): string | undefined {
  const read = readMarker(marker)
  return read.ok ? read.value.ws : undefined
}

function isMarkerLike({ name, kind }: Named): boolean {
  return kind === 'file' && LIKE_MARKER.test(name)
}

async function hasCommunityDir(files: FileLayer, root: string): Promise<boolean> {
  try {
    return (await files.lstat(join(root, COMMUNITY_DIR))).isDirectory()
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return false
    throw cause
  }
}
