/** Cards of 86 × 54 mm with a photograph, two in a row, eight on A4, with lines to cut: 出入证, 住户证. */
import './decorationPeoplePaper.css'
import { QrCode } from './QrCode.tsx'
import { NameText } from './SheetCells.tsx'
import { SheetPicture } from './SheetPicture.tsx'
import { row, type SheetSection } from './sheetSection.ts'

/** One card; an empty text is a place to write on. */
export interface PhotoCard {
  readonly name: string
  readonly photo: string
  readonly code: string
  readonly number: string
  readonly validity: string
  /** 临时, or empty. */
  readonly mark: string
  readonly facts: readonly (readonly [string, string])[]
  /** One line across the card. */
  readonly wide: readonly [string, string]
}

/** What every card of a sheet says. */
export interface CardHouse {
  readonly community: string
  readonly title: string
  readonly note: string
  /** A card that is cut out of a sample says so itself. */
  readonly isSample: boolean
}

/** Two cards fill the grid of 24. */
const CARD_SPAN = 12
/** Names that do not fit on one line of large type. */
const LONG_NAME = 7

/** Rows of two, the last one with an empty half. */
export function photoCardSections(cards: readonly PhotoCard[], house: CardHouse): SheetSection[] {
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => {
    const [left, right] = [cards[2 * index], cards[2 * index + 1]]
    return row(
      String(index),
      <>
        <td colSpan={CARD_SPAN} className='pass-cell'>
          {left && <Card card={left} house={house} />}
        </td>
        <td colSpan={CARD_SPAN} className='pass-cell'>
          {right && <Card card={right} house={house} />}
        </td>
      </>,
      'pass-row',
    )
  })
  return [{ key: 'cards', label: ['沿', '线', '裁', '切'], rows }]
}

interface CardProps {
  readonly card: PhotoCard
  readonly house: CardHouse
}

function Card({ card, house: { community, title, note, isSample } }: CardProps) {
  return (
    <div className='pass-card'>
      <p className='pass-head'>
        <span className='pass-house'>{community}</span>
        <span className='pass-title'>{title}</span>
        {[card.mark, isSample ? '样张' : '']
          .filter((mark) => mark !== '')
          .map((mark) => (
            <span key={mark} className='sheet-mark'>
              {mark}
            </span>
          ))}
      </p>
      <div className='pass-body'>
        <span className='pass-photo'>{card.photo === '' ? '贴照片处' : <SheetPicture hash={card.photo} />}</span>
        <div className='pass-facts'>
          <p className={[...card.name].length > LONG_NAME ? 'pass-name pass-name-long' : 'pass-name'}>
            <NameText text={card.name} />
          </p>
          {card.facts.map(([label, text]) => (
            <p key={label}>
              <span className='pass-label'>{label}</span>
              {text}
            </p>
          ))}
        </div>
        <span className='pass-code'>{card.code !== '' && <QrCode text={card.code} />}</span>
      </div>
      <p className='pass-line-wide'>
        <span className='pass-label'>{card.wide[0]}</span>
        {card.wide[1]}
      </p>
      <p className='pass-foot'>
        <span className='pass-number'>{card.number === '' ? '编号' : card.number}</span>
        <span>有效期 {card.validity}</span>
      </p>
      <p className='pass-note'>
        {note}
        <span>（章）</span>
      </p>
    </div>
  )
}
