/** A picture of a thing before it is kept: drawn anew at no more than 1,600 px, so that thirty of them stay small and carry no place or time of the camera. */
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Most pixels of the longer side: damage is seen, a label can be read. */
const MOST_PX = 1_600
const JPEG_QUALITY = 0.8
/** Largest file that is tried. */
const MOST_BYTES = 24 * 1024 * 1024

/** A picture that is ready to be kept, and how it is shown until then. */
export interface IntakePhoto {
  readonly bytes: Uint8Array
  readonly url: string
}

/** Makes a chosen file ready. **Refuses** `photo-unreadable`. */
export async function readPhoto(file: Blob): Promise<Result<IntakePhoto, { readonly code: 'photo-unreadable' }>> {
  if (file.size > MOST_BYTES) return err({ code: 'photo-unreadable' })
  try {
    const picture = await createImageBitmap(file)
    const blob = await drawn(picture)
    picture.close()
    if (blob === null) return err({ code: 'photo-unreadable' })
    return ok({ bytes: new Uint8Array(await blob.arrayBuffer()), url: URL.createObjectURL(blob) })
  } catch {
    // What a browser cannot decode it does not explain: damaged, or no picture at all.
    return err({ code: 'photo-unreadable' })
  }
}

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  // A PNG may be clear in places; JPEG would make them black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))
}
