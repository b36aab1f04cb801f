/** A kept picture in its place on a screen: a signature, a photograph. Covered while the screen is; what is missing is said. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type KeptFileState, readSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

interface KeptPictureProps {
  readonly hash: string
  readonly alt: string
  readonly type: 'image/png' | 'image/jpeg'
}

export function KeptPicture({ hash, alt, type }: KeptPictureProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const shown = usePicture(hash, type)
  if (covered) return <span className='quiet'>{t('custodyOut.picture.covered')}</span>
  if (shown === undefined) return <span className='quiet'>{t('custodyOut.picture.opening')}</span>
  if (!shown.ok) return <span role='alert'>{t(`custodyOut.picture.${shown.error}`)}</span>
  return <img className='kept-picture' src={shown.value} alt={alt} />
}

/** The opened bytes as an address of this page, forgotten when the picture goes away. */
function usePicture(hash: string, type: string): Result<string, KeptFileState> | undefined {
  const desk = useDesk()
  const [shown, setShown] = useState<Result<string, KeptFileState>>()
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const open = async (): Promise<void> => {
      const read = await readSealedBlob(desk, hash)
      if (isGone) return
      if (!read.ok) return setShown(err(read.error))
      url = URL.createObjectURL(new Blob([read.value as Uint8Array<ArrayBuffer>], { type }))
      setShown(ok(url))
    }
    void open()
    return () => {
      isGone = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [desk, hash, type])
  return shown
}
