/** One group of choices by which a list is filtered: a button that opens them, each with how many it would show. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import './list.css'

export interface FacetChoice {
  readonly facet: string
  /** In the screen language. */
  readonly label: string
  /** How many records it would show under the other conditions; undefined while not counted. */
  readonly count?: number
  readonly chosen: boolean
}

interface FacetMenuProps {
  readonly title: string
  readonly chosen: number
  /** `FacetChoices`; mounted while the menu is open, so that counting costs nothing before. */
  readonly children: ReactNode
}

export function FacetMenu({ title, chosen, children }: FacetMenuProps) {
  const t = useText()
  return (
    <Menu position='bottom-start' shadow='md' transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          size='compact-sm'
          variant={chosen > 0 ? 'light' : 'default'}
          rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />}
          aria-label={chosen > 0 ? t('lists.chosen', { title, count: chosen }) : title}
        >
          {chosen > 0 ? `${title} (${chosen})` : title}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className='facet-menu'>{children}</Menu.Dropdown>
    </Menu>
  )
}

interface FacetChoicesProps {
  /** Undefined while they are counted. */
  readonly choices: readonly FacetChoice[] | undefined
  readonly onToggle: (facet: string) => void
}

export function FacetChoices({ choices, onToggle }: FacetChoicesProps) {
  const t = useText()
  if (choices === undefined) return null
  if (choices.length === 0) return <Menu.Label>{t('lists.noChoices')}</Menu.Label>
  return choices.map(({ facet, label, count, chosen }) => (
    <Menu.CheckboxItem
      key={facet}
      checked={chosen}
      onChange={() => onToggle(facet)}
      rightSection={count === undefined ? undefined : <span className='facet-count'>{count}</span>}
    >
      {label}
    </Menu.CheckboxItem>
  ))
}
