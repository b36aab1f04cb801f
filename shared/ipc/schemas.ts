/** Run-time schema of each channel's request: the host trusts no payload (style 4). Limits are named with their unit. */
import * as z from 'zod'
import { PAPERS } from '#shared/domain/sheets/paperSizes.ts'
import { OFFSET_MAX_TENTHS } from '#shared/domain/sheets/printers.ts'
import type { Channel, Request } from '#shared/ipc/contract.ts'

/** Largest blob in bytes: a scanned A4 page in colour with room to spare. */
export const BLOB_MAX_BYTES = 16 * 1024 * 1024
/** Most blobs deleted in one call. */
export const BLOBS_DELETED_MAX = 500
/** Largest sheet model in characters of JSON. */
export const SHEET_MODEL_MAX_CHARS = 2_000_000
/** Largest picture of a job in characters of its `data:` address, and how many: logos of old papers, photographs on passes and in evidence. */
const IMAGE_MAX_CHARS = 200_000
const IMAGES_MAX = 48
/** Most copies of one print job. */
export const COPIES_MAX = 20
const workspaceId = z.string().regex(/^[a-z0-9]{16}$/)
const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const offsetTenths = z.int().min(-OFFSET_MAX_TENTHS).max(OFFSET_MAX_TENTHS)

const sheetJob = z.strictObject({
  sheetId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}(@\d{1,4})?$/),
  model: z
    .record(z.string(), z.json())
    .refine((model) => JSON.stringify(model).length <= SHEET_MODEL_MAX_CHARS, 'model too large'),
  paper: z.enum(PAPERS),
  images: z
    .record(sha256, z.string().max(IMAGE_MAX_CHARS).startsWith('data:image/'))
    .refine((images) => Object.keys(images).length <= IMAGES_MAX, 'too many images')
    .exactOptional(),
  offset: z.strictObject({ x: offsetTenths, y: offsetTenths }).readonly().exactOptional(),
  printer: z.string().min(1).max(200).exactOptional(),
  copies: z.int().min(1).max(COPIES_MAX),
})

/** Most records of one journal call. */
export const JOURNAL_RECORDS_MAX = 2000
/** Bytes that one call reads or writes of a backup or a target at most. */
export const PART_MAX_BYTES = 4 * 1024 * 1024
/** Largest file of a target. */
export const CONTAINER_MAX_BYTES = 24 * 1024 * 1024
/** Longest path below the community's folder (sync 2). */
export const TARGET_PATH_MAX = 120
const README_MAX_CHARS = 4000

const device = z.string().regex(/^[a-z2-7]{16}$/)
const packId = z.string().regex(/^[a-z2-7]{1,32}$/)
const wholeBytes = z.int().min(0)
const partLength = z.int().min(1).max(PART_MAX_BYTES)
const part = base64url.max(Math.ceil((PART_MAX_BYTES * 4) / 3))
const container = base64url.max(Math.ceil((CONTAINER_MAX_BYTES * 4) / 3))
const journalRecord = z.strictObject({
  kind: z.enum(['identity', 'keys', 'change']),
  device,
  seq: z.int().min(0),
  id: packId.or(z.literal('')),
  bytes: base64url,
})
const journalPlace = z.strictObject({ file: z.int().min(1), offset: wholeBytes })
const backupPlace = z.enum(['own', 'chosen'])
const backupName = z.string().regex(/^[a-z2-7]{16}-\d{8}T\d{6}Z-[0-9a-f]{16}\.qtbackup$/)
/** A path as the person typed or picked it; the host resolves it. */
const systemPath = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => !path.includes('\0'))
/** Names that others may have put there, conflict copies included: no way up, no absolute path. */
const targetPath = z
  .string()
  .max(400)
  .refine((path) => !/(^|\/)\.\.?(\/|$)|^\/|\\|\0|^[A-Za-z]:/.test(path))
/** Names that we write (sync 2): lower case, digits, hyphen; one dot before the ending. */
const ownPath = z
  .string()
  .max(TARGET_PATH_MAX)
  .regex(/^(?:\.?[a-z0-9-]{1,64}\/){0,6}[a-z0-9-]{1,64}(?:\.[a-z0-9-]{1,32})?$/)

/** One schema per channel; unknown fields are refused, so that a misspelt one is found at once. */
export const requestSchemas = {
  'app:info': z.undefined(),
  'secrets:localKey': z.strictObject({ workspaceId }),
  'blobs:put': z.strictObject({ workspaceId, bytes: base64url }),
  'blobs:get': z.strictObject({ workspaceId, hash: sha256 }),
  'blobs:delete': z.strictObject({ workspaceId, hashes: z.array(sha256).min(1).max(BLOBS_DELETED_MAX) }),
  'printing:pdf': sheetJob,
  'printing:print': sheetJob,
  'printing:printers': z.undefined(),
  'app:space': z.strictObject({ workspaceId }),
  'journal:list': z.undefined(),
  'journal:open': z.strictObject({ workspaceId }),
  'journal:append': z.strictObject({ workspaceId, records: z.array(journalRecord).min(1).max(JOURNAL_RECORDS_MAX) }),
  'journal:read': z.strictObject({ workspaceId, from: journalPlace.nullable() }),
  'journal:erase': z.strictObject({ workspaceId, ids: z.array(packId).min(1).max(1000) }),
  'journal:setAside': z.strictObject({ workspaceId }),
  'backup:places': z.strictObject({ workspaceId }),
  'backup:choose': z.strictObject({ workspaceId, path: systemPath.nullable() }),
  'backup:list': z.strictObject({
    workspaceId: workspaceId.nullable(),
    place: backupPlace.nullable(),
    folder: systemPath.nullable(),
  }),
  'backup:write': z.strictObject({
    workspaceId,
    place: backupPlace,
    name: backupName,
    offset: wholeBytes,
    bytes: part,
  }),
  'backup:finish': z.strictObject({ workspaceId, place: backupPlace, name: backupName, size: wholeBytes, sha256 }),
  'backup:read': z.strictObject({
    workspaceId: workspaceId.nullable(),
    place: backupPlace.nullable(),
    folder: systemPath.nullable(),
    name: backupName,
    offset: wholeBytes,
    length: partLength,
  }),
  'backup:delete': z.strictObject({ workspaceId, place: backupPlace, names: z.array(backupName).min(1).max(100) }),
  'folder:choose': z.strictObject({ path: systemPath.nullable() }),
  'folder:browse': z.strictObject({ path: systemPath.nullable() }),
  'folder:inspect': z.strictObject({ path: systemPath }),
  'folder:bind': z.strictObject({
    workspaceId,
    path: systemPath,
    create: z.boolean(),
    readme: z.string().max(README_MAX_CHARS),
  }),
  'folder:unbind': z.strictObject({ workspaceId }),
  'folder:mark': z.strictObject({ workspaceId, device, step: z.enum(['look', 'write']) }),
  'folder:state': z.strictObject({ workspaceId }),
  'folder:list': z.strictObject({ workspaceId, path: targetPath }),
  'folder:read': z.strictObject({ workspaceId, path: targetPath, offset: wholeBytes, length: partLength }),
  'folder:publish': z.strictObject({ workspaceId, device, path: ownPath, bytes: container }),
  'folder:remove': z.strictObject({ workspaceId, device, paths: z.array(ownPath).min(1).max(100) }),
  'folder:hint': z.strictObject({ workspaceId }),
} as const satisfies { readonly [C in Channel]: z.ZodType<Request<C>> }

/** Every channel of the contract, for registering and for tables in tests. */
export const CHANNELS = Object.keys(requestSchemas) as readonly Channel[]
