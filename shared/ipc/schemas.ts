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
/** Largest picture of a job in characters of its `data:` address, and how many: a job over old papers may name several logos. */
const IMAGE_MAX_CHARS = 200_000
const IMAGES_MAX = 10
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
} as const satisfies { readonly [C in Channel]: z.ZodType<Request<C>> }

/** Every channel of the contract, for registering and for tables in tests. */
export const CHANNELS = Object.keys(requestSchemas) as readonly Channel[]
