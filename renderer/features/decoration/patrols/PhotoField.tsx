/** Photographs of a site: the camera of a phone, or files. A desk that keeps none says so. */
import { Button, CloseButton, FileButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { drawPhoto } from './drawPhoto.ts'
import { patrolRefusalWords } from './patrolWords.ts'

interface PhotoFieldProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
}

export function PhotoField({ photos, onChange }: PhotoFieldProps) {
  const t = useText()
  const { info } = useDesk()
  const [isUnreadable, setUnreadable] = useState(false)
  if (info.capabilities?.blobs !== true) return <p className='quiet'>{t('decorationPatrols.form.noPhotos')}</p>
  const take = async (files: readonly File[]): Promise<void> => {
    const drawn = await Promise.all(files.map(drawPhoto))
    setUnreadable(drawn.includes(undefined))
    onChange([...photos, ...drawn.filter((photo) => photo !== undefined)])
  }
  return (
    <div className='patrol-photos'>
      <FileButton multiple accept='image/*' onChange={(files) => void take(files)}>
        {(button) => (
          <Button {...button} type='button' variant='default' leftSection={<IconCamera size={16} stroke={1.75} />}>
            {t('decorationPatrols.form.addPhoto')}
          </Button>
        )}
      </FileButton>
      <span role='status'>
        {photos.length > 0 && t('decorationPatrols.form.photosReady', { count: photos.length })}
      </span>
      {photos.length > 0 && <CloseButton aria-label={t('common.remove')} onClick={() => onChange([])} />}
      {isUnreadable && <RefusalNote words={patrolRefusalWords('photo-unreadable')} />}
    </div>
  )
}
