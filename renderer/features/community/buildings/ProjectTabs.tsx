/** The pages of the project, under the title of each. */
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import './buildings.css'

const TABS = [
  { path: '/project', words: 'project.buildings' },
  { path: '/project/overview', words: 'project.overview' },
  { path: '/project/contacts', words: 'project.contacts' },
] as const

export type ProjectPath = (typeof TABS)[number]['path']

export function ProjectTabs({ current }: { readonly current: ProjectPath }) {
  const t = useText()
  return (
    <nav className='project-tabs' aria-label={t('project.tabs')}>
      {TABS.map(({ path, words }) => (
        <Link key={path} to={path} activeOptions={{ exact: true }} aria-current={path === current ? 'page' : undefined}>
          {t(words)}
        </Link>
      ))}
    </nav>
  )
}
