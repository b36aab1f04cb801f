/** Settings, 个人信息: the basis of each field, the words of the notices, and the ways to what is looked at and what ends. */
import { Link } from '@tanstack/react-router'
import { useText } from '#renderer/text/text.ts'
import { FIELD_GROUNDS } from '#shared/domain/owner-files/fieldBasis.ts'
import { CONSENT_PURPOSES } from '#shared/domain/owner-files/fileRecords.ts'
import { ConsentWords } from './ConsentWords.tsx'
import { groundWords } from './groundWords.ts'
import './records.css'

const LINKS = [
  ['reveals', '/owners/reveals'],
  ['incomplete', '/owners/incomplete'],
  ['greetings', '/owners/greetings'],
  ['expiredNotes', '/owners/expired-notes'],
] as const

export function GroundsSection() {
  const t = useText()
  return (
    <section className='grounds' aria-labelledby='grounds-title'>
      <h2 id='grounds-title'>{t('privacy.grounds.title')}</h2>
      <p className='quiet'>{t('privacy.grounds.intro')}</p>
      <nav className='grounds-links' aria-label={t('privacy.grounds.title')}>
        {LINKS.map(([name, path]) => (
          <Link key={name} to={path}>
            {t(`privacy.grounds.links.${name}`)}
          </Link>
        ))}
      </nav>
      <table className='grounds-table'>
        <thead>
          <tr>
            {(['field', 'basis', 'purpose', 'retention'] as const).map((column) => (
              <th key={column} scope='col'>
                {t(`privacy.export.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.keys(FIELD_GROUNDS).map((field) => (
            <tr key={field}>
              {groundWords(field).map((words, index) => (
                // Four columns of one row, which never move.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                <td key={index}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('privacy.grounds.notices')}</h3>
      {CONSENT_PURPOSES.map((purpose) => (
        <ConsentWords key={purpose} purpose={purpose} />
      ))}
    </section>
  )
}
