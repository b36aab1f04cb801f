/** Photographs of a thing: taken with the machine's camera or chosen. */
import { useText } from '#renderer/text/text.ts'
import { PhotoField } from '#renderer/ui/PhotoField.tsx'
import { custodyRefusalWords } from './custodyWords.ts'
import { useKeepsPictures } from './SignFields.tsx'

interface PictureFieldProps {
  readonly pictures: readonly Uint8Array[]
  readonly onChange: (pictures: readonly Uint8Array[]) => void
}

export function PictureField({ pictures, onChange }: PictureFieldProps) {
  const t = useText()
  const words = {
    cannotKeep: t('custodyOut.forms.noPhotos'),
    choose: t('custodyOut.forms.addPhoto'),
    ready: (count: number) => t('custodyOut.forms.photosReady', { count }),
    unreadable: custodyRefusalWords('photo-unreadable'),
  }
  return <PhotoField photos={pictures} onChange={onChange} canKeep={useKeepsPictures()} words={words} />
}
