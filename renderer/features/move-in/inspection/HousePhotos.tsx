/** Photographs of a fault or a meter: one tap opens the camera of a phone. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { PhotoField } from '#renderer/ui/PhotoField.tsx'
import { inspectionRefusalWords } from './inspectWords.ts'

interface HousePhotosProps {
  /** Of what, for the button: 水表, 厨房 墙面. */
  readonly of: string
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
}

export function HousePhotos({ of, photos, onChange }: HousePhotosProps) {
  const t = useText()
  const { info } = useDesk()
  const words = {
    cannotKeep: t('vacantPhotos.cannotKeep'),
    take: { words: t('vacantPhotos.take'), name: t('vacantPhotos.takeOf', { of }) },
    ready: (count: number) => t('vacantPhotos.ready', { count }),
    unreadable: inspectionRefusalWords('photo-unreadable'),
  }
  return <PhotoField photos={photos} onChange={onChange} canKeep={info.capabilities?.blobs === true} words={words} />
}
