/** 楼栋 and 单元: the places in which units lie (handbook 3.1). */

/** What a building row holds. */
export interface Building {
  /** As the units' codes write it: 1, 2, A. */
  readonly code: string
  /** As people call it: 1#楼, 春晓阁; may be empty. */
  readonly name: string
  /** 期; may be empty. */
  readonly phase: string
  /** Floors above ground, or null where unknown. */
  readonly floors: number | null
  /** 首期入伙: the day from which the 60-day exception counts (handbook D4), or null. */
  readonly firstMoveInDay: string | null
}

/** What an entrance row holds. */
export interface Entrance {
  readonly buildingId: string
  /** 单元号; empty where a building has one entrance without a number. */
  readonly code: string
  /** Lowest floor; below ground is negative. */
  readonly floorFrom: number
  readonly floorTo: number
  readonly unitsPerFloor: number
}
