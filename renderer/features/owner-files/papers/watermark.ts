/**
 * A scan before it is kept (handbook 2.18): drawn anew at no more than 2,000 px with the watermark burnt in across it, so that no
 * clean copy exists. A PDF cannot carry it and is refused for identity papers.
 */
import { isPdf } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Most pixels of the longer side. */
const MOST_PX = 2_000
/** Largest file taken: sealed and as text it stays under what a host keeps. */
export const MOST_SCAN_BYTES = 12 * 1024 * 1024
const JPEG_QUALITY = 0.85

export const SCAN_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** A scan that is ready to be kept. */
export interface PreparedScan {
  readonly name: string
  readonly mediaType: 'image/jpeg' | 'application/pdf'
  readonly bytes: Uint8Array
}

export type ScanRefusal = { readonly code: 'scan-type' | 'scan-too-large' | 'scan-pdf-id' | 'scan-unreadable' }

/** Why a file cannot be taken at all; undefined where it may be tried. */
export function scanRefusal(
  file: { readonly type: string; readonly size: number },
  isIdCopy: boolean,
): ScanRefusal | undefined {
  if (!SCAN_TYPES.some((type) => type === file.type)) return { code: 'scan-type' }
  if (file.size > MOST_SCAN_BYTES) return { code: 'scan-too-large' }
  return file.type === 'application/pdf' && isIdCopy ? { code: 'scan-pdf-id' } : undefined
}

/** Makes a chosen file ready. **Refuses** as `scanRefusal`, and `scan-unreadable`. */
export async function prepareScan(
  file: File,
  { words, isIdCopy }: { readonly words: string; readonly isIdCopy: boolean },
): Promise<Result<PreparedScan, ScanRefusal>> {
  const refusal = scanRefusal(file, isIdCopy)
  if (refusal !== undefined) return err(refusal)
  if (file.type === 'application/pdf') {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return isPdf(bytes)
      ? ok({ name: file.name, mediaType: 'application/pdf', bytes })
      : err({ code: 'scan-unreadable' })
  }
  try {
    const picture = await createImageBitmap(file)
    const bytes = await drawn(picture, { words, turns: 0 })
    return ok({ name: file.name, mediaType: 'image/jpeg', bytes })
  } catch {
    // What a browser cannot decode it does not explain: damaged, or another kind of file under this name.
    return err({ code: 'scan-unreadable' })
  }
}

export interface DrawWith {
  readonly words: string
  /** Quarter turns clockwise. */
  readonly turns: number
}

/** The picture as JPEG with the words across it. **Throws** where no canvas can be drawn on. */
export async function drawn(
  picture: CanvasImageSource & { readonly width: number; readonly height: number },
  { words, turns }: DrawWith,
): Promise<Uint8Array> {
  const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height))
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const isAcross = turns % 2 === 1
  const canvas = document.createElement('canvas')
  canvas.width = isAcross ? height : width
  canvas.height = isAcross ? width : height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('No canvas.')
  // A PNG may be clear in places; JPEG would make them black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.save()
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((turns * Math.PI) / 2)
  pen.drawImage(picture, -width / 2, -height / 2, width, height)
  pen.restore()
  writeAcross(pen, words)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
  if (blob === null) throw new Error('The canvas gave no picture.')
  return new Uint8Array(await blob.arrayBuffer())
}

/** Lines of the words over the whole picture, dark and light, so that they stay on any ground and cannot be cut away. */
function writeAcross(pen: CanvasRenderingContext2D, words: string): void {
  const { width, height } = pen.canvas
  const diagonal = Math.hypot(width, height)
  const size = Math.max(12, Math.round(diagonal / 42))
  pen.save()
  pen.translate(width / 2, height / 2)
  pen.rotate(-Math.PI / 6)
  pen.font = `600 ${size}px "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const step = pen.measureText(words).width + size * 3
  const rows = Math.ceil(diagonal / (size * 7))
  const columns = Math.ceil(diagonal / step)
  for (let row = -rows; row <= rows; row += 1) {
    for (let column = -columns; column <= columns; column += 1) {
      const x = column * step + (row % 2 === 0 ? 0 : step / 2)
      pen.lineWidth = Math.max(1, size / 12)
      pen.strokeStyle = 'rgba(255, 255, 255, 0.45)'
      pen.strokeText(words, x, row * size * 7)
      pen.fillStyle = 'rgba(180, 0, 0, 0.38)'
      pen.fillText(words, x, row * size * 7)
    }
  }
  pen.restore()
}
