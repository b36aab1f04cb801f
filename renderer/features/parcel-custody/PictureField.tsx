/** Photographs of a thing: taken with the machine's camera or chosen; drawn anew, so that place and device go with none of them. */
import { Button, FileButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { custodyRefusalWords } from './custodyWords.ts'
import { preparePicture } from './preparePicture.ts'
import { useKeepsPictures } from './SignFields.tsx'

interface PictureFieldProps {
  readonly pictures: readonly Uint8Array[]
  readonly onChange: (pictures: readonly Uint8Array[]) => void
}

export function PictureField({ pictures, onChange }: PictureFieldProps) {
  const t = useText()
  const canKeep = useKeepsPictures()
  const [refusal, setRefusal] = useState<string>()
  if (!canKeep) return <p className='quiet out-note'>{t('custodyOut.forms.noPhotos')}</p>
  const take = async (files: readonly File[]): Promise<void> => {
    setRefusal(undefined)
    const made: Uint8Array[] = []
    for (const file of files) {
      const picture = await preparePicture(file)
      if (picture === undefined) setRefusal('photo-unreadable')
      else made.push(picture)
    }
    onChange([...pictures, ...made])
  }
  return (
    <div className='out-choice'>
      <FileButton accept='image/jpeg,image/png,image/webp' multiple onChange={(files) => void take(files)}>
        {(button) => (
          <Button {...button} type='button' variant='default' leftSection={<IconCamera size={16} stroke={1.75} />}>
            {t('custodyOut.forms.addPhoto')}
          </Button>
        )}
      </FileButton>
      <span role='status'>{pictures.length > 0 && t('custodyOut.forms.photosReady', { count: pictures.length })}</span>
      {refusal !== undefined && <RefusalNote words={custodyRefusalWords(refusal)} />}
    </div>
  )
}
