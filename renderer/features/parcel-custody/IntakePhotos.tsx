/** Pictures of a thing: the camera of a phone, a file, or what was copied. A desk that keeps none says so. */
import { Button, FileButton } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { type IntakePhoto, readPhoto } from './intakePhoto.ts'
import { intakeRefusalWords } from './intakeWords.ts'

interface IntakePhotosProps {
  readonly photos: readonly IntakePhoto[]
  readonly onChange: (photos: readonly IntakePhoto[]) => void
}

/** More say no more of one thing. */
const MOST = 6

export function IntakePhotos({ photos, onChange }: IntakePhotosProps) {
  const t = useText()
  const { info } = useDesk()
  const [isUnreadable, setUnreadable] = useState(false)
  const take = async (files: readonly File[]): Promise<void> => {
    setUnreadable(false)
    const read = await Promise.all(files.map(readPhoto))
    setUnreadable(read.some(({ ok }) => !ok))
    onChange([...photos, ...read.flatMap((one) => (one.ok ? [one.value] : []))].slice(0, MOST))
  }
  usePastedPictures((files) => void take(files))
  if (info.capabilities?.blobs !== true) return <p className='quiet'>{t('custodyIntake.photos.none')}</p>
  return (
    <div className='intake-photos'>
      <div className='intake-photo-row'>
        <FileButton multiple accept='image/*' onChange={(files) => void take(files)}>
          {(button) => (
            <Button {...button} type='button' variant='default' leftSection={<IconCamera size={16} stroke={1.75} />}>
              {t('custodyIntake.photos.add')}
            </Button>
          )}
        </FileButton>
        <span className='quiet'>{t('custodyIntake.photos.hint')}</span>
      </div>
      <ul>
        {photos.map((photo, index) => (
          <li key={photo.url} className='intake-shot'>
            <img src={photo.url} alt={t('custodyIntake.photos.alt', { number: index + 1 })} />
            <button
              type='button'
              className='intake-drop'
              aria-label={t('custodyIntake.photos.drop', { number: index + 1 })}
              onClick={() => onChange(photos.filter((one) => one !== photo))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {isUnreadable && <RefusalNote words={intakeRefusalWords('photo-unreadable')} />}
    </div>
  )
}

function usePastedPictures(take: (files: readonly File[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
