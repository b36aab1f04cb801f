/** The signature that was drawn for an act; where it cannot be shown, why, and where it lies. */
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'

interface SignaturePictureProps {
  readonly hash: string
  /** Name of the desk on which it was drawn. */
  readonly desk: string
  /** Number of the side. */
  readonly n: number
}

export function SignaturePicture({ hash, desk, n }: SignaturePictureProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const picture = useKeptPicture(hash)
  if (covered) return <p className='conflict-drawn'>••••</p>
  if (picture === undefined) return null
  if (!picture.ok)
    return (
      <p className='conflict-drawn quiet' role='note'>
        {t(`conflicts.drawn.${picture.error}`, { desk })}
      </p>
    )
  return (
    <p className='conflict-drawn'>
      <img src={picture.value} alt={t('conflicts.drawn.label', { n })} />
    </p>
  )
}
