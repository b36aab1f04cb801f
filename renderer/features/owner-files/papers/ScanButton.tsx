/** 看扫描件: a reason is picked and logged before the scan opens (architecture 6). */
import { Menu } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DocumentRow } from '#renderer/db/tables.ts'
import { recordReveal } from '#renderer/features/owner-files/commands.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { REVEAL_REASONS, type RevealReason } from '#shared/domain/owner-files/reveals.ts'
import { recordRefusalWords } from './recordWords.ts'
import { ScanViewer } from './ScanViewer.tsx'

export function ScanButton({ document }: { readonly document: DocumentRow }) {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const [open, setOpen] = useState(false)
  const look = async (reason: RevealReason): Promise<void> => {
    // A paper of the unit shows nobody in particular: it is logged under the unit.
    const personId = document.v.personId ?? document.v.unitId ?? ''
    const logged = await recordReveal(desk, { personId, what: 'scan', reason })
    if (logged.ok) setOpen(true)
    else showNotice(recordRefusalWords(logged.error.code).what)
  }
  const label = t('fileRecords.scan.view')
  return (
    <>
      <Menu position='bottom-start' disabled={covered}>
        <Menu.Target>
          <button
            type='button'
            className='masked-button'
            disabled={covered}
            aria-label={label}
            title={covered ? t('kit.coverOn') : label}
          >
            <IconEye size={15} stroke={1.75} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('fileRecords.scan.whyLook')}</Menu.Label>
          {REVEAL_REASONS.map((reason) => (
            <Menu.Item key={reason} onClick={() => void look(reason)}>
              {t(`ownerFiles.reasons.${reason}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open && !covered && <ScanViewer document={document} onClose={() => setOpen(false)} />}
    </>
  )
}
