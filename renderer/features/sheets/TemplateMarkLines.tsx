/** Who marked a version, from which paper, and who confirmed it. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isRole } from '#shared/domain/roles.ts'
import type { TemplateMark } from '#shared/domain/sheets/schema.ts'
import { useStaffNames } from './queries.ts'

export function TemplateMarkLines({ mark }: { readonly mark: TemplateMark }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const names = useStaffNames([mark.by, mark.confirmedBy ?? ''])
  const at = (instant: string): string => {
    const { day, time } = momentText(instant, { zone, now })
    return `${day} ${time}`
  }
  if (names === undefined) return null
  const [by = '', confirmer = ''] = names
  const { onPaper } = mark
  if (onPaper === null) return <p className='quiet'>{t('papers.templates.by', { name: by, at: at(mark.at) })}</p>
  const role = isRole(onPaper.role) ? t(`roles.${onPaper.role}`) : onPaper.role
  return (
    <>
      <p className='quiet'>
        {t('papers.templates.onPaper', {
          role,
          name: onPaper.name,
          day: onPaper.paperDay,
          copy: onPaper.copyNo,
          by,
          at: at(mark.at),
        })}
      </p>
      {mark.confirmedBy === null || mark.confirmedAt === null ? (
        <StateBadge state='due' words={t('papers.templates.waitsConfirm')} />
      ) : (
        <p className='quiet'>{t('papers.templates.confirmed', { name: confirmer, at: at(mark.confirmedAt) })}</p>
      )}
    </>
  )
}
