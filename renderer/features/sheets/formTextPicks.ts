/** Files that were chosen and kept but never saved with a version: no change names them, so no sweep would find them. */
import { useEffect, useRef } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { formTextBlobsInUse } from '#renderer/db/formTexts.ts'
import { forgetSealedBlob } from '#renderer/db/sealedBlobs.ts'

/** Remembers a file as chosen here; when the editor goes, those that no version names are deleted from the host. */
export function usePickedFiles(): (hash: string) => void {
  const desk = useDesk()
  const picked = useRef<string[]>([])
  useEffect(() => {
    const { current } = picked
    return () => void forgetUnnamed(desk, current)
  }, [desk])
  return (hash) => void picked.current.push(hash)
}

/** Deletes those of these files that no version of a form's texts or of the letterhead names. */
export async function forgetUnnamed(desk: Pick<Desk, 'store' | 'bridge'>, hashes: readonly string[]): Promise<void> {
  const named = await formTextBlobsInUse(desk.store, hashes)
  for (const hash of hashes) if (!named.includes(hash)) await forgetSealedBlob(desk, hash)
}
