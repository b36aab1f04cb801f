/** Head and foot of every print (model, handbook 2): company, title, number, unit, owner, time, copy, QR, page x/y, reprint, 样张. */
import type { ReactNode } from 'react'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { QrCode } from './QrCode.tsx'
import { NameText } from './SheetCells.tsx'

export interface SheetCopyProps {
  readonly frame: SheetFrame
  readonly copyLabel: string
  /** Of the paper's height: 1, or less where copies share a page. */
  readonly share: number
  /** Logos by SHA-256. */
  readonly images: Readonly<Record<string, string>>
  /** From 1, within its copy. */
  readonly page: number
  readonly pages: number
  readonly children: ReactNode
}

interface HeadItemProps {
  readonly label: string
  readonly text: string
  readonly mark?: string
  /** The one item that may take several lines. */
  readonly wraps?: boolean
}

function HeadItem({ label, text, mark = '', wraps = false }: HeadItemProps) {
  return (
    <td className={wraps ? 'sheet-fact-wide' : 'sheet-fact'}>
      <span className='sheet-caption'>{label}</span>
      {text === '' ? <span className='sheet-rule' /> : <NameText text={text} />}
      {mark === '' ? null : <span className='sheet-mark'>{mark}</span>}
    </td>
  )
}

/** The company's own logo and lines; small papers have no room for them (sheet.css). */
function House({ frame, images }: Pick<SheetCopyProps, 'frame' | 'images'>) {
  const { lines = [], logo = '' } = frame.letterhead ?? {}
  const picture = images[logo]
  return (
    <div className='sheet-house'>
      {picture === undefined ? null : <img className='sheet-logo' src={picture} alt='' />}
      <div>
        <p className='sheet-company'>{frame.company}</p>
        <p className='sheet-community'>{frame.community}</p>
        {lines.map((line) => (
          <p key={line} className='sheet-letterhead'>
            {line}
          </p>
        ))}
      </div>
    </div>
  )
}

function SheetHead({ frame, copyLabel, images }: Pick<SheetCopyProps, 'frame' | 'copyLabel' | 'images'>) {
  const isFilled = frame.dateTime !== ''
  return (
    <header className='sheet-head'>
      <div className='sheet-banner'>
        <House frame={frame} images={images} />
        <div className='sheet-name'>
          <h1>{frame.title}</h1>
          <p>
            <span className='sheet-copy'>{copyLabel}</span>
            {frame.print.reprint === '' ? null : <span className='sheet-mark'>{frame.print.reprint}</span>}
          </p>
        </div>
        <QrCode text={frame.recordCode} />
      </div>
      <table className='sheet-facts'>
        <tbody>
          <tr>
            <HeadItem label='编号' text={frame.serialNumber} mark={frame.serialMark} />
            {/* A blank has no day yet: there the empty line is written on. A filled paper of no unit or owner asks for none. */}
            {frame.unit === '' && isFilled ? null : <HeadItem label='房号' text={frame.unit} />}
            {frame.owner === '' && isFilled ? null : <HeadItem label='业主' text={frame.owner} wraps />}
            <HeadItem label='日期' text={frame.dateTime} />
            <HeadItem label='经办' text={frame.operator} />
          </tr>
        </tbody>
      </table>
    </header>
  )
}

function SheetFoot({ frame, page, pages }: Pick<SheetCopyProps, 'frame' | 'page' | 'pages'>) {
  return (
    <footer className='sheet-foot'>
      <span>
        {frame.recordCode}
        {frame.textVersion === undefined ? null : ` · 文本第 ${frame.textVersion} 版`}
      </span>
      <span className='sheet-page-number'>
        第 {page} 页 / 共 {pages} 页
      </span>
      <span>{[frame.print.reprint, frame.print.line].filter((text) => text !== '').join(' · ')}</span>
    </footer>
  )
}

/** One page of one copy: the whole paper, or its share of it. */
export function SheetCopy({ frame, copyLabel, share, images, page, pages, children }: SheetCopyProps) {
  return (
    <div className='sheet-copy-page' style={{ blockSize: `${100 * share}%` }}>
      {frame.print.sample ? <div className='sheet-sample'>样张</div> : null}
      <SheetHead frame={frame} copyLabel={copyLabel} images={images} />
      <div className='sheet-body'>{children}</div>
      <SheetFoot frame={frame} page={page} pages={pages} />
    </div>
  )
}
