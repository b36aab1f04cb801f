/** Scans of a case: what was handed in at one time is scanned together, so that one scan may show several papers (handbook R50, R51). */
import type { CasePaper, Drawing } from './applicationFold.ts'

/** One scan with what it may show. */
export interface CaseScan {
  readonly hash: string
  readonly papers: readonly string[]
  readonly drawings: readonly Pick<Drawing, 'kind' | 'version'>[]
}

/** The scans of a case's papers and drawings, each once, papers first. */
export function scansOf({
  papers,
  drawings,
}: {
  readonly papers: readonly CasePaper[]
  readonly drawings: readonly Drawing[]
}): readonly CaseScan[] {
  const hashes = [...papers, ...drawings].flatMap(({ blobs }) => blobs)
  return [...new Set(hashes)].map((hash) => ({
    hash,
    papers: papers.filter(({ blobs }) => blobs.includes(hash)).map(({ kind }) => kind),
    drawings: drawings.filter(({ blobs }) => blobs.includes(hash)).map(({ kind, version }) => ({ kind, version })),
  }))
}

/** Whether a scan may show whose it is: papers do, drawings alone do not. */
export function showsSomebody({ papers }: Pick<CaseScan, 'papers'>): boolean {
  return papers.length > 0
}
