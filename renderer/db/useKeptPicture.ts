/** A kept picture (photo, drawn signature) as an address of this page: forgotten when whoever shows it goes away. */
import { useEffect, useState } from 'react'
import type { Result } from '#shared/kernel/result.ts'
import { useDesk } from './deskContext.ts'
import { type KeptFileState, readSealedBlob } from './sealedBlobs.ts'

/** The address of the picture under this hash, or why it is not shown; undefined while it is opened. */
export function useKeptPicture(hash: string): Result<string, KeptFileState> | undefined {
  const { store, bridge } = useDesk()
  const [shown, setShown] = useState<Result<string, KeptFileState>>()
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const open = async (): Promise<void> => {
      const read = await readSealedBlob({ store, bridge }, hash)
      if (isGone) return
      // A picture is known by its bytes: the type only says that it is one.
      if (read.ok) url = URL.createObjectURL(new Blob([read.value as Uint8Array<ArrayBuffer>], { type: 'image/png' }))
      setShown(url === undefined ? (read as Result<string, KeptFileState>) : { ok: true, value: url })
    }
    void open()
    return () => {
      isGone = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [store, bridge, hash])
  return shown
}
