/**
 * Where somebody signs with pen, finger or mouse. The picture is ink on white, whatever the colours of the desk; who cannot draw signs on
 * paper, which the form offers beside it. Delete wipes it; Enter goes to the form around it.
 */
import { Button } from '@mantine/core'
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import SignatureDrawing from 'signature_pad'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from './keys/composition.ts'
import './signaturePad.css'

/** What a form asks of the pad. */
export interface SignatureHandle {
  readonly focus: () => void
  /** The picture as PNG; undefined while nothing is drawn. */
  readonly png: () => Promise<Uint8Array | undefined>
}

interface SignaturePadProps {
  readonly label: string
  readonly handle: RefObject<SignatureHandle | null>
  /** After each stroke, and after wiping. */
  readonly onDrawn: (isDrawn: boolean) => void
  readonly error?: string | undefined
}

/** As wide as a signature needs and no wider: a picture is kept for years. */
const MOST_PX = 900
const INK = '#10203a'
const PAPER = '#ffffff'

export function SignaturePad({ label, handle, onDrawn, error }: SignaturePadProps) {
  const t = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const tell = (drawn: boolean): void => {
    setDrawn(drawn)
    onDrawn(drawn)
  }
  const drawing = useDrawing(canvas, tell)
  useImperativeHandle(handle, () => ({
    focus: () => canvas.current?.focus(),
    png: async () => (drawing.current?.isEmpty() === false && canvas.current ? pngOf(canvas.current) : undefined),
  }))
  const wipe = (): void => {
    drawing.current?.clear()
    tell(false)
    canvas.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLCanvasElement>): void => {
    if (isReactComposing(event)) return
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      wipe()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.currentTarget.closest('form')?.requestSubmit()
    }
  }
  return (
    <div className='signature-pad' data-drawn={isDrawn} data-invalid={error !== undefined || undefined}>
      <canvas
        ref={canvas}
        role='img'
        aria-label={`${label} ${t(isDrawn ? 'kit.signature.drawn' : 'kit.signature.empty')}`}
        tabIndex={0}
        // A dialog puts the cursor here: the next thing that happens is a signature.
        data-autofocus
        onKeyDown={onKeyDown}
      />
      <span className='signature-line' aria-hidden='true'>
        {isDrawn ? '' : t('kit.signature.here')}
      </span>
      {isDrawn && (
        <Button type='button' size='compact-xs' variant='default' className='signature-wipe' onClick={wipe}>
          {t('kit.signature.again')}
        </Button>
      )}
      {error !== undefined && (
        <p className='signature-error' role='alert'>
          {error}
        </p>
      )}
    </div>
  )
}

/** The drawing follows the size of its place; what was drawn stays when a window is resized. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, onDrawn: (isDrawn: boolean) => void) {
  const drawing = useRef<SignatureDrawing>(undefined)
  const tell = useEffectEvent(onDrawn)
  useEffect(() => {
    const { current } = canvas
    // A screen that cannot draw leaves the paper.
    if (current === null || current.getContext('2d') === null) return
    const made = new SignatureDrawing(current, { penColor: INK, backgroundColor: PAPER })
    drawing.current = made
    const ended = (): void => {
      tell(!made.isEmpty())
      // A stroke takes no cursor along: Enter after it would be nobody's.
      current.focus({ preventScroll: true })
    }
    made.addEventListener('endStroke', ended)
    const follow = (): void => {
      const { width, height } = current.getBoundingClientRect()
      if (width === 0) return
      const ratio = Math.min(window.devicePixelRatio || 1, MOST_PX / width)
      const strokes = made.toData()
      current.width = Math.round(width * ratio)
      current.height = Math.round(height * ratio)
      current.getContext('2d')?.scale(ratio, ratio)
      made.fromData(strokes)
    }
    follow()
    const sizes = new ResizeObserver(follow)
    sizes.observe(current)
    return () => {
      sizes.disconnect()
      made.off()
      drawing.current = undefined
    }
  }, [canvas])
  return drawing
}

function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array | undefined> {
  return new Promise((resolve) => {
    canvas.toBlob(async (blob) => {
      resolve(blob === null ? undefined : new Uint8Array(await blob.arrayBuffer()))
    }, 'image/png')
  })
}
