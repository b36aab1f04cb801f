/** Words of faults until they are good. */
export const vacantFaults = {
  title: '空房异常',
} as const
