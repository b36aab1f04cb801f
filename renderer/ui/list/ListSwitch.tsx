/** From one list to the other of the same area: 业主 · 房屋. */
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import './list.css'

interface ListSwitchProps {
  readonly lists: readonly { readonly path: string; readonly label: string; readonly isShown: boolean }[]
  /** Its name where a screen has two of them. */
  readonly label?: string
}

export function ListSwitch({ lists, label: name }: ListSwitchProps) {
  const t = useText()
  return (
    <nav className='list-switch' aria-label={name ?? t('lists.switch')}>
      {lists.map(({ path, label, isShown }) => (
        <Link key={path} to={path} activeOptions={{ exact: true }} aria-current={isShown ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
