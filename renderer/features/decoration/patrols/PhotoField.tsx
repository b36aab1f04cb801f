/** Photographs of a site. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { PhotoField as DeskPhotoField } from '#renderer/ui/PhotoField.tsx'
import { patrolRefusalWords } from './patrolWords.ts'

interface PhotoFieldProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
}

export function PhotoField({ photos, onChange }: PhotoFieldProps) {
  const t = useText()
  const { info } = useDesk()
  const words = {
    cannotKeep: t('decorationPatrols.form.noPhotos'),
    choose: t('decorationPatrols.form.addPhoto'),
    ready: (count: number) => t('decorationPatrols.form.photosReady', { count }),
    unreadable: patrolRefusalWords('photo-unreadable'),
  }
  return (
    <DeskPhotoField photos={photos} onChange={onChange} canKeep={info.capabilities?.blobs === true} words={words} />
  )
}
