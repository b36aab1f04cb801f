/**
 * How a second start tells our own desk from whatever else may sit at the port: the running desk keeps a secret in the data folder,
 * which only its own user can read, and proves that it knows it.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { buildInfo } from '#electron/host/buildInfo.ts'
import { writeDurably } from '#electron/host/durableFile.ts'
import { equalInConstantTime } from '#electron/local/deskToken.ts'

/** What a running desk says of itself. */
const hello = z.object({ proof: z.string(), demo: z.boolean(), version: z.string() })
/** Who sits at the port. */
export type Occupant = { readonly kind: 'own-desk'; readonly demo: boolean } | { readonly kind: 'foreign' }

const ASK_LIMIT_MS = 3_000

/** The mark of a desk that is about to run. */
export interface DeskMark {
  /** Answers whose desk this is. */
  readonly prove: (challenge: string) => unknown
  /** Leaves the mark in the data folder, where only the same user can read it. */
  readonly leaveIn: (dataDir: string) => Promise<void>
}

export function createMark(demo: boolean): DeskMark {
  const secret = randomBytes(32).toString('base64url')
  return {
    prove: (challenge) => ({ proof: proofOf(secret, challenge), demo, version: buildInfo.version }),
    leaveIn: (dataDir) => writeDurably(markPath(dataDir), secret),
  }
}

/** Asks whoever holds the port whether it is the desk of this data folder. */
export async function whoHolds(origin: string, dataDir: string): Promise<Occupant> {
  try {
    const secret = await readFile(markPath(dataDir), 'utf8')
    const challenge = randomBytes(32).toString('hex')
    const url = `${origin}/hello?challenge=${challenge}`
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ASK_LIMIT_MS) })
    const said = hello.parse(await answer.json())
    if (equalInConstantTime(said.proof, proofOf(secret, challenge))) return { kind: 'own-desk', demo: said.demo }
  } catch {
    // No mark, no answer, another answer: in every case it is not a desk we know.
  }
  return { kind: 'foreign' }
}

function markPath(dataDir: string): string {
  return join(dataDir, 'desk.secret')
}

function proofOf(secret: string, challenge: string): string {
  return createHmac('sha256', secret).update(`qiantai desk ${challenge}`).digest('hex')
}
