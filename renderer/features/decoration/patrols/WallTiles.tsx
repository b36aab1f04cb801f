/** The tiles of one page of the wall. Words are asked for once a page: a hook in each of hundreds of tiles is most of what a visit costs. */
import { type CSSProperties, memo } from 'react'
import type { Text } from '#renderer/text/text.ts'
import type { WallTile } from '#shared/domain/decoration/patrols/wall.ts'
import { standingBadge } from './patrolWords.ts'
import { markWords, slotWords } from './wallWords.ts'

interface WallTilesProps {
  readonly tiles: readonly WallTile[]
  readonly scale: number
  readonly t: Text
}

export const WallTiles = memo(({ tiles, scale, t }: WallTilesProps) => (
  <ul className='permit-wall-tiles' style={{ '--wall-scale': scale } as CSSProperties}>
    {tiles.map((tile) => (
      <Tile key={tile.id} tile={tile} t={t} />
    ))}
  </ul>
))
WallTiles.displayName = 'WallTiles'

const Tile = memo(({ tile, t }: { readonly tile: WallTile; readonly t: Text }) => {
  const { unit, number, state, morning, afternoon } = tile
  return (
    <li data-state={state}>
      <p>
        <strong>{unit || number}</strong>
        {slotOf('morning', morning, t)}
        {slotOf('afternoon', afternoon, t)}
      </p>
      <p>
        <span className='permit-wall-number'>{unit === '' ? '' : number}</span>
        <span className='permit-wall-marks'>{markWords(tile, t)}</span>
      </p>
    </li>
  )
})
Tile.displayName = 'Tile'

function slotOf(name: 'morning' | 'afternoon', standing: WallTile['morning'], t: Text) {
  if (standing === 'none') return null
  return <span data-state={standingBadge(standing, t).state}>{slotWords(name, standing, t)}</span>
}
