/** `/settings/{-$section}`: this computer first, then the sections of all modules in their order. */
import { Link, useParams } from '@tanstack/react-router'
import type { SettingsSection } from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { label, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ThisComputerSection } from './ThisComputerSection.tsx'
import './settings.css'

const OWN: SettingsSection = {
  id: 'this-computer',
  label: () => label('settings.thisComputer'),
  component: ThisComputerSection,
}

export function SettingsScreen() {
  const t = useText()
  const { section } = useParams({ strict: false }) as { readonly section?: string }
  const modules = useModules()
  const sections = [OWN, ...modules.flatMap((module) => module.settings ?? [])]
  const shown = section === undefined ? OWN : sections.find((one) => one.id === section)
  return (
    <section className='settings' aria-label={t('settings.title')}>
      <nav className='settings-nav' aria-label={t('settings.sections')}>
        <h1>{t('settings.title')}</h1>
        <ul>
          {sections.map((one) => (
            <li key={one.id}>
              <Link to={`/settings/${one.id}`} aria-current={one === shown ? 'page' : undefined}>
                {one.label()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className='settings-content'>
        {shown === undefined ? (
          <EmptyState title={t('shell.notHere')} hint={t('shell.notHereHint')} />
        ) : (
          <shown.component key={shown.id} />
        )}
      </div>
    </section>
  )
}
