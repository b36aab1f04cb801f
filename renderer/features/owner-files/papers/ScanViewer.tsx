/** One scan in the open: closes itself after half a minute without a move; a missing or damaged one is said in its place. */
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { DocumentRow } from '#renderer/db/tables.ts'
import { useText } from '#renderer/text/text.ts'
import { useIdleClose } from '#renderer/ui/useIdleClose.ts'
import { scanWatermark } from '#shared/domain/owner-files/documentScan.ts'
import type { Result } from '#shared/kernel/result.ts'
import { readScan, type ScanState } from './saveScan.ts'

interface ScanViewerProps {
  readonly document: DocumentRow
  readonly onClose: () => void
}

export function ScanViewer({ document, onClose }: ScanViewerProps) {
  const t = useText()
  const scan = useScanUrl(document)
  useIdleClose(onClose)
  const title = t(`fileRecords.document.kinds.${document.v.kind ?? 'other'}`)
  return (
    <Modal opened onClose={onClose} title={title} size='auto' closeButtonProps={{ 'aria-label': t('common.close') }}>
      <p className='quiet scan-note'>{t('fileRecords.scan.closesSoon')}</p>
      {scan === undefined && <p role='status'>{t('fileRecords.scan.opening')}</p>}
      {scan?.ok === false && <p role='alert'>{t(`fileRecords.scan.missing.${scan.error}`)}</p>}
      {scan?.ok === true && <ScanPicture url={scan.value} document={document} title={title} />}
    </Modal>
  )
}

function ScanPicture({
  url,
  document,
  title,
}: {
  readonly url: string
  readonly document: DocumentRow
  readonly title: string
}) {
  const t = useText()
  const words = useWatermark(document)
  if (document.v.mediaType !== 'application/pdf') return <img className='scan-picture' src={url} alt={title} />
  return (
    <>
      <p className='quiet scan-note'>{t('fileRecords.scan.watermarkOver')}</p>
      <div className='scan-pdf'>
        <iframe src={`${url}#toolbar=0`} title={title} />
        <div className='scan-over' aria-hidden='true'>
          {Array.from({ length: 5 }, (_, row) => `${row}`).map((row) => (
            <span key={row}>{words}</span>
          ))}
        </div>
      </div>
    </>
  )
}

function useWatermark({ v }: DocumentRow): string {
  const { store } = useDesk()
  const community = useLiveAnswer(async () => (await store.db.communities.toArray())[0]?.v.name ?? '', [store]) ?? ''
  return scanWatermark({ community, purpose: v.purpose ?? '', day: v.receivedDay ?? '' })
}

/** The opened bytes as an address of this page, forgotten when the viewer goes away. */
function useScanUrl({ v }: DocumentRow): Result<string, ScanState> | undefined {
  const desk = useDesk()
  const [shown, setShown] = useState<Result<string, ScanState>>()
  const { blob = null, mediaType = 'image/jpeg' } = v
  useEffect(() => {
    let url: string | undefined
    let isGone = false
    const open = async (): Promise<void> => {
      const read = await readScan(desk, blob ?? '')
      if (isGone) return
      if (!read.ok) {
        setShown(read)
        return
      }
      url = URL.createObjectURL(new Blob([read.value as Uint8Array<ArrayBuffer>], { type: mediaType }))
      setShown({ ok: true, value: url })
    }
    void open()
    return () => {
      isGone = true
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [desk, blob, mediaType])
  return shown
}
