/** Lines that are looked up on purpose, folded under their count. */
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'

export function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const Sign = isOpen ? IconChevronDown : IconChevronRight
  return (
    <div className='folded'>
      <button type='button' aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <Sign size={14} stroke={1.75} aria-hidden />
        {title}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  )
}
