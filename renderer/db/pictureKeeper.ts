/** Pictures of one command: kept before it runs, and forgotten again where it is refused, so that a refused command leaves no file. */
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Desk } from './deskContext.ts'
import { forgetSealedBlob, keepSealedBlob } from './sealedBlobs.ts'

/** Keeps pictures one after the other, and knows which it kept. */
export interface PictureKeeper {
  /** Hashes of these pictures. Refusals as `keepSealedBlob`. */
  readonly keep: (pictures: readonly Uint8Array[]) => Promise<Result<readonly string[], { readonly code: string }>>
  /** What a refused command leaves behind: nothing. */
  readonly forget: () => Promise<void>
}

/** A keeper for one command. */
export function pictureKeeper(desk: Desk): PictureKeeper {
  const hashes: string[] = []
  return {
    keep: async (pictures) => {
      const kept: string[] = []
      for (const picture of pictures) {
        const one = await keepSealedBlob(desk, picture)
        if (!one.ok) return one
        hashes.push(one.value)
        kept.push(one.value)
      }
      return ok(kept)
    },
    forget: async () => {
      for (const hash of hashes) await forgetSealedBlob(desk, hash)
    },
  }
}
