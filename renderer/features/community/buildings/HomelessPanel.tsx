/** 未归楼栋: units that stand in no building, and where their codes say they belong. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { offerProjectUndo, projectRefusalWords } from '#renderer/features/community/projectWords.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { placeByPattern } from '#shared/domain/community/unitMaking.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { placeUnits } from './commands.ts'
import { useBuildings, useHomelessUnits } from './queries.ts'

/** Codes shown of those whose building is unclear. */
const SHOWN_CODES = 12

export function HomelessPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const pattern = useSetting('unit.pattern')
  const buildings = useBuildings()
  const units = useHomelessUnits()
  if (buildings === undefined || units === undefined) return null
  const read = placeByPattern(units, { pattern, buildings })
  const { placed, unclear } = read.ok ? read.value : { placed: [], unclear: units }
  const byBuilding = Map.groupBy(placed, (unit) => unit.buildingId)
  const leads = isLeader(desk.signature.actor)
  const place = async (): Promise<void> => {
    const done = await placeUnits(desk, placed)
    if (!done.ok) return showNotice(projectRefusalWords(done.error.code).what)
    offerProjectUndo(desk, t('project.homeless.done', { count: done.value.units }), done.value.undo)
    onClose()
  }
  const foot = leads && placed.length > 0 && (
    <Button autoFocus onClick={() => void place()}>
      {t('project.homeless.place')}
    </Button>
  )
  return (
    <SidePanel title={t('project.homeless.title')} onClose={onClose} foot={foot || undefined}>
      {units.length === 0 ? (
        <p>{t('project.homeless.none')}</p>
      ) : (
        <>
          <p className='quiet'>{t('project.homeless.intro')}</p>
          <p className='quiet'>
            {t('project.pattern.title')}: {pattern}
          </p>
          {placed.length > 0 && <h3>{t('project.homeless.placed')}</h3>}
          <ul>
            {buildings
              .filter((building) => byBuilding.has(building.id))
              .map(({ id, title }) => (
                <li key={id}>{t('project.homeless.into', { name: title, count: byBuilding.get(id)?.length ?? 0 })}</li>
              ))}
          </ul>
          {unclear.length > 0 && (
            <>
              <h3>{t('project.homeless.unclear', { count: unclear.length })}</h3>
              <p className='quiet'>{t('project.homeless.unclearHint')}</p>
              <p>
                {unclear
                  .slice(0, SHOWN_CODES)
                  .map((unit) => unit.code)
                  .join(t('common.listSeparator'))}
                {unclear.length > SHOWN_CODES && ' …'}
              </p>
            </>
          )}
        </>
      )}
    </SidePanel>
  )
}
