/** Photographs of a form: taken or chosen, drawn anew, seen at once and taken away one by one. A device that keeps none says so. */
import { Button, CloseButton, FileButton } from '@mantine/core'
import { IconCamera, IconPhoto } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { drawPhoto } from '#renderer/platform/drawPhoto.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from './RefusalNote.tsx'
import './photoField.css'

/** What a form says of its photographs. */
export interface PhotoWords {
  readonly cannotKeep: string
  /** The button that opens the camera of a phone at once; none without it. */
  readonly take?: { readonly words: string; readonly name?: string }
  /** The button that leaves the choice between camera and files; none without it. */
  readonly choose?: string
  readonly ready: (count: number) => string
  readonly unreadable: RefusalWords
}

interface PhotoFieldProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
  /** Whether this device has a place for pictures. */
  readonly canKeep: boolean
  readonly words: PhotoWords
}

export function PhotoField({ photos, onChange, canKeep, words }: PhotoFieldProps) {
  const [isUnreadable, setUnreadable] = useState(false)
  if (!canKeep) return <p className='quiet'>{words.cannotKeep}</p>
  const add = async (files: readonly File[]): Promise<void> => {
    const drawn = await Promise.all(files.map(drawPhoto))
    setUnreadable(drawn.includes(undefined))
    onChange([...photos, ...drawn.filter((photo) => photo !== undefined)])
  }
  return (
    <div className='photo-field'>
      <PhotoButtons words={words} onFiles={(files) => void add(files)} />
      <span role='status'>{photos.length > 0 && words.ready(photos.length)}</span>
      {photos.length > 0 && (
        <ul className='photo-list'>
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
      {isUnreadable && <RefusalNote words={words.unreadable} />}
    </div>
  )
}

interface PhotoButtonsProps {
  readonly words: PhotoWords
  readonly onFiles: (files: readonly File[]) => void
}

function PhotoButtons({ words: { take, choose }, onFiles }: PhotoButtonsProps) {
  const camera = <IconCamera size={18} stroke={1.75} />
  return (
    <>
      {take !== undefined && (
        <FileButton accept='image/*' capture='environment' onChange={(file) => onFiles(file === null ? [] : [file])}>
          {(button) => (
            <Button {...button} aria-label={take.name} type='button' variant='default' leftSection={camera}>
              {take.words}
            </Button>
          )}
        </FileButton>
      )}
      {choose !== undefined && (
        <FileButton multiple accept='image/*' onChange={onFiles}>
          {(button) => (
            <Button
              {...button}
              type='button'
              variant={take === undefined ? 'default' : 'subtle'}
              leftSection={take === undefined ? camera : <IconPhoto size={18} stroke={1.75} />}
            >
              {choose}
            </Button>
          )}
        </FileButton>
      )}
    </>
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
    <li className='photo-taken'>
      <img src={url} alt={t('common.photo', { place })} />
      <CloseButton className='photo-remove' aria-label={t('common.removePhoto', { place })} onClick={onRemove} />
    </li>
  )
}
