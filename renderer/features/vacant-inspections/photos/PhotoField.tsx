/** Photographs of a home: one tap opens the camera of a phone; what was taken is seen at once and can be taken away. */
import { Button, CloseButton, FileButton } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { visitRefusalWords } from '#renderer/features/vacant-inspections/visits/visitWords.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { drawPhoto } from './drawPhoto.ts'
import './photos.css'

interface PhotoFieldProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
  /** Of what, for the button: 水表. Empty for the home itself. */
  readonly of?: string
}

export function PhotoField({ photos, onChange, of = '' }: PhotoFieldProps) {
  const t = useText()
  const { info } = useDesk()
  const [isUnreadable, setUnreadable] = useState(false)
  if (info.capabilities?.blobs !== true) return <p className='quiet'>{t('vacantPhotos.cannotKeep')}</p>
  const take = async (files: readonly File[]): Promise<void> => {
    const drawn = await Promise.all(files.map(drawPhoto))
    setUnreadable(drawn.includes(undefined))
    onChange([...photos, ...drawn.filter((photo) => photo !== undefined)])
  }
  const named = of === '' ? {} : { 'aria-label': t('vacantPhotos.takeOf', { of }) }
  return (
    <div className='home-photos'>
      <FileButton accept='image/*' capture='environment' onChange={(file) => void take(file === null ? [] : [file])}>
        {(button) => (
          <Button
            {...button}
            {...named}
            type='button'
            variant='default'
            leftSection={<IconCamera size={18} stroke={1.75} />}
          >
            {t('vacantPhotos.take')}
          </Button>
        )}
      </FileButton>
      {of === '' && (
        <FileButton multiple accept='image/*' onChange={(files) => void take(files)}>
          {(button) => (
            <Button {...button} type='button' variant='subtle' leftSection={<IconPhoto size={18} stroke={1.75} />}>
              {t('vacantPhotos.choose')}
            </Button>
          )}
        </FileButton>
      )}
      <span role='status'>{photos.length > 0 && t('vacantPhotos.ready', { count: photos.length })}</span>
      {photos.length > 0 && (
        <ul className='home-photo-list'>
          {photos.map((bytes, index) => (
            <TakenPhoto
              // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may be the same bytes; their place is who they are
              key={index}
              bytes={bytes}
              place={index + 1}
              onRemove={() => onChange(photos.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      {isUnreadable && <RefusalNote words={visitRefusalWords('photo-unreadable')} />}
    </div>
  )
}

interface TakenPhotoProps {
  readonly bytes: Uint8Array
  /** From 1. */
  readonly place: number
  readonly onRemove: () => void
}

function TakenPhoto({ bytes, place, onRemove }: TakenPhotoProps) {
  const t = useText()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return (
    <li className='home-photo'>
      <img src={url} alt={t('vacantPhotos.one', { place })} />
      <CloseButton className='home-photo-remove' aria-label={t('vacantPhotos.remove', { place })} onClick={onRemove} />
    </li>
  )
}
