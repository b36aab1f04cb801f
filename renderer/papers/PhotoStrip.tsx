/** Kept photographs as small pictures; one that is opened fills the screen, ← and → go on to the next. */
import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import './photoStrip.css'

interface PhotoStripProps {
  /** Hashes of kept files. */
  readonly photos: readonly string[]
  /** Of what they are, for the reader of the screen: 1-0301 2026-11-21. */
  readonly title: string
}

export function PhotoStrip({ photos, title }: PhotoStripProps) {
  const t = useText()
  const [shown, setShown] = useState<number>()
  if (photos.length === 0) return null
  return (
    <>
      <ul className='home-photo-list'>
        {photos.map((hash, index) => (
          <li key={hash}>
            <button
              type='button'
              className='home-photo-open'
              aria-label={t('vacantPhotos.open', { place: index + 1, title })}
              onClick={() => setShown(index)}
            >
              <KeptPhoto hash={hash} alt='' />
            </button>
          </li>
        ))}
      </ul>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={t('vacantPhotos.shown', { place: (shown ?? 0) + 1, count: photos.length, title })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        size='xl'
        transitionProps={{ duration: 0 }}
      >
        {shown !== undefined && (
          <LargePhoto
            hash={photos[shown] ?? ''}
            title={title}
            onStep={(step) => setShown((shown + step + photos.length) % photos.length)}
          />
        )}
      </Modal>
    </>
  )
}

interface LargePhotoProps {
  readonly hash: string
  readonly title: string
  readonly onStep: (step: number) => void
}

function LargePhoto({ hash, title, onStep }: LargePhotoProps) {
  const t = useText()
  useHotKeys([
    { id: 'photo-before', label: t('vacantPhotos.before'), keys: 'ArrowLeft', run: () => onStep(-1) },
    { id: 'photo-after', label: t('vacantPhotos.after'), keys: 'ArrowRight', run: () => onStep(1) },
  ])
  return (
    <button
      type='button'
      className='home-photo-large'
      aria-label={t('vacantPhotos.after')}
      data-autofocus
      onClick={() => onStep(1)}
    >
      <KeptPhoto hash={hash} alt={title} />
    </button>
  )
}

/** One kept photograph where it stands; what cannot be shown says why. */
function KeptPhoto({ hash, alt }: { readonly hash: string; readonly alt: string }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const shown = useKeptPicture(hash)
  if (covered) return <span className='home-photo-none'>{t('vacantPhotos.covered')}</span>
  if (shown === undefined) return <span className='home-photo-none' aria-hidden='true' />
  if (!shown.ok)
    return (
      <span className='home-photo-none'>{t(`vacantPhotos.${shown.error === 'arriving' ? 'arriving' : 'lost'}`)}</span>
    )
  return <img src={shown.value} alt={alt} />
}
