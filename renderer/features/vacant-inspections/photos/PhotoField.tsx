/** Photographs of a home: one tap opens the camera of a phone; of a meter nothing but the camera is offered. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { visitRefusalWords } from '#renderer/features/vacant-inspections/visits/visitWords.ts'
import { useText } from '#renderer/text/text.ts'
import { PhotoField as DeskPhotoField } from '#renderer/ui/PhotoField.tsx'

interface PhotoFieldProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
  /** Of what, for the button: 水表. Empty for the home itself. */
  readonly of?: string
}

export function PhotoField({ photos, onChange, of = '' }: PhotoFieldProps) {
  const t = useText()
  const { info } = useDesk()
  const take = { words: t('vacantPhotos.take') }
  const words = {
    cannotKeep: t('vacantPhotos.cannotKeep'),
    ...(of === ''
      ? { take, choose: t('vacantPhotos.choose') }
      : { take: { ...take, name: t('vacantPhotos.takeOf', { of }) } }),
    ready: (count: number) => t('vacantPhotos.ready', { count }),
    unreadable: visitRefusalWords('photo-unreadable'),
  }
  return (
    <DeskPhotoField photos={photos} onChange={onChange} canKeep={info.capabilities?.blobs === true} words={words} />
  )
}
