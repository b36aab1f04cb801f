/** The cells of every sheet: a label, a value or the line to write it on, boxes to tick. */
import type { ReactNode } from 'react'
import type { Tick } from '#shared/domain/sheets/sheetModel.ts'

interface Place {
  readonly span: number
  readonly rows?: number
}

export function LabelCell({ span, rows = 1, children }: Place & { readonly children: ReactNode }) {
  return (
    <th className='sheet-label' colSpan={span} rowSpan={rows} scope='row'>
      {children}
    </th>
  )
}

export function ColumnCell({ span, children }: { readonly span: number; readonly children: ReactNode }) {
  return (
    <th className='sheet-label sheet-column' colSpan={span} scope='col'>
      {children}
    </th>
  )
}

/** A value; an empty one is the ruled cell itself. */
export function ValueCell({ span, text, className }: Place & { readonly text: string; readonly className?: string }) {
  return (
    <td className={className} colSpan={span}>
      <NameText text={text} />
    </td>
  )
}

/** Breaks a long name after its dots (阿卜杜热依木江·…), never before one; a part too long for its cell still breaks inside. */
export function NameText({ text }: { readonly text: string }) {
  const parts = text.split(/(?<=·)(?=.)/u)
  if (parts.length === 1) return text
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity and never move
    <span key={index} className='sheet-name-part'>
      {part}
    </span>
  ))
}

export function TickCell({ span, ticks }: Place & { readonly ticks: readonly Tick[] }) {
  return (
    <td colSpan={span}>
      <TickList ticks={ticks} />
    </td>
  )
}

export function TickList({ ticks }: { readonly ticks: readonly Tick[] }) {
  return ticks.map(({ label, on }) => (
    <span key={label} className='sheet-tick'>
      <span className={on ? 'sheet-box sheet-box-on' : 'sheet-box'}>
        {on ? (
          <svg viewBox='0 0 10 10' role='img' aria-label='已选'>
            <path d='M1.8 5.4 4.2 7.8 8.6 2.4' />
          </svg>
        ) : null}
      </span>
      {label}
    </span>
  ))
}
