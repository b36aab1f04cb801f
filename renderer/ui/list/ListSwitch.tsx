/** From one list to the other of the same area: 业主 · 房屋. */
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import './list.css'

interface ListSwitchProps {
  readonly lists: readonly { readonly path: string; readonly label: string; readonly isShown: boolean }[]
  /** Its name where a screen has two of them. */
  readonly label?: string
}

export function ListSwitch({ lists, label: name }: ListSwitchProps) {
  const t = useText()
  const nav = useRef<HTMLElement>(null)
  const shown = lists.findIndex(({ isShown }) => isShown)
  // On a phone the line moves sideways: where one is stands in view.
  useEffect(() => {
    const link = nav.current?.children[shown]
    if (nav.current && link instanceof HTMLElement)
      nav.current.scrollLeft =
        link.offsetLeft - nav.current.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2
  }, [shown])
  return (
    <nav ref={nav} className='list-switch' aria-label={name ?? t('lists.switch')}>
      {lists.map(({ path, label, isShown }) => (
        <Link key={path} to={path} activeOptions={{ exact: true }} aria-current={isShown ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
