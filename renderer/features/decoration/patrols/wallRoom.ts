/** How many tiles of the wall a window has room for, and how large they may be. Sizes in pixels, as `permitWall.css` lays them out. */

/** What a page of the wall is laid out with. */
export interface WallRoom {
  readonly scale: number
  /** Tiles of one page. */
  readonly size: number
}

const TILE = { width: 240, height: 66, gap: 8 }
/** Around the tiles: the page's edge, the head with its numbers, the foot. */
const FRAME = { width: 48, height: 172 }
/** Below this a page is scrolled, one tile beside nothing. */
const NARROW = 768
const ON_A_PHONE = 40
const LEAST = 12
/** A wall of few permits is read from further away. */
const SCALES = [2, 1.75, 1.5, 1.25]

/** The largest tiles with which all of them stand on one page; small ones where they need several. */
export function wallRoom(
  tiles: number,
  { width, height }: { readonly width: number; readonly height: number },
): WallRoom {
  if (width <= NARROW) return { scale: 1, size: ON_A_PHONE }
  const roomAt = (scale: number): number => {
    const columns = Math.floor((width - FRAME.width + TILE.gap) / (TILE.width * scale + TILE.gap))
    const rows = Math.floor((height - FRAME.height + TILE.gap) / (TILE.height * scale + TILE.gap))
    return columns * rows
  }
  const scale = SCALES.find((one) => roomAt(one) >= tiles) ?? 1
  return { scale, size: Math.max(LEAST, roomAt(scale)) }
}
