/** The place of a new unit follows its code as long as nobody typed it otherwise. */
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { PLACE_FIELDS, placeOfCode } from '#shared/domain/owner-files/unitPlaces.ts'
import { buildingIdOf, placeInCode } from '#shared/domain/places.ts'
import { emptyUnit, type UnitFields, unitFieldsOf } from './unitFields.ts'

/** A building that a code names. */
export interface NamedBuilding {
  readonly value: string
  readonly code: string
}

/** Keeps the fields of the place in step with the code; gives the building that the code names. */
export function useDerivedPlace(form: UseFormReturnType<UnitFields>, code: string): NamedBuilding | undefined {
  const { workspace } = useDesk().store
  const pattern = useSetting('unit.pattern')
  const derived = useRef(unitFieldsOf())
  const follow = useEffectEvent((next: UnitFields) => {
    const typed = form.getValues()
    for (const field of PLACE_FIELDS) {
      const isTouched = typed[field] !== derived.current[field]
      if (!isTouched && typed[field] !== next[field]) form.setFieldValue(field, next[field])
    }
    derived.current = next
  })
  useEffect(() => {
    follow(unitFieldsOf({ ...emptyUnit, ...placeOfCode(code, { workspace, pattern }) }))
  }, [code, workspace, pattern])
  const { building } = placeInCode(code, pattern)
  return building === null ? undefined : { value: buildingIdOf(workspace, building), code: building }
}
