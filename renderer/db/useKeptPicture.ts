/** A kept file (photo, drawn signature, scan) as an address of this page: forgotten when whoever shows it goes away. */
import { useEffect, useState } from 'react'
import { isPdf } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { useDesk } from './deskContext.ts'
import { type KeptFileState, readSealedBlob } from './sealedBlobs.ts'

/** A file that is opened: where this page finds it, and how it is shown. */
export interface OpenedFile {
  readonly url: string
  readonly isPdf: boolean
}

/** The file under this hash, or why it is not shown; undefined while it is opened. */
export function useKeptFile(hash: string): Result<OpenedFile, KeptFileState> | undefined {
  const { store, bridge } = useDesk()
  const [shown, setShown] = useState<{ readonly hash: string; readonly file: Result<OpenedFile, KeptFileState> }>()
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const open = async (): Promise<void> => {
      const read = await readSealedBlob({ store, bridge }, hash)
      if (isGone) return
      if (!read.ok) return setShown({ hash, file: err(read.error) })
      // A picture is known by its bytes: the type only says that it is one.
      const type = isPdf(read.value) ? 'application/pdf' : 'image/png'
      url = URL.createObjectURL(new Blob([read.value as Uint8Array<ArrayBuffer>], { type }))
      setShown({ hash, file: ok({ url, isPdf: isPdf(read.value) }) })
    }
    void open()
    return () => {
      isGone = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [store, bridge, hash])
  // What was opened under another hash is gone already.
  return shown?.hash === hash ? shown.file : undefined
}

/** The address of the picture under this hash, or why it is not shown; undefined while it is opened. */
export function useKeptPicture(hash: string): Result<string, KeptFileState> | undefined {
  const file = useKeptFile(hash)
  return file?.ok === true ? ok(file.value.url) : file
}
