/** Custody: the module, its matters, time line, conflicts. */

export const custody = {
  title: '包裹寄存',
  rail: '包裹',
  conflicts: {
    twoSlots: '两台电脑把同一件放进了两个货位',
    outBeforeIn: '离开的时间早于收件的时间',
    outWhileLost: '已报遗失的物品又被领走',
    claim: '同一件物品离开了两次',
  },
} as const
