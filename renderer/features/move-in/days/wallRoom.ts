/** How many homes a page of the wall has room for, in letters that are read from five metres. Sizes in pixels, as `handoverWall.css` lays them out. */
import { useEffect, useState } from 'react'

const TILE = { width: 300, height: 96, gap: 10 }
/** Around the tiles: the page's edge, the head, the foot. */
const FRAME = { width: 48, height: 150 }
/** A phone scrolls one tile below the other. */
const NARROW = 768
const ON_A_PHONE = 40

/** Tiles of one page. */
export function handoverWallRoom({ width, height }: { readonly width: number; readonly height: number }): number {
  if (width <= NARROW) return ON_A_PHONE
  const columns = Math.floor((width - FRAME.width + TILE.gap) / (TILE.width + TILE.gap))
  const rows = Math.floor((height - FRAME.height + TILE.gap) / (TILE.height + TILE.gap))
  return Math.max(1, columns) * Math.max(1, rows)
}

/** The window's size, as it is now. */
export function useWindowSize(): readonly [number, number] {
  const [size, setSize] = useState(windowSize)
  useEffect(() => {
    const measure = (): void => setSize(windowSize())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return size
}

function windowSize(): readonly [number, number] {
  return [window.innerWidth, window.innerHeight]
}
