/** A document camera or a phone's: its picture, a quarter turn, and the shot, which carries the watermark from the first. */
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { drawn, type PreparedScan } from './watermark.ts'

interface DocumentCameraProps {
  readonly words: string
  readonly onTaken: (scan: PreparedScan) => void
}

export function DocumentCamera({ words, onTaken }: DocumentCameraProps) {
  const t = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [turns, setTurns] = useState(0)
  const [isMissing, setMissing] = useState(false)
  useCameraPicture(video, () => setMissing(true))
  const take = async (): Promise<void> => {
    const shown = video.current
    if (shown === null || shown.videoWidth === 0) return
    const picture = await createImageBitmap(shown)
    onTaken({ name: 'camera.jpg', mediaType: 'image/jpeg', bytes: await drawn(picture, { words, turns }) })
  }
  if (isMissing) return <p role='alert'>{t('fileRecords.scan.noCamera')}</p>
  return (
    <div className='document-camera'>
      <video ref={video} muted playsInline style={{ rotate: `${turns * 90}deg` }} />
      <div className='scan-buttons'>
        <Button type='button' onClick={() => void take()}>
          {t('fileRecords.scan.take')}
        </Button>
        <Button type='button' variant='default' onClick={() => setTurns((before) => (before + 1) % 4)}>
          {t('fileRecords.scan.turn')}
        </Button>
      </div>
    </div>
  )
}

/** The camera runs while it is shown and stops with it: its light says so. */
function useCameraPicture(video: React.RefObject<HTMLVideoElement | null>, onMissing: () => void): void {
  const missing = useRef(onMissing)
  useEffect(() => {
    let stream: MediaStream | undefined
    let isGone = false
    const start = async (): Promise<void> => {
      const wanted = { video: { facingMode: 'environment', width: { ideal: 2_000 } } }
      const opened = await navigator.mediaDevices?.getUserMedia(wanted).catch(() => undefined)
      if (opened === undefined) {
        missing.current()
        return
      }
      stream = opened
      if (isGone) {
        stopAll(stream)
        return
      }
      if (video.current) {
        video.current.srcObject = stream
        await video.current.play().catch(() => undefined)
      }
    }
    void start()
    return () => {
      isGone = true
      stopAll(stream)
    }
  }, [video])
}

function stopAll(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
