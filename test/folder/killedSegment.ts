/** The segments of a desk that is killed: their bytes follow from their number, so that whoever finds one knows what it must be. */
import { createHash } from 'node:crypto'

export const KILLED_DEVICE = 'aaaabbbbccccdddd'
/** Large enough that a kill falls into the writing. */
const BLOCKS = 8_192

/** The path and the bytes of one. */
export function killedSegment(number: number): { readonly path: string; readonly bytes: Uint8Array } {
  const block = createHash('sha256').update(`segment ${number}`).digest()
  const bytes = Buffer.concat(Array.from({ length: BLOCKS }, () => block))
  const seq = String(number).padStart(12, '0')
  return { path: `d/${KILLED_DEVICE}/s/202601/${seq}-${seq}-${block.toString('hex').slice(0, 16)}.seg`, bytes }
}
