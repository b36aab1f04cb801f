/** A logo made small enough to travel with every print job: re-drawn as PNG, which also leaves out whatever else the file held. */
import { LOGO_MAX_BYTES } from '#shared/domain/sheets/letterhead.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** Widths in pixels that are tried, largest first: 26 mm on paper is 300 dots a inch at the first that is narrower. */
const WIDTHS_PX = [480, 320, 200, 120]

/** The picture as PNG of at most `LOGO_MAX_BYTES`. **Refuses** `picture-unreadable`. */
export async function prepareLogo(file: Blob): Promise<Result<Uint8Array, { readonly code: 'picture-unreadable' }>> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return err({ code: 'picture-unreadable' })
  try {
    for (const width of WIDTHS_PX) {
      const bytes = await drawn(picture, Math.min(width, picture.width))
      if (bytes !== undefined && bytes.length <= LOGO_MAX_BYTES) return ok(bytes)
    }
    return err({ code: 'picture-unreadable' })
  } finally {
    picture.close()
  }
}

async function drawn(picture: ImageBitmap, width: number): Promise<Uint8Array | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.max(1, Math.round((picture.height * width) / picture.width))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer())
}
