/**
 * 《施工人员出入证》, template version 1: cards of 86 × 54 mm, two in a row, eight on A4, with lines to cut. Model, handbook 2.7: no card of a company
 * was reproduced; a company checks it before it is enabled.
 */
import type { PassSheet as Model, PassCard } from '#shared/domain/decoration/people/passSheet.ts'
import './decorationPeoplePaper.css'
import { QrCode } from './QrCode.tsx'
import { NameText } from './SheetCells.tsx'
import { SheetPicture } from './SheetPicture.tsx'
import { row, type SheetSection } from './sheetSection.ts'

/** Two cards fill the grid of 24. */
const CARD_SPAN = 12

/** Cards with their sections: rows of two, the last one with an empty half. */
export function passSections({ frame, cards, note }: Model): SheetSection[] {
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => {
    const [left, right] = [cards[2 * index], cards[2 * index + 1]]
    // A card that is cut out of a sample says so itself.
    const sample = frame.print.sample ? '样张' : ''
    const house = { community: frame.community, note, sample }
    return row(
      String(index),
      <>
        <td colSpan={CARD_SPAN} className='pass-cell'>
          {left && <Card card={left} {...house} />}
        </td>
        <td colSpan={CARD_SPAN} className='pass-cell'>
          {right && <Card card={right} {...house} />}
        </td>
      </>,
      'pass-row',
    )
  })
  return [{ key: 'cards', label: ['沿', '线', '裁', '切'], rows }]
}

interface CardProps {
  readonly card: PassCard
  readonly community: string
  readonly note: string
  readonly sample: string
}

/** Names that do not fit on one line of large type. */
const LONG_NAME = 7

function Card({ card, community, note, sample }: CardProps) {
  const facts: readonly (readonly [string, string])[] = [
    ['性别', card.gender],
    ['证件尾号', card.idLast4],
    ['工种', card.trade],
    ['房号', card.unit],
  ]
  return (
    <div className='pass-card'>
      <p className='pass-head'>
        <span className='pass-house'>{community}</span>
        <span className='pass-title'>施工人员出入证</span>
        {[card.mark, sample]
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
          {facts.map(([label, text]) => (
            <p key={label}>
              <span className='pass-label'>{label}</span>
              {text}
            </p>
          ))}
        </div>
        <span className='pass-code'>{card.code !== '' && <QrCode text={card.code} />}</span>
      </div>
      <p className='pass-line-wide'>
        <span className='pass-label'>单位</span>
        {card.contractor}
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
