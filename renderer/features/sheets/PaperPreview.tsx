/** The very page that is printed, drawn small enough to see it at once: page width at first, larger and smaller by keys. */
import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconArrowsMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { previewInFrame } from '#renderer/print/printInFrame.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { SheetJob } from '#shared/ipc/contract.ts'
import './papers.css'

interface PaperPreviewProps {
  /** Undefined while it is being made. */
  readonly job: SheetJob | undefined
  /** Lies over the paper on the screen only: that it is void. */
  readonly stamp?: string
}

/** What the laid-out page measures, CSS pixels at full size. */
interface Extent {
  readonly width: number
  readonly height: number
  readonly page: number
  readonly pages: number
}

/** A4 with the desk it lies on, until the real page is measured. */
const UNMEASURED: Extent = { width: 840, height: 1170, page: 1123, pages: 0 }
/** The gap around the pages, as sheet.css has it on screen: 6 mm on both sides. */
const AROUND_PX = 46
const STEP = 1.25
const LIMITS = { least: 0.25, most: 2.5 }
/** Paper larger than life helps nobody who did not ask for it. */
const WIDEST_FIT = 1.15

type Zoom = { readonly fit: 'width' | 'page' } | { readonly factor: number }

export function PaperPreview({ job, stamp }: PaperPreviewProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { ref: box, width, height } = useElementSize<HTMLDivElement>()
  const { frame, extent, failed } = useDrawn(job)
  const [zoom, setZoom] = useState<Zoom>({ fit: 'width' })
  const fitWidth = Math.min(WIDEST_FIT, width > 0 ? width / extent.width : 1)
  const fitPage = height > 0 ? Math.min(fitWidth, height / (extent.page + AROUND_PX)) : fitWidth
  const scale = 'factor' in zoom ? zoom.factor : zoom.fit === 'width' ? fitWidth : fitPage
  const step = (by: number) => setZoom({ factor: Math.min(LIMITS.most, Math.max(LIMITS.least, scale * by)) })
  const actions = [
    { id: 'zoom-out', label: t('papers.zoomOut'), icon: IconZoomOut, keys: '-', run: () => step(1 / STEP) },
    { id: 'zoom-in', label: t('papers.zoomIn'), icon: IconZoomIn, keys: '=', run: () => step(STEP) },
    {
      id: 'zoom-fit',
      label: t('papers.zoomFit'),
      icon: IconArrowsMaximize,
      keys: '0',
      run: () => setZoom('fit' in zoom && zoom.fit === 'width' ? { fit: 'page' } : { fit: 'width' }),
    },
  ]
  useHotKeys(actions)
  return (
    <div className='paper-preview'>
      {/* Scrolls by the keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by the keyboard. */}
      <section ref={box} className='paper-preview-scroller' tabIndex={0} aria-label={t('papers.preview')}>
        {stamp !== undefined && <span className='paper-preview-stamp'>{stamp}</span>}
        {covered && <p className='paper-preview-covered'>{t('papers.previewCovered')}</p>}
        <div
          className='paper-preview-paper'
          data-covered={covered || undefined}
          style={{ width: extent.width * scale, height: extent.height * scale }}
        >
          <iframe
            ref={frame}
            title={t('papers.preview')}
            tabIndex={-1}
            aria-hidden='true'
            style={{ width: extent.width, height: extent.height, transform: `scale(${scale})` }}
          />
        </div>
      </section>
      <footer className='paper-preview-foot'>
        <span className='quiet' role='status'>
          {failed
            ? t('papers.previewFailed')
            : extent.pages === 0
              ? t('papers.working')
              : t('papers.pages', { count: extent.pages })}
        </span>
        <ZoomButtons actions={actions} percent={Math.round(scale * 100)} />
      </footer>
    </div>
  )
}

function ZoomButtons({ actions, percent }: { readonly actions: readonly DeskAction[]; readonly percent: number }) {
  const t = useText()
  return (
    <span className='paper-zoom'>
      <span className='quiet'>{t('papers.zoom', { percent })}</span>
      {actions.map(({ id, label, icon: Icon, keys, run }) => (
        <span key={id} className='paper-zoom-button'>
          <ActionIcon variant='subtle' color='gray' aria-label={label} title={label} onClick={() => void run()}>
            {Icon !== undefined && <Icon size={17} stroke={1.75} aria-hidden />}
          </ActionIcon>
          <KeyHint combo={String(keys)} />
        </span>
      ))}
    </span>
  )
}

/** Draws each job into the frame, one after the other: a page cannot lay out two at once. */
function useDrawn(job: SheetJob | undefined) {
  const frame = useRef<HTMLIFrameElement>(null)
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const [extent, setExtent] = useState(UNMEASURED)
  const [failed, setFailed] = useState(false)
  const wanted = job === undefined ? undefined : JSON.stringify(job)
  useEffect(() => {
    let gone = false
    if (wanted === undefined) return undefined
    const draw = async (): Promise<void> => {
      const shown = frame.current
      if (gone || shown === null) return
      try {
        await previewInFrame(shown, JSON.parse(wanted) as SheetJob)
        if (!gone) setExtent(measured(shown))
        if (!gone) setFailed(false)
      } catch {
        if (!gone) setFailed(true)
      }
    }
    turn.current = turn.current.then(draw)
    return () => {
      gone = true
    }
  }, [wanted])
  return { frame, extent, failed }
}

function measured(frame: HTMLIFrameElement): Extent {
  const page = frame.contentDocument
  const pages = [...(page?.querySelectorAll('.sheet-page') ?? [])]
  const first = pages[0]?.getBoundingClientRect()
  if (page === null || first === undefined) return UNMEASURED
  const bottom = Math.max(...pages.map((one) => one.getBoundingClientRect().bottom))
  const scrolled = page.defaultView?.scrollY ?? 0
  return {
    width: Math.ceil(first.width + AROUND_PX),
    height: Math.ceil(bottom + scrolled + AROUND_PX / 2),
    page: Math.ceil(first.height),
    pages: pages.length,
  }
}
