/** Scans of a case in the open, one after the other by arrow keys; one that is still with another desk says so in its place. */
import { Button, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useKeptFile } from '#renderer/db/useKeptPicture.ts'
import { useText } from '#renderer/text/text.ts'
import { useIdleClose } from '#renderer/ui/useIdleClose.ts'
import './scanViewer.css'

/** One scan, with what it shows. */
export interface ShownScan {
  readonly hash: string
  readonly title: string
}

interface ScanViewerProps {
  /** At least one. */
  readonly scans: readonly ShownScan[]
  readonly first: number
  readonly onClose: () => void
}

export function ScanViewer({ scans, first, onClose }: ScanViewerProps) {
  const t = useText()
  const [at, setAt] = useState(first)
  useIdleClose(onClose)
  const scan = scans[at] ?? scans[0]
  const turn = (step: number): void => setAt((now) => (now + step + scans.length) % scans.length)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    turn(step)
  }
  if (scan === undefined) return null
  const { title } = scan
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size='auto'
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onKeyDown={onKeyDown}
    >
      <div className='case-scan-foot'>
        <span className='quiet' role='status'>
          {t('decorationCases.scan.place', { at: at + 1, count: scans.length })} {t('decorationCases.scan.closesSoon')}
        </span>
        {scans.length > 1 && (
          <span className='case-scan-steps'>
            <Button
              size='compact-xs'
              variant='default'
              leftSection={<IconChevronLeft size={14} aria-hidden />}
              onClick={() => turn(-1)}
            >
              {t('decorationCases.scan.before')}
            </Button>
            <Button
              size='compact-xs'
              variant='default'
              rightSection={<IconChevronRight size={14} aria-hidden />}
              onClick={() => turn(1)}
              data-autofocus
            >
              {t('decorationCases.scan.next')}
            </Button>
          </span>
        )}
      </div>
      <Scan key={scan.hash} hash={scan.hash} title={title} />
    </Modal>
  )
}

function Scan({ hash, title }: { readonly hash: string; readonly title: string }) {
  const t = useText()
  const file = useKeptFile(hash)
  if (file === undefined) return <p role='status'>{t('decorationCases.scan.opening')}</p>
  if (!file.ok) return <p role='alert'>{t(`decorationCases.scan.missing.${file.error}`)}</p>
  if (file.value.isPdf) return <iframe className='case-scan-pdf' src={`${file.value.url}#toolbar=0`} title={title} />
  return <img className='case-scan' src={file.value.url} alt={title} />
}
