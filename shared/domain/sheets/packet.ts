/** Several papers as one print job: the blanks for a power cut leave the printer in one go. Each stays a paper of its own. */
import { z } from 'zod'
import type { JsonObject } from '#shared/kernel/json.ts'
import { PAPERS, type Paper } from './paperSizes.ts'

/** Sheet id under which `renderer/print` lays a packet out. */
export const PACKET_SHEET_ID = 'packet@1'

/** One paper of a job: the component that draws it and its stamped model. */
export interface PacketPart {
  readonly sheetId: string
  readonly model: JsonObject
  /** What it is laid out for, where it is not the paper of the job: a PDF may hold pages of several sizes. */
  readonly paper?: Paper
}

const packetSchema = z.strictObject({
  sheets: z
    .array(
      z.strictObject({
        sheetId: z.string(),
        model: z.record(z.string(), z.json()),
        paper: z.enum(PAPERS).exactOptional(),
      }),
    )
    .min(1),
})

/** The model of a job over several papers. */
export function packetModel(parts: readonly PacketPart[]): JsonObject {
  return { sheets: parts.map(({ sheetId, model, paper }) => ({ sheetId, model, ...(paper && { paper }) })) }
}

/** The papers of a job: those of a packet, or the one it names; undefined for a packet that cannot be read. */
export function partsOfJob(job: PacketPart): readonly PacketPart[] | undefined {
  if (job.sheetId !== PACKET_SHEET_ID) return [job]
  const read = packetSchema.safeParse(job.model)
  return read.success ? (read.data.sheets as readonly PacketPart[]) : undefined
}
