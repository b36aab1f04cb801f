/** Photographs of a paper, two beside each other, each with its caption. */
import { SheetPicture } from './SheetPicture.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

/** One photograph and what it shows. */
interface CaptionedPhoto {
  readonly caption: string
  readonly hash: string
}

/** The section; nothing without a photograph. */
export function photoSection(photos: readonly CaptionedPhoto[]): SheetSection[] {
  if (photos.length === 0) return []
  const rows = Array.from({ length: Math.ceil(photos.length / 2) }, (_, index): SheetRow => {
    const [left, right] = [photos[2 * index], photos[2 * index + 1]]
    const cells = (
      <>
        <PhotoCell photo={left} />
        <PhotoCell photo={right} />
      </>
    )
    return row(`photo-${index}`, cells, 'evidence-photos')
  })
  return [{ key: 'photos', label: ['照片'], rows }]
}

function PhotoCell({ photo }: { readonly photo: CaptionedPhoto | undefined }) {
  return (
    <td className='evidence-photo' colSpan={GRID_COLUMNS / 2}>
      {photo && (
        <>
          <SheetPicture hash={photo.hash} />
          <span className='sheet-caption'>{photo.caption}</span>
        </>
      )}
    </td>
  )
}
